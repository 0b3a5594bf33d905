/** file-verify-1gb: open and verify a log of 1 GB, each in a process of its own, against hashing and parsing it by hand. */
import { execFileSync } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileStore } from "@delaftale/store-file"
import * as Effect from "effect/Effect"
import { writeLog } from "./syntheticLog.mjs"

const log = "verify"
const bytesWanted = 1_000_000_000
/** What `syntheticLog` makes, with its share of the commit lines. */
const bytesPerEvent = 267
const maxRss = 200 * 1024 * 1024

/** Left to itself Node lets its heap grow to some 150 MB before it collects, which buys nothing here. */
const heap = ["--max-semi-space-size=8", "--max-old-space-size=96"]

const child = (name, root) => () => {
  const file = new URL(`./children/${name}.mjs`, import.meta.url).pathname
  return JSON.parse(execFileSync(process.execPath, [...heap, file, root, log]))
}

export const verify1gb = async () => {
  const root = mkdtempSync(join(tmpdir(), "delaftale-bench-"))
  const agreement = JSON.parse(readFileSync(new URL("../examples/viborg/delaftale.json", import.meta.url), "utf8"))
  const amount = Math.ceil(bytesWanted / bytesPerEvent)
  const written = writeLog(log, agreement, amount)
  await Effect.runPromise(written.pipe(Effect.provide(fileStore(root, { durability: "written" }))))
  const folder = join(root, log)
  const segments = readdirSync(folder).filter((name) => name.endsWith(".ndjson"))
  const bytes = segments.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
  if (bytes < bytesWanted)
    throw new Error(`the log has only ${bytes} bytes; an event has now less than ${bytesPerEvent}`)
  return {
    name: "file-verify-1gb",
    goal: 0.8,
    unit: "events/s",
    amount,
    rounds: 5,
    ours: child("verifyLog", root),
    theirs: child("parseLog", root),
    check: (ours, theirs) => {
      if (ours.events !== theirs.events) throw new Error(`${ours.events} events verified, ${theirs.events} parsed`)
      if (ours.rss > maxRss) throw new Error(`${Math.round(ours.rss / 2 ** 20)} MB RSS, more than 200`)
      process.stderr.write(`file-verify-1gb: ${Math.round(ours.rss / 2 ** 20)} MB RSS\n`)
    },
    teardown: () => rmSync(root, { recursive: true })
  }
}
