/** Many seeds, and the sum of what they told. */
import { type Options, runSeed, type Told } from "./runSeed.ts"

export interface Sum {
  readonly seeds: number
  /** Batches whose append was answered with success. */
  readonly acknowledged: number
  /** Appends that were not answered for. */
  readonly left: number
  readonly cuts: number
  /** Each with its seed; `runSeed` with that seed and the same options gives it again. */
  readonly problems: ReadonlyArray<string>
}

export const nothingRun: Sum = { seeds: 0, acknowledged: 0, left: 0, cuts: 0, problems: [] }

/** The seeds from `first` on, `count` of them. */
export const runSeeds = async (first: number, count: number, options: Options = {}): Promise<Sum> => {
  let sum = nothingRun
  for (let seed = first; seed < first + count; seed++) sum = addSums(sum, sumOf(await runSeed(seed, options)))
  return sum
}

const sumOf = ({ acknowledged, cuts, left, problem, seed }: Told): Sum => ({
  seeds: 1,
  acknowledged,
  left,
  cuts,
  problems: problem === undefined ? [] : [`seed ${seed}: ${problem}`]
})

export const addSums = (a: Sum, b: Sum): Sum => ({
  seeds: a.seeds + b.seeds,
  acknowledged: a.acknowledged + b.acknowledged,
  left: a.left + b.left,
  cuts: a.cuts + b.cuts,
  problems: [...a.problems, ...b.problems]
})
