import { describe, expect, it } from "vitest"
import { chances } from "./disk/chances.ts"
import { type Fate, type Fault, noFault } from "./disk/faultyDisk.ts"
import { copyOf, filesOf } from "./disk/Machine.ts"
import { type Problem, retry } from "./seeds/actions.ts"
import { lastLife, readOnly } from "./seeds/aftermath.ts"
import { headOf, plainBatch } from "./seeds/batches.ts"
import type { Expected } from "./seeds/Expected.ts"
import { compareQuarantine } from "./seeds/inspect.ts"
import { begin, close } from "./seeds/Life.ts"
import { leavesSomething } from "./steps/everyStep.ts"
import { brokenLogs, fingerprints, type Prepared, setting } from "./steps/prepared.ts"

const logs = await brokenLogs()

/** Opens the log and appends one batch, always the same; gives what was done, and what was answered. */
const recover = async ({ batches, machine }: Prepared, expected: Expected, fate: Fate = noFault) => {
  const life = begin(machine, fate, setting, chances(0), expected)
  life.standing = batches
  const told = await retry(life, { before: batches, batches: [plainBatch(headOf(batches), "after")] })
  await close(life)
  return { done: life.disk.done, told }
}

const nothingOpen = ({ batches }: Prepared): Expected => ({ sure: batches, maybe: [] })
const copied = ({ batches, machine }: Prepared, seed = 0): Prepared => ({ batches, machine: copyOf(machine, seed) })

/** Crashes at one operation after the other, each in the recovery of what the one before left; then recovers. */
const crash = async (log: Prepared, steps: ReadonlyArray<number>, fault: Fault, seed: number): Promise<Problem> => {
  const left = copied(log, seed)
  const before = filesOf(left.machine)
  const expected = nothingOpen(log)
  for (const at of steps) {
    const { told } = await recover(left, expected, (index) => (index === at ? fault : undefined))
    if (typeof told === "string") return told
  }
  const problem = await readOnly({ machine: left.machine, chances: chances(seed), setting, expected, open: undefined })
  if (problem !== undefined) return problem
  const { told } = await recover(left, expected)
  if (told !== undefined) return typeof told === "object" ? "left open" : told
  return compareQuarantine(before, filesOf(left.machine)) ?? compareLogs(await whole(log), fingerprints(left.machine))
}

const whole = async (log: Prepared) => {
  const once = copied(log)
  await recover(once, nothingOpen(log))
  return fingerprints(once.machine)
}

const compareLogs = (once: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>): Problem => {
  const changed = Object.keys({ ...once, ...now }).filter((name) => isOfLog(name) && once[name] !== now[name])
  return changed.length === 0 ? undefined : `${changed.join(", ")} differ from what one recovery leaves`
}

const isOfLog = (name: string): boolean => name.includes(".ndjson")

/** The operations up to the write of the batch, at which an end of the process makes a difference. */
const endings = async (log: Prepared): Promise<ReadonlyArray<number>> => {
  const { done, told } = await recover(copied(log), nothingOpen(log))
  if (told !== undefined) throw new Error(JSON.stringify(told))
  const written = done.findLastIndex(({ operation, path }) => operation === "write" && path.endsWith(".ndjson"))
  const steps = done.map((step, index) => ({ index, ...step })).slice(0, written + 2)
  return steps.filter(leavesSomething).map(({ index }) => index)
}

describe("recovery", () => {
  it.each(Object.entries(logs))("keeps what was acknowledged, and puts aside what it cuts off: %s", async (_, log) => {
    const { batches, machine } = copied(log)
    const expected: Expected = { sure: batches, maybe: [] }
    const after = { machine, chances: chances(0), setting, expected, open: undefined }
    expect(await readOnly(after)).toBeUndefined()
    expect(await lastLife(after)).toBeUndefined()
  })

  it.each(Object.entries(logs))("ends in the same log, wherever a first and a second one crash: %s", async (_, log) => {
    const problems: Array<string> = []
    const own = chances(1)
    const steps = await endings(log)
    for (const at of steps) {
      const fault = own.pick(["cut", "cut", "kill"] as const)
      const all = own.is(0.5) ? [at] : [at, own.pick(steps)]
      const problem = await crash(log, all, fault, own.below(1000))
      if (problem !== undefined) problems.push(`${fault} at ${all.join(" and ")}: ${problem}`)
    }
    expect(problems).toEqual([])
  })
})
