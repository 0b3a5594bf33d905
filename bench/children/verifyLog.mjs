/** `verifyLog.mjs ROOT LOG`: opens the log, verifies all of it, and says how many events, in how long, in how much memory. */
import { verificer } from "@delaftale/core"
import { fileStore } from "@delaftale/store-file"
import * as Effect from "effect/Effect"

const [root, log] = process.argv.slice(2)
const start = performance.now()
const { events } = await Effect.runPromise(verificer(log).pipe(Effect.provide(fileStore(root))))
const millis = performance.now() - start
process.stdout.write(JSON.stringify({ events, millis, rss: process.resourceUsage().maxRSS * 1024 }))
