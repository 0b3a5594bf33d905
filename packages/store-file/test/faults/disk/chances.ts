/** Chances that repeat: the same seed gives the same run. */
export interface Chances {
  /** From 0 up to but not including `limit`. */
  readonly below: (limit: number) => number
  /** True with that probability. */
  readonly is: (probability: number) => boolean
  readonly pick: <A>(list: ReadonlyArray<A>) => A
  /** Chances of its own, so that what is drawn there moves nothing here. */
  readonly fork: () => Chances
}

export const chances = (seed: number): Chances => {
  const next = mulberry32(seed)
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    is: (probability) => next() < probability,
    pick: (list) => list[below(list.length)]!,
    fork: () => chances(below(2 ** 32))
  }
}

const mulberry32 = (seed: number) => {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
