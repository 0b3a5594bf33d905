/** replay-10m: ten times as many events take ten times as long, and no more memory. Each replay has a process of its own. */
import { execFileSync } from "node:child_process"
import { statfsSync } from "node:fs"
import { tmpdir } from "node:os"
import { fileURLToPath } from "node:url"
import { log, logOf, million } from "./logOf.mjs"
import { plainFold } from "./plainFold.mjs"

const child = fileURLToPath(new URL("./children/replayLog.mjs", import.meta.url))
/** What the synthetic log takes, with room to spare. */
const bytesPerEvent = 400
const megabytes = (bytes) => Math.round(bytes / 2 ** 20)

const needDisk = (bytes) => {
  const { bavail, bsize } = statfsSync(tmpdir())
  const free = bavail * bsize
  if (free < bytes) throw new Error(`${megabytes(bytes)} MB are needed in ${tmpdir()}, ${megabytes(free)} are free`)
}

/** Checked against the loop by hand each time, so that a log is not replayed fast and wrong. */
const replayed = ({ folder, root }, amount) => {
  const expected = JSON.stringify([...plainFold(folder)].sort())
  return (counters) => {
    const said = execFileSync(process.execPath, [child, root, log, String(counters)], { maxBuffer: 2 ** 24 })
    const { figures, millis, rss } = JSON.parse(said)
    if (JSON.stringify(figures.sort()) !== expected) throw new Error(`${amount} events: not the figures by hand`)
    return { speed: (amount / millis) * 1000, answer: megabytes(rss) }
  }
}

/** The time may be 15 % more than ten times that of a million. */
const goal = 0.87

export const replay10m = async () => {
  const many = 10 * million
  needDisk((many + million) * bytesPerEvent)
  const long = replayed(await logOf(many), many)
  const short = replayed(await logOf(million), million)
  const most = { "10m": 0, "1m": 0 }
  return {
    name: "replay-10m",
    goal,
    unit: "events/s",
    ours: () => long(2),
    theirs: () => short(2),
    check: (ours, theirs) => {
      most["10m"] = Math.max(most["10m"], ours)
      most["1m"] = Math.max(most["1m"], theirs)
    },
    more: () => ({
      events: many,
      theirsEvents: million,
      maxRssMb: { "two counting": most, "one counting": { "10m": long(1).answer, "1m": short(1).answer } }
    })
  }
}
