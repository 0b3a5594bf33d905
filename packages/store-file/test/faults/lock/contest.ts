/** Six processes contend for one log; the holder is killed or paused, again and again. */
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { bundle, type Child, start } from "../child.ts"
import { type Chances, chances } from "../disk/chances.ts"
import { read, type Testimony } from "./witness.ts"

export interface Contest {
  /** How often the lock came to another, after a kill or because the holder left. */
  readonly takeOvers: number
  readonly kills: number
  /** The holder was stopped for a while and then went on; nobody may take the lock meanwhile. */
  readonly pauses: number
  readonly doubles: ReadonlyArray<string>
  readonly problems: ReadonlyArray<string>
}

interface Arena {
  readonly program: string
  readonly root: string
  readonly witness: string
  readonly chances: Chances
  readonly children: Map<number, Child>
  readonly problems: Array<string>
  kills: number
  pauses: number
}

const contenders = 6

/** Until `isEnough`; it is asked after each kill or pause. */
export const contest = async (root: string, seed: number, isEnough: (so: Contest) => boolean): Promise<Contest> => {
  const program = await bundle("lock/contender.ts", root)
  const arena: Arena = {
    program,
    root,
    witness: join(root, "witness"),
    chances: chances(seed),
    children: new Map(),
    problems: [],
    kills: 0,
    pauses: 0
  }
  for (let i = 0; i < contenders; i++) enter(arena)
  let so = await told(arena, 0)
  while (!isEnough(so) && arena.problems.length === 0) {
    await disturb(arena)
    so = await told(arena, so.takeOvers)
  }
  for (const child of arena.children.values()) child.process.kill("SIGKILL")
  await Promise.all([...arena.children.values()].map(({ gone }) => gone))
  return { ...so, problems: arena.problems }
}

const enter = (arena: Arena): void => {
  const { children, problems, program, root, witness } = arena
  const child = start(program, [join(root, "logs"), witness], (line) => problems.push(line))
  children.set(child.pid, child)
}

const told = async ({ kills, pauses, problems, witness }: Arena, before: number): Promise<Contest> => {
  const { doubles, takes } = testimony(witness)
  await sleep(takes === before ? 5 : 0)
  return { takeOvers: Math.max(0, takes - 1), kills, pauses, doubles, problems }
}

const testimony = (witness: string): Testimony => read(existsSync(witness) ? readFileSync(witness, "utf8") : "")

/** Waits for a holder, and kills it or pauses it. */
const disturb = async (arena: Arena): Promise<void> => {
  const holder = await someHolder(arena)
  if (holder === undefined) return
  await sleep(arena.chances.below(30))
  if (arena.chances.is(0.7)) await killHolder(arena, holder)
  else await pause(arena, holder)
}

const patience = 20_000

const someHolder = async (arena: Arena): Promise<Child | undefined> => {
  const until = performance.now() + patience
  while (performance.now() < until) {
    const { holder } = testimony(arena.witness)
    const child = holder === undefined ? undefined : arena.children.get(holder)
    if (child !== undefined) return child
    await sleep(5)
  }
  arena.problems.push(`nobody took the lock in ${patience / 1000} s`)
  return undefined
}

const killHolder = async (arena: Arena, holder: Child): Promise<void> => {
  holder.process.kill("SIGKILL")
  await holder.gone
  arena.children.delete(holder.pid)
  arena.kills += 1
  enter(arena)
}

/** While it is stopped it holds the lock still, if it did when it was stopped. */
const pause = async (arena: Arena, holder: Child): Promise<void> => {
  holder.process.kill("SIGSTOP")
  await sleep(20)
  const before = testimony(arena.witness)
  await sleep(50 + arena.chances.below(100))
  const after = testimony(arena.witness)
  if (before.holder === holder.pid && after.takes > before.takes) {
    arena.problems.push(`${after.holder ?? "somebody"} took the lock from ${holder.pid}, which was only paused`)
  }
  holder.process.kill("SIGCONT")
  arena.pauses += 1
}
