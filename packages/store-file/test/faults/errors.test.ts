import { describe, expect, it } from "vitest"
import type { Fault } from "./disk/faultyDisk.ts"
import { handIn, look, type Open, type Problem } from "./seeds/actions.ts"
import { headOf, plainBatch } from "./seeds/batches.ts"
import type { Life } from "./seeds/Life.ts"
import { leavesSomething, type Step, type Story, stepsOf, tryAll } from "./steps/everyStep.ts"
import { following, prepared, setting, tornTails, withTail } from "./steps/prepared.ts"

/**
 * Recovers from a broken write, appends one batch or two at once, several times, with rolls between. Where an append
 * fails, a small one is tried in its place, and then the next.
 */
const story = async (): Promise<Story> => {
  const before = await prepared([200, 2500, 200, 600], "killed")
  const broken = following(before.batches, [700])
  const { machine } = withTail(before, tornTails(before, broken[0]!)["part of an event"]!)
  return { machine, setting, sure: before.batches, maybe: [], tell }
}

const tell = async (life: Life): Promise<Problem | Open> => {
  let left: Open | undefined
  let problem = await look(life)
  for (const sizes of [[100], [150, 900], [100, 50], [2000], [50, 20], [10, 10]]) {
    if (problem !== undefined || life.disk.isDead()) break
    if (life.standing === undefined) problem = await look(life)
    const told = await handIn(life, following(life.standing ?? [], sizes))
    if (typeof told === "string") return told
    left ??= told
    if (told === undefined) problem = await instead(life)
  }
  if (problem === undefined && !life.disk.isDead()) problem = await look(life)
  return problem ?? left
}

/** A batch so small that it fits where the one before did not. */
const instead = async (life: Life): Promise<Problem> => {
  if (!life.isHurt || life.disk.isDead() || life.standing === undefined) return undefined
  const told = await handIn(life, [plainBatch(headOf(life.standing), "")])
  return typeof told === "string" ? told : undefined
}

const errors = ({ operation }: Step): ReadonlyArray<Fault> =>
  operation === "write" ? ["EIO", "full", "short"] : ["EIO"]

describe("an error of the disk, whichever operation it meets in recovery, append, roll or close,", () => {
  it("meets each kind of operation", async () => {
    const kinds = new Set((await stepsOf(await story())).map(({ operation }) => operation))
    expect([...kinds].sort()).toEqual([
      "exists",
      "list",
      "lock",
      "makeFolder",
      "open",
      "overwrite",
      "read",
      "rename",
      "size",
      "sync",
      "syncFolder",
      "truncate",
      "write"
    ])
  })

  it("costs nothing that was acknowledged, and is answered by the truth", async () => {
    expect(await tryAll(await story(), errors)).toEqual([])
  }, 180_000)
})

describe("a process that ends, at whichever operation of recovery, append, roll or close,", () => {
  it("leaves a log that the next one goes on with: the power failed", async () => {
    expect(await tryAll(await story(), (step) => (leavesSomething(step) ? ["cut"] : []), 3)).toEqual([])
  }, 180_000)

  it("leaves a log that the next one goes on with: it was killed", async () => {
    expect(await tryAll(await story(), (step) => (leavesSomething(step) ? ["kill"] : []))).toEqual([])
  }, 180_000)
})
