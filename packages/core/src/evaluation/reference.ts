/** The value that a target starts from: agreed, measured before, last year's, a benchmark's, or another criterion's. */
import { exact } from "../ground/Interval.ts"
import { dayBefore } from "../ground/LocalDate.ts"
import * as Rational from "../ground/Rational.ts"
import type { Sted } from "../indicators/Maaler.ts"
import type { Aarsag } from "../terms/Aarsag.ts"
import type { Indikator } from "../terms/Indikator.ts"
import type { Baseline } from "../terms/Maaling.ts"
import type { Maalt, Reference } from "../terms/Reference.ts"
import { aflaes } from "./aflaes.ts"
import { type Celle, type Kontekst, stedFor } from "./Kontekst.ts"

/** The exact value, or why there is none. */
export type Referencevaerdi = Rational.Rational | Aarsag

export const findes = (vaerdi: Referencevaerdi): vaerdi is Rational.Rational => typeof vaerdi !== "string"

/** The baseline the agreement states for the cell's area, or for all areas together. */
export const baselineFor = ({ maaling, omraade }: Celle): Baseline | undefined =>
  maaling.baselines?.find((baseline) => baseline.omraade === omraade)

const laest = (
  kontekst: Kontekst,
  kriterium: string,
  indikator: Indikator,
  sted: Sted,
  ellers: Aarsag
): Referencevaerdi => {
  const aflaesning = aflaes(kontekst, kriterium, indikator, sted)
  return aflaesning._tag === "Vaerdi" ? (exact(aflaesning.vaerdi) ?? ellers) : ellers
}

/** Where a measured baseline is read. */
export const maalested = (hvornaar: Maalt, { delaftale }: Kontekst, sted: Sted): Sted => {
  const { projektaar: _, ...udenAar } = sted
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

/** The indicator of the cell in the year before it. In the first year there is none. */
export const foregaaende = (kontekst: Kontekst, celle: Celle): Referencevaerdi => {
  const { delaftale, setFra } = kontekst
  const nummer = delaftale.projektaar.findIndex(({ id }) => id === celle.projektaar.id)
  const aaretFoer = delaftale.projektaar[nummer - 1]
  if (aaretFoer === undefined) return "manglerForegaaendeAar"
  const sted = stedFor({ ...celle, projektaar: aaretFoer }, setFra)
  return laest(kontekst, celle.kriterium, celle.maaling.indikator, sted, "manglerForegaaendeAar")
}

/** Fixed by a decision: in place of one that was measured. */
export const fastsatFor = ({ beslutninger }: Kontekst, celle: Celle): Rational.Rational | undefined => {
  const vaerdi = beslutninger.fastsat(celle.kriterium, celle.omraade)
  return vaerdi === undefined ? undefined : Rational.fromDecimal(vaerdi)
}

export const referencevaerdi = (kontekst: Kontekst, celle: Celle, reference: Reference): Referencevaerdi => {
  const sted = stedFor(celle, kontekst.setFra)
  switch (reference.slags) {
    case "aftalt": {
      const baseline = baselineFor(celle)
      return baseline === undefined ? "manglerBaseline" : Rational.fromDecimal(baseline.vaerdi)
    }
    case "maalt": {
      const fastsat = fastsatFor(kontekst, celle)
      if (fastsat !== undefined) return fastsat
      const maalt = maalested(reference.hvornaar, kontekst, sted)
      return laest(kontekst, celle.kriterium, celle.maaling.indikator, maalt, "manglerBaseline")
    }
    case "fastsat":
      return fastsatFor(kontekst, celle) ?? "manglerBaseline"
    case "foregaaende":
      return foregaaende(kontekst, celle)
    case "benchmark": {
      const { omraade: _, ...samlet } = sted
      const serie: Indikator = { slags: "opgjort", noegletal: reference.serie }
      return laest(kontekst, celle.kriterium, serie, samlet, "kilderMangler")
    }
    case "indikator": {
      const anden = kontekst.maalingAf(reference.kriterium)
      if (anden === undefined) return "kilderMangler"
      return laest(kontekst, reference.kriterium, anden.indikator, sted, "kilderMangler")
    }
  }
}
