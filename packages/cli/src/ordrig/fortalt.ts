/** A call with `--verbose`: what it does as lines on standard error, and at the end how long all of it took. */
import * as Console from "effect/Console"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Tracer from "effect/Tracer"
import { type Sprog, tekst } from "../Sprog.ts"
import { fortaltSpor } from "./fortaltSpor.ts"
import { Ordrig } from "./Ordrig.ts"

export const fortalt =
  (lang: Sprog, version: string) =>
  <R>(kald: Effect.Effect<number, never, R>): Effect.Effect<number, never, R> =>
    Effect.gen(function* () {
      const console = yield* Console.Console
      yield* Console.error(`· delaftale ${version}, Node ${process.version}`)
      const [tid, kode] = yield* kald.pipe(
        Effect.timed,
        Effect.provideService(
          Tracer.Tracer,
          fortaltSpor((linje) => console.error(linje))
        ),
        Effect.provideService(Ordrig, lang)
      )
      const millis = Math.round(Duration.toMillis(tid))
      const ialt = tekst(lang, `i alt ${millis} ms, kode ${kode}`, `${millis} ms in all, code ${kode}`)
      yield* Console.error(`· ${ialt}`)
      return kode
    })
