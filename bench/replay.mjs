/** replay-10k … replay-200k: verified, validated, evaluated replay from file on one core, against parsing and folding by hand. */
import { status } from "@delaftale/core"
import { log, logOf, valg } from "./logOf.mjs"
import { plainFold } from "./plainFold.mjs"
import { sameFigures } from "./sameFigures.mjs"

const replay = (name, amount) => async () => {
  const { folder, run } = await logOf(amount)
  return {
    name,
    goal: 0.5,
    unit: "events/s",
    amount,
    ours: () => run(status(log, valg)),
    theirs: () => plainFold(folder),
    check: sameFigures
  }
}

export const replayMeasures = {
  "replay-10k": replay("replay-10k", 10_000),
  "replay-100k": replay("replay-100k", 100_000),
  "replay-200k": replay("replay-200k", 200_000)
}
