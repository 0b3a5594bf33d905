/** The value that a target starts from: agreed, measured before, last year's, a benchmark's, or another criterion's. */
import * as Interval from "../ground/Interval.ts"
import { dayBefore } from "../ground/LocalDate.ts"
import * as Rational from "../ground/Rational.ts"
import { type Aflaesning, mangler, type Sted, vaerdi } from "../indicators/Maaler.ts"
import type { Aarsag } from "../terms/Aarsag.ts"
import type { Baseline } from "../terms/Baseline.ts"
import type { Maalt, Reference } from "../terms/Reference.ts"
import { aflaes, erTal, type Tal } from "./aflaes.ts"
import { aarsted, type Celle, type Kontekst, stedFor } from "./Kontekst.ts"

/** The exact value, or why there is none. */
export type Referencevaerdi = Rational.Rational | Aarsag

export const findes = (reference: Referencevaerdi): reference is Rational.Rational => typeof reference !== "string"

/** The baseline the agreement states for the cell's area, or for all areas together. */
export const baselineFor = ({ maaling, omraade }: Celle): Baseline | undefined =>
  maaling.baselines?.find((baseline) => baseline.omraade === omraade)

/** Why a reference has no value is said of the reference, whatever is missing under it. */
const ellers = (aflaesning: Aflaesning, aarsag: Aarsag): Aflaesning =>
  aflaesning._tag === "Mangler" ? { ...aflaesning, aarsag } : { ...aflaesning, uvisFordi: aarsag }

const kendt = (tal: Rational.Rational): Aflaesning => vaerdi(Interval.exactly(tal))

const aftalt = (baseline: Baseline | undefined): Aflaesning =>
  baseline === undefined ? mangler("manglerBaseline") : kendt(Rational.fromDecimal(baseline.vaerdi))

/** Where a measured baseline is read. */
export const maalested = (hvornaar: Maalt, { delaftale }: Kontekst, sted: Sted): Sted => {
  const { foertI: _foertI, projektaar: _projektaar, ...udenAar } = sted
  switch (hvornaar.slags) {
    case "undersoegelse":
      return { ...udenAar, undersoegelse: hvornaar.undersoegelse }
    case "dagenFoerAftalen": {
      const dag = dayBefore(delaftale.fra)
      return { ...udenAar, periode: { fra: dag, til: dag } }
    }
    case "dato":
      return { ...udenAar, periode: { fra: hvornaar.dato, til: hvornaar.dato } }
  }
}

/** What a reference is taken of: the figure of the cell, or the one whose change it is. */
const talletI = ({ maaling: { indikator } }: Celle): Tal | undefined => {
  const tallet = indikator.slags === "aendring" ? indikator.indikator : indikator
  return erTal(tallet) ? tallet : undefined
}

/** In the year before. In the first year there is none. */
const aaretFoer = (kontekst: Kontekst, celle: Celle): Aflaesning => {
  const { delaftale, setFra } = kontekst
  const nummer = delaftale.projektaar.findIndex(({ id }) => id === celle.projektaar.id)
  const projektaar = delaftale.projektaar[nummer - 1]
  const tal = talletI(celle)
  if (projektaar === undefined || tal === undefined) return mangler("manglerForegaaendeAar")
  const sted = aarsted({ ...celle, projektaar }, setFra)
  return ellers(aflaes(kontekst, celle.kriterium, tal, sted), "manglerForegaaendeAar")
}

/** Fixed by a decision: in place of one that was measured. */
export const fastsatFor = ({ beslutninger }: Kontekst, celle: Celle): Rational.Rational | undefined => {
  const fastsat = beslutninger.fastsat(celle.kriterium, celle.omraade)
  return fastsat === undefined ? undefined : Rational.fromDecimal(fastsat)
}

const fastsat = (kontekst: Kontekst, celle: Celle): Aflaesning | undefined => {
  const tal = fastsatFor(kontekst, celle)
  return tal === undefined ? undefined : kendt(tal)
}

/** The figure of the year of another promise; one that is itself a change is no figure to measure against. */
const andetTal = (kontekst: Kontekst, celle: Celle, kriterium: string): Aflaesning => {
  const anden = kontekst.maalingAf(kriterium)?.indikator
  if (anden === undefined || !erTal(anden)) return mangler("kilderMangler")
  return ellers(aflaes(kontekst, kriterium, anden, aarsted(celle, kontekst.setFra)), "kilderMangler")
}

const maalt = (kontekst: Kontekst, celle: Celle, hvornaar: Maalt): Aflaesning => {
  const tal = talletI(celle)
  if (tal === undefined) return mangler("manglerBaseline")
  const sted = maalested(hvornaar, kontekst, stedFor(celle, kontekst.setFra))
  return ellers(aflaes(kontekst, celle.kriterium, tal, sted), "manglerBaseline")
}

/** What moves with the years, for a cell that is a whole year. */
const bevaegelig = (
  kontekst: Kontekst,
  celle: Celle,
  reference: Extract<Reference, { readonly slags: "foregaaende" | "benchmark" | "indikator" }>
): Aflaesning => {
  if (celle.udsnit !== undefined || celle.del !== undefined) return mangler("kilderMangler")
  switch (reference.slags) {
    case "foregaaende":
      return aaretFoer(kontekst, celle)
    case "benchmark": {
      const { omraade: _, ...samlet } = aarsted(celle, kontekst.setFra)
      const { gennemsnit, serie } = reference
      const serien: Tal = { slags: "opgjort", noegletal: serie, ...(gennemsnit === undefined ? {} : { gennemsnit }) }
      return ellers(aflaes(kontekst, celle.kriterium, serien, samlet), "kilderMangler")
    }
    case "indikator":
      return andetTal(kontekst, celle, reference.kriterium)
  }
}

/** What something is held against, with bounds where it has them. */
export const referenceaflaesning = (kontekst: Kontekst, celle: Celle, reference: Reference): Aflaesning => {
  switch (reference.slags) {
    case "aftalt":
      return aftalt(baselineFor(celle))
    case "fastsat":
      return fastsat(kontekst, celle) ?? mangler("manglerBaseline")
    case "maalt":
      return fastsat(kontekst, celle) ?? maalt(kontekst, celle, reference.hvornaar)
    default:
      return bevaegelig(kontekst, celle, reference)
  }
}

/** The one value, or why there is none. */
const eneste = (aflaesning: Aflaesning): Referencevaerdi =>
  aflaesning._tag === "Mangler" ? aflaesning.aarsag : (Interval.exact(aflaesning.vaerdi) ?? aflaesning.uvisFordi)

export const referencevaerdi = (kontekst: Kontekst, celle: Celle, reference: Reference): Referencevaerdi =>
  eneste(referenceaflaesning(kontekst, celle, reference))

export const foregaaende = (kontekst: Kontekst, celle: Celle): Referencevaerdi =>
  referencevaerdi(kontekst, celle, { slags: "foregaaende" })
