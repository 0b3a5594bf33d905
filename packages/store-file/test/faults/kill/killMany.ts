/** Kills writers in two lanes at once, and counts. */
import { join } from "node:path"
import { bundle } from "../child.ts"
import { endLane, type Killed, killOnce, makeLane } from "./Lane.ts"

export interface Kills {
  readonly kills: number
  readonly acknowledged: number
  readonly lost: number
  readonly unacknowledged: number
  readonly problems: ReadonlyArray<string>
}

export const noKills: Kills = { kills: 0, acknowledged: 0, lost: 0, unacknowledged: 0, problems: [] }

/** In the folder `root`, half of them under each durability. */
export const killMany = async (root: string, count: number, seed: number): Promise<Kills> => {
  let sum = noKills
  const program = await bundle("kill/writer.ts", root)
  const lanes = (["durable", "written"] as const).map((durability, i) =>
    makeLane(program, join(root, durability), durability, seed * 2 + i)
  )
  await Promise.all(
    lanes.map(async (lane, i) => {
      for (let done = i; done < count; done += lanes.length) {
        const killed = await killOnce(lane)
        sum = addKills(sum, sumOf(killed, `${lane.durability}, log ${lane.log}`))
      }
      await endLane(lane)
    })
  )
  return sum
}

const sumOf = ({ acknowledged, lost, problem, unacknowledged }: Killed, where: string): Kills => ({
  kills: 1,
  acknowledged,
  lost,
  unacknowledged,
  problems: problem === undefined ? [] : [`${where}: ${problem}`]
})

export const addKills = (a: Kills, b: Kills): Kills => ({
  kills: a.kills + b.kills,
  acknowledged: a.acknowledged + b.acknowledged,
  lost: a.lost + b.lost,
  unacknowledged: a.unacknowledged + b.unacknowledged,
  problems: [...a.problems, ...b.problems]
})

export const sumLine = ({ acknowledged, kills, lost, problems, unacknowledged }: Kills): string =>
  `kills ${kills}, acknowledged ${acknowledged}, lost ${lost}, ` +
  `last batch there but unacknowledged ${unacknowledged}, other problems ${problems.length}`
