/** `delaftale`: the command line. */
import * as Effect from "effect/Effect"
import { koer } from "./koer.ts"
import { version } from "./version.ts"

/** Whoever has read enough (`| head`) closes the pipe; the work is done all the same, and its exit code is right. */
for (const stroem of [process.stdout, process.stderr]) {
  stroem.on("error", (fejl: NodeJS.ErrnoException) => {
    if (fejl.code !== "EPIPE") throw fejl
  })
}

process.exitCode = await Effect.runPromise(koer(process.argv.slice(2), version))
