/** Codes of days: four signs, there and back, in the order of time. */
import fc from "fast-check"
import { expect, it } from "vitest"
import { isLocalDate, make } from "../../src/ground/LocalDate.ts"
import { dagAf, dagkode } from "../../src/indicators/dagkode.ts"
import { lov } from "../laws/lov.ts"

const dag = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, day]) => make(year, month, day))
  .filter(isLocalDate)

it("is four signs, and the day again", () => {
  lov(
    fc.property(dag, (en) => {
      expect(dagkode(en)).toHaveLength(4)
      expect(dagAf(dagkode(en))).toBe(en)
    })
  )
})

it("stands in the order of the days", () => {
  lov(
    fc.property(dag, dag, (a, b) => {
      expect(dagkode(a) < dagkode(b)).toBe(a < b)
    })
  )
})

it("holds for the first and the last day there is", () => {
  expect(dagAf(dagkode("0001-01-01"))).toBe("0001-01-01")
  expect(dagAf(dagkode("9999-12-31"))).toBe("9999-12-31")
})

it("knows more days than it remembers", () => {
  const alle = Array.from({ length: 20_000 }, (_, nummer) =>
    make(1 + Math.floor(nummer / 336), (Math.floor(nummer / 28) % 12) + 1, (nummer % 28) + 1)
  )
  expect(alle.map((en) => dagAf(dagkode(en)))).toEqual(alle)
})
