/** `memory.ts EVENTS`: a log of so many events (10,000,000 if left out) is written, and replayed in another process. */
import { inTemporary } from "../../temporary.ts"
import { measure } from "../memory/measure.ts"

const wanted = Number(process.argv[2] ?? 10_000_000)
const { events, megabytes } = await inTemporary((root) => measure(root, wanted))
console.log(`events ${events}, at most ${megabytes} MB`)
process.exitCode = events === wanted && megabytes < 200 ? 0 : 1
