/** A random sample of registrations for a control: the same seed and log give the same sample. */
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import * as Stream from "effect/Stream"
import type { DelaftaleEvent } from "../events/DelaftaleEvent.ts"
import { registreringer } from "../events/Registrering.ts"
import type { LogId } from "../ground/LogId.ts"
import type { Recorded } from "../ground/Recorded.ts"
import type { LogStore } from "../store/LogStore.ts"
import { bundter } from "./haendelser.ts"
import type { Laesefejl } from "./Regnskab.ts"

/** In log order. Every registration is as likely as any other (reservoir sampling, Vitter's algorithm R). */
export const stikproeve: (
  log: LogId,
  antal: number,
  seed: string
) => Effect.Effect<ReadonlyArray<Recorded<DelaftaleEvent>>, Laesefejl, LogStore> = Effect.fn("stikproeve")(
  function* (log, antal, seed) {
    const valgte: Array<Recorded<DelaftaleEvent>> = []
    let set = 0
    const traek = bundter(log).pipe(
      Stream.runForEach(({ haendelser }) =>
        Effect.gen(function* () {
          for (const haendelse of haendelser) {
            if (!Object.hasOwn(registreringer, haendelse.event._tag)) continue
            set++
            if (valgte.length < antal) valgte.push(haendelse)
            else {
              const plads = yield* Random.nextIntBetween(0, set - 1)
              if (plads < antal) valgte[plads] = haendelse
            }
          }
        })
      )
    )
    yield* Random.withSeed(traek, seed)
    return valgte.toSorted((a, b) => a.position - b.position)
  }
)
