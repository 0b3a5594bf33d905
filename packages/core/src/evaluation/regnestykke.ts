/** How a target comes about, sentence by sentence with its numbers: the interpreter of Krav that gives arithmetic. */
import type * as Interval from "../ground/Interval.ts"
import * as Rational from "../ground/Rational.ts"
import type { Forloeb, Krav } from "../terms/Krav.ts"
import type { Reference } from "../terms/Reference.ts"
import { beskriv } from "./beskriv.ts"
import { delcelle, delceller } from "./delceller.ts"
import { afrund, figur } from "./figur.ts"
import type { Celle, Kontekst } from "./Kontekst.ts"
import { type Graensekrav, maaltalFor } from "./maaltalFor.ts"
import { dansk, type Ordbog } from "./ord/dansk.ts"
import { baselineFor, fastsatFor, findes, foregaaende, referenceaflaesning, referencevaerdi } from "./reference.ts"

/** A cell, and the language in which it is told. */
interface Fortalt {
  readonly kontekst: Kontekst
  readonly celle: Celle
  readonly ord: Ordbog
}

/** Where the value comes from that the target is made of. */
const kilden = (reference: Reference, { celle, kontekst, ord }: Fortalt): string => {
  const fastsat = fastsatFor(kontekst, celle)
  if (fastsat !== undefined && (reference.slags === "maalt" || reference.slags === "fastsat")) {
    return ord.fastsat(ord.tal(fastsat))
  }
  switch (reference.slags) {
    case "aftalt": {
      const baseline = baselineFor(celle)
      return baseline === undefined
        ? ord.intetUdgangspunkt
        : ord.aftalt(ord.decimal(baseline.vaerdi), baseline.periode, baseline.ordlyd)
    }
    case "maalt": {
      const { hvornaar } = reference
      if (hvornaar.slags === "undersoegelse") return ord.maaltIUndersoegelse(hvornaar.undersoegelse)
      return hvornaar.slags === "dato" ? ord.maaltDen(hvornaar.dato) : ord.maaltDagenFoer
    }
    case "fastsat":
      return ord.fastsaettes
    case "foregaaende":
      return ord.modAaretFoer
    case "benchmark":
      return reference.gennemsnit === undefined
        ? ord.modSerien(reference.serie)
        : ord.modSeriensGennemsnit(reference.serie, reference.gennemsnit.aar)
    case "indikator":
      return ord.modTallet(reference.kriterium)
  }
}

/** "32 · (1 − 0,05 · 2)" or "26,8 − 2": the move from the reference as one writes it by hand. */
const flytning = (fra: string, { enhed, form, sats = "0" }: Forloeb, n: number, ord: Ordbog): string => {
  const led = `${sats.startsWith("-") ? "−" : "+"} ${ord.decimal(sats.replace("-", ""))}`
  if (enhed === "procentpoint") return `${fra} ${led}${form === "lineaer" || form === "sammensat" ? ` · ${n}` : ""}`
  if (form === "lineaer") return `${fra} · (1 ${led} · ${n})`
  return form === "sammensat" ? `${fra} · (1 ${led})^${n}` : `${fra} · (1 ${led})`
}

const forloebet = (krav: Forloeb, fortalt: Fortalt, maal: Rational.Rational): ReadonlyArray<string> => {
  const { celle, kontekst, ord } = fortalt
  const aar = kontekst.delaftale.projektaar.findIndex(({ id }) => id === celle.projektaar.id)
  const n = aar + (krav.foerste ?? 1)
  const medAaretFoer = krav.form === "foregaaende" && aar > 0
  const fra = medAaretFoer ? foregaaende(kontekst, celle) : referencevaerdi(kontekst, celle, krav.fra)
  if (!findes(fra)) return []
  const hvad = medAaretFoer ? ord.talletFoer : ord.udgangspunktet
  const hvilket = krav.form === "lineaer" || krav.form === "sammensat" ? ord.aarNr(n) : ""
  if (krav.form === "trin") return [ord.trinvis(celle.projektaar.id, ord.tal(maal), hvad, ord.tal(fra))]
  return [`${ord.flyttet(hvad, flytning(ord.tal(fra), krav, n, ord), ord.tal(maal))}${hvilket}.`]
}

const graensen = (krav: Graensekrav, fortalt: Fortalt): ReadonlyArray<string> => {
  const { celle, kontekst, ord } = fortalt
  const maal = maaltalFor(kontekst, celle, krav)
  const fra = krav.slags === "Forloeb" ? krav.fra : "end" in krav ? krav.end : undefined
  const aaretFoer =
    krav.slags === "Forloeb" && krav.form === "foregaaende" && celle.projektaar.fra > kontekst.delaftale.fra
  const kilde = aaretFoer ? [ord.modAaretFoer] : fra === undefined ? [] : [kilden(fra, fortalt)]
  if (maal._tag === "Undtaget") return [...kilde, ord.afNul]
  if (maal._tag === "Mangler") return [...kilde, ord.ukendt]
  const { graense, side } = maal.maaltal
  const afrundet = afrund(celle)(graense)
  const strengt = side === "over" || side === "under" ? ord.sammeErIkkeNok : ""
  return [
    ...kilde,
    ...(krav.slags === "Forloeb" ? forloebet(krav, fortalt, graense) : []),
    ...(Rational.order.equals(afrundet, graense) ? [] : [ord.afrundet(ord.tal(afrundet))]),
    `${ord.skalVaere(ord.sider[side], ord.tal(afrundet))}${strengt}.`
  ]
}

const spaend = ({ hoejst, mindst }: Interval.Interval, ord: Ordbog): string => {
  const fra = ord.tal(mindst)
  if (hoejst === undefined) return `${fra}..`
  return Rational.order.equals(mindst, hoejst) ? fra : `${fra}..${ord.tal(hoejst)}`
}

/** Where a change comes from: what it is held against, and the two figures, where both are known. */
const aendringen = ({ celle, kontekst, ord }: Fortalt): ReadonlyArray<string> => {
  const { indikator } = celle.maaling
  if (indikator.slags !== "aendring") return []
  const kilde = kilden(indikator.mod, { kontekst, celle, ord })
  const fra = referenceaflaesning(kontekst, celle, indikator.mod)
  const til = figur(kontekst, { ...celle, maaling: { ...celle.maaling, indikator: indikator.indikator } })
  return fra._tag === "Vaerdi" && til._tag === "Vaerdi"
    ? [kilde, ord.fraTil(spaend(fra.vaerdi, ord), spaend(til.vaerdi, ord))]
    : [kilde]
}

type HverForSig = Extract<Krav, { readonly slags: "HvertOmraade" | "HverPeriode" }>

/** One by one where the arithmetic differs, and once where it is the same for all. */
const hverForSig = (
  { celle, kontekst, ord }: Fortalt,
  krav: HverForSig,
  samlet: string,
  hvor: (del: Celle) => string
): ReadonlyArray<string> => {
  const stykker = delceller(kontekst, celle, krav).map((del) => ({
    navn: hvor(del.celle),
    saetninger: stykket({ kontekst, celle: del.celle, ord }, del.krav)
  }))
  const forskellige = new Set(stykker.map(({ saetninger }) => saetninger.join("\n")))
  if (forskellige.size === 1) return [samlet, ...stykker[0]!.saetninger]
  return stykker.flatMap(({ navn, saetninger }) => [navn, ...saetninger])
}

const iHvertOmraade = (fortalt: Fortalt, krav: HverForSig): ReadonlyArray<string> => {
  const { delaftale } = fortalt.kontekst
  const navnet = ({ omraade }: Celle) => delaftale.boligomraader.find(({ id }) => id === omraade)!.navn
  return hverForSig(fortalt, krav, fortalt.ord.iHvertOmraade, (del) => fortalt.ord.iOmraadet(navnet(del)))
}

const iHverPeriode = (
  fortalt: Fortalt,
  krav: Extract<Krav, { readonly slags: "HverPeriode" }>
): ReadonlyArray<string> =>
  hverForSig(fortalt, krav, fortalt.ord.iHverPeriode(krav.maaneder), ({ del }) =>
    fortalt.ord.iPerioden(del!.periode.fra, del!.periode.til)
  )

const stykket = (fortalt: Fortalt, krav: Krav): ReadonlyArray<string> => {
  const { celle, ord } = fortalt
  switch (krav.slags) {
    case "Alle":
    case "Nogle": {
      const indledning = krav.slags === "Alle" ? ord.alleDisse : ord.mindstAfDisse(krav.antal)
      const dele = krav.krav.flatMap((del) => [
        ...(del.indikator === undefined ? [] : [ord.om(beskriv(del.indikator, ord))]),
        ...(del.indikator === undefined ? [] : aendringen({ ...fortalt, celle: delcelle(celle, del) })),
        ...stykket({ ...fortalt, celle: delcelle(celle, del) }, del.krav)
      ])
      return [indledning, ...dele]
    }
    case "HvertOmraade":
      return iHvertOmraade(fortalt, krav)
    case "HverPeriode":
      return iHverPeriode(fortalt, krav)
    case "Mellem":
      return [ord.mellem(ord.decimal(krav.fra), ord.decimal(krav.til))]
    case "Bedoemt":
      return [ord.bedoemmelse(krav.mindst)]
    default:
      return graensen(krav, fortalt)
  }
}

/** Which part of the year the cell is, where it is one. */
const tiden = ({ maaling: { frist }, udsnit }: Celle, ord: Ordbog): ReadonlyArray<string> => {
  if (udsnit === undefined) return []
  const { nummer, periode } = udsnit
  if (frist.slags === "senest" || nummer === undefined) return [ord.inden(periode.fra, periode.til)]
  return [ord.iHalvaaret(nummer, periode.fra, periode.til)]
}

export const regnestykke = (kontekst: Kontekst, celle: Celle, ord: Ordbog = dansk): ReadonlyArray<string> => {
  const fortalt = { kontekst, celle, ord }
  return [...tiden(celle, ord), ...aendringen(fortalt), ...stykket(fortalt, celle.maaling.krav)]
}
