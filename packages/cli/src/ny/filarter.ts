/** The files that first promises are reported in, each with its columns: data, to be changed to what the offices have. */
import type { Filart } from "@delaftale/core"

const rolle = "sekretariat"

export const logbog: Filart = {
  id: "logbog",
  filnavn: "logbog.csv",
  beskrivelse: "Arrangementer. Et tomt antal deltagere er ukendt, ikke nul.",
  kolonner: [
    { navn: "Dato", type: "datoIAftalen" },
    { navn: "Aktivitet", type: "aktivitet" },
    { navn: "Art", type: "art" },
    {
      navn: "Status",
      type: "valg",
      vaerdier: [
        { tekst: "udbudt", id: "udbudt" },
        { tekst: "afholdt", id: "afholdt" },
        { tekst: "aflyst", id: "aflyst" }
      ]
    },
    { navn: "Områder", type: "omraader" },
    { navn: "Deltagere", type: "antal", maaVaereTom: true }
  ],
  haendelser: [
    {
      type: "ArrangementRegistreret",
      rolle,
      kendt: "Dato",
      felter: [
        { felt: "dato", kolonne: "Dato" },
        { felt: "aktivitet", kolonne: "Aktivitet" },
        { felt: "art", kolonne: "Art" },
        { felt: "status", kolonne: "Status" },
        { felt: "omraader", kolonne: "Områder" },
        { felt: "deltagere", kolonne: "Deltagere" }
      ],
      noegle: ["Dato", "Aktivitet", "Art", "Områder"]
    }
  ]
}

export const klager: Filart = {
  id: "klager",
  filnavn: "klager.csv",
  beskrivelse: "Klager. En række, der mangler, er ikke indberettet; 0 er et indberettet nul.",
  kolonner: [
    { navn: "År", type: "projektaar" },
    { navn: "Område", type: "omraade" },
    { navn: "Klager", type: "antal" },
    { navn: "Opgjort", type: "dato" }
  ],
  haendelser: [
    {
      type: "TalOpgjort",
      rolle: "boligselskab",
      kendt: "Opgjort",
      felter: [
        { felt: "noegletal", fast: "klager" },
        { felt: "omraade", kolonne: "Område" },
        { felt: "projektaar", kolonne: "År" },
        { felt: "vaerdi", kolonne: "Klager" }
      ],
      noegle: ["År", "Område"]
    }
  ]
}

export const tilknytninger: Filart = {
  id: "frivillige",
  filnavn: "frivillige.csv",
  beskrivelse: "Frivillige, der tilknyttes eller udtræder. Nøglen er et pseudonym, aldrig et navn.",
  kolonner: [
    { navn: "Dato", type: "datoIAftalen" },
    { navn: "Område", type: "omraade" },
    {
      navn: "Handling",
      type: "valg",
      vaerdier: [
        { tekst: "tilknyttet", id: "tilknyttet" },
        { tekst: "udtrådt", id: "udtraadt" }
      ]
    },
    { navn: "Nøgle", type: "noegle" }
  ],
  haendelser: [
    {
      type: "TilknytningRegistreret",
      rolle,
      kendt: "Dato",
      felter: [
        { felt: "dato", kolonne: "Dato" },
        { felt: "register", fast: "frivillige" },
        { felt: "omraade", kolonne: "Område" },
        { felt: "handling", kolonne: "Handling" },
        { felt: "noegle", kolonne: "Nøgle" }
      ],
      noegle: ["Dato", "Område", "Handling", "Nøgle"]
    }
  ]
}

export const undersoegelse: Filart = {
  id: "undersoegelse",
  filnavn: "undersoegelse.csv",
  beskrivelse: "Undersøgelser: antal svar på hvert spørgsmål.",
  kolonner: [
    { navn: "Undersøgelse", type: "tekst" },
    { navn: "Fra", type: "dato" },
    { navn: "Til", type: "dato" },
    { navn: "Spørgsmål", type: "tekst" },
    { navn: "Svar", type: "tekst" },
    { navn: "Antal", type: "antal" },
    { navn: "Målgruppe", type: "tekst" },
    { navn: "Inviterede", type: "antal" }
  ],
  haendelser: [
    {
      type: "UndersoegelseGennemfoert",
      rolle,
      kendt: "Til",
      felter: [
        { felt: "undersoegelse", kolonne: "Undersøgelse" },
        { felt: "spoergsmaal", kolonne: "Spørgsmål" },
        { felt: "maalgruppe", kolonne: "Målgruppe" },
        { felt: "fra", kolonne: "Fra" },
        { felt: "til", kolonne: "Til" },
        { felt: "inviterede", kolonne: "Inviterede" }
      ],
      noegle: ["Undersøgelse", "Spørgsmål"]
    }
  ],
  samling: {
    efter: ["Undersøgelse", "Spørgsmål"],
    felt: "svar",
    element: [
      { felt: "svar", kolonne: "Svar" },
      { felt: "antal", kolonne: "Antal" }
    ],
    noegle: "Svar"
  }
}
