/** Verifies a log as bytes: an exported file, or whatever an auditor was handed. */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { isLogId, type LogId } from "../ground/LogId.ts"
import type { Sha256 } from "../ground/Sha256.ts"
import { foreignSign } from "./foreignSign.ts"
import { type Gatherer, makeGatherer } from "./gather.ts"
import { LogCorrupt, type LogFault } from "./LogCorrupt.ts"
import { type Block, type LineCutter, makeLineCutter, withoutFirst } from "./lines.ts"
import type { BatchFault } from "./SealedBatch.ts"
import { genesisLine } from "./seal.ts"
import { startOf, unsealedFault, type Verified, type VerifiedBatch, verifyBatch } from "./verify.ts"

/** Walks the bytes to their end. Give `log` where it is known which log it should be; else line 1 says it. */
export const verifyExport = <E, R>(
  sha256: Sha256,
  bytes: Stream.Stream<Uint8Array, E, R>,
  log?: LogId
): Effect.Effect<Verified, E | LogCorrupt, R> =>
  Effect.suspend(() => {
    const reader = makeReader(sha256, log)
    return Stream.runForEach(bytes, (chunk) => failing(reader.push(chunk).corrupt)).pipe(
      Effect.andThen(Effect.suspend(() => Effect.fromResult(reader.end())))
    )
  })

/** The same walk, which hands on each batch as soon as it is known to be good. */
export const readExport = <E, R>(
  sha256: Sha256,
  bytes: Stream.Stream<Uint8Array, E, R>,
  log?: LogId
): Stream.Stream<VerifiedBatch, E | LogCorrupt, R> =>
  Stream.suspend(() => {
    const reader = makeReader(sha256, log)
    let found: LogCorrupt | undefined
    const push = (_: undefined, chunk: Uint8Array) => {
      if (found !== undefined) return Effect.fail(found)
      const { batches, corrupt } = reader.push(chunk)
      found = corrupt
      return Effect.succeed([undefined, batches] as const)
    }
    const end = Stream.suspend(() =>
      found === undefined ? Stream.drain(Stream.fromEffect(Effect.fromResult(reader.end()))) : Stream.fail(found)
    )
    return bytes.pipe(
      Stream.mapAccumEffect(() => undefined, push),
      Stream.concat(end)
    )
  })

const failing = (corrupt: LogCorrupt | undefined): Effect.Effect<void, LogCorrupt> =>
  corrupt === undefined ? Effect.void : Effect.fail(corrupt)

interface Reader {
  readonly push: (bytes: Uint8Array) => Pushed
  readonly end: () => Result.Result<Verified, LogCorrupt>
}

interface Pushed {
  /** Good batches, also where a fault follows them. */
  readonly batches: ReadonlyArray<VerifiedBatch>
  readonly corrupt: LogCorrupt | undefined
}

interface State {
  readonly sha256: Sha256
  readonly log: LogId | undefined
  readonly cutter: LineCutter
  /** From the genesis line on. */
  begun: { readonly gatherer: Gatherer; verified: Verified } | undefined
}

const makeReader = (sha256: Sha256, log: LogId | undefined): Reader => {
  const state: State = { sha256, log, cutter: makeLineCutter(), begun: undefined }
  return { push: (bytes) => push(state, bytes), end: () => end(state) }
}

const push = (state: State, bytes: Uint8Array): Pushed => {
  const { blocks, fault } = state.cutter.push(bytes)
  const batches: Array<VerifiedBatch> = []
  for (const block of blocks) {
    const corrupt = take(state, block, batches)
    if (corrupt !== undefined) return { batches, corrupt }
  }
  return { batches, corrupt: fault === undefined ? undefined : corruptNext(state, fault) }
}

const take = (state: State, block: Block, batches: Array<VerifiedBatch>): LogCorrupt | undefined => {
  const { begun, sha256 } = state
  if (begun === undefined) return takeGenesis(state, block) ?? take(state, withoutFirst(block, 1), batches)
  const gathered = begun.gatherer.push(block)
  for (const batch of gathered.batches) {
    const step = verifyBatch(sha256, begun.verified, batch)
    if (Result.isFailure(step)) return step.failure
    begun.verified = step.success.after
    batches.push(step.success)
  }
  return gathered.fault === undefined ? undefined : corruptNext(state, gathered.fault)
}

const takeGenesis = (state: State, { lines }: Block): LogCorrupt | undefined => {
  const line = lines[0] ?? ""
  const id = state.log ?? genesisPattern.exec(line)?.[1]
  if (isLogId(id) && line === genesisLine(id)) {
    const verified = startOf(state.sha256, id)
    state.begun = { gatherer: makeGatherer(state.sha256, verified.head), verified }
    return undefined
  }
  const fault: LogFault = foreignSign(line) ?? { code: "genesis", reason: "the line is not the log's genesis line" }
  return new LogCorrupt({ log: state.log, line: 1, ...fault })
}
const genesisPattern = /^\{"log":\{"id":"([a-z0-9-]+)","format":1\}\}$/

const end = ({ begun, cutter, log }: State): Result.Result<Verified, LogCorrupt> => {
  if (begun === undefined) {
    return Result.fail(new LogCorrupt({ log, line: 1, code: "genesis", reason: "line 1 is missing or has no end" }))
  }
  const pending = begun.gatherer.pending()
  if (pending.length === 0 && cutter.rest().length === 0) return Result.succeed(begun.verified)
  return Result.fail(unsealedFault(begun.verified, pending))
}

/** The fault of the lines gathered or of the one after them, unless one of these is bad in itself already. */
const corruptNext = ({ begun, log }: State, fault: LogFault | BatchFault): LogCorrupt =>
  begun === undefined
    ? new LogCorrupt({ log, line: 1, code: fault.code, reason: fault.reason })
    : unsealedFault(begun.verified, begun.gatherer.pending(), fault)
