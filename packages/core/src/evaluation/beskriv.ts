/** What an indicator measures, as a Danish sentence: the interpreter of Indikator that gives words. */

import type { Indikator } from "../terms/Indikator.ts"
import type { Betingelse, Registreringstype, Udvalg } from "../terms/Udvalg.ts"

const navne: { readonly [T in Registreringstype]: string } = {
  ArrangementRegistreret: "arrangementer",
  DeltagelseRegistreret: "deltagelser",
  InformationsbrevRegistreret: "informationsbreve",
  TalOpgjort: "opgjorte tal",
  UndersoegelseGennemfoert: "undersøgelser",
  TilknytningRegistreret: "tilknytninger",
  TilflytterRegistreret: "tilflyttere",
  KontaktRegistreret: "kontakter",
  FormidlingRegistreret: "formidlinger",
  LeveranceRegistreret: "leverancer",
  BedoemmelseAfgivet: "bedømmelser"
}

const komma = (decimal: string): string => decimal.replace(".", ",")

const betingelse = ({ antal, er, felt }: Betingelse): string =>
  [
    er === undefined ? "" : `${felt} er ${er.join(" eller ")}`,
    antal?.mindst === undefined ? "" : `der er mindst ${antal.mindst} i ${felt}`,
    antal?.hoejst === undefined ? "" : `der er højst ${antal.hoejst} i ${felt}`
  ]
    .filter((del) => del !== "")
    .join(" og ")

const udvalg = ({ hvor = [], registrering }: Udvalg): string =>
  hvor.length === 0 ? navne[registrering] : `${navne[registrering]}, hvor ${hvor.map(betingelse).join(" og ")}`

const af = (valg: ReadonlyArray<Udvalg>): string => valg.map(udvalg).join("; ")

export const beskriv = (indikator: Indikator): string => {
  switch (indikator.slags) {
    case "antal":
      return `antallet af ${af(indikator.af)}`
    case "sum":
      return indikator.maal === "stoerste"
        ? `det største antal ${indikator.felt} ved ét af årets ${af(indikator.af)}`
        : `summen af ${indikator.felt} over ${af(indikator.af)}`
    case "personer": {
      const hvornaar = indikator.tid === "fraBegyndelsen" ? " siden aftalens begyndelse" : ""
      const opfulgt = indikator.opfulgt === undefined ? "" : `, fulgt op af ${udvalg(indikator.opfulgt.af)}`
      const foerste = indikator.foersteGang === true ? ", første gang i året" : ""
      const mindste = indikator.omraader === "mindste" ? ", det område med færrest" : ""
      return `antallet af forskellige nøgler i ${af(indikator.af)}${opfulgt}${foerste}${hvornaar}${mindste}`
    }
    case "bestand":
      return indikator.maal === "hoejeste"
        ? `det højeste antal på listen ved udgangen af en dag i året (${udvalg(indikator.af)})`
        : `antallet på listen ved årets udgang (${udvalg(indikator.af)})`
    case "opgjort":
      return `det opgjorte tal for ${indikator.noegletal}`
    case "andel": {
      const naevner = indikator.naevner.slags === "fast" ? komma(indikator.naevner.vaerdi) : beskriv(indikator.naevner)
      return `${beskriv(indikator.taeller)} / ${naevner} · ${komma(indikator.pr)}`
    }
    case "svarandel": {
      const { spoergsmaal, svar, uden = [] } = indikator
      const grundlag = uden.length === 0 ? "alle svar" : `alle svar uden ${uden.join(", ")}`
      return `andelen, der svarer ${svar.join(" eller ")} på "${spoergsmaal}", af ${grundlag}, i procent`
    }
    case "aendring":
      return `ændringen i ${beskriv(indikator.indikator)}`
    case "kadence":
      return `antallet af perioder à ${indikator.maaneder} måneder med mindst ét af ${af(indikator.af)}`
    case "bedoemt":
      return `den seneste bedømmelse (${indikator.karakterer.join(", ")})`
  }
}
