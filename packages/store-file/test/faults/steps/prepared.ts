/** Machines with a log on them, and the ends that a broken write may have left. */
import { createHash } from "node:crypto"
import { batchText, type SealedBatch } from "@delaftale/core"
import { chances } from "../disk/chances.ts"
import { noFault } from "../disk/faultyDisk.ts"
import { copyOf, filesOf, kill, type Machine, makeMachine, put } from "../disk/Machine.ts"
import { handIn, look } from "../seeds/actions.ts"
import { folder, headOf, plainBatch } from "../seeds/batches.ts"
import { nothingYet } from "../seeds/Expected.ts"
import { segmentsOf } from "../seeds/inspect.ts"
import { begin, close, type Setting } from "../seeds/Life.ts"

export const setting: Setting = { segmentBytes: 6000, durability: "durable", wrap: (disk) => disk }

export interface Prepared {
  readonly machine: Machine
  readonly batches: ReadonlyArray<SealedBatch>
}

/** Batches that follow `before`, each with one event of that many letters. */
export const following = (
  before: ReadonlyArray<SealedBatch>,
  sizes: ReadonlyArray<number>
): ReadonlyArray<SealedBatch> => {
  const all = [...before]
  for (const size of sizes) all.push(plainBatch(headOf(all), "æ".repeat(size)))
  return all.slice(before.length)
}

/**
 * A log with a batch for each size. Its writer was closed, or killed: then HEAD is behind, at the last roll or
 * farther back.
 */
export const prepared = async (sizes: ReadonlyArray<number>, end: "closed" | "killed"): Promise<Prepared> => {
  const machine = makeMachine(1, 0)
  const batches = following([], sizes)
  const life = begin(machine, noFault, setting, chances(1), nothingYet())
  await look(life)
  for (const batch of batches) {
    const problem = await handIn(life, [batch])
    if (problem !== undefined) throw new Error(JSON.stringify(problem))
  }
  if (end === "killed") kill(machine)
  await close(life)
  return { machine: copyOf(machine, 1), batches }
}

export const lastSegment = (machine: Machine): string => segmentsOf(filesOf(machine)).at(-1)!

/** The same machine with these bytes at the end of its last segment. */
export const withTail = ({ batches, machine }: Prepared, tail: Uint8Array): Prepared => {
  const copy = copyOf(machine, 1)
  const path = lastSegment(copy)
  put(copy, path, Buffer.concat([filesOf(copy).get(path)!, tail]))
  return { machine: copy, batches }
}

/** How many bytes there are to the end of the sector in which the log of `prepared` ends, and the next write begins. */
const toSectorEnd = ({ machine }: Prepared): number => 512 - (filesOf(machine).get(lastSegment(machine))!.length % 512)

/** What stands after the last whole batch when a write of `next` was broken off, by name. */
export const tornTails = (log: Prepared, next: SealedBatch): Readonly<Record<string, Uint8Array>> => {
  const whole = Buffer.from(batchText(next))
  const sector = toSectorEnd(log)
  const hole = (from: number, to: number) => {
    const copy = Buffer.from(whole)
    copy.fill(0, from, Math.min(to, copy.length))
    return copy
  }
  const events = Buffer.byteLength(`${next.lines.join("\n")}\n`)
  return {
    "one byte": whole.subarray(0, 1),
    "part of an event": whole.subarray(0, 300),
    "half a letter": whole.subarray(0, whole.indexOf(0xc3) + 1),
    "the events, without their commit line": whole.subarray(0, events),
    "the events, and part of their commit line": whole.subarray(0, events + 60),
    "all but the last line feed": whole.subarray(0, whole.length - 1),
    "nothing but NUL": new Uint8Array(whole.length),
    "NUL up to a sector, then the rest": hole(0, sector + 512),
    "a sector of NUL in the middle": hole(sector + 512, sector + 1024),
    "NUL from a sector to the end": hole(sector + 512, whole.length)
  }
}

/** What lies in a file, short enough to compare. */
export const fingerprints = (machine: Machine): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...filesOf(machine)]
      .filter(([path]) => !path.endsWith(".tmp"))
      .map(([path, bytes]) => [path.slice(folder.length + 1), createHash("sha256").update(bytes).digest("hex")])
      .sort()
  )

/** Logs whose last writer was killed in the middle of a write, by how it left them. */
export const brokenLogs = async (): Promise<Readonly<Record<string, Prepared>>> => {
  const rolled = await prepared([200, 2500, 200, 600], "killed")
  const closed = await prepared([200, 600], "closed")
  const next = following(rolled.batches, [900])[0]!
  const tails = tornTails(rolled, next)
  return {
    "nothing broken": rolled,
    "nothing broken, after a close": closed,
    "no sidecar yet": without(rolled, (path) => path.endsWith(".sha256")),
    "no HEAD yet": without(rolled, (path) => path.endsWith("/HEAD")),
    "a new segment without a batch": withoutLast(await prepared([200, 2500, 1000], "killed")),
    "files that a crash left half written": withFiles(rolled, {
      "HEAD.tmp": "half",
      "0000000000000005.ndjson.tmp": '{"header"',
      "0000000000000001.ndjson.sha256.tmp": ""
    }),
    ...Object.fromEntries(Object.entries(tails).map(([name, tail]) => [name, withTail(rolled, tail)])),
    "a broken write after a close": withTail(
      closed,
      tornTails(closed, following(closed.batches, [900])[0]!)["part of an event"]!
    )
  }
}

const without = ({ batches, machine }: Prepared, isGone: (path: string) => boolean): Prepared => {
  const copy = copyOf(machine, 1)
  for (const path of filesOf(copy).keys()) {
    if (!isGone(path)) continue
    copy.names.live.delete(path)
    copy.names.disk.delete(path)
  }
  return { machine: copy, batches }
}

/** The last segment ends after its header, as if its first batch had not come yet. */
const withoutLast = ({ batches, machine }: Prepared): Prepared => {
  const copy = copyOf(machine, 1)
  const path = lastSegment(copy)
  const bytes = filesOf(copy).get(path)!
  put(copy, path, bytes.subarray(0, bytes.indexOf(10) + 1))
  return { machine: copy, batches: batches.slice(0, -1) }
}

const withFiles = ({ batches, machine }: Prepared, files: Readonly<Record<string, string>>): Prepared => {
  const copy = copyOf(machine, 1)
  for (const [name, text] of Object.entries(files)) put(copy, `${folder}/${name}`, Buffer.from(text))
  return { machine: copy, batches }
}
