/** The targets of every path, year by year, against the table of the papers and against the formulas written out. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Rational from "../../src/ground/Rational.ts"
import type { Forloeb } from "../../src/terms/Krav.ts"
import { indikatorer } from "../../src/testing/indikatorer.ts"
import { baseline, forloeb, maaling, ned } from "../../src/testing/maalinger.ts"
import { lov } from "../laws/lov.ts"
import { klager, raekker } from "../laws/regnUd.ts"

const { opgjort } = indikatorer

/** The targets of the four years for one area with this baseline, as they are shown. */
const maaltal = (fra: string, krav: Forloeb, tallene: ReadonlyArray<number> = []): ReadonlyArray<string> =>
  raekker(maaling(opgjort, krav, { ...ned, baselines: [baseline(fra, "syd")] }), klager("syd", ...tallene), {
    omraade: "syd"
  }).map((raekke) => raekke.split(";")[1]!)

/** To three decimals, as the table writes compound targets. */
const tre = (dansk: string): string => {
  const [hele = "", decimaler = ""] = dansk.split(",")
  return Rational.toDanish(Rational.round(Rational.fromDecimal(decimaler === "" ? hele : `${hele}.${decimaler}`), 3))
}

describe("targets that fall by 5 % a year (domain.md 8, item 8)", () => {
  it.each([
    ["32", "30,4 28,8 27,2 25,6", "30,4 28,88 27,436 26,064"],
    ["14", "13,3 12,6 11,9 11,2", "13,3 12,635 12,003 11,403"],
    ["16", "15,2 14,4 13,6 12,8", "15,2 14,44 13,718 13,032"]
  ])("are those of the table for a baseline of %s", (fra, lineaert, sammensat) => {
    expect(maaltal(fra, forloeb()).join(" ")).toBe(lineaert)
    expect(
      maaltal(fra, forloeb({ form: "sammensat" }))
        .map(tre)
        .join(" ")
    ).toBe(sammensat)
  })

  it("are 30,4 every year on a flat path, and count from the year named on others", () => {
    expect(maaltal("32", forloeb({ form: "fast" })).join(" ")).toBe("30,4 30,4 30,4 30,4")
    expect(maaltal("32", forloeb({ foerste: 2 })).join(" ")).toBe("28,8 27,2 25,6 24")
    expect(maaltal("32", forloeb({ foerste: 0 })).join(" ")).toBe("32 30,4 28,8 27,2")
  })

  it("follow last year's figure where the path says so, from the baseline in the first year", () => {
    expect(maaltal("32", forloeb({ form: "foregaaende" }), [20, 22, 10]).join(" ")).toBe("30,4 19 20,9 9,5")
  })
})

describe("the targets of fraflytning, 2 % or 2 percentage points (domain.md 2, K2)", () => {
  it.each([
    ["26.8", "26,264", "24,8"],
    ["21.8", "21,364", "19,8"],
    ["20.7", "20,286", "18,7"],
    ["16.27", "15,9446", "14,27"],
    ["17.3", "16,954", "15,3"],
    ["14.11", "13,8278", "12,11"]
  ])("are exact for %s", (fra, relativ, procentpoint) => {
    expect(maaltal(fra, forloeb({ form: "fast", sats: "-0.02" }))[3]).toBe(relativ)
    expect(maaltal(fra, forloeb({ form: "fast", sats: "-2", enhed: "procentpoint" }))[3]).toBe(procentpoint)
  })
})

describe("a path in steps", () => {
  const trin = forloeb({
    form: "trin",
    trin: [
      { projektaar: "2002/03", sats: "-0.25" },
      { projektaar: "2004/05", sats: "-0.5" }
    ]
  })

  it("stands at the reference before the first step, and keeps each step until the next", () => {
    expect(maaltal("172", trin).join(" ")).toBe("172 129 129 86")
  })

  it("is the same path in whatever order the steps are written", () => {
    const omvendt = forloeb({
      form: "trin",
      trin: [
        { projektaar: "2004/05", sats: "-0.5" },
        { projektaar: "2002/03", sats: "-0.25" }
      ]
    })
    expect(maaltal("172", omvendt)).toEqual(maaltal("172", trin))
  })
})

describe("any path", () => {
  const decimal = fc.integer({ min: 1, max: 9999 }).map((tal) => Rational.toDecimal(Rational.make(BigInt(tal), 100n))!)
  const sats = fc.integer({ min: -99, max: 99 }).map((tal) => Rational.toDecimal(Rational.make(BigInt(tal), 100n))!)

  it("has the targets of its formula", () => {
    const form = fc.constantFrom("lineaer" as const, "sammensat" as const, "fast" as const)
    const enhed = fc.constantFrom("relativ" as const, "procentpoint" as const)
    lov(
      fc.property(decimal, sats, form, enhed, fc.integer({ min: 0, max: 5 }), (fra, s, f, e, foerste) => {
        const [b, rate] = [Rational.fromDecimal(fra), Rational.fromDecimal(s)]
        const ventet = [0, 1, 2, 3].map((nummer) => {
          const n = nummer + foerste
          let maal = b
          if (f === "sammensat" && e === "relativ") {
            for (let aar = 0; aar < n; aar++) maal = Rational.sum(maal, Rational.multiply(maal, rate))
            return Rational.toDanish(maal)
          }
          const skridt = e === "relativ" ? Rational.multiply(b, rate) : rate
          for (let aar = 0; aar < (f === "fast" ? 1 : n); aar++) maal = Rational.sum(maal, skridt)
          return Rational.toDanish(maal)
        })
        expect(maaltal(fra, forloeb({ form: f, sats: s, enhed: e, foerste }))).toEqual(ventet)
      })
    )
  })

  it("has the same target as every other in the first year", () => {
    lov(
      fc.property(decimal, sats, (fra, s) => {
        const foerste = (["lineaer", "sammensat", "fast", "foregaaende"] as const).map(
          (form) => maaltal(fra, forloeb({ form, sats: s }))[0]
        )
        expect(new Set(foerste).size).toBe(1)
      })
    )
  })
})
