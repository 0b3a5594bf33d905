/**
 * What the log already holds, for deciding what may be added: each registration as it was written and as it stands.
 * Grown in place by the one who writes; a decision only reads it.
 */
import type { DelaftaleEvent } from "../events/DelaftaleEvent.ts"
import { erPligt } from "../events/Pligt.ts"
import { erRegistrering, type Registrering } from "../events/Registrering.ts"
import type { LocalDate } from "../ground/LocalDate.ts"
import type { Recorded } from "../ground/Recorded.ts"
import { type Importer, importer } from "./Importer.ts"
import { evolvePligt, ingenPligter, type Pligttilstand } from "./Pligttilstand.ts"

/** A registration as it was first said and as it stands, by its position (*fund*, find). */
export interface Fund {
  readonly id: string
  readonly position: number
  readonly by: string
  /** The day the source claims it was known. */
  readonly kendt?: LocalDate
  /** As it was first written. */
  readonly oprindelig: Registrering
  /** As it stands after corrections; absent when annulled. */
  readonly staar?: Registrering
}

/** The registrations of a log, looked up by position or id (*opslag*, lookup). */
export interface Opslag {
  readonly harId: (id: string) => boolean
  /** Where the event with this id stands. */
  readonly positionAf: (id: string) => number | undefined
  readonly importer: Importer
  readonly find: (position: number) => Fund | undefined
  /** The registration that holds the reported figure of a cell now. */
  readonly talICelle: (celle: string) => number | undefined
  readonly alle: () => IterableIterator<Fund>
  readonly pligter: () => Pligttilstand
}

/** A lookup that takes further events (*voksende*, growing). */
export interface Voksende extends Opslag {
  /** `bundtFra` is the position at which the batch of the event begins; without it the batch is the event alone. */
  readonly tilfoej: (recorded: Recorded<DelaftaleEvent>, bundtFra?: number) => void
}

/** The cell of a reported figure: one figure, area and year or day; other registrations have none. */
export const talcelle = (registrering: Registrering): string | undefined => {
  if (registrering._tag !== "TalOpgjort") return undefined
  const { dato, noegletal, omraade, projektaar } = registrering
  return `${noegletal}|${omraade ?? ""}|${projektaar ?? ""}|${dato ?? ""}`
}

/** Empty, or laid over another one: what a command adds is seen by its later parts without touching what is below. */
export const opslag = (under?: Opslag): Voksende => {
  const ider = new Map<string, number>()
  const fund = new Map<number, Fund>()
  const celler = new Map<string, number | undefined>()
  const filerne = importer(under?.importer)
  let pligter = under?.pligter() ?? ingenPligter
  const find = (position: number): Fund | undefined => fund.get(position) ?? under?.find(position)
  const positionAf = (id: string): number | undefined => ider.get(id) ?? under?.positionAf(id)
  const flyt = (fra: Registrering | undefined, til: Registrering | undefined, position: number): void => {
    const gammel = fra === undefined ? undefined : talcelle(fra)
    if (gammel !== undefined) celler.set(gammel, undefined)
    const ny = til === undefined ? undefined : talcelle(til)
    if (ny !== undefined) celler.set(ny, position)
  }
  return {
    harId: (id) => positionAf(id) !== undefined,
    positionAf,
    importer: filerne,
    find,
    talICelle: (celle) => (celler.has(celle) ? celler.get(celle) : under?.talICelle(celle)),
    alle: function* () {
      if (under !== undefined) for (const et of under.alle()) if (!fund.has(et.position)) yield et
      yield* fund.values()
    },
    pligter: () => pligter,
    tilfoej: ({ by, event, id, kendt, position }, bundtFra = position) => {
      ider.set(id, position)
      switch (event._tag) {
        case "ImportGennemfoert":
          return filerne.gennemfoert(event, by, bundtFra, position)
        case "ImportFortrudt":
          return filerne.fortryd(event)
        case "RegistreringRettet":
        case "RegistreringAnnulleret": {
          filerne.ret(position, event.position, event._tag === "RegistreringAnnulleret" && event.import !== undefined)
          const foer = find(event.position)
          if (foer === undefined) return
          const { staar, ...resten } = foer
          const ny = event._tag === "RegistreringRettet" ? event.efter : undefined
          flyt(staar, ny, event.position)
          fund.set(event.position, ny === undefined ? resten : { ...resten, staar: ny })
          return
        }
        default:
          if (erPligt(event)) pligter = evolvePligt(pligter, event)
          if (!erRegistrering(event)) return
          flyt(undefined, event, position)
          fund.set(position, {
            id,
            position,
            by,
            ...(kendt === undefined ? {} : { kendt }),
            oprindelig: event,
            staar: event
          })
      }
    }
  }
}
