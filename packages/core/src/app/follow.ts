/** The status of a log as it grows. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { type Head, isSameHead } from "../audit/Head.ts"
import type { LocalDate } from "../ground/LocalDate.ts"
import type { LogId } from "../ground/LogId.ts"
import { LogStore } from "../store/LogStore.ts"
import type { Foelgevalg } from "./Delaftalelog.ts"
import type { FindesIkke } from "./fejl.ts"
import { type Aktuel, loebende } from "./loebende.ts"
import { idag } from "./nu.ts"
import type { Laesefejl } from "./Regnskab.ts"
import { fortaelForsinkelse } from "./telemetri.ts"

/** Which answer was last given: for which end of the log, as of which day. */
interface Sidst {
  readonly head: Head
  readonly dag: LocalDate
}

/**
 * Hints, and a look now and then should one be lost, only say when to look: of several that come while nobody asks, one
 * is kept. What is given is computed from the log as it then is.
 */
export const follow = (
  log: LogId,
  { pollMillis = 1000, ...valg }: Foelgevalg = {}
): Stream.Stream<Aktuel, Laesefejl | FindesIkke, LogStore> =>
  Stream.unwrap(
    Effect.map(LogStore, (store) => {
      const { aktuel } = loebende(log)
      return Stream.merge(store.changes(log), Stream.tick(`${pollMillis} millis`)).pipe(
        Stream.buffer({ capacity: 1, strategy: "sliding" }),
        Stream.mapAccumEffect(
          (): Sidst | undefined => undefined,
          (sidst) =>
            Effect.gen(function* () {
              const dag = valg.idag ?? (yield* idag)
              const slut = yield* store.head(log)
              if (slut.position === 0 || (sidst?.dag === dag && isSameHead(sidst.head, slut))) return [sidst, []]
              const svar = yield* aktuel({ ...valg, idag: dag })
              yield* fortaelForsinkelse(svar.head)
              return [{ head: svar.head, dag }, [svar]] as const
            })
        )
      )
    })
  )
