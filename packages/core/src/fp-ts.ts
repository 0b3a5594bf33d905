/** The verbs as TaskEither, for a code base that is fp-ts. A failure is a Left; what rejects is a bug, or a signal. */
import type { NonEmptyReadonlyArray } from "effect/Array"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import * as Either from "fp-ts/lib/Either.js"
import type { Task } from "fp-ts/lib/Task.js"
import type { TaskEither } from "fp-ts/lib/TaskEither.js"
import type {
  Afgoerelse,
  Afsender,
  Aktuelvalg,
  Fakta,
  Felter,
  Foelgevalg,
  Ny,
  Rettes,
  Valg,
  Delaftalelog as Verber
} from "./app/Delaftalelog.ts"
import { delaftaler, Delaftaler as Tjeneste } from "./app/Delaftaler.ts"
import type { Forklaring } from "./app/Forklaring.ts"
import type { Afvist, FindesIkke, UgyldigDelaftale, UgyldigtLogId, UlaeseligHaendelse } from "./app/fejl.ts"
import { begyndKoersel, type Kaldsvalg, type Koersel } from "./app/Koersel.ts"
import type { Celleadresse } from "./app/laesninger.ts"
import type { Aktuel, Genoptaget } from "./app/loebende.ts"
import type { Rykker } from "./app/mangler.ts"
import type { Opfoelgning } from "./app/opfoelgning.ts"
import type { Laesefejl } from "./app/Regnskab.ts"
import type { Graense } from "./app/Statusvalg.ts"
import type { Sammenligning } from "./app/sammenlign.ts"
import type { Skrivefejl } from "./app/skriv.ts"
import type { Status } from "./app/status.ts"
import type { Afgives, Efterproevet, Udgave } from "./app/udgaver.ts"
import type { Head } from "./audit/Head.ts"
import type { LogCorrupt } from "./audit/LogCorrupt.ts"
import type { Verified } from "./audit/verify.ts"
import type { DelaftaleEvent } from "./events/DelaftaleEvent.ts"
import type { LogId } from "./ground/LogId.ts"
import type { Recorded } from "./ground/Recorded.ts"
import type { StoreFailure } from "./store/errors.ts"
import type { LogStore } from "./store/LogStore.ts"
import type { Delaftale } from "./terms/Delaftale.ts"
import { laesDelaftale as laes } from "./terms/laesDelaftale.ts"
import type { Fejl } from "./terms/Meld.ts"

export type {
  Afgoerelse,
  Afsender,
  Aktuelvalg,
  Fakta,
  Felter,
  Foelgevalg,
  Ny,
  Rettes,
  Valg
} from "./app/Delaftalelog.ts"
export type { Kaldsvalg } from "./app/Koersel.ts"
export { memoryStore } from "./store/memory.ts"
export { observed } from "./store/observed.ts"

type Skrives = TaskEither<Skrivefejl | Afvist, Head>
type Ulaeselig = LogCorrupt | StoreFailure | UlaeseligHaendelse

/** One log. Each verb does what the one of this name does in the Effect entry. */
export interface Delaftalelog {
  readonly id: LogId
  readonly head: (kald?: Kaldsvalg) => TaskEither<StoreFailure | LogCorrupt, Head>
  readonly indgaa: (
    delaftale: unknown,
    som: Parameters<Verber["indgaa"]>[1],
    kald?: Kaldsvalg
  ) => TaskEither<Skrivefejl | UgyldigDelaftale, Head>
  readonly registrer: (nye: NonEmptyReadonlyArray<Ny<Fakta>>, kald?: Kaldsvalg) => Skrives
  readonly ret: (position: number, felter: Felter, rettes: Rettes, kald?: Kaldsvalg) => Skrives
  readonly annuller: (positioner: NonEmptyReadonlyArray<number>, rettes: Rettes, kald?: Kaldsvalg) => Skrives
  readonly beslut: (nye: NonEmptyReadonlyArray<Ny<Afgoerelse>>, kald?: Kaldsvalg) => Skrives
  readonly afgivUdgave: (
    afgives: Afgives,
    som: Afsender & { readonly id?: string },
    kald?: Kaldsvalg
  ) => TaskEither<Skrivefejl | Afvist | FindesIkke, { readonly udgave: Udgave; readonly status: Status }>
  readonly udgaver: (kald?: Kaldsvalg) => TaskEither<Laesefejl | FindesIkke, ReadonlyArray<Efterproevet>>
  readonly status: (valg?: Valg, kald?: Kaldsvalg) => TaskEither<Laesefejl | FindesIkke, Status>
  readonly aktuel: (valg?: Aktuelvalg, kald?: Kaldsvalg) => TaskEither<Laesefejl | FindesIkke, Aktuel>
  readonly gem: (kald?: Kaldsvalg) => TaskEither<Laesefejl, string>
  readonly genoptag: (gemt: string, kald?: Kaldsvalg) => TaskEither<Laesefejl, Genoptaget>
  readonly forklar: (
    adresse: Celleadresse,
    valg?: Valg & { readonly sprog?: "da" | "en" },
    kald?: Kaldsvalg
  ) => TaskEither<Laesefejl | FindesIkke, Forklaring>
  readonly mangler: (valg?: Valg, kald?: Kaldsvalg) => TaskEither<Laesefejl | FindesIkke, ReadonlyArray<Rykker>>
  readonly opfoelgning: (valg?: Valg, kald?: Kaldsvalg) => TaskEither<Laesefejl, Opfoelgning>
  readonly sammenlign: (
    fra: Graense,
    til?: Graense,
    kald?: Kaldsvalg
  ) => TaskEither<Laesefejl | FindesIkke, Sammenligning>
  readonly verificer: (kald?: Kaldsvalg) => TaskEither<Ulaeselig, Verified>
  /** The last element is a Left where the log cannot be read to its end. */
  readonly haendelser: (kald?: Kaldsvalg) => AsyncIterable<Either.Either<Ulaeselig, Recorded<DelaftaleEvent>>>
  /** Ends with a Left where there is no further status to come. */
  readonly follow: (valg?: Foelgevalg, kald?: Kaldsvalg) => AsyncIterable<Either.Either<Laesefejl | FindesIkke, Aktuel>>
}

/** The logs of a store, opened by their ids (*delaftaler*, agreements). */
export interface Delaftaler {
  readonly open: (log: string) => TaskEither<UgyldigtLogId, Delaftalelog>
  readonly logs: (kald?: Kaldsvalg) => AsyncIterable<Either.Either<StoreFailure, LogId>>
  /** Ends what runs and gives back what the store holds: connections, locks, threads. */
  readonly close: Task<void>
}

/** An agreement from outside, checked as a whole: every fault at once, or the agreement. */
export const laesDelaftale = (json: unknown): Either.Either<ReadonlyArray<Fejl>, Delaftale> => somEither(laes(json))

/** `store` is whatever a package of stores makes: `fileStore("./logs")`, `postgresStore({ url })`, `memoryStore`. */
export const openDelaftaler =
  <E>({ signal, store }: Kaldsvalg & { readonly store: Layer.Layer<LogStore, E> }): TaskEither<E, Delaftaler> =>
  async () => {
    const begyndt = await begyndKoersel(Layer.provideMerge(delaftaler, store), { signal })
    if (Result.isFailure(begyndt)) return Either.left(begyndt.failure)
    const koersel = begyndt.success
    const alle = await koersel.run(Effect.service(Tjeneste))
    return Either.right({
      open: (log) => async () =>
        Either.map((en: Verber) => somTaskEither(en, koersel))(
          somEither(await koersel.run(Effect.result(alle.open(log))))
        ),
      logs: (kald) => koersel.iterate(somEithers(alle.logs()), kald),
      close: koersel.close
    })
  }

const somEither = <A, E>(result: Result.Result<A, E>): Either.Either<E, A> =>
  Result.isSuccess(result) ? Either.right(result.success) : Either.left(result.failure)

const somEithers = <A, E>(stream: Stream.Stream<A, E>): Stream.Stream<Either.Either<E, A>> =>
  stream.pipe(
    Stream.map((a): Either.Either<E, A> => Either.right(a)),
    Stream.catch((error) => Stream.succeed(Either.left(error)))
  )

const somTaskEither = (log: Verber, { iterate, run }: Koersel<never>): Delaftalelog => {
  const task =
    <A, E>(effect: Effect.Effect<A, E>, kald: Kaldsvalg | undefined): TaskEither<E, A> =>
    async () =>
      somEither(await run(Effect.result(effect), kald))
  return {
    id: log.id,
    head: (kald) => task(log.head(), kald),
    indgaa: (delaftale, som, kald) => task(log.indgaa(delaftale, som), kald),
    registrer: (nye, kald) => task(log.registrer(nye), kald),
    ret: (position, felter, rettes, kald) => task(log.ret(position, felter, rettes), kald),
    annuller: (positioner, rettes, kald) => task(log.annuller(positioner, rettes), kald),
    beslut: (nye, kald) => task(log.beslut(nye), kald),
    afgivUdgave: (afgives, som, kald) => task(log.afgivUdgave(afgives, som), kald),
    udgaver: (kald) => task(log.udgaver(), kald),
    status: (valg, kald) => task(log.status(valg), kald),
    aktuel: (valg, kald) => task(log.aktuel(valg), kald),
    gem: (kald) => task(log.gem(), kald),
    genoptag: (gemt, kald) => task(log.genoptag(gemt), kald),
    forklar: (adresse, valg, kald) => task(log.forklar(adresse, valg), kald),
    mangler: (valg, kald) => task(log.mangler(valg), kald),
    opfoelgning: (valg, kald) => task(log.opfoelgning(valg), kald),
    sammenlign: (fra, til, kald) => task(log.sammenlign(fra, til), kald),
    verificer: (kald) => task(log.verificer(), kald),
    haendelser: (kald) => iterate(somEithers(log.haendelser()), kald),
    follow: (valg, kald) => iterate(somEithers(log.follow(valg)), kald)
  }
}
