/** Arithmetic between bounds: every number that the parts can be lies inside the result, and the bounds are reached. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { aendringAf, middelAf } from "../../src/evaluation/intervaltal.ts"
import * as Interval from "../../src/ground/Interval.ts"
import * as Rational from "../../src/ground/Rational.ts"
import { type Aflaesning, mangler, vaerdi } from "../../src/indicators/Maaler.ts"
import { lov } from "../laws/lov.ts"

const tal = fc.tuple(fc.nat(6), fc.nat(6)).map(([a, b]) => ({ fra: Math.min(a, b), til: Math.max(a, b) }))
type Spaend = { readonly fra: number; readonly til: number }

const laest = ({ fra, til }: Spaend): Aflaesning =>
  vaerdi(Interval.between(Rational.fromNumber(fra), Rational.fromNumber(til)))
const hele = ({ fra, til }: Spaend) => Array.from({ length: til - fra + 1 }, (_, nummer) => fra + nummer)
const graenser = (resultat: Aflaesning): ReadonlyArray<string> => {
  if (resultat._tag === "Mangler") return [resultat.aarsag]
  const { hoejst, mindst } = resultat.vaerdi
  return [Rational.toDanish(mindst), hoejst === undefined ? "" : Rational.toDanish(hoejst)]
}
const yderst = (alle: ReadonlyArray<Rational.Rational>): ReadonlyArray<string> => {
  const sorteret = alle.toSorted(Rational.order.compare)
  return [sorteret[0]!, sorteret.at(-1)!].map(Rational.toDanish)
}

describe("a change between bounds", () => {
  it("as a difference has the least and the largest of all differences as its bounds", () => {
    lov(
      fc.property(tal, tal, (fra, til) => {
        const alle = hele(fra).flatMap((a) => hele(til).map((b) => Rational.fromNumber(b - a)))
        expect(graenser(aendringAf(laest(fra), laest(til), "forskel"))).toEqual(yderst(alle))
      })
    )
  })

  it("in percent has those of all changes in percent, no upper one from 0 on, and none at all of 0", () => {
    lov(
      fc.property(tal, tal, (fra, til) => {
        const resultat = graenser(aendringAf(laest(fra), laest(til), "procent"))
        if (fra.til === 0) {
          expect(resultat).toEqual(["naevnerNul"])
          return
        }
        const alle = hele(fra)
          .filter((a) => a > 0)
          .flatMap((a) => hele(til).map((b) => Rational.make(BigInt((b - a) * 100), BigInt(a))))
        const [mindst, hoejst] = yderst(alle)
        expect(resultat).toEqual([mindst, fra.fra === 0 ? "" : hoejst])
      })
    )
  })

  it("of a reference below 0 is a rise where the figure has risen", () => {
    const [fra, til] = [-4, -3].map((et) => vaerdi(Interval.exactly(Rational.fromNumber(et))))
    expect(graenser(aendringAf(fra!, til!, "procent"))).toEqual(["25", "25"])
  })

  it("is missing where a part is, with the reason that is tried first, or where nothing bounds the reference", () => {
    const fem = laest({ fra: 5, til: 5 })
    expect(graenser(aendringAf(mangler("manglerBaseline"), fem, "forskel"))).toEqual(["manglerBaseline"])
    expect(graenser(aendringAf(mangler("manglerBaseline"), mangler("manglerIndberetning"), "forskel"))).toEqual([
      "manglerIndberetning"
    ])
    const mindstFem = vaerdi(Interval.atLeast(Rational.fromNumber(5)))
    expect(graenser(aendringAf(mindstFem, fem, "forskel"))).toEqual(["ufuldstaendigtAntal"])
    expect(graenser(aendringAf(mindstFem, fem, "procent"))).toEqual(["-100", "0"])
  })
})

describe("a mean between bounds", () => {
  it("has the mean of the lower and that of the upper ones", () => {
    lov(
      fc.property(fc.array(tal, { minLength: 1, maxLength: 4 }), (alle) => {
        const middel = (ende: "fra" | "til") =>
          Rational.toDanish(
            Rational.make(
              alle.reduce((sum, en) => sum + BigInt(en[ende]), 0n),
              BigInt(alle.length)
            )
          )
        expect(graenser(middelAf(alle.map(laest)))).toEqual([middel("fra"), middel("til")])
      })
    )
  })

  it("is missing where one of the years is, and open above where one of them is", () => {
    const to = laest({ fra: 2, til: 2 })
    expect(graenser(middelAf([to, mangler("kilderMangler"), mangler("manglerIndberetning")]))).toEqual([
      "manglerIndberetning"
    ])
    expect(graenser(middelAf([to, vaerdi(Interval.atLeast(Rational.fromNumber(5)))]))).toEqual(["3,5", ""])
  })
})
