/** The command run inside the test: words in; exit code and what was said out. */
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import { koer } from "../src/koer.ts"

export interface Svar {
  readonly kode: number
  readonly ud: string
  readonly fejl: string
}

export const delaftale = async (...argumenter: ReadonlyArray<string>): Promise<Svar> => {
  const ud: Array<string> = []
  const fejl: Array<string> = []
  const opsamler: Console.Console = {
    ...globalThis.console,
    log: (...dele: ReadonlyArray<unknown>) => void ud.push(dele.join(" ")),
    error: (...dele: ReadonlyArray<unknown>) => void fejl.push(dele.join(" "))
  }
  const kode = await Effect.runPromise(koer(argumenter, "0.0.0").pipe(Effect.provideService(Console.Console, opsamler)))
  return { kode, ud: ud.join("\n"), fejl: fejl.join("\n") }
}
