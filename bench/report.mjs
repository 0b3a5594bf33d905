/** report-100k: one year's whole report of a log of 100,000 events, pictures and all, against evaluating the log once. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Interval, LogId, status } from "@delaftale/core"
import {
  hentStatusrapport,
  html,
  markdown,
  rapportdokument,
  rapportFor,
  rapportraekker,
  tegnBilleder
} from "@delaftale/report"
import { fileStore } from "@delaftale/store-file"
import * as Effect from "effect/Effect"
import { writeLog } from "./syntheticLog.mjs"

const amount = 100_000
const log = LogId.make("report")
const idag = "2026-11-23"
const projektaar = "2018/19"

/** As the command does it, but for the writing. */
const report = async (store) => {
  const grundlag = await Effect.runPromise(
    hentStatusrapport(log, { idag, emner: [projektaar] }).pipe(Effect.provide(store))
  )
  const rapport = rapportFor(grundlag, rapportraekker(grundlag), { projektaar, motor: "bench" })
  const dokument = rapportdokument(rapport, "da", await tegnBilleder(rapport))
  return { rapport, text: html(dokument) + markdown(dokument) }
}

/** The report is about the same figures, or nothing was compared. */
const check = ({ rapport, text }, { vurderinger }) => {
  for (const { celler } of rapport.loefter) {
    for (const { kriterium, omraade, vaerdi } of celler.filter((cell) => cell.vaerdi !== undefined)) {
      const other = vurderinger.find(
        (each) => each.kriterium === kriterium && each.omraade === omraade && each.projektaar === projektaar
      )
      if (Interval.toDanish(other.vaerdi) !== Interval.toDanish(vaerdi))
        throw new Error(`${kriterium} ${omraade} differs`)
    }
  }
  if (!text.includes("<svg")) throw new Error("the report has no pictures")
}

export const report100k = async () => {
  const root = mkdtempSync(join(tmpdir(), "delaftale-bench-"))
  const agreement = JSON.parse(readFileSync(new URL("../examples/viborg/delaftale.json", import.meta.url), "utf8"))
  const store = fileStore(root)
  await Effect.runPromise(writeLog(log, agreement, amount).pipe(Effect.provide(store)))
  return {
    name: "report-100k",
    goal: 0.1,
    unit: "events/s",
    amount,
    ours: () => report(store),
    theirs: () => Effect.runPromise(status(log, { idag }).pipe(Effect.provide(store))),
    check,
    teardown: () => rmSync(root, { recursive: true })
  }
}
