/**
 * `kills.ts COUNT`: so many writers killed (10,000 if left out), by hundreds; what was reached is kept in `.tmp`, and a
 * run that was broken off goes on from there.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { inTemporary } from "../../temporary.ts"
import { addKills, type Kills, killMany, noKills, sumLine } from "../kill/killMany.ts"

const wanted = Number(process.argv[2] ?? 10_000)
const folder = new URL("../../../../../.tmp/", import.meta.url)
const state = new URL("faults-kills.json", folder)

mkdirSync(folder, { recursive: true })
let sum: Kills = existsSync(state) ? (JSON.parse(readFileSync(state, "utf8")) as Kills) : noKills
while (sum.kills < wanted) {
  const seed = sum.kills
  const hundred = await inTemporary((root) => killMany(root, Math.min(100, wanted - seed), seed))
  for (const problem of hundred.problems) console.log(problem)
  sum = addKills(sum, hundred)
  writeFileSync(state, JSON.stringify(sum))
  console.error(sumLine(sum))
}
rmSync(state, { force: true })
console.log(sumLine(sum))
process.exitCode = sum.lost + sum.problems.length === 0 ? 0 : 1
