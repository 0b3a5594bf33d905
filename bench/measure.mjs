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

/**
 * `amount` units of work a run, or none where each run gives `{ speed, answer }` itself; a run that has to prepare in between hands the rest to the function it is given, part by
 * part, and only that counts. `check(ours, theirs)` throws where the two answers differ: without the same answer there
 * is nothing to compare. Where the machine drifts within a round, `together(timingOurs, timingTheirs)` does both, part
 * by part in turn, and gives both answers. One warm-up each, then `rounds` in turn; the ratio is the median of the rounds' ratios.
 */
export const measure = async ({ amount, check, goal, name, ours, rounds = 5, teardown, theirs, together, unit }) => {
  try {
    const a = []
    const b = []
    for (let round = 0; round <= rounds; round++) {
      const [first, second] =
        together === undefined
          ? [await speedOf(amount, ours), await speedOf(amount, theirs)]
          : await speedsOf(amount, together)
      check(first.answer, second.answer)
      if (round === 0) continue
      a.push(first.speed)
      b.push(second.speed)
    }
    const ratio = Number(middle(a.map((speed, round) => speed / b[round])).toFixed(3))
    return { name, ratio, goal, unit, ours: spread(a), theirs: spread(b), rounds }
  } finally {
    await teardown?.()
  }
}
