/** The duties as a decision looks at them: the circumstances and decisions, who was told of each, and who runs what. */
import { produce } from "immer"
import type { Overdragelsestilstand, Pligt } from "../events/Pligt.ts"
import type { LocalDate } from "../ground/LocalDate.ts"

export interface Sag {
  readonly dato: LocalDate
  readonly underrettet: ReadonlyArray<string>
  readonly afsluttet: boolean
}

export interface Pligttilstand {
  /** By the id of the circumstance, or of the decision; an `Id` is never the name of what every object has. */
  readonly sager: { readonly [id: string]: Sag | undefined }
  /** By `drift`. */
  readonly drives: { readonly [sted: string]: ReadonlyArray<Drift> | undefined }
}

/** Who runs an activity from a day on, and how. */
interface Drift {
  readonly dato: LocalDate
  readonly tilstand: Overdragelsestilstand
  readonly til: string
}

export const ingenPligter: Pligttilstand = { sager: {}, drives: {} }

/** An activity in an area, or in all of them where none is named. */
export const drift = (aktivitet: string, omraade: string | undefined): string => `${aktivitet}|${omraade ?? ""}`

/** The last one said to hold on a day: of the latest day up to it, the one that was said last. */
export const driftDen = ({ drives }: Pligttilstand, sted: string, dag: LocalDate): Drift | undefined =>
  (drives[sted] ?? [])
    .filter(({ dato }) => dato <= dag)
    .reduce<Drift | undefined>((foer, en) => (foer === undefined || foer.dato <= en.dato ? en : foer), undefined)

export const evolvePligt: (state: Pligttilstand, event: Pligt) => Pligttilstand = produce((state, event: Pligt) => {
  switch (event._tag) {
    case "ForholdOpstaaet":
      state.sager[event.forhold] = { dato: event.dato, underrettet: [], afsluttet: false }
      break
    case "BeslutningIndbragt":
      state.sager[event.beslutning] = { dato: event.dato, underrettet: [], afsluttet: false }
      break
    case "PartUnderrettet":
      state.sager[event.forhold]?.underrettet.push(event.part)
      break
    case "ForholdAfsluttet": {
      const sag = state.sager[event.forhold]
      if (sag !== undefined) sag.afsluttet = true
      break
    }
    case "AktivitetOverdraget": {
      const { aktivitet, dato, omraade, tilstand, til } = event
      const sted = drift(aktivitet, omraade)
      state.drives[sted] = [...(state.drives[sted] ?? []), { dato, tilstand, til }]
      break
    }
    case "ForbrugBogfoert":
    case "LogbogsnotatSkrevet":
  }
})
