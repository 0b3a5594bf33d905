/** A target against a figure that may only be known between bounds: a bound decides where the whole interval agrees. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { afgoer, holder, type Maaltal, margin, toDanish } from "../../src/evaluation/Maaltal.ts"
import { bounded } from "../../src/evaluation/Opfyldelse.ts"
import * as Interval from "../../src/ground/Interval.ts"
import * as Rational from "../../src/ground/Rational.ts"
import { lov } from "../laws/lov.ts"

const halve = fc.integer({ min: 0, max: 16 })
const broek = (halveTal: number) => Rational.make(BigInt(halveTal), 2n)
const side = fc.constantFrom<Maaltal["side"]>("mindst", "hoejst", "over", "under")
const maaltal = fc.record({ side, graense: halve.map(broek) })
/** In halves; no upper bound is an interval without end. */
const spaend = fc
  .tuple(halve, fc.option(halve, { nil: undefined }))
  .map(([a, b]): { readonly fra: number; readonly til?: number } =>
    b === undefined ? { fra: a } : { fra: Math.min(a, b), til: Math.max(a, b) }
  )
const interval = ({ fra, til }: { readonly fra: number; readonly til?: number }): Interval.Interval =>
  til === undefined ? Interval.atLeast(broek(fra)) : Interval.between(broek(fra), broek(til))

/** Each value the figure could have, in quarters, and far out where nothing bounds it. */
const mulige = ({ fra, til }: { readonly fra: number; readonly til?: number }): ReadonlyArray<number> =>
  Array.from({ length: ((til ?? 40) - fra) * 2 + 1 }, (_, nummer) => fra / 2 + nummer / 4)

const godt = ({ graense, side: hvilken }: Maaltal, vaerdi: number): boolean => {
  const limit = Number(graense.taeller) / Number(graense.naevner)
  if (hvilken === "mindst") return vaerdi >= limit
  if (hvilken === "hoejst") return vaerdi <= limit
  return hvilken === "over" ? vaerdi > limit : vaerdi < limit
}

const afgjort = (maal: Maaltal, figur: Interval.Interval) => afgoer(maal, figur, "ufuldstaendigtAntal").opfyldelse

describe("a figure against a target", () => {
  it("is decided exactly where all values it could have fall on one side", () => {
    lov(
      fc.property(maaltal, spaend, (maal, hvor) => {
        const udfald = mulige(hvor).map((vaerdi) => godt(maal, vaerdi))
        const ventet = udfald.every((et) => et)
          ? "opfyldt"
          : udfald.some((et) => et)
            ? "kanIkkeVurderes"
            : "ikkeOpfyldt"
        expect(afgjort(maal, interval(hvor))).toBe(ventet)
      })
    )
  })

  it("gives the reason of the figure where it cannot be decided", () => {
    const over5 = { side: "over", graense: Rational.fromNumber(5) } as const
    expect(afgoer(over5, Interval.atLeast(Rational.one), "manglerIndberetning")).toEqual({
      opfyldelse: "kanIkkeVurderes",
      aarsag: "manglerIndberetning"
    })
  })

  it("is met at the limit, but not where the same is no improvement", () => {
    lov(
      fc.property(halve, (hvor) => {
        const graense = broek(hvor)
        const samme = Interval.exactly(graense)
        expect(afgjort({ side: "mindst", graense }, samme)).toBe("opfyldt")
        expect(afgjort({ side: "hoejst", graense }, samme)).toBe("opfyldt")
        expect(afgjort({ side: "over", graense }, samme)).toBe("ikkeOpfyldt")
        expect(afgjort({ side: "under", graense }, samme)).toBe("ikkeOpfyldt")
      })
    )
  })

  it("never worsens when the figure gets better, even by the smallest part", () => {
    lov(
      fc.property(maaltal, spaend, fc.bigInt({ min: 1n, max: 10n ** 20n }), (maal, hvor, del) => {
        const skridt = Rational.make(1n, del)
        const opad = maal.side === "mindst" || maal.side === "over"
        const bedre = Interval.map(interval(hvor), (graense) =>
          opad ? Rational.sum(graense, skridt) : Rational.subtract(graense, skridt)
        )
        expect(bounded.compare(afgjort(maal, bedre), afgjort(maal, interval(hvor)))).toBeGreaterThanOrEqual(0)
      })
    )
  })

  it("never overturns a certain verdict when more becomes known of the figure", () => {
    lov(
      fc.property(maaltal, spaend, fc.nat(), fc.nat(), (maal, hvor, a, b) => {
        const til = hvor.til ?? 40
        const fra = hvor.fra + (a % (til - hvor.fra + 1))
        const snaevrere = { fra, til: fra + (b % (til - fra + 1)) }
        const foer = afgjort(maal, interval(hvor))
        if (foer !== "kanIkkeVurderes") expect(afgjort(maal, interval(snaevrere))).toBe(foer)
      })
    )
  })

  it("has a margin that is over 0 exactly where a strict target would hold, and 0 at the limit", () => {
    lov(
      fc.property(maaltal, halve, (maal, hvor) => {
        const tegn = Rational.order.compare(margin(maal, broek(hvor)), Rational.zero)
        const streng = { ...maal, side: maal.side === "mindst" || maal.side === "over" ? "over" : "under" } as const
        expect(tegn > 0).toBe(holder(streng, broek(hvor)))
        expect(tegn === 0).toBe(Rational.order.equals(broek(hvor), maal.graense))
      })
    )
  })

  it("is exact where binary floats are not: 55 after 50, 20,286 of 20,7", () => {
    const ti = Rational.multiply(Rational.fromNumber(50), Rational.fromDecimal("1.1"))
    expect(holder({ side: "mindst", graense: ti }, Rational.fromNumber(55))).toBe(true)
    const to = Rational.multiply(Rational.fromDecimal("20.7"), Rational.fromDecimal("0.98"))
    expect(holder({ side: "hoejst", graense: to }, Rational.fromDecimal("20.286"))).toBe(true)
    expect(holder({ side: "hoejst", graense: to }, Rational.fromDecimal("20.2861"))).toBe(false)
  })

  it("is written with > or < only where the same is not enough", () => {
    const graense = Rational.fromDecimal("26.264")
    const skrevet = (["mindst", "hoejst", "over", "under"] as const).map((hver) => toDanish({ side: hver, graense }))
    expect(skrevet).toEqual(["26,264", "26,264", ">26,264", "<26,264"])
  })
})
