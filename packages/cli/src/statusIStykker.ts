/** The verdicts of one log, counted by several at once: the first piece here, each of the others by a thread. */
import {
  statusIStykker as iStykker,
  type LogId,
  type LogStore,
  type Statusvalg,
  type Stykke,
  type TaltStykke,
  taelStykke
} from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type * as Scope from "effect/Scope"
import { type AskedPiece, type Thread, ThreadDied } from "./all/Thread.ts"
import type { Lagersted } from "./lagersted.ts"
import { startThread } from "./startThread.ts"

/** Whoever counts it, a piece that cannot be counted has the log read in order, and so its fault is found. */
export const statusIStykker = Effect.fn("statusIStykker")(function* (
  sted: Lagersted,
  log: LogId,
  valg: Statusvalg,
  antal: number,
  start: Effect.Effect<Pick<Thread, "tael">, ThreadDied, Scope.Scope> = startThread({ sted, valg })
) {
  return yield* Effect.scoped(
    Effect.gen(function* () {
      // They start while the first piece is being counted.
      const threads = yield* Effect.forEach(Array.from({ length: antal - 1 }), () => Effect.forkScoped(start))
      const ledige = [...threads]
      const afEnAnden = Effect.fnUntraced(function* (piece: AskedPiece) {
        const en = ledige.pop()
        if (en === undefined) return yield* new ThreadDied({ message: "there is none" })
        const talt = yield* Effect.flatMap(Fiber.join(en), ({ tael }) => tael(piece))
        ledige.push(en)
        return talt ?? (yield* new ThreadDied({ message: "the piece cannot be counted" }))
      })
      const tael = (stykke: Stykke): Effect.Effect<TaltStykke, unknown, LogStore> =>
        stykke.efter === 0 ? taelStykke(log, stykke) : afEnAnden({ log, stykke })
      return yield* iStykker(log, valg, antal, tael)
    })
  )
})
