/** What is asked of whatever a run left behind: a reader finds nothing corrupt, and a writer goes on by itself. */
import type { Chances } from "../disk/chances.ts"
import { noFault } from "../disk/faultyDisk.ts"
import { filesOf, type Machine } from "../disk/Machine.ts"
import { append, look, type Open, type Problem, retry } from "./actions.ts"
import type { Expected } from "./Expected.ts"
import { compareQuarantine, verifyFiles } from "./inspect.ts"
import { begin, close, type Setting } from "./Life.ts"

export interface Aftermath {
  readonly machine: Machine
  readonly chances: Chances
  readonly setting: Setting
  readonly expected: Expected
  readonly open: Open | undefined
}

/** Somebody reads who does not write: nothing changes, and nothing is corrupt. */
export const readOnly = async ({ chances, expected, machine, setting }: Aftermath): Promise<Problem> => {
  const before = filesOf(machine)
  const reader = begin(machine, noFault, setting, chances, expected)
  const problem = await look(reader)
  await close(reader)
  if (problem !== undefined) return `reader: ${problem}`
  const now = filesOf(machine)
  const isSame = [...now].every(([path, bytes]) => before.get(path) === bytes) && now.size === before.size
  return isSame ? undefined : "a reader changed files"
}

/** A process that nothing befalls: it takes up what was left open, appends, and leaves a log that is whole. */
export const lastLife = async ({ chances, expected, machine, open, setting }: Aftermath): Promise<Problem> => {
  const before = filesOf(machine)
  const life = begin(machine, noFault, setting, chances, expected)
  const first = (await look(life)) ?? (open === undefined ? undefined : await retry(life, open))
  if (typeof first === "string") return first
  const second = await append(life)
  if (typeof second === "string") return second
  const third = (await look(life)) ?? compareQuarantine(before, filesOf(machine))
  await close(life)
  const events = (life.standing ?? []).reduce((sum, { lines }) => sum + lines.length, 0)
  return third ?? (await verifyFiles(machine, events))
}
