/** Positions told in stretches. */
import fc from "fast-check"
import { expect, it } from "vitest"
import { positioner } from "../src/forklaring/positioner.ts"

const numre = fc
  .uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 20 })
  .map((alle) => alle.sort((a, b) => a - b))

it("tells all of them, each once, or the first stretches and that there are more", () =>
  fc.assert(
    fc.property(numre, (alle) => {
      const dele = positioner(alle).split(", ")
      const vist = dele.flatMap((del) => {
        const [fra, til = fra] = del.split("–").map(Number)
        return /\d/.test(del) ? Array.from({ length: til! - fra! + 1 }, (_, n) => fra! + n) : []
      })
      expect(vist).toEqual(alle.slice(0, vist.length))
      expect(vist.length === alle.length).toBe(dele.at(-1) !== "…")
      expect(dele.filter((del) => del !== "…").length).toBeLessThanOrEqual(8)
    })
  ))

it.each([
  [[], ""],
  [[7], "7"],
  [[1, 2, 3, 9], "1–3, 9"]
])("writes %j as %s", (alle, tekst) => {
  expect(positioner(alle)).toBe(tekst)
})
