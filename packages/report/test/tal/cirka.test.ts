/** Figures for the eye. */
import { Interval, Maaltal, Rational } from "@delaftale/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { cirka } from "../../src/ord/cirka.ts"

const broek = fc
  .tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 1, max: 999 }))
  .map(([taeller, naevner]) => ({
    tal: taeller / naevner,
    rational: Rational.make(BigInt(taeller), BigInt(naevner))
  }))
const sider = fc.constantFrom("mindst" as const, "hoejst" as const, "over" as const, "under" as const)

describe("a figure for the eye", () => {
  it("has both bounds of an interval, and the limit of a strict target, as numbers near to the exact ones", () => {
    fc.assert(
      fc.property(broek, broek, sider, (a, b, side) => {
        const vist = cirka(Interval.toDanish({ mindst: a.rational, hoejst: b.rational }))
        const [fra, til = fra] = vist.replace(/^ca\. /u, "").split("..")
        const laest = (tekst: string) => Number(tekst.replace(",", "."))
        expect(Math.abs(laest(fra!) - a.tal)).toBeLessThan(0.006)
        expect(Math.abs(laest(til!) - b.tal)).toBeLessThan(0.006)
        const maal = cirka(Maaltal.toDanish({ side, graense: a.rational }))
        expect(Math.abs(laest(maal.replace(/^(ca\. )?[<>]?/u, "")) - a.tal)).toBeLessThan(0.006)
        expect(`${vist}${maal}`).not.toMatch(/NaN|\//u)
      })
    )
  })

  it("says about of fractions alone", () => {
    expect(["200/9..100/3", "200/9..", ">200/3", "22,9", "44..", "-600/37", ""].map(cirka)).toEqual([
      "ca. 22,22..33,33",
      "ca. 22,22..",
      "ca. >66,67",
      "22,9",
      "44..",
      "ca. -16,22",
      ""
    ])
  })
})
