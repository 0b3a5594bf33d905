/** What is said in Danish of mappings, and of files in the forms that only they can name. */

/** Why something is refused or noted, and what to do about it. */
export const danishMapping = {
  grund: {
    hovedetMangler:
      "Ingen af de første {antal} linjer har alle kolonnerne. I den, der ligner mest, mangler {kolonner}.",
    manglendeNoegle: "Nøglen {kolonner} står ikke på nogen linje.",
    andetSkilletegn: 'Felterne er ikke adskilt af det tegn, som afbildningen siger[ ("{vaerdi}")].',
    arketFindesIkke: "Der er intet ark, der hedder {ark}.",
    filnavnPasserIkke: 'Filens navn er ikke skrevet, som afbildningen siger[: "{vaerdi}"].',
    kolonneGives: "Kolonnen {kolonner} står ikke i filen; afsenderen giver den.",
    ikkeJsonobjekt: "Linjen er ikke et JSON-objekt.",
    ikkeEnkelVaerdi: "Værdien er sammensat; den skal være en tekst, et tal eller en liste af dem.",
    dobbeltNoegle: "Nøglen står to gange på linjen.",
    andetDatoformat: 'Datoen[ "{vaerdi}"] er ikke skrevet[ {forslag}], som afbildningen siger.'
  },
  raad: {
    hovedetMangler: "Tilføj kolonnen med netop det navn, eller ret navnene eller hovedSenest i afbildningen.",
    manglendeNoegle: "Skriv nøglen med netop det navn, eller ret afbildningen.",
    andetSkilletegn: "Ret skilletegn i afbildningen.",
    arketFindesIkke: "Giv arket det navn, eller ret ark i afbildningen.",
    filnavnPasserIkke: "Giv filen et sådant navn, eller ret fraFilnavn i afbildningen.",
    kolonneGives: 'Skriv den med --set, fx --set "{kolonner}=…".',
    ikkeJsonobjekt: 'Skriv et objekt på hver linje, fx {"Område":"Nord"}.',
    ikkeEnkelVaerdi: "Skriv værdien for sig, og brug stien (a.b) som kolonnens navn i afbildningen.",
    dobbeltNoegle: "Slet den ene.",
    andetDatoformat: "Skriv datoen sådan, eller ret datoformat i afbildningen."
  }
} as const
