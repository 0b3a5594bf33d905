/** The readings: each is a patch that gives a lawful measurement, and the published tables' readings are all there. */
import { Maaling } from "@delaftale/core"
import * as JsonPatch from "effect/JsonPatch"
import * as Schema from "effect/Schema"
import { describe, expect, it, test } from "vitest"
import { laes, loefter } from "./aftalen.ts"

const fortolkninger = loefter.flatMap(({ id, maaling, tvivl = [] }) =>
  tvivl.flatMap((punkt) =>
    punkt.fortolkninger.map((fortolkning) => ({
      navn: `${id} ${punkt.id} ${fortolkning.id}`,
      id,
      maaling,
      fortolkning,
      gaelder: fortolkning.id === punkt.gaeldende
    }))
  )
)

describe("each reading", () => {
  test.each(fortolkninger)("$navn is a lawful measurement of its own", ({ fortolkning, gaelder, maaling }) => {
    const laest = JsonPatch.apply(fortolkning.patch, maaling as Schema.Json)
    Schema.decodeUnknownSync(Maaling)(laest, { onExcessProperty: "error", errors: "all" })
    if (gaelder) expect(laest).toEqual(maaling)
    else expect(laest).not.toEqual(maaling)
  })
  it("has an id that no other reading of the same promise has", () => {
    const ids = fortolkninger.map(({ fortolkning, id }) => `${id} ${fortolkning.id}`)
    expect(ids.filter((id, n) => ids.indexOf(id) !== n)).toEqual([])
  })
  it("gives a measurement that differs from the other readings of the same promise", () => {
    for (const { id } of loefter) {
      const andre = fortolkninger
        .filter((f) => f.id === id && !f.gaelder)
        .map(({ fortolkning, maaling }) => JSON.stringify(JsonPatch.apply(fortolkning.patch, maaling as Schema.Json)))
      expect(new Set(andre).size).toBe(andre.length)
    }
  })
})

it("marks as published exactly the readings of the expected table, and the same ones as holding", () => {
  const tabel = laes("data/forventet-fortolkninger.csv").trim().split("\n").slice(1)
  const ventet = new Set(tabel.map((linje) => linje.split(";").slice(0, 3).join(" ")))
  const fundet = fortolkninger
    .filter(({ fortolkning }) => fortolkning.iTabel)
    .map(({ fortolkning, gaelder, id }) => `${id} ${fortolkning.id} ${gaelder ? "ja" : "nej"}`)
  expect(new Set(fundet)).toEqual(ventet)
  expect(fundet.length).toBe(ventet.size)
})

it("has a point of doubt for every promise that is measured", () => {
  expect(loefter.filter(({ maaling, tvivl }) => (maaling === undefined) !== (tvivl === undefined))).toEqual([])
})
