/** A thread that reads segments and hashes them, so that the one that parses need not. */
/* v8 ignore file -- runs in a thread of its own, where no coverage is taken; HashThread.test.ts starts it */
import { parentPort } from "node:worker_threads"
import type { Answer } from "./HashedPiece.ts"
import { makeSegmentReader } from "./makeSegmentReader.ts"

const say = (answer: Answer): void => parentPort?.postMessage(answer, answer._tag === "Piece" ? [answer.buffer] : [])

parentPort?.on("message", makeSegmentReader(say))
say({ _tag: "Ready" })
