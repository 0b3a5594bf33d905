/** The whole server killed over and over while a writer appends: what was acknowledged stands, and nothing twice. */
import { appendSealed, emptyHead, type Head, LogStore, pureSha256, type SealedBatch } from "@delaftale/core"
import * as Effect from "effect/Effect"
import { type PostgresServer, startPostgres } from "../../../../testing/startPostgres.ts"
import { migrate, postgresStore } from "../../src/index.ts"
import { log, sealed, standing } from "./writing.ts"

export interface Tally {
  readonly kills: number
  readonly acknowledged: number
  /** How many appends had an answer that was not yes, and stood all the same when they were sent again. */
  readonly stoodUnacknowledged: number
}

/** Throws where something acknowledged is lost, or something stands twice or out of order. */
export const kills = async (count: number): Promise<Tally> => {
  const server = await startPostgres()
  try {
    await Effect.runPromise(migrate({ url: server.url }))
    return await Effect.runPromise(
      Effect.provide(
        underFire(server, count),
        postgresStore({ url: server.url, allowOwner: true, retry: { times: 0, millis: 1 } })
      )
    )
  } finally {
    await server.stop()
  }
}

interface Written {
  head: Head
  readonly texts: Array<string>
  stoodUnacknowledged: number
  isOver: boolean
}

const underFire = Effect.fnUntraced(function* (server: PostgresServer, count: number) {
  const written: Written = { head: emptyHead(pureSha256, log), texts: [], stoodUnacknowledged: 0, isOver: false }
  const killing = Effect.gen(function* () {
    for (let kill = 0; kill < count; kill++) {
      yield* Effect.sleep(20 + Math.random() * 200)
      yield* Effect.promise(server.kill)
      yield* Effect.promise(server.start)
    }
    written.isOver = true
  })
  yield* Effect.all([killing, writing(written)], { concurrency: 2 })
  yield* compared(written)
  const { stoodUnacknowledged, texts } = written
  return { kills: count, acknowledged: texts.length, stoodUnacknowledged } satisfies Tally
})

const writing = Effect.fnUntraced(function* (written: Written) {
  while (!written.isOver) {
    const text = `${written.texts.length}`
    const batch = sealed(written.head, text, text)
    written.head = yield* untilAcknowledged(written, batch)
    written.texts.push(text)
  }
})

/** The same bytes, again and again. */
const untilAcknowledged = Effect.fnUntraced(function* (written: Written, batch: SealedBatch) {
  const store = yield* LogStore
  const first = yield* Effect.option(store.append(log, written.head, [batch]))
  if (first._tag === "Some") return first.value
  const found = yield* untilUp(store.head(log))
  if (found.position > written.head.position) written.stoodUnacknowledged++
  return yield* untilUp(appendSealed(written.head, [batch]))
})

const untilUp = <A, E extends { readonly _tag: string }, R>(work: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  Effect.catch(work, (failure) =>
    failure._tag === "StoreFailure" ? Effect.delay(untilUp(work), 20) : Effect.fail(failure)
  )

const compared = Effect.fnUntraced(function* ({ texts }: Written) {
  const batches = yield* untilUp(standing)
  const wrong = batches.findIndex((batch, i) => batch.join() !== `${texts[i]},${texts[i]}`)
  if (wrong >= 0 || batches.length !== texts.length) {
    throw new Error(`${batches.length} batches stand of ${texts.length}; the first that is wrong is ${wrong}`)
  }
})
