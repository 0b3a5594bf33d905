/** What a caller without types may hand in: refused as a value, nothing written, nothing dropped. */
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { indgaa, registrer } from "../../src/app/skriv.ts"
import type { Oensket } from "../../src/decisions/registreringsbeslutning.ts"
import { LogId } from "../../src/ground/LogId.ts"
import { LogStore } from "../../src/store/LogStore.ts"
import { memoryStore } from "../../src/store/memory.ts"
import { indikatorer } from "../../src/testing/indikatorer.ts"
import { lilleAftale } from "../../src/testing/lilleAftale.ts"
import { maaling } from "../../src/testing/maalinger.ts"

const log = LogId.make("lille")
const nu = "2021-06-01T08:00:00.000Z"
const id = (nummer: number) => `00000000-0000-8000-8000-00000000000${nummer}`
const delaftale = lilleAftale({ loefte: maaling(indikatorer.opgjort, { slags: "Hoejst", graense: "9" }) })
const by = delaftale.organer[0].id
const tal = {
  _tag: "TalOpgjort",
  noegletal: delaftale.noegletal[0]!.id,
  omraade: delaftale.boligomraader[0].id,
  projektaar: delaftale.projektaar[0].id,
  vaerdi: "3"
}

const svar = (event: unknown) =>
  Effect.runPromise(
    Effect.gen(function* () {
      yield* indgaa(log, { delaftale, datagrundlag: "konstrueret" }, { id: id(1), by, nu })
      const oensket = { id: id(2), by, event } as Oensket
      const fejl = yield* Effect.flip(registrer(log, [oensket], nu))
      const store = yield* LogStore
      return { fejl, position: (yield* store.head(log)).position }
    }).pipe(Effect.provide(memoryStore))
  )

describe("registrer", () => {
  it.each<readonly [string, unknown, string]>([
    ["a number that is none", { ...tal, vaerdi: "__proto__" }, "ugyldigtIndhold"],
    ["a number as a number", { ...tal, vaerdi: 3 }, "ugyldigtIndhold"],
    ["a field too many", { ...tal, note: "x" }, "ugyldigtIndhold"],
    ["a field missing", { _tag: "TalOpgjort", vaerdi: "3" }, "ugyldigtIndhold"],
    ["an unknown type", { ...tal, _tag: "TalGaettet" }, "ukendtType"],
    ["no type", { vaerdi: "3" }, "ukendtType"],
    ["nothing", undefined, "ukendtType"],
    ["a name of every object", { ...tal, _tag: "constructor" }, "ukendtType"]
  ])("refuses %s before anything is written", async (_, event, kode) => {
    const { fejl, position } = await svar(event)
    expect(fejl).toMatchObject({ _tag: "Afvist", grunde: [{ kode, nummer: 0 }] })
    expect(position).toBe(1)
  })
})
