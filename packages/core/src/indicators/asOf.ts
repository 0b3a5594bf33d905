/**
 * Which events count, for a cut of the log: what was known, and what had been corrected, by a day. A correction takes
 * the old value out (-1) and puts the new one in (+1) at the position of the original.
 */
import type { DelaftaleEvent } from "../events/DelaftaleEvent.ts"
import { erRegistrering, type Registrering } from "../events/Registrering.ts"
import { copenhagenDay, type LocalDate } from "../ground/LocalDate.ts"
import type { Recorded } from "../ground/Recorded.ts"

/**
 * Two independent cuts, both days counted: facts known by, corrections (and late reports) known by. Beyond the positions,
 * where they are given, nothing of the kind counts.
 */
export interface Skaering {
  readonly fakta: LocalDate
  readonly rettelser: LocalDate
  readonly faktaTil?: number
  readonly rettelserTil?: number
}

/** `ved` is the event that says so: the registration itself or the correction of it. */
export type Tael = (registrering: Registrering, vaegt: 1 | -1, position: number, ved: number) => void

/** One bit per position: whether corrections to it are cut off. */
const bits = () => {
  let ord = new Uint32Array(1024)
  return {
    set: (at: number): void => {
      const i = at >>> 5
      if (i >= ord.length) {
        const stoerre = new Uint32Array(Math.max(ord.length * 2, i + 1))
        stoerre.set(ord)
        ord = stoerre
      }
      ord[i] = ord[i]! | (1 << (at & 31))
    },
    has: (at: number): boolean => ((ord[at >>> 5] ?? 0) & (1 << (at & 31))) !== 0
  }
}

/** The day an event counts as known: what the source claims, else the day it was written (looked up once an hour). */
export const kendtDage = () => {
  let time = ""
  let dag = ""
  return ({ at, kendt }: Recorded<unknown>): LocalDate => {
    if (kendt !== undefined) return kendt
    if (at.slice(0, 13) !== time) {
      time = at.slice(0, 13)
      dag = copenhagenDay(at)
    }
    return dag
  }
}

/**
 * Feeds the fold, event by event in log order. The effective day of a correction is the later of its own and that of
 * what it corrects (earlier corrections included), so no weight ever falls below 0.
 */
export const asOf = (skaering: Skaering, tael: Tael): ((recorded: Recorded<DelaftaleEvent>) => void) => {
  const lukket = bits()
  const { fakta, faktaTil = Number.POSITIVE_INFINITY, rettelser, rettelserTil = Number.POSITIVE_INFINITY } = skaering
  const kendtDag = kendtDage()
  return (recorded) => {
    const { event, position } = recorded
    switch (event._tag) {
      case "RegistreringRettet":
      case "RegistreringAnnulleret": {
        if (lukket.has(event.position)) return
        if (position > rettelserTil || kendtDag(recorded) > rettelser) return lukket.set(event.position)
        tael(event.foer, -1, event.position, position)
        if (event._tag === "RegistreringRettet") tael(event.efter, 1, event.position, position)
        return
      }
      default: {
        if (!erRegistrering(event)) return
        const dag = kendtDag(recorded)
        const somRettelse = position <= rettelserTil && dag <= rettelser
        const kendes = position <= faktaTil && dag <= fakta && (event.efteranmeldt === undefined || somRettelse)
        if (!kendes || !somRettelse) lukket.set(position)
        if (kendes) tael(event, 1, position, position)
      }
    }
  }
}
