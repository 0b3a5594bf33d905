/** `delaftale`: the command line. */
import { readFileSync } from "node:fs"
import * as Effect from "effect/Effect"
import { koer } from "./koer.ts"

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string }

process.exitCode = await Effect.runPromise(koer(process.argv.slice(2), version))
