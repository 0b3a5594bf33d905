/** Torn or corrupt: whether what stands after the last whole batch can be what a write leaves that was broken off. */
import { type Head, makeLineCutter } from "@delaftale/core"
import { holesIn, type Span } from "./holes.ts"
import { isBeginning } from "./isBeginning.ts"

export interface Damage {
  /** After the last whole batch. */
  readonly head: Head
  /** All bytes of the segment after that batch; at least one. */
  readonly tail: Uint8Array
  /** Where in the file they begin. */
  readonly at: number
  /** The last position that may have been written without being durable (`Anchor`), if more than one batch may. */
  readonly unsynced: number
}

/** `torn`, or why no broken write explains it. */
export const judge = ({ at, head, tail, unsynced }: Damage): "torn" | { readonly reason: string } => {
  const later = laterBatch(tail, head.position + 1, unsynced)
  if (later !== undefined) return { reason: `a batch from position ${later} on stands after what is damaged` }
  const holes = holesIn(tail, at, unsynced > head.position)
  if (holes === undefined) return { reason: "NUL bytes that no power cut leaves" }
  const [hole] = holes
  if (!isFirstPart(head, tail.subarray(0, hole?.from ?? tail.length))) {
    return { reason: "no unfinished write leaves such lines" }
  }
  const isPlain = between(tail, holes).every((part) => isPlausible(part, head.position))
  return isPlain ? "torn" : { reason: "between the lost sectors stands what no write of ours holds" }
}

const commits = /\{"commit":\{"from":(\d{1,16}),"count":(\d{1,6}),/g

/** The first position of a batch that was begun when all before it was durable. */
const laterBatch = (tail: Uint8Array, next: number, unsynced: number): number | undefined => {
  for (const [, from, count] of latin1(tail).matchAll(commits)) {
    const last = Number(from) + Number(count) - 1
    if (Number(from) !== next && last > unsynced) return Number(from)
  }
  return undefined
}

const isFirstPart = (head: Head, bytes: Uint8Array): boolean => {
  const cutter = makeLineCutter()
  const { blocks, fault } = cutter.push(bytes)
  if (fault !== undefined) return false
  return isBeginning(
    head,
    blocks.flatMap(({ lines }) => lines),
    cutter.rest()
  )
}

const between = (tail: Uint8Array, holes: ReadonlyArray<Span>): ReadonlyArray<Uint8Array> =>
  holes.map(({ to }, i) => tail.subarray(to, holes[i + 1]?.from ?? tail.length))

/** The lines that are whole here are those of a later part of the write; of the two at the ends little can be said. */
const isPlausible = (part: Uint8Array, after: number): boolean => {
  if (part.some((byte) => byte < 0x20 && byte !== 0x0a)) return false
  const whole = latin1(part).split("\n").slice(1, -1)
  return whole.every((line) => Number(/^\{(?:"p"|"commit":\{"from"):(\d{1,16}),/.exec(line)?.[1]) > after)
}

const latin1 = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes)
