/** A year that is not over (rulings 16 and 17): no value, and no target that hangs on a figure that may still change. */
import { describe, expect, it } from "vitest"
import type { Registrering } from "../../src/events/Registrering.ts"
import type { Krav } from "../../src/terms/Krav.ts"
import { indikatorer } from "../../src/testing/indikatorer.ts"
import { baseline, forloeb, maaling, ned } from "../../src/testing/maalinger.ts"
import { klager, kursus, raekker } from "../laws/regnUd.ts"

const { opgjort, sum } = indikatorer
const iSyd = { ...ned, baselines: [baseline("32", "syd")] } as const
const foregaaende = { slags: "foregaaende" } as const

/** Seen from a day on which the first two years are over. */
const setFra = "2003-12-31"
const ses = (krav: Krav, ...tallene: ReadonlyArray<number>): ReadonlyArray<string> =>
  raekker(maaling(opgjort, krav, iSyd), klager("syd", ...tallene), { omraade: "syd", setFra })

describe("a year that is not over", () => {
  it("is over on its last day, and open the day before", () => {
    const den = (dag: string) =>
      raekker(maaling(opgjort, { slags: "Hoejst", graense: "32" }, iSyd), klager("syd", 5), {
        omraade: "syd",
        setFra: dag
      })[0]
    expect(den("2002-07-30")).toBe(";32;kanIkkeVurderes;periodeAaben")
    expect(den("2002-07-31")).toBe("5;32;opfyldt")
  })

  it("shows its target but not its value, whatever has been reported already", () => {
    expect(ses(forloeb(), 31, 28, 5, 5)).toEqual([
      "31;30,4;ikkeOpfyldt",
      "28;28,8;opfyldt",
      ";27,2;kanIkkeVurderes;periodeAaben",
      ";25,6;kanIkkeVurderes;periodeAaben"
    ])
  })

  it("shows no target where the path goes from last year's figure", () => {
    expect(ses(forloeb({ form: "foregaaende" }), 31, 28, 5, 5)).toEqual([
      "31;30,4;ikkeOpfyldt",
      "28;29,45;opfyldt",
      ";;kanIkkeVurderes;periodeAaben",
      ";;kanIkkeVurderes;periodeAaben"
    ])
  })

  it("stays exempt without a value where its baseline is 0", () => {
    const rows = raekker(
      maaling(opgjort, forloeb({ nul: "undtaget" }), { ...ned, baselines: [baseline("0", "syd")] }),
      klager("syd", 1, 0, 2),
      { omraade: "syd", setFra }
    )
    expect(rows).toEqual([
      "1;;undtaget;baselineNul",
      "0;;undtaget;baselineNul",
      ";;undtaget;baselineNul",
      ";;undtaget;baselineNul"
    ])
  })

  it.each<readonly [string, Krav]>([
    ["a path of any form that starts there", forloeb({ form: "fast", fra: foregaaende })],
    ["no worse than last year", { slags: "IkkeVaerreEnd", end: foregaaende }],
    ["better than last year", { slags: "Forbedret", end: foregaaende }],
    ["a part of several demands", { slags: "Alle", krav: [{ krav: forloeb({ form: "foregaaende" }) }] }]
  ])("lets no figure of an open year be seen through a target: %s", (_, krav) => {
    const maalene = (...tallene: ReadonlyArray<number>) => ses(krav, 31, 28, ...tallene).slice(2)
    expect(maalene(5, 5)).toEqual(maalene(17, 5))
  })

  it("counts nothing as missing in it: the reason is that it is open", () => {
    expect(ses(forloeb()).slice(2)).toEqual([
      ";27,2;kanIkkeVurderes;periodeAaben",
      ";25,6;kanIkkeVurderes;periodeAaben"
    ])
  })

  it("never shows a sum that is under way", () => {
    const log: ReadonlyArray<Registrering> = [kursus("2003-09-01", 400)]
    const rows = raekker(maaling(sum, { slags: "Mindst", graense: "40" }), log, { setFra })
    expect(rows[2]).toBe(";40;kanIkkeVurderes;periodeAaben")
  })
})

describe("what is due at the end", () => {
  const vedUdloeb = { ...iSyd, frist: { slags: "vedUdloeb" } } as const

  it("shows value and target in the years before, without a verdict", () => {
    const krav = forloeb({ form: "fast", sats: "-0.02" })
    expect(raekker(maaling(opgjort, krav, vedUdloeb), klager("syd", 30, 40, 31, 31), { omraade: "syd" })).toEqual([
      "30;31,36;kanIkkeVurderes;opgoeresVedUdloeb",
      "40;31,36;kanIkkeVurderes;opgoeresVedUdloeb",
      "31;31,36;kanIkkeVurderes;opgoeresVedUdloeb",
      "31;31,36;opfyldt"
    ])
  })

  it("is open before it is not due, and not due before it is missing", () => {
    const krav: Krav = { slags: "Hoejst", graense: "32" }
    expect(raekker(maaling(opgjort, krav, vedUdloeb), [], { omraade: "syd", setFra })).toEqual([
      ";32;kanIkkeVurderes;opgoeresVedUdloeb",
      ";32;kanIkkeVurderes;opgoeresVedUdloeb",
      ";32;kanIkkeVurderes;periodeAaben",
      ";32;kanIkkeVurderes;periodeAaben"
    ])
    expect(raekker(maaling(opgjort, krav, vedUdloeb), [], { omraade: "syd" })[3]).toBe(
      ";32;kanIkkeVurderes;manglerIndberetning"
    )
  })

  it("has one cell only, where it is due once", () => {
    const engang = { frist: { slags: "engang", projektaar: "2003/04" }, ...ned, alle: false } as const
    const maalt = maaling(opgjort, { slags: "Hoejst", graense: "9" }, { ...engang, frist: engang.frist })
    expect(raekker({ ...maalt, frist: engang.frist }, klager("syd", 1, 2, 3, 4), { omraade: "syd" })).toEqual([
      "3;9;opfyldt"
    ])
  })
})
