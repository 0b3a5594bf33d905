/** `flips.ts`: every bit of a closed log of more than 16 kB, and a cut at every byte of its last segment. */
import { namesOf, someLog } from "../damage/damagedLog.ts"
import { allBits, type Flips, flipAll } from "../damage/flips.ts"
import { cutAt, sizesOf } from "../damage/truncations.ts"

const log = await someLog()
let sum: Flips = { flipped: 0, read: 0, missed: [] }
for (const path of namesOf(log.machine)) {
  const { flipped, missed, read } = await flipAll(log, allBits, path)
  for (const bit of missed) console.log(`missed: ${bit}`)
  sum = { flipped: sum.flipped + flipped, read: sum.read + read, missed: [...sum.missed, ...missed] }
  console.error(`${path}: ${flipped} bits, missed ${missed.length}`)
}
const appended = sum.flipped - sum.read - sum.missed.length
console.log(
  `bits ${sum.flipped}, found by reading ${sum.read}, by the next append ${appended}, missed ${sum.missed.length}`
)

const killed = await someLog("killed")
const { bytes, opening } = sizesOf(killed)
let wrong = 0
for (let size = opening; size <= bytes.length; size++) {
  const problem = await cutAt(killed, size, true)
  if (problem === undefined) continue
  wrong += 1
  console.log(problem)
}
console.log(`cuts ${bytes.length - opening + 1}, wrong ${wrong}`)
process.exitCode = sum.missed.length + wrong === 0 ? 0 : 1
