/** What is measured, with what it is a measure of in its type: only a demand that suits it can be put to it. */
import type { Baseline } from "../Baseline.ts"
import type { Indikator } from "../Indikator.ts"

/** The sort (*art*) of number: a count; a percentage; another share (per thousand); the change of one of these. */
export type Art = "antal" | "procent" | "rate" | "aendring"

export type Baselines = readonly [Baseline, ...ReadonlyArray<Baseline>]

/** A measure (*mål*): what is measured, in the terms of the data. `A`: what sort of number it is. */
export interface Maal<A extends Art = Art> {
  readonly art: A
  readonly indikator: Indikator
  /** Of a change against the agreement's own baseline. */
  readonly baselines?: Baselines
}

/** The sorts of number (*tal*) that a change can be taken of; a change is none of them. */
export type Tal = Exclude<Art, "aendring">

export const maal = <A extends Art>(art: A, indikator: Indikator): Maal<A> => ({ art, indikator })
