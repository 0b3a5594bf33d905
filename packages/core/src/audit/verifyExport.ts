/** Verifies a log as bytes: an exported file, or whatever an auditor was handed. */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { isLogId, type LogId } from "../ground/LogId.ts"
import type { Sha256 } from "../ground/Sha256.ts"
import { foreignSign } from "./foreignSign.ts"
import { type Gatherer, makeGatherer } from "./gather.ts"
import { LogCorrupt, type LogFault } from "./LogCorrupt.ts"
import { type LineCutter, makeLineCutter } from "./lines.ts"
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
    const end = Stream.suspend(() => Stream.drain(Stream.fromEffect(Effect.fromResult(reader.end()))))
    return bytes.pipe(
      Stream.flatMap((chunk) => {
        const { batches, corrupt } = reader.push(chunk)
        return Stream.concat(Stream.fromArray(batches), Stream.drain(Stream.fromEffect(failing(corrupt))))
      }),
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
  readonly gatherer: Gatherer
  verified: Verified | undefined
}

const makeReader = (sha256: Sha256, log: LogId | undefined): Reader => {
  const state: State = { sha256, log, cutter: makeLineCutter(), gatherer: makeGatherer(0), verified: undefined }
  return { push: (bytes) => push(state, bytes), end: () => end(state) }
}

const push = (state: State, bytes: Uint8Array): Pushed => {
  const { fault, lines } = state.cutter.push(bytes)
  const batches: Array<VerifiedBatch> = []
  for (const line of lines) {
    const taken = take(state, line)
    if (taken instanceof LogCorrupt) return { batches, corrupt: taken }
    if (taken !== undefined) batches.push(taken)
  }
  return { batches, corrupt: fault === undefined ? undefined : corruptNext(state, fault) }
}

const take = (state: State, line: string): VerifiedBatch | LogCorrupt | undefined => {
  if (state.verified === undefined) return takeGenesis(state, line)
  const gathered = state.gatherer.push(line)
  if (gathered === undefined) return undefined
  if ("code" in gathered) return corruptNext(state, gathered)
  const step = verifyBatch(state.sha256, state.verified, gathered)
  if (Result.isFailure(step)) return step.failure
  state.verified = step.success.after
  return step.success
}

const takeGenesis = (state: State, line: string): LogCorrupt | undefined => {
  const id = state.log ?? genesisPattern.exec(line)?.[1]
  if (isLogId(id) && line === genesisLine(id)) {
    state.verified = startOf(state.sha256, id)
    return undefined
  }
  const fault: LogFault = foreignSign(line) ?? { code: "genesis", reason: "the line is not the log's genesis line" }
  return new LogCorrupt({ log: state.log, line: 1, ...fault })
}
const genesisPattern = /^\{"log":\{"id":"([a-z0-9-]+)","format":1\}\}$/

const end = (state: State): Result.Result<Verified, LogCorrupt> => {
  const { verified } = state
  if (verified === undefined) {
    return Result.fail(
      new LogCorrupt({ log: state.log, line: 1, code: "genesis", reason: "line 1 is missing or has no end" })
    )
  }
  const pending = state.gatherer.pending()
  if (pending.length === 0 && state.cutter.rest().length === 0) return Result.succeed(verified)
  return Result.fail(unsealedFault(verified, pending))
}

/** The fault of the line after those gathered, unless one of these is bad already. */
const corruptNext = (state: State, fault: LogFault): LogCorrupt => {
  const { verified } = state
  if (verified === undefined) return new LogCorrupt({ log: state.log, line: 1, ...fault })
  return unsealedFault(verified, state.gatherer.pending(), fault)
}
