/** Read, decide, append: how something comes into a log. If somebody wrote first, the decision is made again. */
import type { NonEmptyReadonlyArray } from "effect/Array"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { emptyHead, type Head } from "../audit/Head.ts"
import type { InvalidEvent } from "../audit/InvalidEvent.ts"
import { type Aftaletilstand, fremAf, ingenAftale } from "../decisions/Aftaletilstand.ts"
import { DelaftaleDecider, type Indgaa } from "../decisions/DelaftaleDecider.ts"
import { opslag, type Voksende } from "../decisions/Opslag.ts"
import { beslut, type Oensket } from "../decisions/registreringsbeslutning.ts"
import { encode, encodeUnknown } from "../events/codec.ts"
import type { DelaftaleEvent } from "../events/DelaftaleEvent.ts"
import type { LocalDate } from "../ground/LocalDate.ts"
import type { LogId } from "../ground/LogId.ts"
import { further } from "../ground/Position.ts"
import { Sha256 } from "../ground/Sha256.ts"
import { appendEvents } from "../store/appendEvents.ts"
import type { HeadMoved, TooLarge } from "../store/errors.ts"
import type { LogStore } from "../store/LogStore.ts"
import type { NewEvent } from "../store/sealEvents.ts"
import { Afvist, IngenDelaftale, UgyldigDelaftale } from "./fejl.ts"
import { bundter } from "./haendelser.ts"
import type { Laesefejl } from "./Regnskab.ts"

/** The log as one who writes needs it: the agreement, every registration as it stands, and where the log ends. */
export interface Tilstand {
  readonly aftale: Aftaletilstand
  readonly opslag: Voksende
  readonly head: Head
}

/** What writing to a log can fail with (*skrivefejl*, writing error). */
export type Skrivefejl = Laesefejl | InvalidEvent | HeadMoved | TooLarge

/** Reads a log into the state that a writer decides on (*læs tilstand*, read the state). */
export const laesTilstand: (log: LogId) => Effect.Effect<Tilstand, Laesefejl, LogStore> = Effect.fn("laesTilstand")(
  function* (log) {
    let aftale: Aftaletilstand = ingenAftale
    const fund = opslag()
    let head = emptyHead(yield* Sha256, log)
    yield* bundter(log).pipe(
      Stream.runForEach(({ efter, haendelser }) =>
        Effect.sync(() => {
          head = efter.head
          for (const haendelse of haendelser) {
            aftale = fremAf(aftale, haendelse.event)
            fund.tilfoej(haendelse, haendelser[0]?.position)
          }
        })
      )
    )
    return { aftale, opslag: fund, head }
  }
)

interface Skrives {
  readonly id: string
  readonly by: string
  readonly kendt?: LocalDate
  readonly event: DelaftaleEvent
}

/** What the codec writes is never null ("absent rather than null"); the log wing sees to it once more. */
const linje = ({ by, event, id, kendt }: Skrives): NewEvent => {
  const { data, type, v } = encode(event)
  return { id, type, v, by, ...(kendt === undefined ? {} : { kendt }), data: data as NewEvent["data"] }
}

const tilfoej = (head: Head, [foerste, ...resten]: NonEmptyReadonlyArray<Skrives>, nu: string) =>
  appendEvents(head, [linje(foerste), ...resten.map(linje)], nu)

/** A decision that somebody else got in before is made again on what they wrote. */
export const igenVedHeadMoved = {
  times: 3,
  while: (fejl: { readonly _tag: string }) => fejl._tag === "HeadMoved"
} as const

/** Starts a log with its agreement. `kendt` is the day it was made, else its first day (ruling 2). */
export const indgaa: (
  log: LogId,
  kommando: Indgaa,
  ved: { readonly id: string; readonly by: string; readonly nu: string }
) => Effect.Effect<Head, Skrivefejl | UgyldigDelaftale, LogStore> = Effect.fn("indgaa")(function* (
  log,
  kommando,
  { by, id, nu }
) {
  const { aftale, head } = yield* laesTilstand(log)
  const besluttet = DelaftaleDecider.decide(aftale, kommando)
  if (Result.isFailure(besluttet)) return yield* new UgyldigDelaftale({ fejl: besluttet.failure })
  const { fra, indgaaet } = kommando.delaftale
  const [event] = besluttet.success
  return event === undefined ? head : yield* tilfoej(head, [{ id, by, kendt: indgaaet ?? fra, event }], nu)
}, Effect.retry(igenVedHeadMoved))

/** What a caller without types may hand in: a value that is no event is refused before it is decided on. */
const ulaeselig = ({ event }: Oensket, nummer: number) => {
  const skrevet = encodeUnknown(event)
  return Result.isFailure(skrevet) ? [{ kode: skrevet.failure.kode, nummer, message: skrevet.failure.message }] : []
}

/** Whether the state takes these events: what `tilfoejTil` asks, for a trial that writes nothing. */
export const proev: (
  log: LogId,
  tilstand: Tilstand,
  oenskede: ReadonlyArray<Oensket>
) => Effect.Effect<void, IngenDelaftale | Afvist> = Effect.fnUntraced(function* (
  log,
  { aftale, head, opslag: fund },
  oenskede
) {
  const { delaftale } = aftale
  if (delaftale === undefined) return yield* new IngenDelaftale({ log })
  const ulaeselige = oenskede.flatMap(ulaeselig)
  if (ulaeselige.length > 0) return yield* new Afvist({ grunde: ulaeselige })
  const besluttet = beslut({ aftale: { ...aftale, delaftale }, opslag: fund, naeste: head.position + 1 }, oenskede)
  if (Result.isFailure(besluttet)) return yield* new Afvist({ grunde: besluttet.failure })
})

/** The events of one command, decided on a state and appended right after it. `HeadMoved`: read the state again. */
export const tilfoejTil: (
  log: LogId,
  tilstand: Tilstand,
  oenskede: NonEmptyReadonlyArray<Oensket>,
  nu: string
) => Effect.Effect<Head, Skrivefejl | Afvist, LogStore> = Effect.fn("tilfoejTil")(
  function* (log, tilstand, oenskede, nu) {
    yield* proev(log, tilstand, oenskede)
    return yield* tilfoej(tilstand.head, oenskede, nu)
  }
)

/**
 * The state after events were appended to it, for a writer that goes on without reading the log again. Without `head`:
 * as if they had been, for a trial run that writes nothing.
 */
export const fremskriv = (
  tilstand: Tilstand,
  oenskede: ReadonlyArray<Oensket>,
  head: Head = { ...tilstand.head, position: further(tilstand.head.position, oenskede.length) }
): Tilstand => {
  const fra = tilstand.head.position + 1
  let { aftale } = tilstand
  for (const [nummer, oensket] of oenskede.entries()) {
    tilstand.opslag.tilfoej({ ...oensket, at: head.at, position: fra + nummer }, fra)
    aftale = fremAf(aftale, oensket.event)
  }
  return { ...tilstand, aftale, head }
}

/** Registers, corrects or annuls: all of it or nothing, with every reason for a refusal at once. */
export const registrer: (
  log: LogId,
  oenskede: NonEmptyReadonlyArray<Oensket>,
  nu: string
) => Effect.Effect<Head, Skrivefejl | Afvist, LogStore> = Effect.fn("registrer")(function* (log, oenskede, nu) {
  return yield* tilfoejTil(log, yield* laesTilstand(log), oenskede, nu)
}, Effect.retry(igenVedHeadMoved))
