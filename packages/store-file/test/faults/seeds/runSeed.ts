/** One seed: several processes after each other on one machine, with faults, kills and power cuts; and a last one, unhurt. */
import type { Disk } from "../../../src/Disk.ts"
import { type Chances, chances } from "../disk/chances.ts"
import type { Fault } from "../disk/faultyDisk.ts"
import { cutPower, filesOf, kill, type Machine, makeMachine } from "../disk/Machine.ts"
import { append, appendAtOnce, appendBehind, look, type Open, type Problem, retry } from "./actions.ts"
import { lastLife, readOnly } from "./aftermath.ts"
import { type Expected, loosen, nothingYet } from "./Expected.ts"
import { fateOf } from "./fateOf.ts"
import { compareQuarantine, type Files } from "./inspect.ts"
import { begin, close, type Life, type Setting } from "./Life.ts"

export interface Told {
  readonly seed: number
  readonly problem: Problem
  readonly acknowledged: number
  readonly left: number
  readonly cuts: number
}

export interface Options {
  readonly wrap?: (disk: Disk) => Disk
  readonly durability?: Setting["durability"]
  /** Which faults there may be beside kills and power cuts. */
  readonly faults?: ReadonlyArray<Fault>
}

interface Run {
  readonly machine: Machine
  readonly chances: Chances
  readonly setting: Setting
  readonly faults: ReadonlyArray<Fault>
  readonly expected: Expected
  /** Acknowledged batches that a power cut may not take. */
  durable: number
  open: Open | undefined
  acknowledged: number
  left: number
  losses: number
}

export const runSeed = async (seed: number, options: Options = {}): Promise<Told> => {
  const all = chances(seed)
  const run: Run = {
    machine: makeMachine(all.below(2 ** 32), all.pick([0, 0.05, 0.3])),
    chances: all,
    setting: {
      segmentBytes: all.pick([1, 1500, 6000, 20_000, 64_000]),
      durability: options.durability ?? "durable",
      wrap: options.wrap ?? ((disk) => disk)
    },
    faults: options.faults ?? ["EIO", "short", "full"],
    expected: nothingYet(),
    durable: 0,
    open: undefined,
    acknowledged: 0,
    left: 0,
    losses: 0
  }
  const problem = await livesOf(run)
  return { seed, problem, acknowledged: run.acknowledged, left: run.left, cuts: run.machine.cuts }
}

const livesOf = async (run: Run): Promise<Problem> => {
  const count = 2 + run.chances.below(4)
  for (let i = 0; i < count; i++) {
    const problem = (await live(run)) ?? (await readOnly(run))
    if (problem !== undefined) return `life ${i + 1} of ${count}: ${problem}`
  }
  run.machine.room = Number.POSITIVE_INFINITY
  const problem = await lastLife(run)
  return problem === undefined ? undefined : `last life: ${problem}`
}

/** A process that may be hurt at each operation, and may be gone at one of them. */
const live = async (run: Run): Promise<Problem> => {
  const { chances, expected, faults, machine, setting } = run
  machine.room = Number.POSITIVE_INFINITY
  const before = filesOf(machine)
  const life = begin(machine, fateOf(chances.fork(), machine, faults), setting, chances, expected)
  life.account = () => account(run)
  let problem = (await look(life)) ?? (chances.is(0.5) ? await handInAgain(run, life) : undefined)
  for (let i = chances.below(12); i >= 0 && problem === undefined && !life.disk.isDead(); i--) {
    problem = (await act(run, life)) ?? (i === 0 ? recovered(life, before) : undefined)
  }
  return problem ?? (await end(run, life))
}

const act = async (run: Run, life: Life): Promise<Problem> => {
  const { chances, expected } = run
  const sure = expected.sure.length
  const action = chances.below(10)
  if (action === 0 || life.standing === undefined) return look(life)
  if (action === 1) return appendBehind(life)
  if (action === 2) return count(run, sure, await appendAtOnce(life))
  if (chances.is(0.3)) return handInAgain(run, life)
  const answer = await append(life)
  run.open = typeof answer === "object" ? answer : undefined
  if (run.open !== undefined) run.left += 1
  return count(run, sure, typeof answer === "string" ? answer : undefined)
}

const count = (run: Run, sure: number, problem: Problem): Problem => {
  run.acknowledged += Math.max(0, run.expected.sure.length - sure)
  return problem
}

const recovered = (life: Life, before: Files): Problem =>
  life.holdsLock && !life.disk.isDead() ? compareQuarantine(before, filesOf(life.machine)) : undefined

/** What was only written a power cut may take, and a failed sync too. */
const account = (run: Run): void => {
  const losses = run.machine.cuts + run.machine.drops
  if (losses > run.losses && run.setting.durability === "written") loosen(run.expected, run.durable)
  run.losses = losses
}

/** What an earlier process left open; now and then the power fails at once. */
const handInAgain = async (run: Run, life: Life): Promise<Problem> => {
  if (run.open === undefined || life.standing === undefined) return undefined
  const sure = run.expected.sure.length
  const answer = await retry(life, run.open)
  run.open = typeof answer === "object" ? answer : undefined
  if (run.chances.is(0.3)) cutPower(run.machine)
  return count(run, sure, typeof answer === "string" ? answer : undefined)
}

/** Closed, killed, or the power fails. */
const end = async (run: Run, life: Life): Promise<Problem> => {
  const { chances, expected, machine } = run
  const how = chances.pick(["close", "close", "kill", "cut"])
  if (how === "close" || life.disk.isDead()) await close(life)
  const isClosed = how === "close" && life.holdsLock && !life.disk.isDead() && !life.isHurt
  if (isClosed || run.setting.durability === "durable") run.durable = expected.sure.length
  if (how === "kill") kill(machine)
  if (how === "cut") cutPower(machine)
  await close(life)
  account(run)
  return life.disk.openFiles() === 0 ? undefined : `${life.disk.openFiles()} files were left open`
}
