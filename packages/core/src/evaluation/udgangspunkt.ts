/** The baseline of a cell, to be shown beside its target: agreed, measured before, or fixed by a decision. */
import { exact } from "../ground/Interval.ts"
import * as Rational from "../ground/Rational.ts"
import type { Dele } from "../indicators/Maaler.ts"
import type { Reference } from "../terms/Reference.ts"
import { referencer } from "../terms/referencer.ts"
import type { Celle, Kontekst } from "./Kontekst.ts"
import { baselineFor, fastsatFor, referenceaflaesning } from "./reference.ts"

type Baselinereference = Extract<Reference, { readonly slags: "aftalt" | "maalt" | "fastsat" }>

/** The value that a target starts from, and where it comes from (*udgangspunkt*, baseline). */
export interface Udgangspunkt {
  readonly vaerdi: Rational.Rational
  /** Where it comes from; a fixed one stands in the place of one that is measured. */
  readonly fra: Baselinereference
  /** Of a share that was measured. */
  readonly dele?: Dele
}

const erBaseline = (reference: Reference): reference is Baselinereference =>
  reference.slags === "aftalt" || reference.slags === "maalt" || reference.slags === "fastsat"

const maalt = (
  kontekst: Kontekst,
  celle: Celle,
  fra: Extract<Reference, { readonly slags: "maalt" }>
): Udgangspunkt | undefined => {
  const aflaesning = referenceaflaesning(kontekst, celle, fra)
  const vaerdi = aflaesning._tag === "Vaerdi" ? exact(aflaesning.vaerdi) : undefined
  if (aflaesning._tag === "Mangler" || vaerdi === undefined) return undefined
  return { vaerdi, fra, ...(aflaesning.dele === undefined ? {} : { dele: aflaesning.dele }) }
}

/** The first that the demand names. Nothing where the demand starts from none, or it is not known. */
export const udgangspunkt = (kontekst: Kontekst, celle: Celle): Udgangspunkt | undefined => {
  const fra = referencer(celle.maaling.krav).find(erBaseline)
  if (fra === undefined) return undefined
  if (fra.slags === "aftalt") {
    const baseline = baselineFor(celle)
    return baseline === undefined ? undefined : { vaerdi: Rational.fromDecimal(baseline.vaerdi), fra }
  }
  const fastsat = fastsatFor(kontekst, celle)
  if (fastsat !== undefined) return { vaerdi: fastsat, fra: { slags: "fastsat" } }
  return fra.slags === "maalt" ? maalt(kontekst, celle, fra) : undefined
}
