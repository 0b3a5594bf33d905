/** A schema of its own in a database, with one log in it that has its agreement. */
import { readFileSync } from "node:fs"
import { Delaftaler, delaftaler } from "@delaftale/core"
import { migrate, postgresStore } from "@delaftale/store-postgres"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"

const delaftale = JSON.parse(readFileSync(new URL("../../foerste-tal/delaftale.json", import.meta.url), "utf8"))

let antal = 0

export const nytLager = async (url: string) => {
  const schema = `test_${process.pid}_${Date.now().toString(36)}_${++antal}`
  await Effect.runPromise(migrate({ url, schema, roles: "delaftale_test" }))
  const store = postgresStore({ url, schema, allowOwner: true, pollMillis: 50 })
  const begynd = Effect.gen(function* () {
    const log = yield* (yield* Delaftaler).open("mad")
    yield* log.indgaa(delaftale, { by: "sekretariat", datagrundlag: "konstrueret" })
  })
  await Effect.runPromise(Effect.provide(begynd, Layer.provide(delaftaler, store)))
  return { schema, store }
}

export const spist = (dato: string, andet: object = {}) => ({
  by: "sekretariat",
  event: {
    _tag: "ArrangementRegistreret",
    dato,
    aktivitet: "mad",
    art: "faellesspisning",
    status: "afholdt",
    omraader: ["birkeparken"],
    ...andet
  }
})
