/** Bulk reading: what `COPY (…) TO STDOUT (FORMAT binary)` gives, no faster than its reader takes it. */
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Queue from "effect/Queue"
import * as Stream from "effect/Stream"
import type { Taken } from "./Database.ts"
import type { Connection } from "./Pool.ts"
import { type QueryFailure, queryFailure } from "./QueryFailure.ts"

/** A client of `pg`: it takes an object that speaks with the server itself. */
interface Client {
  readonly connection: Wire
  query(copy: object): unknown
}

interface Wire {
  query(text: string): void
  readonly stream: { pause(): void; resume(): void }
}

const clientOf = (connection: Connection): Client | undefined => {
  const wire: unknown = "connection" in connection ? connection.connection : undefined
  if (typeof wire !== "object" || wire === null || !("stream" in wire) || !("query" in wire)) return undefined
  return connection as unknown as Client
}

/** Whether it is a client of `pg`. */
export const isOfPg = ({ connection }: Taken): boolean => clientOf(connection) !== undefined

type Blocks = Queue.Queue<Buffer, QueryFailure | Cause.Done>

/**
 * Blocks of lines, each with its LF; a row of the query has one column, lines with an LF between them. Who stops reading
 * before the end closes the connection, and the server stops with it.
 */
export const copyOut = (taken: Taken, query: string): Stream.Stream<Buffer, QueryFailure> =>
  Stream.unwrap(
    Effect.gen(function* () {
      const client = clientOf(taken.connection)
      if (client === undefined) return Stream.fail(queryFailure(new Error("this connection cannot COPY"), false))
      const blocks: Blocks = yield* Queue.unbounded<Buffer, QueryFailure | Cause.Done>()
      const flow = makeFlow(client.connection, blocks)
      taken.isBroken = true
      client.query(
        copying(query, blocks, flow, () => {
          taken.isBroken = false
        })
      )
      return Stream.tap(Stream.fromQueue(blocks), () => Effect.sync(flow.taken))
    })
  )

/** How many blocks may wait before the server is made to wait. */
const most = 32

interface Flow {
  readonly offered: () => void
  readonly taken: () => void
}

const makeFlow = ({ stream }: Wire, blocks: Blocks): Flow => {
  let isPaused = false
  return {
    offered: () => {
      if (isPaused || Queue.sizeUnsafe(blocks) < most) return
      isPaused = true
      stream.pause()
    },
    taken: () => {
      if (!isPaused || Queue.sizeUnsafe(blocks) > most / 2) return
      isPaused = false
      stream.resume()
    }
  }
}

/** The names of its methods are those that a client of `pg` calls. */
const copying = (query: string, blocks: Blocks, flow: Flow, over: () => void) => {
  let header = headerBytes
  return {
    submit: (wire: Wire) => wire.query(`copy (${query}) to stdout (format binary)`),
    handleCopyData: ({ chunk }: { readonly chunk: Buffer }) => {
      const begin = Math.min(header, chunk.length)
      header -= begin
      for (const block of blocksIn(chunk, begin)) Queue.offerUnsafe(blocks, block)
      flow.offered()
    },
    handleReadyForQuery: () => {
      over()
      Queue.endUnsafe(blocks)
    },
    handleError: (cause: unknown) => {
      Queue.failCauseUnsafe(blocks, Cause.fail(queryFailure(cause, true)))
    },
    handleCommandComplete: () => undefined,
    handleRowDescription: () => undefined,
    handleCopyOutResponse: () => undefined
  }
}

/** A signature of 11 bytes, flags, and the length of an extension that nobody has. */
const headerBytes = 19

/** A row: the number of its columns, and for each its length and its bytes; -1 columns are the end. */
const blocksIn = (chunk: Buffer, begin: number): ReadonlyArray<Buffer> => {
  const blocks: Array<Buffer> = []
  for (let at = begin; at < chunk.length && chunk.readInt16BE(at) === 1; ) {
    const end = at + 6 + chunk.readInt32BE(at + 2)
    blocks.push(withLineFeed(chunk.subarray(at + 6, end)))
    at = end
  }
  return blocks
}

/** A copy: the bytes of a message are only lent. */
const withLineFeed = (bytes: Uint8Array): Buffer => {
  const block = Buffer.allocUnsafe(bytes.length + 1)
  block.set(bytes)
  block[bytes.length] = 10
  return block
}
