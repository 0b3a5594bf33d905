/** What a demand is held against, with the scope that its baselines are for in its type. */
import type { LocalDate } from "../../ground/LocalDate.ts"
import type { Baseline } from "../Baseline.ts"
import type { Maaling } from "../Maaling.ts"
import type { Reference } from "../Reference.ts"
import type { Baselines } from "./Maal.ts"

/** The scope (*omfang*) a figure is read in: for each area ("hvertOmraade"), or for all together ("samlet"). */
export type Omfang = Maaling["omfang"]

/** A reference: what a demand is held against. `S`: the scopes it can be read in. */
export interface Referencen<S extends Omfang = never> {
  readonly reference: Reference
  readonly baselines?: Baselines
  /** Never there: a baseline for each area is none for the areas together. */
  readonly til?: (omfang: S) => void
}

/** A limit (*grænse*): a number as it is written in code, or the exact decimal as text. */
export type Graense = number | string

/** The agreement's own value to start from (*udgangspunkt*): the words it stands in, and the period it is of. */
export interface Udgangspunkt extends Pick<Baseline, "ordlyd" | "periode"> {
  readonly vaerdi: Graense
  readonly decimaler?: number
}

const baseline = ({ decimaler, ordlyd, periode, vaerdi }: Udgangspunkt, omraade?: string): Baseline => ({
  ...(omraade === undefined ? {} : { omraade }),
  vaerdi: String(vaerdi),
  periode,
  ordlyd,
  ...(decimaler === undefined ? {} : { decimaler })
})

const aftalt = { slags: "aftalt" } as const

/** One for each area, in the order given; `byg` sees to it that none is missing. */
export const aftaltFor = <O extends string>(
  omraader: ReadonlyArray<O>,
  vaerdier: { readonly [omraade in O]: Udgangspunkt }
): Referencen<"hvertOmraade"> => {
  const [foerste, ...resten] = omraader.map((omraade) => baseline(vaerdier[omraade], omraade))
  return foerste === undefined ? { reference: aftalt } : { reference: aftalt, baselines: [foerste, ...resten] }
}

/** The agreed baseline of the areas together (*aftalt samlet*); `b.aftalt` has one for each area. */
export const aftaltSamlet = (vaerdi: Udgangspunkt): Referencen<"samlet"> => ({
  reference: aftalt,
  baselines: [baseline(vaerdi)]
})

/** What was measured on the day before (*målt dagen før*) the agreement: of a list, how many were on it. */
export const maaltDagenFoer: Referencen<Omfang> = {
  reference: { slags: "maalt", hvornaar: { slags: "dagenFoerAftalen" } }
}

/** What was measured on a day (*målt den*), such as "2015-12-31". */
export const maaltDen = (dato: LocalDate): Referencen<Omfang> => ({
  reference: { slags: "maalt", hvornaar: { slags: "dato", dato } }
})

/** What was measured in a survey (*målt i*), by the label that the survey bears. */
export const maaltI = (undersoegelse: string): Referencen<Omfang> => ({
  reference: { slags: "maalt", hvornaar: { slags: "undersoegelse", undersoegelse } }
})

/** A baseline that is fixed (*fastsat*) by a decision later; until then its cells cannot be judged. */
export const fastsat: Referencen<Omfang> = { reference: { slags: "fastsat" } }

/** The same figure the year before (*året før*). */
export const aaretFoer: Referencen<Omfang> = { reference: { slags: "foregaaende" } }

/** The figure for (*tallet for*) another criterion, by its id. */
export const talletFor = (kriterium: string): Referencen<Omfang> => ({ reference: { slags: "indikator", kriterium } })
