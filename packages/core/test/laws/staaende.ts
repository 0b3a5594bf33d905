/** The oracle of what counts: a log replayed into a Map, cut as rulings 3, 4 and 16 say, with nothing clever about it. */
import type { DelaftaleEvent } from "../../src/events/DelaftaleEvent.ts"
import { erRegistrering, type Registrering } from "../../src/events/Registrering.ts"
import { dayAfter, type LocalDate } from "../../src/ground/LocalDate.ts"
import type { Recorded } from "../../src/ground/Recorded.ts"

export interface Staaende {
  readonly position: number
  readonly registrering: Registrering
}

interface Snit {
  readonly fakta: LocalDate
  readonly rettelser: LocalDate
}

const altid: Snit = { fakta: "9999-12-31", rettelser: "9999-12-31" }

/** The histories are written at 11:00 or 23:30 UTC: the same day in Copenhagen, and the next. */
export const dagFor = ({ at, kendt }: Recorded<unknown>): LocalDate => {
  const dag = at.slice(0, 10)
  return kendt ?? (at.slice(11, 16) === "23:30" ? dayAfter(dag) : dag)
}

interface Kaede {
  readonly taelles: boolean
  /** The effective day of the last link. */
  readonly dag: LocalDate
  readonly registrering: Registrering | undefined
}

/** What stands at each position of a log under two cuts, in the order of positions. */
export const staaende = (
  log: ReadonlyArray<Recorded<DelaftaleEvent>>,
  { fakta, rettelser }: Snit = altid
): ReadonlyArray<Staaende> => {
  const kaeder = new Map<number, Kaede>()
  for (const recorded of log) {
    const { event, position } = recorded
    const dag = dagFor(recorded)
    if (event._tag === "RegistreringRettet" || event._tag === "RegistreringAnnulleret") {
      const foer = kaeder.get(event.position)
      if (foer === undefined) throw new Error(`position ${event.position} is no registration of the log`)
      const effektiv = dag > foer.dag ? dag : foer.dag
      const { taelles } = foer
      const kendes = taelles && effektiv <= rettelser
      const efter = event._tag === "RegistreringRettet" ? event.efter : undefined
      kaeder.set(event.position, {
        taelles,
        dag: effektiv,
        registrering: kendes ? efter : foer.registrering
      })
      continue
    }
    if (!erRegistrering(event)) continue
    const taelles = dag <= fakta && (event.efteranmeldt === undefined || dag <= rettelser)
    kaeder.set(position, { taelles, dag, registrering: event })
  }
  return [...kaeder].flatMap(([position, { registrering, taelles }]) =>
    taelles && registrering !== undefined ? [{ position, registrering }] : []
  )
}
