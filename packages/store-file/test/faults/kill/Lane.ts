/** One log, written to by one process after the other, each killed at some moment; and what they said of it. */
import { LogId, readCommit, readVerified } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { fileStore } from "../../../src/index.ts"
import { type Child, start } from "../child.ts"
import { type Chances, chances } from "../disk/chances.ts"

export interface Lane {
  /** The bundle of `writer.ts`. */
  readonly program: string
  readonly root: string
  readonly durability: "durable" | "written"
  readonly chances: Chances
  /** The log gets another name now and then, so that it stays small. */
  log: string
  logs: number
  /** Seals of the batches that were acknowledged or seen, in order. */
  seals: Array<string>
  /** The next process starts while this one still writes. */
  next: Writer | undefined
}

interface Writer {
  readonly child: Child
  readonly lines: Array<string>
  onLine: () => void
}

export interface Killed {
  readonly acknowledged: number
  readonly lost: number
  /** The last append was there, and nobody had been told. */
  readonly unacknowledged: number
  readonly problem: string | undefined
}

export const makeLane = (program: string, root: string, durability: Lane["durability"], seed: number): Lane => {
  const own = chances(seed)
  return { program, root, durability, chances: own, log: "a0", logs: 0, seals: [], next: undefined }
}

/** Lets one process append, until it is killed from outside or kills itself, and looks at what it left. */
export const killOnce = async (lane: Lane): Promise<Killed> => {
  if (lane.seals.length > 150) renew(lane)
  const writer = lane.next ?? launch(lane)
  await said(writer, (lines) => lines.length > 0)
  const last = lane.chances.is(0.5) ? 1 + lane.chances.below(lane.chances.pick([12, 60])) : 0
  writer.child.process.stdin?.write(`${lane.log} ${last} ${lane.chances.pick(["any", "segment"])}\n`)
  lane.next = launch(lane)
  if (last === 0) await someMoment(lane, writer)
  else await said(writer, (lines) => lines.some((line) => line.startsWith("fail")))
  writer.child.process.kill("SIGKILL")
  await writer.child.gone
  return compare(lane, writer.lines)
}

/** The process that was started for the next kill is told to go away. */
export const endLane = async (lane: Lane): Promise<void> => {
  lane.next?.child.process.kill("SIGKILL")
  await lane.next?.child.gone
}

const renew = (lane: Lane): void => {
  lane.logs += 1
  lane.log = `a${lane.logs}`
  lane.seals = []
}

/** What it is to write to, it is told when it is let go: its log may be renewed in between. */
const launch = (lane: Lane): Writer => {
  const seed = String(lane.chances.below(2 ** 31))
  const lines: Array<string> = []
  const writer: Writer = {
    lines,
    onLine: () => undefined,
    child: start(lane.program, [lane.root, lane.durability, seed], (line) => {
      lines.push(line)
      writer.onLine()
    })
  }
  return writer
}

const said = (writer: Writer, isEnough: (lines: ReadonlyArray<string>) => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (isEnough(writer.lines)) resolve()
    }
    writer.onLine = look
    void writer.child.gone.then(() => resolve())
    look()
  })

/** Right away, or when it begins an append, mostly; and then some moment more. */
const someMoment = async ({ chances: own }: Lane, writer: Writer): Promise<void> => {
  const lines = own.is(0.2) ? 0 : 2 + 2 * own.below(own.pick([2, 6, 15])) + (own.is(0.2) ? 1 : 0)
  await said(writer, (all) => all.length >= lines || all.some((line) => line.startsWith("fail")))
  const spin = performance.now() + own.below(own.pick([500, 2000, 5000])) / 1000
  while (performance.now() < spin) if (own.is(0.01)) await new Promise(setImmediate)
}

const compare = async (lane: Lane, lines: ReadonlyArray<string>): Promise<Killed> => {
  const acknowledged = lines.filter((line) => line.startsWith("ack ")).length
  const tries = lines.filter((line) => line.startsWith("try ")).map((line) => line.slice(4).split(" "))
  const sure = [...lane.seals, ...tries.slice(0, acknowledged).flat()]
  const maybe = tries[acknowledged] ?? []
  const found = await readSeals(lane)
  const failed = lines.find((line) => line.startsWith("fail"))
  if (Result.isFailure(found)) return { acknowledged, lost: 0, unacknowledged: 0, problem: found.failure.message }
  const seals = found.success
  const lost = sure.filter((seal, i) => seals[i] !== seal).length
  const more = seals.slice(sure.length)
  const isKnown = more.every((seal, i) => maybe[i] === seal)
  lane.seals = [...seals]
  const problem = failed ?? (isKnown ? undefined : `${more.length} batches that nobody handed in`)
  return { acknowledged, lost, unacknowledged: more.length > 0 ? 1 : 0, problem }
}

/** Reads as anybody may, without the lock; the next process recovers. */
const readSeals = ({ log, root }: Lane) =>
  Effect.runPromise(
    readVerified(LogId.make(log)).pipe(
      Stream.map(({ batch }) => readCommit(batch.commit)?.sha256 ?? ""),
      Stream.runCollect,
      Effect.result,
      Effect.provide(fileStore(root))
    )
  )
