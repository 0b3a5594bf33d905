/**
 * What counts, with the day from which it does where everything is cut at one day: the order of knowing, for a fold that
 * goes through time. Summaries are groups, so what is added day by day is what `asOf` adds in log order.
 */
import type { DelaftaleEvent } from "../events/DelaftaleEvent.ts"
import { erRegistrering, type Registrering } from "../events/Registrering.ts"
import { type LocalDate, later } from "../ground/LocalDate.ts"
import type { Recorded } from "../ground/Recorded.ts"
import { kendtDage } from "./asOf.ts"

export interface Dateret {
  readonly dag: LocalDate
  readonly registrering: Registrering
  readonly vaegt: 1 | -1
  readonly position: number
  /** The event that says so: the registration itself or the correction of it. */
  readonly ved: number
  /** Part of a correction, or a late report, which counts as one. */
  readonly rettelse: boolean
}

/** In the order of the days, and within a day in log order. A correction waits for what it corrects, and for earlier ones. */
export const dateret = (haendelser: ReadonlyArray<Recorded<DelaftaleEvent>>): ReadonlyArray<Dateret> => {
  const kendtDag = kendtDage()
  const kendtFra = new Map<number, LocalDate>()
  const alle: Array<Dateret> = []
  for (const recorded of haendelser) {
    const { event, position: ved } = recorded
    switch (event._tag) {
      case "RegistreringRettet":
      case "RegistreringAnnulleret": {
        const { position } = event
        const egen = kendtDag(recorded)
        const dag = later(egen, kendtFra.get(position) ?? egen)
        kendtFra.set(position, dag)
        const del = { dag, position, ved, rettelse: true }
        alle.push({ ...del, registrering: event.foer, vaegt: -1 })
        if (event._tag === "RegistreringRettet") alle.push({ ...del, registrering: event.efter, vaegt: 1 })
        break
      }
      default: {
        if (!erRegistrering(event)) break
        const dag = kendtDag(recorded)
        kendtFra.set(ved, dag)
        alle.push({
          dag,
          registrering: event,
          vaegt: 1,
          position: ved,
          ved,
          rettelse: event.efteranmeldt !== undefined
        })
      }
    }
  }
  return alle.sort((a, b) => (a.dag < b.dag ? -1 : a.dag > b.dag ? 1 : 0))
}
