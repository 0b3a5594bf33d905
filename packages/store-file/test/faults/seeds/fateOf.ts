/** What befalls the operations of one process. */
import type { Chances } from "../disk/chances.ts"
import type { Fate, Fault, Operation } from "../disk/faultyDisk.ts"
import type { Machine } from "../disk/Machine.ts"

/** Mostly unhurt, or hurt now and then, or again and again at one kind of operation. */
export const fateOf = (own: Chances, machine: Machine, faults: ReadonlyArray<Fault>): Fate => {
  const rate = faults.length === 0 ? 0 : own.pick([0, 0, 0.01, 0.05, 0.3])
  const only = rate === 0.3 ? own.pick(hurtable) : undefined
  const last = lastOf(own)
  return (index, operation) => {
    const end = last(index, operation)
    if (end !== undefined) return end
    if ((only !== undefined && operation !== only) || !own.is(rate)) return undefined
    const fault = own.pick(faults)
    if (fault !== "full" || machine.room === Number.POSITIVE_INFINITY) return fault
    machine.room = Number.POSITIVE_INFINITY
    return undefined
  }
}

const hurtable = ["write", "write", "sync", "sync", "rename", "syncFolder", "truncate", "open"] as const

/** At some operation, or at some sync, it is all over; or never. */
const lastOf = (own: Chances): ((index: number, operation: Operation) => Fault | undefined) => {
  const end: Fault = own.is(0.7) ? "cut" : "kill"
  const last = own.is(0.6) ? own.below(own.pick([20, 60, 200])) : -1
  const kind = own.pick([undefined, undefined, "sync", "syncFolder", "rename"])
  let seen = -1
  return (index, operation) => {
    if (kind !== undefined && operation !== kind) return undefined
    seen = kind === undefined ? index : seen + 1
    return seen === (kind === undefined ? last : last % 12) ? end : undefined
  }
}
