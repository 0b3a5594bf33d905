/** What lies on a machine, seen without the store: the bytes of the log, and what recovery put aside. */
import { createHash } from "node:crypto"
import { verifyExport } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { nodeSha256 } from "../../../src/index.ts"
import { filesOf, type Machine } from "../disk/Machine.ts"
import type { Problem } from "./actions.ts"
import { folder, log } from "./batches.ts"

export type Files = ReadonlyMap<string, Uint8Array>

export const segmentsOf = (files: Files): ReadonlyArray<string> =>
  [...files.keys()].filter((path) => path.startsWith(folder) && path.endsWith(".ndjson")).sort()

const quarantined = (files: Files): ReadonlyArray<readonly [string, Uint8Array]> =>
  [...files].filter(([path]) => path.startsWith(`${folder}/quarantine/`) && !path.endsWith(".tmp"))

/**
 * Of a log that was put in order: `cat *.ndjson | grep -v '^{"header":'` is the log, each header has the hash of the
 * segment before, and each closed segment has its hash beside it.
 */
export const verifyFiles = async (machine: Machine, events: number): Promise<Problem> => {
  const files = filesOf(machine)
  const names = segmentsOf(files)
  let before = ""
  for (const [i, name] of names.entries()) {
    const bytes = files.get(name)!
    if (prevSegmentOf(bytes) !== before) return `wrong prevSegment in ${name}`
    before = createHash("sha256").update(bytes).digest("hex")
    const sidecar = Buffer.from(files.get(`${name}.sha256`) ?? []).toString()
    const isClosed = i < names.length - 1
    if (isClosed && sidecar !== `${before}  ${name.slice(folder.length + 1)}\n`) return `wrong or no sidecar of ${name}`
  }
  const bytes = Stream.fromIterable(names.map((name) => withoutHeader(files.get(name)!)))
  const verified = await Effect.runPromise(Effect.result(verifyExport(nodeSha256, bytes, log)))
  if (Result.isFailure(verified)) return `files: ${verified.failure.message}`
  return verified.success.events === events ? undefined : `files: ${verified.success.events} events, not ${events}`
}

const withoutHeader = (bytes: Uint8Array): Uint8Array => bytes.subarray(bytes.indexOf(10) + 1)

const prevSegmentOf = (bytes: Uint8Array): string =>
  /"prevSegment":"([0-9a-f]*)"\}\}$/.exec(Buffer.from(bytes.subarray(0, bytes.indexOf(10))).toString())?.[1] ?? "none"

/** What recovery cut off since `before` lies in quarantine, to the byte, and nothing that lay there has changed. */
export const compareQuarantine = (before: Files, now: Files): Problem => {
  for (const [path, bytes] of quarantined(before)) {
    if (!isEqual(bytes, now.get(path))) return `quarantine: ${path} was changed or is gone`
  }
  const kept = quarantined(now).map(([, bytes]) => bytes)
  for (const name of segmentsOf(before)) {
    const problem = cutOff(before.get(name)!, now.get(name), kept)
    if (problem !== undefined) return `quarantine: ${name}: ${problem}`
  }
  return undefined
}

const cutOff = (before: Uint8Array, now: Uint8Array | undefined, kept: ReadonlyArray<Uint8Array>): Problem => {
  if (now === undefined) return "the segment is gone"
  const same = commonLength(before, now)
  if (same === before.length) return undefined
  const isKept = kept.some(
    (bytes) => before.length - bytes.length <= same && isEqual(before.subarray(before.length - bytes.length), bytes)
  )
  return isKept ? undefined : `of ${before.length} bytes only ${same} are left, and the rest was not kept`
}

const commonLength = (a: Uint8Array, b: Uint8Array): number => {
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at++
  return at
}

const isEqual = (a: Uint8Array, b: Uint8Array | undefined): boolean => b !== undefined && Buffer.compare(a, b) === 0
