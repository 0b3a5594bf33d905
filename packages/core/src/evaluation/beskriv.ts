/** What an indicator measures, as a sentence: the interpreter of Indikator that gives words, of the language it is given. */

import type { Indikator } from "../terms/Indikator.ts"
import type { Reference } from "../terms/Reference.ts"
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

/** What a change is held against, as it stands in the sentence. */
const modHvad = (mod: Reference, ord: Ordbog): string => {
  switch (mod.slags) {
    case "aftalt":
    case "fastsat":
      return ord.modUdgangspunktet
    case "maalt":
      return ord.modMaaltUdgangspunkt
    case "foregaaende":
      return ord.modAaretFoerI
    case "benchmark":
      return ord.modSerienI(mod.serie)
    case "indikator":
      return ord.modTalletI(mod.kriterium)
  }
}

const personerne = (indikator: Extract<Indikator, { readonly slags: "personer" }>, ord: Ordbog): string => {
  const { opfulgt, parret } = indikator
  const af = indikator.af.map((et) => udvalg(et, ord)).join("; ")
  return [
    ord.personer(af),
    opfulgt === undefined ? "" : ord.opfulgt(udvalg(opfulgt.af, ord)),
    opfulgt?.maaneder === undefined ? "" : ord.indenFor(opfulgt.maaneder),
    parret === undefined ? "" : ord.parret(parret.spoergsmaal),
    parret?.fremgang === undefined ? "" : ord.fremgang(parret.fremgang, parret.skala.join(", ")),
    indikator.foersteGang === true ? ord.foersteGang : "",
    indikator.tid === "fraBegyndelsen" ? ord.fraBegyndelsen : "",
    indikator.omraader === "mindste" ? ord.faerrest : ""
  ].join("")
}

export const beskriv = (indikator: Indikator, ord: Ordbog = dansk): string => {
  const gennemsnit = "gennemsnit" in indikator ? indikator.gennemsnit : undefined
  return `${ifoelgeSlags(indikator, ord)}${gennemsnit === undefined ? "" : ord.gennemsnit(gennemsnit.aar)}`
}

const ifoelgeSlags = (indikator: Indikator, ord: Ordbog): string => {
  const af = (valg: ReadonlyArray<Udvalg>): string => valg.map((et) => udvalg(et, ord)).join("; ")
  switch (indikator.slags) {
    case "antal":
      return ord.antal(af(indikator.af))
    case "sum":
      return (indikator.maal === "stoerste" ? ord.stoerste : ord.sum)(indikator.felt, af(indikator.af))
    case "personer":
      return personerne(indikator, ord)
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
      return ord.aendring(beskriv(indikator.indikator, ord), modHvad(indikator.mod, ord), ord.former[indikator.form])
    case "kadence":
      return ord.kadence(indikator.maaneder, af(indikator.af))
    case "bedoemt":
      return ord.bedoemt(indikator.karakterer.join(", "))
  }
}
