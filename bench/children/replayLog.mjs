/**
 * `replayLog.mjs ROOT LOG COUNTERS`: the log verified and evaluated by one or by two at once, and what came of it: the
 * figures, how long it took, and the most memory that the process with its thread ever had.
 */
import { status } from "@delaftale/core"
import { fileStore } from "@delaftale/store-file"
import * as Effect from "effect/Effect"
import { valg } from "../logOf.mjs"
import { twoCounting } from "../pieces.mjs"
import { ourFigures } from "../sameFigures.mjs"

const [root, log, counters] = process.argv.slice(2)
const store = fileStore(root)
const run = (effect) => Effect.runPromise(Effect.provide(effect, store))
const start = performance.now()
const { end, replay } = counters === "1" ? { replay: () => run(status(log, valg)) } : twoCounting({ root, run })
const answer = await replay()
const millis = performance.now() - start
const figures = [...ourFigures(answer)]
process.stdout.write(JSON.stringify({ millis, rss: process.resourceUsage().maxRSS * 1024, figures }))
await end?.()
