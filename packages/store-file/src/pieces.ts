/**
 * A file piece by piece, read here or by a thread that hashes it. One stream over all pieces, not one for each: that kept
 * whole logs alive until the next full garbage collection.
 */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type { Disk } from "./Disk.ts"
import type { DiskFailure } from "./DiskFailure.ts"
import type { HashThread } from "./HashThread.ts"
import { pieceBytes } from "./PieceReader.ts"
import { hashElsewhere, type Walk } from "./walk.ts"

/** What becomes of a piece; the last one is empty. A piece is done with before the next is read. */
type Give<A, E> = (piece: Uint8Array) => Effect.Effect<ReadonlyArray<A>, E>

export const pieces = <A, E>(disk: Disk, path: string, give: Give<A, E>, from = 0): Stream.Stream<A, DiskFailure | E> =>
  Stream.unwrap(
    Effect.map(disk.open(path, "read"), (file) => {
      const into = Buffer.allocUnsafe(pieceBytes)
      return Stream.paginate(from, (at: number) =>
        Effect.flatMap(file.read(into, at), (count) =>
          Effect.map(give(into.subarray(0, count)), (given) => [
            given,
            count === 0 ? Option.none<number>() : Option.some(at + count)
          ])
        )
      )
    })
  )

/** The same of the segment that the walk has just begun, the walk told what the thread says of each piece. */
export const hashedPieces = <A, E>(
  thread: HashThread,
  path: string,
  walk: Walk,
  give: Give<A, E>
): Stream.Stream<A, DiskFailure | E> =>
  Stream.unwrap(
    Effect.suspend(() => {
      const { anchor, position } = walk.head
      const hashes = hashElsewhere(walk)
      const next = Effect.flatMap(thread.next, ({ buffer, length, seals, sha256 }) => {
        hashes.seals.push(...seals)
        hashes.whole = sha256
        return Effect.map(
          give(new Uint8Array(buffer, 0, length)),
          (given) => [given, length === 0 ? Option.none<void>() : Option.some(undefined)] as const
        )
      })
      const task = { path, anchor, opening: position === 0 ? 2 : 1, isHashed: walk.hash !== undefined }
      return Effect.as(
        thread.begin(task),
        Stream.paginate(undefined, () => next)
      )
    })
  )

/** The thread for a file that is worth it. */
export type ThreadFor = (path: string) => Effect.Effect<HashThread | undefined, DiskFailure>

/** One thread for all files, started with the first that is worth it. */
export const hashThreadOn = ({ hashing, open }: Disk): Effect.Effect<ThreadFor, never, Scope.Scope> =>
  Effect.gen(function* () {
    if (hashing === undefined) return () => Effect.undefined
    const thread = yield* Effect.cached(Scope.provide(hashing.start, yield* Effect.scope))
    const sizeOf = (path: string) => Effect.scoped(Effect.flatMap(open(path, "read"), ({ size }) => size))
    return (path: string) =>
      Effect.flatMap(sizeOf(path), (size) => (size < hashing.fromBytes ? Effect.undefined : thread))
  })
