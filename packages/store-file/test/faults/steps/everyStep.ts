/** Runs one story again and again; each time something befalls another of its operations. */
import type { SealedBatch } from "@delaftale/core"
import type { Chances } from "../disk/chances.ts"
import { chances } from "../disk/chances.ts"
import { type Fate, type Fault, noFault, type Operation } from "../disk/faultyDisk.ts"
import { copyOf, cutPower, type Machine } from "../disk/Machine.ts"
import type { Open, Problem } from "../seeds/actions.ts"
import { lastLife, readOnly } from "../seeds/aftermath.ts"
import type { Expected } from "../seeds/Expected.ts"
import { begin, close, type Life, type Setting } from "../seeds/Life.ts"

export interface Story {
  /** What lies on the machine before; it is copied for each time. */
  readonly machine: Machine
  readonly setting: Setting
  /** What stands in the log, acknowledged, and what may stand after it. */
  readonly sure: ReadonlyArray<SealedBatch>
  readonly maybe: ReadonlyArray<ReadonlyArray<SealedBatch>>
  /** What the process does; gives what went wrong, or what it left open. */
  readonly tell: (life: Life) => Promise<Problem | Open>
}

export interface Step {
  readonly index: number
  readonly operation: Operation
  readonly path: string
}

/** The operations of the story when nothing befalls it. */
export const stepsOf = async (story: Story): Promise<ReadonlyArray<Step>> => {
  const { life, told } = await run(story, copyOf(story.machine, 0), noFault, chances(0))
  if (told !== undefined) throw new Error(`with nothing befalling it: ${JSON.stringify(told)}`)
  return life.disk.done.map((step, index) => ({ index, ...step }))
}

const run = async (story: Story, machine: Machine, fate: Fate, own: Chances) => {
  const expected: Expected = { sure: story.sure, maybe: story.maybe }
  const life = begin(machine, fate, story.setting, own, expected)
  const told = await story.tell(life)
  await close(life)
  return { life, told, expected }
}

/**
 * What is wrong if `fault` befalls that step; then, under every other seed, the power fails; and a process goes on with
 * what is left.
 */
const tryStep = async (story: Story, step: Step, fault: Fault, seed: number): Promise<Problem> => {
  const own = chances(seed)
  const machine = copyOf(story.machine, seed)
  const fate: Fate = (index) => (index === step.index ? fault : undefined)
  const { expected, life, told } = await run(story, machine, fate, own)
  if (typeof told === "string") return told
  if (life.disk.openFiles() !== 0) return `${life.disk.openFiles()} files were left open`
  machine.room = Number.POSITIVE_INFINITY
  if (seed % 2 === 1) cutPower(machine)
  const after = { machine, chances: own, setting: story.setting, expected, open: told }
  return (await readOnly(after)) ?? (await lastLife(after))
}

/** The same for every step and each of the faults, under `seedsEach` seeds. */
export const tryAll = async (
  story: Story,
  faultsOf: (step: Step) => ReadonlyArray<Fault>,
  seedsEach = 2
): Promise<ReadonlyArray<string>> => {
  const problems: Array<string> = []
  for (const step of await stepsOf(story)) {
    for (const fault of faultsOf(step)) {
      for (let seed = 0; seed < seedsEach; seed++) {
        const problem = await tryStep(story, step, fault, seed)
        if (problem !== undefined) problems.push(`${fault} at ${named(step)}, seed ${seed}: ${problem}`)
      }
    }
  }
  return problems
}

const named = ({ index, operation, path }: Step): string => `${index} (${operation} ${path})`

/** Only these leave something behind: between two others it is all the same when a process ends. */
export const leavesSomething = ({ operation }: Step): boolean => !["read", "size", "exists", "list"].includes(operation)
