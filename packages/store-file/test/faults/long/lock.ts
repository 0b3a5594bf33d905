/** `lock.ts MINUTES`: six processes contend for one log, and the holder is killed or paused, for as long. */
import { inTemporary } from "../../temporary.ts"
import { contest } from "../lock/contest.ts"

const [minutes = "1"] = process.argv.slice(2)
const until = Date.now() + Number(minutes) * 60_000

/** A new log every minute, so that it stays small. */
let sum = { takeOvers: 0, kills: 0, pauses: 0, doubles: 0, problems: 0 }
while (Date.now() < until) {
  const end = Math.min(until, Date.now() + 60_000)
  const { doubles, kills, pauses, problems, takeOvers } = await inTemporary((root) =>
    contest(root, sum.takeOvers, () => Date.now() >= end)
  )
  for (const problem of [...doubles, ...problems]) console.log(problem)
  sum = {
    takeOvers: sum.takeOvers + takeOvers,
    kills: sum.kills + kills,
    pauses: sum.pauses + pauses,
    doubles: sum.doubles + doubles.length,
    problems: sum.problems + problems.length
  }
  console.error(JSON.stringify(sum))
}
console.log(
  `take-overs ${sum.takeOvers}, kills ${sum.kills}, pauses ${sum.pauses}, ` +
    `double holders ${sum.doubles}, other problems ${sum.problems}`
)
process.exitCode = sum.doubles + sum.problems === 0 ? 0 : 1
