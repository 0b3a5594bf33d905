/**
 * `replayLog.mjs ROOT LOG PIECES`: the log verified and evaluated in so many threads at once (0: by this one), and what
 * came of it: the figures, how long it took, and the most memory that the process with all its threads ever had.
 */
import { status } from "@delaftale/core"
import { fileStore } from "@delaftale/store-file"
import * as Effect from "effect/Effect"
import { valg } from "../logOf.mjs"
import { inPieces } from "../pieces.mjs"
import { ourFigures } from "../sameFigures.mjs"

const [root, log, pieces] = process.argv.slice(2)
const store = fileStore(root)
const run = (effect) => Effect.runPromise(Effect.provide(effect, store))
const start = performance.now()
const answer = await (pieces === "0" ? run(status(log, valg)) : inPieces({ root, run }, Number(pieces)))
const millis = performance.now() - start
const figures = [...ourFigures(answer)]
process.stdout.write(JSON.stringify({ millis, rss: process.resourceUsage().maxRSS * 1024, figures }))
