/** Ours and theirs on the same work, in turn, so that a machine whose speed drifts is fair to both. */

const middle = (values) => {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
}

const spread = (values) => ({
  median: Math.round(middle(values)),
  min: Math.round(Math.min(...values)),
  max: Math.round(Math.max(...values))
})

const threeDigits = (value) => Number(value.toFixed(3))

/** Adds up the milliseconds of the parts that it is given. */
const makeTimer = () => {
  const timer = {
    millis: 0,
    timing: async (part) => {
      const start = performance.now()
      const answer = await part()
      timer.millis += performance.now() - start
      return answer
    }
  }
  return timer
}

/** Where a run gives its own speed, that; where it times parts of itself, those; else all of it. */
const speedOf = async (amount, run) => {
  globalThis.gc?.()
  const timer = makeTimer()
  const start = performance.now()
  const answer = await run(timer.timing)
  if (amount === undefined) return answer
  return { speed: (amount / (timer.millis === 0 ? performance.now() - start : timer.millis)) * 1000, answer }
}

/** Of one run that does both, a part of the one after a part of the other. */
const speedsOf = async (amount, together) => {
  globalThis.gc?.()
  const timers = [makeTimer(), makeTimer()]
  const answers = await together(...timers.map(({ timing }) => timing))
  return timers.map(({ millis }, i) => ({ speed: (amount / millis) * 1000, answer: answers[i] }))
}

/** Fewer rounds, to try a measure out: its row is then no result. */
const roundsOf = (rounds) => Number(process.env.BENCH_ROUNDS ?? rounds)

/** Both once, the one first in this round and the other in the next. */
const round = async (number, { amount, ours, theirAmount = amount, theirs, together }) => {
  if (together !== undefined) return speedsOf(amount, together)
  const both = [() => speedOf(amount, ours), () => speedOf(theirAmount, theirs)]
  if (number % 2 === 0) return [await both[0](), await both[1]()]
  const second = await both[1]()
  return [await both[0](), second]
}

/**
 * `amount` units of work a run (`theirAmount` where theirs is less), or none where each run gives `{ speed, answer }`
 * itself; a run that has to prepare in between hands the rest to the function it is given, part by part, and only that
 * counts. `check(ours, theirs)` throws where the two answers differ: without the same answer there is nothing to compare.
 * Where the machine drifts within a round, `together(timingOurs, timingTheirs)` does both, part by part in turn, and gives
 * both answers. One warm-up each, then `rounds` in turn; the ratio is the median of the rounds' ratios. `more` is what
 * else the row says, when all is done.
 */
export const measure = async (asked) => {
  const { amount, check, goal, more, name, rounds: wanted = 5, teardown, theirAmount, unit } = asked
  const rounds = roundsOf(wanted)
  try {
    const [a, b] = [[], []]
    for (let number = 0; number <= rounds; number++) {
      const [first, second] = await round(number, asked)
      check(first.answer, second.answer)
      if (number === 0) continue
      a.push(first.speed)
      b.push(second.speed)
    }
    const ratios = a.map((speed, number) => speed / b[number])
    return {
      name,
      ratio: threeDigits(middle(ratios)),
      goal,
      unit,
      ours: spread(a),
      theirs: spread(b),
      rounds,
      ratios: { min: threeDigits(Math.min(...ratios)), max: threeDigits(Math.max(...ratios)) },
      ...(amount === undefined ? {} : { amount }),
      ...(theirAmount === undefined ? {} : { theirAmount }),
      ...more?.()
    }
  } finally {
    await teardown?.()
  }
}
