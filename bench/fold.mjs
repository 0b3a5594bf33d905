/** fold-1m: a million decoded events in memory: what all promises need counted, against one reducer written by hand. */
import { bundter } from "@delaftale/core"
import * as Stream from "effect/Stream"
import { aarsgrupper, kontekstFor } from "../packages/core/dist/app/Aarsgruppe.js"
import { altid, setFraFor } from "../packages/core/dist/app/Statusvalg.js"
import { taelling } from "../packages/core/dist/app/taelling.js"
import { vurderingerI } from "../packages/core/dist/app/vurderinger.js"
import { ingenAftale } from "../packages/core/dist/decisions/Aftaletilstand.js"
import { emptyState, figuresOf, step } from "./handFold.mjs"
import { log, logOf, million, valg } from "./logOf.mjs"
import { sameFigures } from "./sameFigures.mjs"

const counted = (batches) => {
  const { delaftale } = batches[0][0].event
  const grupper = aarsgrupper({ ...ingenAftale, delaftale }, valg)
  const talt = taelling(grupper, altid)
  for (const haendelser of batches) talt.tag(haendelser)
  return talt
}

/** Read when the clock stands: a figure is read once, whatever the number of events. */
const verdicts = (talt) => {
  const aftale = talt.aftale()
  const setFra = setFraFor(valg, aftale.delaftale)
  const grupper = talt.grupper.map((gruppe) => ({ ...gruppe, kontekst: kontekstFor(gruppe, aftale, setFra) }))
  return { vurderinger: vurderingerI(grupper) }
}

const byHand = (batches) => {
  const state = emptyState()
  for (const events of batches) for (const { event, position } of events) step(state, event._tag, event, position)
  return state
}

export const fold1m = async () => {
  const { run } = await logOf(million)
  const bundles = await run(Stream.runCollect(bundter(log)))
  const batches = [...bundles].map(({ haendelser }) => haendelser)
  return {
    name: "fold-1m",
    goal: 0.7,
    unit: "events/s",
    amount: million,
    ours: () => counted(batches),
    theirs: () => byHand(batches),
    check: (ours, theirs) => sameFigures(verdicts(ours), figuresOf(theirs))
  }
}
