/** What an indicator measures, as a sentence: the interpreter of Indikator that gives words, of the language it is given. */

import type { Indikator } from "../terms/Indikator.ts"
import type { Betingelse, Udvalg } from "../terms/Udvalg.ts"
import { dansk, type Ordbog } from "./ord/dansk.ts"

const betingelse = ({ antal, er, felt }: Betingelse, ord: Ordbog): string =>
  [
    ...(er === undefined ? [] : [ord.er(felt, er.join(ord.eller))]),
    ...(antal?.mindst === undefined ? [] : [ord.erMindst(felt, antal.mindst)]),
    ...(antal?.hoejst === undefined ? [] : [ord.erHoejst(felt, antal.hoejst)])
  ].join(ord.og)

const udvalg = ({ hvor = [], registrering }: Udvalg, ord: Ordbog): string => {
  const hvad = ord.registreringer[registrering]
  return hvor.length === 0 ? hvad : ord.hvor(hvad, hvor.map((en) => betingelse(en, ord)).join(ord.og))
}

export const beskriv = (indikator: Indikator, ord: Ordbog = dansk): string => {
  const af = (valg: ReadonlyArray<Udvalg>): string => valg.map((et) => udvalg(et, ord)).join("; ")
  switch (indikator.slags) {
    case "antal":
      return ord.antal(af(indikator.af))
    case "sum":
      return (indikator.maal === "stoerste" ? ord.stoerste : ord.sum)(indikator.felt, af(indikator.af))
    case "personer":
      return [
        ord.personer(af(indikator.af)),
        indikator.opfulgt === undefined ? "" : ord.opfulgt(udvalg(indikator.opfulgt.af, ord)),
        indikator.foersteGang === true ? ord.foersteGang : "",
        indikator.tid === "fraBegyndelsen" ? ord.fraBegyndelsen : "",
        indikator.omraader === "mindste" ? ord.faerrest : ""
      ].join("")
    case "bestand":
      return (indikator.maal === "hoejeste" ? ord.bestandHoejest : ord.bestand)(udvalg(indikator.af, ord))
    case "opgjort":
      return ord.opgjort(indikator.noegletal)
    case "andel": {
      const { naevner, pr, taeller } = indikator
      const under = naevner.slags === "fast" ? ord.decimal(naevner.vaerdi) : beskriv(naevner, ord)
      return `${beskriv(taeller, ord)} / ${under} · ${ord.decimal(pr)}`
    }
    case "svarandel": {
      const { spoergsmaal, svar, uden = [] } = indikator
      const grundlag = uden.length === 0 ? ord.alleSvar : ord.svarUden(uden.join(", "))
      return ord.svarandel(svar.join(ord.eller), spoergsmaal, grundlag)
    }
    case "aendring":
      return ord.aendring(beskriv(indikator.indikator, ord))
    case "kadence":
      return ord.kadence(indikator.maaneder, af(indikator.af))
    case "bedoemt":
      return ord.bedoemt(indikator.karakterer.join(", "))
  }
}
