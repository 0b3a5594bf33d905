/** A random log in a memory store: the same events at the same positions, in batches as their times fall. */
import type { NonEmptyReadonlyArray } from "effect/Array"
import * as Effect from "effect/Effect"
import { emptyHead, type Head } from "../../src/audit/Head.ts"
import { encode } from "../../src/events/codec.ts"
import type { DelaftaleEvent } from "../../src/events/DelaftaleEvent.ts"
import { LogId } from "../../src/ground/LogId.ts"
import type { Recorded } from "../../src/ground/Recorded.ts"
import { pureSha256 } from "../../src/ground/Sha256.ts"
import { appendEvents } from "../../src/store/appendEvents.ts"
import type { LogStore } from "../../src/store/LogStore.ts"
import { memoryStore } from "../../src/store/memory.ts"
import type { NewEvent } from "../../src/store/sealEvents.ts"

export const logId = LogId.make("lille")

/** Runs with a store of its own. */
export const iLager = <A, E>(program: Effect.Effect<A, E, LogStore>): Promise<A> =>
  Effect.runPromise(Effect.provide(program, memoryStore))

const ny = ({ by, event, id, kendt }: Recorded<DelaftaleEvent>): NewEvent => {
  const { data, type, v } = encode(event)
  return { id, type, v, by, ...(kendt === undefined ? {} : { kendt }), data: data as NewEvent["data"] }
}

/** Appends what comes after `head`; events of one time are one batch. */
export const skriv = (log: ReadonlyArray<Recorded<DelaftaleEvent>>, head: Head = emptyHead(pureSha256, logId)) =>
  Effect.gen(function* () {
    let nu = head
    for (let fra = 0; fra < log.length; ) {
      let til = fra + 1
      while (til < log.length && log[til]!.at === log[fra]!.at) til++
      const bundt = log.slice(fra, til).map(ny) as unknown as NonEmptyReadonlyArray<NewEvent>
      nu = yield* appendEvents(nu, bundt, log[fra]!.at)
      fra = til
    }
    return nu
  })
