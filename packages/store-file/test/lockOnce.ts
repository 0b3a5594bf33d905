/** `lockOnce.ts FOLDER`: tries to lock it, and says with what and whether it could. */
import * as Effect from "effect/Effect"
import { nodeDisk } from "../src/nodeDisk.ts"

const hasSqlite = process.getBuiltinModule("node:sqlite") !== undefined
const isTaken = await Effect.runPromise(Effect.scoped(nodeDisk.lock(process.argv[2] ?? "")))
process.stdout.write(`sqlite: ${hasSqlite}, taken: ${isTaken}\n`)
