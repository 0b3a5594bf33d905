/** The service over a PostgreSQL in this process, with a client that shows what it is for; DATABASE_URL names another one. */
import { readFileSync } from "node:fs"
import { Delaftaler, delaftaler } from "@delaftale/core"
import { migrate, oneSession, postgresStore } from "@delaftale/store-postgres"
import { PGlite } from "@electric-sql/pglite"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { kundekald } from "./kundekald.ts"
import { bibliotekets, type Linje } from "./src/logbog.ts"
import { begyndTjeneste } from "./src/tjeneste.ts"

const url = process.env["DATABASE_URL"]
/** Of a log that is there already nothing is known here, so each run begins one of its own. */
const log = `mad-${Date.now().toString(36)}`
const linjer: Array<Linje> = []
const skriv = (linje: Linje): void => void linjer.push(linje)

const lageret = async () => {
  if (url !== undefined) return { store: postgresStore({ url }), giv: async () => undefined }
  const database = await PGlite.create()
  const pool = oneSession(database)
  await Effect.runPromise(migrate({ pool }))
  return { store: postgresStore({ pool, allowOwner: true, pollMillis: 200 }), giv: () => database.close() }
}

const { giv, store } = await lageret()
const delaftale = JSON.parse(readFileSync(new URL("../foerste-tal/delaftale.json", import.meta.url), "utf8"))
const begynd = Effect.gen(function* () {
  yield* (yield* (yield* Delaftaler).open(log)).indgaa(delaftale, { by: "sekretariat", datagrundlag: "konstrueret" })
})
await Effect.runPromise(
  Effect.provide(
    begynd,
    Layer.provideMerge(
      Layer.provide(delaftaler, store),
      bibliotekets(() => undefined)
    )
  )
)

const hvor = url === undefined ? "en PGlite i denne proces" : "databasen i DATABASE_URL"
console.log(`Tjenesten over ${hvor}, og en klient, der bruger den. KONSTRUEREDE TAL.\n`)
const tjeneste = await begyndTjeneste({ store, skriv })
await kundekald(tjeneste.url, log)
await tjeneste.stop()
await giv()
console.log("  Det, tjenesten selv skrev imens (ruter og koder, intet indhold):")
for (const linje of linjer) console.log(`    ${JSON.stringify({ ...linje, kald: undefined })}`)
