/** Invented figures into a log in SQLite; then the verdicts, and the log checked in the store and outside it. */
import { mkdirSync, readFileSync, rmSync } from "node:fs"
import { join, relative } from "node:path"
import {
  exportLog,
  Interval,
  indgaa,
  LogId,
  laesDelaftale,
  Maaltal,
  pureSha256,
  registrer,
  status,
  verificer,
  verifyExport
} from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { sqliteStore } from "./sqliteStore.ts"

const folder = join(import.meta.dirname, "out")
const path = join(folder, "log.db")
const log = LogId.make("klagesager")
const nu = "2018-04-18T09:30:00.000Z"
const agreement = new URL("../viborg/delaftale.json", import.meta.url)
const klagesager = { ellekonebakken: "31", houlkaerparken: "14", houlkaervaenget: "33", vestervang: "15" }

/** In a log that is kept, ids are new each time; here the log is to be the same each time. */
const idOf = (n: number) => `019a0c1e-4c00-8000-8000-${String(n).padStart(12, "0")}`

const registreringer = Object.entries(klagesager).map(([omraade, vaerdi], n) => ({
  id: idOf(n + 1),
  by: "boligselskab",
  event: { _tag: "TalOpgjort" as const, noegletal: "klagesager", omraade, projektaar: "2017/18", vaerdi }
}))

const program = Effect.gen(function* () {
  const delaftale = yield* Effect.fromResult(laesDelaftale(JSON.parse(readFileSync(agreement, "utf8"))))
  yield* indgaa(log, { delaftale, datagrundlag: "konstrueret" }, { id: idOf(0), by: "bestyrelse", nu })
  for (const registrering of registreringer) yield* registrer(log, [registrering], nu)

  const { vurderinger } = yield* status(log, { idag: "2018-05-01", kriterium: "K1a", projektaar: "2017/18" })
  const inStore = yield* verificer(log)
  const bytes = exportLog(log).pipe(Stream.map((text) => new TextEncoder().encode(text)))
  const outside = yield* verifyExport(pureSha256, bytes, log)
  return { inStore, outside, vurderinger }
})

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder)
const { inStore, outside, vurderinger } = await Effect.runPromise(Effect.provide(program, sqliteStore(path)))

console.log("Klagesager 2017/18, og i parentes 2015, opgjort af en log i SQLite (KONSTRUEREDE TAL):\n")
for (const { aarsag, maaltal, omraade = "", status: svar, vaerdi } of vurderinger) {
  const tal = vaerdi === undefined ? "?" : Interval.toDanish(vaerdi)
  const graense = maaltal === undefined ? "" : `(${Maaltal.toDanish(maaltal)})`
  console.log(`  ${omraade.padEnd(16)}${tal.padStart(4)} ${graense.padEnd(6)} ${aarsag ?? svar}`)
}
console.log(`\n${inStore.batches} bundter med ${inStore.events} hændelser, hvert segl efterprøvet.`)
console.log(`Segl i databasen:  ${inStore.head.seal}`)
console.log(`Segl af udskriften: ${outside.head.seal}`)
console.log(`Databasen: ${relative(process.cwd(), path)}`)
if (inStore.head.seal !== outside.head.seal) process.exitCode = 1
