/** replay-200k: verified, validated, evaluated replay of 200,000 events from file, against parsing and folding by hand. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Interval, status } from "@delaftale/core"
import { fileStore } from "@delaftale/store-file"
import * as Effect from "effect/Effect"
import { plainFold } from "./plainFold.mjs"
import { writeLog } from "./syntheticLog.mjs"

const amount = 200_000
const log = "replay"

const figureOf = ({ vurderinger }, kriterium, projektaar) => {
  const vurdering = vurderinger.find((et) => et.kriterium === kriterium && et.projektaar === projektaar)
  return Interval.toDanish(vurdering.vaerdi)
}

/** Sums, distinct counts and shares must be the same in every year, or nothing was compared. */
const check = (ours, theirs) => {
  for (const { id } of ours.delaftale.projektaar) {
    const sum = (cell) => `${theirs.sums.get(cell) ?? 0}${theirs.unknown.get(cell) > 0 ? ".." : ""}`
    const expected = {
      C1: sum(`C1|${id}`),
      C4: sum(`C4|${id}`),
      C8: sum(`C8|${id}`),
      C2: String(theirs.writers.get(id).size)
    }
    for (const [kriterium, figure] of Object.entries(expected)) {
      const found = figureOf(ours, kriterium, id)
      if (found !== figure) throw new Error(`${kriterium} ${id}: ours ${found}, by hand ${figure}`)
    }
    const c6 = ours.vurderinger.find((et) => et.kriterium === "C6" && et.projektaar === id).vaerdi.mindst
    const [reached, movedIn] = [theirs.reached.get(id).size, theirs.movedIn.get(id).size].map(BigInt)
    if (c6.taeller * movedIn !== reached * 100n * c6.naevner) throw new Error(`C6 ${id} differs`)
  }
}

export const replay200k = async () => {
  const root = mkdtempSync(join(tmpdir(), "delaftale-bench-"))
  const agreement = JSON.parse(readFileSync(new URL("../examples/viborg/delaftale.json", import.meta.url), "utf8"))
  const store = fileStore(root)
  await Effect.runPromise(writeLog(log, agreement, amount).pipe(Effect.provide(store)))
  return {
    name: "replay-200k",
    goal: 0.5,
    unit: "events/s",
    amount,
    ours: () => Effect.runPromise(status(log, { idag: "2026-11-23" }).pipe(Effect.provide(store))),
    theirs: () => plainFold(join(root, log)),
    check,
    teardown: () => rmSync(root, { recursive: true })
  }
}
