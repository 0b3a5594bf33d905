/** Who runs each activity in each area, from the first day something is said of it until the day asked about. */
import type { Overdragelsestilstand, Pligt } from "../events/Pligt.ts"
import type { LocalDate } from "../ground/LocalDate.ts"
import type { Recorded } from "../ground/Recorded.ts"
import type { Delaftale } from "../terms/Delaftale.ts"

/** A day on which somebody else began to run an activity (*driftsskifte*, change of who runs it). */
export interface Driftsskifte {
  readonly dato: LocalDate
  readonly tilstand: Overdragelsestilstand
  readonly til: string
  readonly position: number
}

/** Who runs an activity in an area, from the first day on (*overdragelse*, handing over). */
export interface Overdragelse {
  readonly aktivitet: string
  readonly omraade: string
  /** In the order of days, those of one day in the order of the log; later ones than the day asked about too. */
  readonly forloeb: ReadonlyArray<Driftsskifte>
  /** What holds on the day; absent where nothing has been said up to it. */
  readonly nu?: Driftsskifte
}

/** Every activity in every area, in the order of the agreement. */
export const overdragelser = (
  { aktiviteter, boligomraader }: Delaftale,
  haendelser: ReadonlyArray<Recorded<Pligt>>,
  dag: LocalDate
): ReadonlyArray<Overdragelse> =>
  aktiviteter.flatMap(({ id: aktivitet }) =>
    boligomraader.map(({ id: omraade }): Overdragelse => {
      const forloeb = haendelser
        .flatMap(({ event, position }): ReadonlyArray<Driftsskifte> => {
          if (event._tag !== "AktivitetOverdraget" || event.aktivitet !== aktivitet) return []
          if (event.omraade !== undefined && event.omraade !== omraade) return []
          return [{ dato: event.dato, tilstand: event.tilstand, til: event.til, position }]
        })
        .sort((a, b) => (a.dato === b.dato ? a.position - b.position : a.dato < b.dato ? -1 : 1))
      const nu = forloeb.filter(({ dato }) => dato <= dag).at(-1)
      return { aktivitet, omraade, forloeb, ...(nu === undefined ? {} : { nu }) }
    })
  )
