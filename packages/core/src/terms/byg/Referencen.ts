/** What a demand is held against, with the scope that its baselines are for in its type. */
import type { LocalDate } from "../../ground/LocalDate.ts"
import type { Baseline } from "../Baseline.ts"
import type { Maaling } from "../Maaling.ts"
import type { Reference } from "../Reference.ts"
import type { Baselines } from "./Maal.ts"

export type Omfang = Maaling["omfang"]

/** `S`: the scopes it can be read in. */
export interface Referencen<S extends Omfang = never> {
  readonly reference: Reference
  readonly baselines?: Baselines
  /** Never there: a baseline for each area is none for the areas together. */
  readonly til?: (omfang: S) => void
}

/** A number as it is written in code, or the exact decimal as text. */
export type Graense = number | string

/** The agreement's own value to start from: the words it stands in, and the period it is of. */
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

/** One for the areas together. */
export const aftaltSamlet = (vaerdi: Udgangspunkt): Referencen<"samlet"> => ({
  reference: aftalt,
  baselines: [baseline(vaerdi)]
})

/** Of a list: the number on the day before the agreement. */
export const maaltDagenFoer: Referencen<Omfang> = {
  reference: { slags: "maalt", hvornaar: { slags: "dagenFoerAftalen" } }
}

export const maaltDen = (dato: LocalDate): Referencen<Omfang> => ({
  reference: { slags: "maalt", hvornaar: { slags: "dato", dato } }
})

export const maaltI = (undersoegelse: string): Referencen<Omfang> => ({
  reference: { slags: "maalt", hvornaar: { slags: "undersoegelse", undersoegelse } }
})

/** To be fixed by a decision. */
export const fastsat: Referencen<Omfang> = { reference: { slags: "fastsat" } }

/** The same figure last year. */
export const aaretFoer: Referencen<Omfang> = { reference: { slags: "foregaaende" } }

/** The figure of another promise. */
export const talletFor = (kriterium: string): Referencen<Omfang> => ({ reference: { slags: "indikator", kriterium } })
