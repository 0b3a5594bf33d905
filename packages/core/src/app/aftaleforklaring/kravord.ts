/** A demand in words, before any figure is known: the interpreter of Krav that reads it back to its author. */
import { beskriv } from "../../evaluation/beskriv.ts"
import * as Rational from "../../ground/Rational.ts"
import type { Indikator } from "../../terms/Indikator.ts"
import type { Delkrav, Forloeb, Krav } from "../../terms/Krav.ts"
import type { Maaling } from "../../terms/Maaling.ts"
import type { Reference } from "../../terms/Reference.ts"
import type { Tolk } from "./Tolk.ts"

/** What a demand is put to. */
interface Stillet extends Pick<Maaling, "indikator" | "retning"> {
  /** Of the promise itself; a part with a figure of its own has none. */
  readonly enhed?: Maaling["enhed"]
}

/** One sentence for a single demand; of several, a line that introduces them and one for each. */
export const kravord = (krav: Krav, stillet: Stillet, tolk: Tolk): ReadonlyArray<string> => {
  const { aftaleord: ord } = tolk
  switch (krav.slags) {
    case "Alle":
      return [ord.alle, ...krav.krav.flatMap((del) => delen(del, stillet, tolk))]
    case "Nogle":
      return [ord.nogle(krav.antal, krav.krav.length), ...krav.krav.flatMap((del) => delen(del, stillet, tolk))]
    case "HvertOmraade": {
      const [foerste = "", ...resten] = kravord(krav.krav, stillet, tolk)
      return [ord.hvertOmraadeFor(foerste), ...resten]
    }
    case "HverPeriode": {
      const [foerste = "", ...resten] = kravord(krav.krav, stillet, tolk)
      return [ord.hverPeriode(krav.maaneder, foerste), ...resten]
    }
    default:
      return [`${enkelt(krav, stillet, tolk)}${nul(krav, tolk)}`]
  }
}

const delen = (del: Delkrav, stillet: Stillet, tolk: Tolk): ReadonlyArray<string> => {
  const { retning = stillet.retning } = del
  const egen = del.indikator === undefined ? { ...stillet, retning } : { indikator: del.indikator, retning }
  const [foerste = "", ...resten] = kravord(del.krav, egen, tolk)
  const om = del.indikator === undefined ? "" : `${tolk.ord.om(beskriv(del.indikator, tolk.ord))} `
  return [`${om}${foerste}`, ...resten].map((linje) => `– ${linje}`)
}

const nul = (krav: Krav, { aftaleord }: Tolk): string =>
  krav.slags === "Forloeb" && krav.nul === "undtaget" ? ` ${aftaleord.nulUndtaget}` : ""

type Enkelt = Exclude<Krav, { readonly slags: "Alle" | "Nogle" | "HvertOmraade" | "HverPeriode" }>

const enkelt = (krav: Enkelt, { enhed, indikator, retning }: Stillet, tolk: Tolk): string => {
  const { aftaleord: ord } = tolk
  const tal = (graense: string) => medEnhed(tolk.ord.decimal(graense), enhed, tolk)
  const op = retning === "op"
  switch (krav.slags) {
    case "Mindst":
      return (krav.strengt === true ? ord.over : ord.mindst)(tal(krav.graense))
    case "Hoejst":
      return (krav.strengt === true ? ord.under : ord.hoejst)(tal(krav.graense))
    case "IkkeVaerreEnd":
      return (op ? ord.ikkeUnder : ord.ikkeOver)(referenceord(krav.end, tolk))
    case "Forbedret":
      return (op ? ord.bedreOp : ord.bedreNed)(referenceord(krav.end, tolk))
    case "Forloeb": {
      const maal = forloebet(krav, indikator, tolk)
      return krav.strengt === true ? (op ? ord.bedreOp : ord.bedreNed)(maal) : (op ? ord.mindst : ord.hoejst)(maal)
    }
    case "Mellem":
      return ord.mellem(tal(krav.fra), tal(krav.til))
    case "Bedoemt":
      return ord.karakter(krav.mindst, indikator.slags === "bedoemt" ? indikator.karakterer.join(", ") : "")
  }
}

/** "75 %", "3 procentpoint"; other units say nothing that the figure does not. */
export const medEnhed = (tal: string, enhed: Maaling["enhed"] | undefined, { aftaleord }: Tolk): string =>
  enhed === "procent" ? aftaleord.procent(tal) : enhed === "procentpoint" ? aftaleord.procentpoint(tal) : tal

const navnPaa = (id: string, { aftale }: Tolk): string => aftale.noegletal.find((et) => et.id === id)?.navn ?? id

/** "udgangspunktet (målt dagen før aftalen)". */
export const referenceord = (reference: Reference, tolk: Tolk): string => {
  const { aftaleord: ord, dag } = tolk
  switch (reference.slags) {
    case "aftalt":
      return ord.aftalt
    case "maalt": {
      const { hvornaar } = reference
      if (hvornaar.slags === "undersoegelse") return ord.maaltI(hvornaar.undersoegelse)
      return hvornaar.slags === "dato" ? ord.maaltDen(dag(hvornaar.dato)) : ord.maaltDagenFoer
    }
    case "fastsat":
      return ord.fastsat
    case "foregaaende":
      return ord.aaretFoer
    case "benchmark":
      return reference.gennemsnit === undefined
        ? ord.serien(navnPaa(reference.serie, tolk))
        : ord.serienI(navnPaa(reference.serie, tolk), reference.gennemsnit.aar)
    case "indikator":
      return ord.tallet(reference.kriterium)
  }
}

const erProcenter = (indikator: Indikator, { aftale }: Tolk): boolean => {
  switch (indikator.slags) {
    case "svarandel":
    case "andel":
      return true
    case "opgjort":
      return aftale.noegletal.find(({ id }) => id === indikator.noegletal)?.enhed === "procent"
    default:
      return false
  }
}

/** "5 %", "2 procentpoint", or of a count that is moved by a number "2"; without its sign. */
const satsord = (sats: string, enhed: Forloeb["enhed"], indikator: Indikator, tolk: Tolk): string => {
  const { aftaleord: ord, ord: talord } = tolk
  const tal = Rational.fromDecimal(sats.replace("-", ""))
  if (enhed === "relativ") return ord.procent(talord.tal(Rational.multiply(tal, Rational.fromNumber(100))))
  return (erProcenter(indikator, tolk) ? ord.procentpoint : ord.enheder)(talord.tal(tal))
}

const forloebet = (krav: Forloeb, indikator: Indikator, tolk: Tolk): string => {
  const { aftaleord: ord } = tolk
  const { enhed, foerste = 1, form, sats = "0", trin = [] } = krav
  const fra = referenceord(krav.fra, tolk)
  const op = !sats.startsWith("-")
  const hvorMeget = satsord(sats, enhed, indikator, tolk)
  switch (form) {
    case "fast":
      return sats === "0" ? fra : ord.fast(hvorMeget, op, fra)
    case "lineaer":
      return (enhed === "relativ" ? ord.lineaer : ord.lineaerTal)(hvorMeget, op, fra, foerste)
    case "sammensat":
      return (enhed === "relativ" ? ord.sammensat : ord.lineaerTal)(hvorMeget, op, fra, foerste)
    case "foregaaende":
      return ord.foregaaende(hvorMeget, op, fra)
    case "trin": {
      const skridt = trin.map(({ projektaar, sats: egen }) =>
        ord.trinnet(projektaar, satsord(egen, enhed, indikator, tolk), !egen.startsWith("-"))
      )
      return ord.trin(skridt.join(", "), fra)
    }
  }
}
