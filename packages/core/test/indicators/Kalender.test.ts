/** The year of a day, against going through all the years. */
import fc from "fast-check"
import { expect, it } from "vitest"
import { kalender } from "../../src/indicators/Kalender.ts"
import { lilleAftale } from "../../src/testing/lilleAftale.ts"
import { dage } from "../../src/testing/registreringer.ts"
import { lov } from "../laws/lov.ts"
import { aarFor } from "../laws/orakel.ts"

const aftale = lilleAftale()

it("names the year a day lies in and none outside the agreement, the second time as the first", () => {
  const dag = fc.constantFrom(...dage(aftale), "1999-12-31", "2009-01-01", "")
  lov(
    fc.property(fc.array(dag, { minLength: 1 }), (alle) => {
      const aar = kalender(aftale)
      for (const den of [...alle, ...alle]) expect(aar(den)).toBe(aarFor(den, aftale))
    })
  )
})

it("counts both ends of a year: 31 July is in the old one and 1 August in the new", () => {
  const dagene = ["2001-07-31", "2001-08-01", "2002-07-31", "2002-08-01", "2005-07-31", "2005-08-01"]
  expect(dagene.map(kalender(aftale))).toEqual([undefined, "2001/02", "2001/02", "2002/03", "2004/05", undefined])
})
