/** Packed and unpacked a summary is the same, in the same order, also as JSON. */
import fc from "fast-check"
import { expect, it } from "vitest"
import { erPakket, pak, pakUd } from "../../src/indicators/pakket.ts"
import { laegTil, type Mutable, type ZSaet } from "../../src/indicators/ZSaet.ts"
import { lov } from "../laws/lov.ts"

const tekst = fc.string({ maxLength: 3, unit: "grapheme" })

const summe = fc
  .tuple(fc.array(fc.tuple(tekst, tekst, tekst), { maxLength: 20 }), fc.constantFrom([1], [1, -2, 7]))
  .map(([indlaeg, vaegte]) => {
    const til: Mutable = new Map()
    for (const [nummer, [celle, noegle, post]] of indlaeg.entries()) {
      laegTil(til, celle, post, vaegte[nummer % vaegte.length]!, noegle)
    }
    return til
  })

const iOrden = (til: ZSaet) =>
  [...til].map(([celle, noegler]) => [celle, [...noegler].map(([en, post]) => [en, [...post]])])

it("is what it was", () => {
  lov(
    fc.property(summe, (til) => {
      expect(iOrden(pakUd(JSON.parse(JSON.stringify(pak(til)))))).toEqual(iOrden(til))
    })
  )
})

it("is told from what does not fit together", () => {
  expect(erPakket(["c", ["k"], [2], ["a", "b"], []])).toBe(true)
  expect(erPakket(["c", ["k"], [2], ["a", "b"], [1, 2]])).toBe(true)
  const andre = [
    "c",
    ["c", ["k"], [2], ["a", "b"]],
    [7, ["k"], [2], ["a", "b"], []],
    ["c", "k", [2], ["a", "b"], []],
    ["c", ["k", "l"], [2], ["a", "b"], []],
    ["c", ["k"], [2], ["a"], []],
    ["c", ["k"], [2], ["a", "b"], [1]]
  ]
  expect(andre.filter(erPakket)).toEqual([])
})

it("writes no weights where all are 1", () => {
  const til: Mutable = new Map()
  laegTil(til, "2017/18", "2018-01-01", 1, "k")
  expect(pak(til)).toEqual([["2017/18", ["k"], [1], ["2018-01-01"], []]])
  laegTil(til, "2017/18", "2018-01-01", 1, "k")
  expect(pak(til)).toEqual([["2017/18", ["k"], [1], ["2018-01-01"], [2]]])
})
