/** Cuts a corrupt log before its first fault. What stood from there on is kept in `quarantine`, with a note of it. */
import { join } from "node:path"
import type { LogCorrupt } from "@delaftale/core"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { anchorName } from "./Anchor.ts"
import { putBytes, putFile } from "./putFile.ts"
import { quarantineFolder } from "./quarantine.ts"
import { type Folder, listSegments, readFrom, walkBefore } from "./readSegments.ts"
import { readBytes } from "./readSmall.ts"
import { segmentName, sidecarName } from "./segment.ts"
import type { Walk } from "./walk.ts"

/** What the `note.json` beside the files says. */
interface Dropped extends Seen {
  readonly log: string
  /** The last position that the log keeps. */
  readonly after: number
  readonly line: number
  readonly code: string
  readonly reason: string
}

/** So far as it can be read in what was dropped. */
interface Seen {
  readonly eventLines: number
  readonly commitLines: number
  readonly lastPosition: number
}

/**
 * After the first fault nothing can be trusted: a seal says what stands above it, not what stands below. The note comes
 * first and the cut last, so after a crash it can be done again. Gives the name of the folder in `quarantine`.
 */
export const drop = Effect.fnUntraced(function* (folder: Folder, corrupt: LogCorrupt) {
  const segments = yield* listSegments(folder)
  const walk = yield* walkBefore(folder, segments, 0)
  yield* Effect.exit(Stream.runDrain(readFrom(folder, segments, 0, walk)))
  const isAnchor = corrupt.code === "anchor"
  const cut = !isAnchor && walk.next === "batch" ? walk.segment : undefined
  const lost = isAnchor
    ? []
    : segments.filter((first) => first > walk.segment || (first === walk.segment && cut === undefined))
  const name = `dropped-${yield* Clock.currentTimeMillis}`
  const place = join(quarantineFolder(folder), name)
  yield* folder.disk.makeFolder(place)
  const { code, line, reason } = corrupt
  const { log } = folder
  const note: Dropped = {
    log,
    after: walk.head.position,
    line,
    code,
    reason,
    ...(yield* seenIn(folder, walk, cut, lost))
  }
  yield* putFile(folder.disk, place, "note.json", `${JSON.stringify(note, undefined, 2)}\n`)
  if (cut !== undefined) yield* copyTail(folder, walk, place)
  for (const first of lost.toReversed()) yield* moveSegment(folder, segmentName(first), place)
  yield* moveAway(folder, anchorName, place)
  if (cut !== undefined) yield* cutSegment(folder, walk, place)
  return name
})

/** A file that is not there stays so. */
export const moveAway = Effect.fnUntraced(function* ({ disk, path }: Folder, name: string, place: string) {
  if (!(yield* disk.exists(join(path, name)))) return
  yield* disk.rename(join(path, name), join(place, name))
  yield* disk.syncFolder(place)
  yield* disk.syncFolder(path)
})

const moveSegment = Effect.fnUntraced(function* (folder: Folder, name: string, place: string) {
  yield* moveAway(folder, name, place)
  yield* moveAway(folder, sidecarName(name), place)
})

const tailOf = ({ disk, path }: Folder, { committed, segment }: Walk) =>
  Effect.scoped(readBytes(disk, join(path, segmentName(segment)), committed, Number.POSITIVE_INFINITY))

const copyTail = Effect.fnUntraced(function* (folder: Folder, walk: Walk, place: string) {
  const name = `${segmentName(walk.segment)}.from-${walk.committed}`
  yield* putBytes(folder.disk, place, name, yield* tailOf(folder, walk))
})

const cutSegment = Effect.fnUntraced(function* (folder: Folder, { committed, segment }: Walk, place: string) {
  const name = segmentName(segment)
  yield* moveAway(folder, sidecarName(name), place)
  const file = folder.disk.open(join(folder.path, name), "append")
  yield* Effect.scoped(Effect.flatMap(file, ({ sync, truncate }) => Effect.andThen(truncate(committed), sync)))
})

const seenIn = Effect.fnUntraced(function* (
  folder: Folder,
  walk: Walk,
  cut: number | undefined,
  lost: ReadonlyArray<number>
) {
  const whole = lost.map((first) => tailOf(folder, { ...walk, segment: first, committed: 0 }))
  let seen: Seen = { eventLines: 0, commitLines: 0, lastPosition: 0 }
  for (const bytes of cut === undefined ? whole : [tailOf(folder, walk), ...whole]) seen = add(seen, yield* bytes)
  return seen
})

const add = (before: Seen, bytes: Uint8Array): Seen => {
  const text = new TextDecoder("latin1").decode(bytes)
  const positions = [...text.matchAll(/^\{"p":(\d{1,16}),/gm)].map(([, position]) => Number(position))
  return {
    eventLines: before.eventLines + positions.length,
    commitLines: before.commitLines + [...text.matchAll(/^\{"commit":/gm)].length,
    lastPosition: positions.reduce((a, b) => Math.max(a, b), before.lastPosition)
  }
}
