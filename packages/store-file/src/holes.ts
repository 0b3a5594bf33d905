/** Runs of NUL, which no line holds: sectors that a power cut kept from the disk. */

/** From the first to before the second, counted from the beginning of the bytes looked at. */
export interface Span {
  readonly from: number
  readonly to: number
}

const sector = 512

/**
 * The runs in bytes that begin at `at` of their file. Undefined where one is not made of whole sectors: each begins
 * with `bytes` or with a sector, and ends with a sector or with `bytes`. Where `isGrown`, the bytes came by several
 * writes, and a sector that has only the first of them is a hole from there on.
 */
export const holesIn = (bytes: Uint8Array, at: number, isGrown: boolean): ReadonlyArray<Span> | undefined => {
  const holes: Array<Span> = []
  for (let from = bytes.indexOf(0); from >= 0; ) {
    let to = from
    while (bytes[to] === 0) to++
    const begins = isGrown || from === 0 || (at + from) % sector === 0
    const ends = to === bytes.length || (at + to) % sector === 0
    if (!begins || !ends) return undefined
    holes.push({ from, to })
    from = bytes.indexOf(0, to)
  }
  return holes
}
