/** The verbs of one log: all that a program does with an agreement, the same under Effect, Promise and fp-ts. */
import type { NonEmptyReadonlyArray } from "effect/Array"
import type * as Effect from "effect/Effect"
import type * as Stream from "effect/Stream"
import type { Head } from "../audit/Head.ts"
import type { LogCorrupt } from "../audit/LogCorrupt.ts"
import type { Verified } from "../audit/verify.ts"
import type { Oensket } from "../decisions/registreringsbeslutning.ts"
import type { AarsgangAf } from "../events/Aarsgang.ts"
import type { Beslutning } from "../events/Beslutning.ts"
import type { DelaftaleEvent, DelaftaleIndgaaet } from "../events/DelaftaleEvent.ts"
import type { Pligt } from "../events/Pligt.ts"
import type { Registrering, RegistreringAf, Registreringstype } from "../events/Registrering.ts"
import type { LocalDate } from "../ground/LocalDate.ts"
import type { LogId } from "../ground/LogId.ts"
import type { Recorded } from "../ground/Recorded.ts"
import type { StoreFailure } from "../store/errors.ts"
import type { Forklaring } from "./Forklaring.ts"
import type { Afvist, FindesIkke, UgyldigDelaftale, UlaeseligHaendelse } from "./fejl.ts"
import type { Celleadresse } from "./laesninger.ts"
import type { Aktuel, Genoptaget, Loebevalg } from "./loebende.ts"
import type { Rykker } from "./mangler.ts"
import type { Opfoelgning } from "./opfoelgning.ts"
import type { Laesefejl } from "./Regnskab.ts"
import type { Graense, Statusvalg } from "./Statusvalg.ts"
import type { Sammenligning } from "./sammenlign.ts"
import type { Skrivefejl } from "./skriv.ts"
import type { Status } from "./status.ts"
import type { Afgives, Efterproevet, Udgave } from "./udgaver.ts"

/** Who says it: the role, an organ of the agreement and never a name; and the day it was known, where that is not today. */
export interface Afsender {
  readonly by: string
  readonly kendt?: LocalDate
}

/** An event to write. Without `id` it gets a random one; with one of its own, written twice it is refused the second time. */
export interface Ny<Event extends Oensket["event"]> extends Afsender {
  readonly id?: string
  readonly event: Event
}

/** What the offices report. */
export type Fakta = Registrering | Pligt
/** What is decided about the agreement and its years. An edition has a verb of its own. */
export type Afgoerelse = Beslutning | AarsgangAf<"ProjektaarAfsluttet">

/** Fields of a registration with other values; `undefined` takes a field away. */
export type Felter = {
  [T in Registreringstype]: {
    readonly [F in Exclude<keyof RegistreringAf<T>, "_tag">]?: RegistreringAf<T>[F] | undefined
  }
}[Registreringstype]

/** Why it is corrected. Whoever registered it corrects it, where no other role is given. */
export interface Rettes extends Partial<Afsender> {
  readonly begrundelse: string
}

/** As for `status` of core, where today is the clock's. */
export type Valg = Omit<Statusvalg, "idag"> & { readonly idag?: LocalDate }

/**
 * What `aktuel` is asked (*aktuelvalg*, choices for the current answer): as of today or of a later day, without a cut.
 */
export type Aktuelvalg = Omit<Loebevalg, "idag"> & Pick<Valg, "idag">

/** What `follow` is asked (*følgevalg*, choices for following). */
export type Foelgevalg = Aktuelvalg & {
  /** How often the log is looked at whatever the store tells, in milliseconds; 1,000 if left out. */
  readonly pollMillis?: number
}

/** The log of one agreement, by its verbs (*delaftalelog*, log of an agreement). */
export interface Delaftalelog {
  readonly id: LogId
  /** Where the log ends; position 0 where nobody has written yet. */
  readonly head: () => Effect.Effect<Head, StoreFailure | LogCorrupt>
  /** Starts the log with its agreement, handed in as JSON or as the value that `laesDelaftale` gives. */
  readonly indgaa: (
    delaftale: unknown,
    som: Pick<Afsender, "by"> & Pick<DelaftaleIndgaaet, "datagrundlag"> & { readonly id?: string }
  ) => Effect.Effect<Head, Skrivefejl | UgyldigDelaftale>
  /** All of it as one batch or nothing, with every reason for a refusal at once. */
  readonly registrer: (nye: NonEmptyReadonlyArray<Ny<Fakta>>) => Effect.Effect<Head, Skrivefejl | Afvist>
  /** Another value for the registration at a position; the first stays in the log. */
  readonly ret: (position: number, felter: Felter, rettes: Rettes) => Effect.Effect<Head, Skrivefejl | Afvist>
  /** Takes registrations out of every figure, all of them or none; they stay in the log. */
  readonly annuller: (
    positioner: NonEmptyReadonlyArray<number>,
    rettes: Rettes
  ) => Effect.Effect<Head, Skrivefejl | Afvist>
  readonly beslut: (nye: NonEmptyReadonlyArray<Ny<Afgoerelse>>) => Effect.Effect<Head, Skrivefejl | Afvist>
  /** Keeps the figures of a report as they are sent out. */
  readonly afgivUdgave: (
    afgives: Afgives,
    som: Afsender & { readonly id?: string }
  ) => Effect.Effect<{ readonly udgave: Udgave; readonly status: Status }, Skrivefejl | Afvist | FindesIkke>
  /** Every edition computed again. */
  readonly udgaver: () => Effect.Effect<ReadonlyArray<Efterproevet>, Laesefejl | FindesIkke>
  readonly status: (valg?: Valg) => Effect.Effect<Status, Laesefejl | FindesIkke>
  /**
   * What `status` says of the end of the log, without the figures under it. What has been counted is kept: asked again,
   * it reads only what has been written since, however long the log is.
   */
  readonly aktuel: (valg?: Aktuelvalg) => Effect.Effect<Aktuel, Laesefejl | FindesIkke>
  /** What `aktuel` has counted up to the end of the log, as a text that another process can go on from. */
  readonly gem: () => Effect.Effect<string, Laesefejl>
  /** Goes on from such a text, or says why not and counts from the beginning. The log itself is the only witness. */
  readonly genoptag: (gemt: string) => Effect.Effect<Genoptaget, Laesefejl>
  /** One verdict derived step by step, down to the events. */
  readonly forklar: (
    adresse: Celleadresse,
    valg?: Valg & { readonly sprog?: "da" | "en" }
  ) => Effect.Effect<Forklaring, Laesefejl | FindesIkke>
  /** Who owes which figure, since when. */
  readonly mangler: (valg?: Valg) => Effect.Effect<ReadonlyArray<Rykker>, Laesefejl | FindesIkke>
  /** What is followed up beside the verdicts: coverages, notices, deliveries, money. */
  readonly opfoelgning: (valg?: Valg) => Effect.Effect<Opfoelgning, Laesefejl>
  /** Which cells say something else at the later cut, and why. Without `til`: today. */
  readonly sammenlign: (fra: Graense, til?: Graense) => Effect.Effect<Sammenligning, Laesefejl | FindesIkke>
  /** Every seal, the order, the time and every event. */
  readonly verificer: () => Effect.Effect<Verified, LogCorrupt | StoreFailure | UlaeseligHaendelse>
  /** The events in order, each with its seal checked. */
  readonly haendelser: () => Stream.Stream<Recorded<DelaftaleEvent>, LogCorrupt | StoreFailure | UlaeseligHaendelse>
  /**
   * A status as soon as there is an agreement, and a new one whenever the log has grown or a new day has come. Each is
   * computed when it is asked for: who asks slowly leaves out what lies between, never the last one.
   */
  readonly follow: (valg?: Foelgevalg) => Stream.Stream<Aktuel, Laesefejl | FindesIkke>
}
