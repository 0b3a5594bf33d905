/** `delaftale`: the command line. */
import * as Effect from "effect/Effect"
import { koer } from "./koer.ts"
import { version } from "./version.ts"

process.exitCode = await Effect.runPromise(koer(process.argv.slice(2), version))
