/** The verbs as promises, for those who do not know Effect. A failure rejects with one of the errors of docs/errors.md. */
import type { NonEmptyReadonlyArray } from "effect/Array"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
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
import { begyndKoersel, type Kaldsvalg, type Koersel } from "./app/Koersel.ts"
import type { Celleadresse } from "./app/laesninger.ts"
import type { Aktuel, Genoptaget } from "./app/loebende.ts"
import type { Rykker } from "./app/mangler.ts"
import type { Opfoelgning } from "./app/opfoelgning.ts"
import type { Graense } from "./app/Statusvalg.ts"
import type { Sammenligning } from "./app/sammenlign.ts"
import type { Status } from "./app/status.ts"
import type { Afgives, Efterproevet, Udgave } from "./app/udgaver.ts"
import type { Head } from "./audit/Head.ts"
import type { Verified } from "./audit/verify.ts"
import type { DelaftaleEvent } from "./events/DelaftaleEvent.ts"
import type { LogId } from "./ground/LogId.ts"
import type { Recorded } from "./ground/Recorded.ts"
import type { LogStore } from "./store/LogStore.ts"

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

/** One log. Each verb does what the one of this name does in the Effect entry. */
export interface Delaftalelog {
  readonly id: LogId
  readonly head: (kald?: Kaldsvalg) => Promise<Head>
  readonly indgaa: (delaftale: unknown, som: Parameters<Verber["indgaa"]>[1], kald?: Kaldsvalg) => Promise<Head>
  readonly registrer: (nye: NonEmptyReadonlyArray<Ny<Fakta>>, kald?: Kaldsvalg) => Promise<Head>
  readonly ret: (position: number, felter: Felter, rettes: Rettes, kald?: Kaldsvalg) => Promise<Head>
  readonly annuller: (positioner: NonEmptyReadonlyArray<number>, rettes: Rettes, kald?: Kaldsvalg) => Promise<Head>
  readonly beslut: (nye: NonEmptyReadonlyArray<Ny<Afgoerelse>>, kald?: Kaldsvalg) => Promise<Head>
  readonly afgivUdgave: (
    afgives: Afgives,
    som: Afsender & { readonly id?: string },
    kald?: Kaldsvalg
  ) => Promise<{ readonly udgave: Udgave; readonly status: Status }>
  readonly udgaver: (kald?: Kaldsvalg) => Promise<ReadonlyArray<Efterproevet>>
  readonly status: (valg?: Valg, kald?: Kaldsvalg) => Promise<Status>
  readonly aktuel: (valg?: Aktuelvalg, kald?: Kaldsvalg) => Promise<Aktuel>
  readonly gem: (kald?: Kaldsvalg) => Promise<string>
  readonly genoptag: (gemt: string, kald?: Kaldsvalg) => Promise<Genoptaget>
  readonly forklar: (
    adresse: Celleadresse,
    valg?: Valg & { readonly sprog?: "da" | "en" },
    kald?: Kaldsvalg
  ) => Promise<Forklaring>
  readonly mangler: (valg?: Valg, kald?: Kaldsvalg) => Promise<ReadonlyArray<Rykker>>
  readonly opfoelgning: (valg?: Valg, kald?: Kaldsvalg) => Promise<Opfoelgning>
  readonly sammenlign: (fra: Graense, til?: Graense, kald?: Kaldsvalg) => Promise<Sammenligning>
  readonly verificer: (kald?: Kaldsvalg) => Promise<Verified>
  readonly haendelser: (kald?: Kaldsvalg) => AsyncIterable<Recorded<DelaftaleEvent>>
  /** Ends when the loop is left, the signal aborts (then it throws), or the delaftaler are closed. */
  readonly follow: (valg?: Foelgevalg, kald?: Kaldsvalg) => AsyncIterable<Aktuel>
}

/** The logs of a store, opened by their ids (*delaftaler*, agreements). */
export interface Delaftaler {
  readonly open: (log: string, kald?: Kaldsvalg) => Promise<Delaftalelog>
  readonly logs: (kald?: Kaldsvalg) => AsyncIterable<LogId>
  /** Ends what runs and gives back what the store holds: connections, locks, threads. */
  readonly close: () => Promise<void>
  readonly [Symbol.asyncDispose]: () => Promise<void>
}

/** `store` is whatever a package of stores makes: `fileStore("./logs")`, `postgresStore({ url })`, `memoryStore`. */
export const openDelaftaler = async <E>({
  signal,
  store
}: Kaldsvalg & { readonly store: Layer.Layer<LogStore, E> }): Promise<Delaftaler> => {
  const koersel = Result.getOrThrowWith(
    await begyndKoersel(Layer.provideMerge(delaftaler, store), { signal }),
    (error) => error
  )
  const alle = await koersel.run(Effect.service(Tjeneste))
  return {
    open: async (log, kald) => somPromise(await koersel.run(alle.open(log), kald), koersel),
    logs: (kald) => koersel.iterate(alle.logs(), kald),
    close: koersel.close,
    [Symbol.asyncDispose]: koersel.close
  }
}

const somPromise = (log: Verber, { iterate, run }: Koersel<never>): Delaftalelog => ({
  id: log.id,
  head: (kald) => run(log.head(), kald),
  indgaa: (delaftale, som, kald) => run(log.indgaa(delaftale, som), kald),
  registrer: (nye, kald) => run(log.registrer(nye), kald),
  ret: (position, felter, rettes, kald) => run(log.ret(position, felter, rettes), kald),
  annuller: (positioner, rettes, kald) => run(log.annuller(positioner, rettes), kald),
  beslut: (nye, kald) => run(log.beslut(nye), kald),
  afgivUdgave: (afgives, som, kald) => run(log.afgivUdgave(afgives, som), kald),
  udgaver: (kald) => run(log.udgaver(), kald),
  status: (valg, kald) => run(log.status(valg), kald),
  aktuel: (valg, kald) => run(log.aktuel(valg), kald),
  gem: (kald) => run(log.gem(), kald),
  genoptag: (gemt, kald) => run(log.genoptag(gemt), kald),
  forklar: (adresse, valg, kald) => run(log.forklar(adresse, valg), kald),
  mangler: (valg, kald) => run(log.mangler(valg), kald),
  opfoelgning: (valg, kald) => run(log.opfoelgning(valg), kald),
  sammenlign: (fra, til, kald) => run(log.sammenlign(fra, til), kald),
  verificer: (kald) => run(log.verificer(), kald),
  haendelser: (kald) => iterate(log.haendelser(), kald),
  follow: (valg, kald) => iterate(log.follow(valg), kald)
})
