/** Where the verdict on complaints and moves flips with the reading (domain.md 2, K1a, K1b, K2, missing or 0). */
import { describe, expect, it } from "vitest"
import type { Maaling } from "../../../src/terms/Maaling.ts"
import { indikatorer } from "../../../src/testing/indikatorer.ts"
import { baseline, forloeb, maaling } from "../../../src/testing/maalinger.ts"
import { fraflytning, klagesager, laes, omraader } from "./ramme.ts"

const { opgjort } = indikatorer
const procent = indikatorer["opgjort-procent"]
const aftalt = { slags: "aftalt" } as const
const niveau = [0, 32, 14, 32, 0, 16]
const [b1, ...flere] = omraader.map((omraade, nummer) => baseline(String(niveau[nummer]), omraade))
const iHvert: Partial<Maaling> = { omfang: "hvertOmraade", alle: true, retning: "ned", baselines: [b1!, ...flere] }
const K1a = maaling(opgjort, { slags: "IkkeVaerreEnd", end: aftalt }, iHvert)
const K1b = (andet: Parameters<typeof forloeb>[0] = {}): Maaling =>
  maaling(opgjort, forloeb({ nul: "undtaget", ...andet }), iHvert)

describe("K1a: complaints no higher than in 2015", () => {
  it("Egeparken 1, Ellekonebakken 20, the rest at their level: broken by area, kept by the sum of 83", () => {
    const log = omraader.flatMap((omraade, nummer) => klagesager(omraade, [1, 20, 14, 32, 0, 16][nummer]))
    expect(laes(K1a, log, { omraade: "egeparken" })[0]).toBe("1;0;ikkeOpfyldt")
    expect(laes(K1a, log, { omraade: "alle" })[0]).toBe(";;ikkeOpfyldt")
    const { omfang: _o, alle: _a, ...resten } = K1a
    const samlet: Maaling = { ...resten, omfang: "samlet", alle: false, baselines: [baseline("94")] }
    expect(laes(samlet, log)[0]).toBe("83;94;opfyldt")
    expect(laes(samlet, log.slice(1))[0]).toBe("82..;94;kanIkkeVurderes;manglerIndberetning")
    expect(laes(samlet, [...log.slice(2), ...klagesager("ellekonebakken", 33)])[0]).toBe("95..;94;ikkeOpfyldt")
    expect(laes(samlet, [])[0]).toBe(";94;kanIkkeVurderes;manglerIndberetning")
  })

  it("Rødkærparken 1: 0 is a ceiling, or a level that cannot be measured from", () => {
    const log = klagesager("roedkaerparken", 1)
    const udenMaal = K1b({ form: "fast", sats: "0" })
    expect(laes(K1a, log, { omraade: "roedkaerparken" })[0]).toBe("1;0;ikkeOpfyldt")
    expect(laes(udenMaal, log, { omraade: "roedkaerparken" })[0]).toBe("1;;undtaget;baselineNul")
  })

  it("judged at the end only: a bad first year is no verdict", () => {
    const vedUdloeb: Maaling = { ...K1a, frist: { slags: "vedUdloeb" } }
    const log = klagesager("houlkaerparken", 20, 14, 14, 14)
    expect(laes(K1a, log, { omraade: "houlkaerparken" })[0]).toBe("20;14;ikkeOpfyldt")
    expect(laes(vedUdloeb, log, { omraade: "houlkaerparken" })[0]).toBe("20;14;kanIkkeVurderes;opgoeresVedUdloeb")
    expect(laes(vedUdloeb, log, { omraade: "houlkaerparken" })[3]).toBe("14;14;opfyldt")
  })
})

describe("K1b: 5 % fewer a year", () => {
  const ellekonebakken = (maalt: Maaling, ...tallene: ReadonlyArray<number>) =>
    laes(maalt, klagesager("ellekonebakken", ...tallene), { omraade: "ellekonebakken" })

  it("26 of 32 in the last year: broken on the line, kept on the compound and the flat path", () => {
    expect(ellekonebakken(K1b(), 30, 28, 27, 26)[3]).toBe("26;25,6;ikkeOpfyldt")
    expect(ellekonebakken(K1b({ form: "sammensat" }), 30, 28, 27, 26)[3]).toBe("26;26,0642;opfyldt")
    expect(ellekonebakken(K1b({ form: "fast" }), 30, 28, 27, 26)[3]).toBe("26;30,4;opfyldt")
  })

  it("20 and then 22: kept against the baseline, broken against the year before", () => {
    expect(ellekonebakken(K1b(), 20, 22)[1]).toBe("22;28,8;opfyldt")
    expect(ellekonebakken(K1b({ form: "foregaaende" }), 20, 22)[1]).toBe("22;19;ikkeOpfyldt")
  })

  it("30 in the first year: kept as year 1, broken as year 2 since 2015", () => {
    expect(ellekonebakken(K1b(), 30)[0]).toBe("30;30,4;opfyldt")
    expect(ellekonebakken(K1b({ foerste: 2 }), 30)[0]).toBe("30;28,8;ikkeOpfyldt")
  })

  it("by the end only: 20 % in the last year, and no verdict before it", () => {
    const vedUdloeb: Maaling = { ...K1b({ form: "fast", sats: "-0.2" }), frist: { slags: "vedUdloeb" } }
    expect(ellekonebakken(vedUdloeb, 40, 26, 26, 25)).toEqual([
      "40;25,6;kanIkkeVurderes;opgoeresVedUdloeb",
      "26;25,6;kanIkkeVurderes;opgoeresVedUdloeb",
      "26;25,6;kanIkkeVurderes;opgoeresVedUdloeb",
      "25;25,6;opfyldt"
    ])
  })

  it("Houlkærparken 14 in the last year: K1a kept, K1b broken", () => {
    const log = klagesager("houlkaerparken", 14, 14, 14, 14)
    expect(laes(K1a, log, { omraade: "houlkaerparken" })[3]).toBe("14;14;opfyldt")
    expect(laes(K1b(), log, { omraade: "houlkaerparken" })[3]).toBe("14;11,2;ikkeOpfyldt")
  })

  it("14 against 13,3: broken exactly, and as the baseline is written (13) as well", () => {
    const log = klagesager("houlkaerparken", 14)
    const afrundet: Maaling = { ...K1b(), afrunding: "somBaseline" }
    expect(laes(K1b(), log, { omraade: "houlkaerparken" })[0]).toBe("14;13,3;ikkeOpfyldt")
    expect(laes(afrundet, log, { omraade: "houlkaerparken" })[0]).toBe("14;13;ikkeOpfyldt")
  })

  it("a level of 0: exempt where it says so, else 0 is the target", () => {
    const log = klagesager("egeparken", 1)
    expect(laes(K1b(), log, { omraade: "egeparken" })[0]).toBe("1;;undtaget;baselineNul")
    expect(laes(K1b({ nul: "gaelder" }), log, { omraade: "egeparken" })[0]).toBe("1;0;ikkeOpfyldt")
  })
})

describe("K2: 2 % fewer move out", () => {
  const K2 = (andet: Parameters<typeof forloeb>[0] = {}, resten: Partial<Maaling> = {}): Maaling =>
    maaling(procent, forloeb({ form: "fast", sats: "-0.02", ...andet }), {
      ...iHvert,
      baselines: [baseline("26.8", "egeparken"), baseline("21.8", "ellekonebakken")],
      frist: { slags: "vedUdloeb" },
      ...resten
    })
  const egeparken = (maalt: Maaling, dato: string, vaerdi: string) =>
    laes(maalt, [fraflytning("egeparken", dato, vaerdi)], { omraade: "egeparken" })

  it("Egeparken 25,9 at the end: kept as 2 %, broken as 2 percentage points", () => {
    expect(egeparken(K2(), "2020-12-31", "25.9")[3]).toBe("25,9;26,264;opfyldt")
    expect(egeparken(K2({ sats: "-2", enhed: "procentpoint" }), "2020-12-31", "25.9")[3]).toBe("25,9;24,8;ikkeOpfyldt")
  })

  it("Ellekonebakken 21,37 at the end: broken exactly, kept with the one decimal of 21,8", () => {
    const log = [fraflytning("ellekonebakken", "2020-12-31", "21.37")]
    const omraade = "ellekonebakken"
    expect(laes(K2(), log, { omraade })[3]).toBe("21,37;21,364;ikkeOpfyldt")
    expect(laes(K2({}, { afrunding: "somBaseline" }), log, { omraade })[3]).toBe("21,4;21,4;opfyldt")
  })

  it("Egeparken 26,5 in the first year: not due, or broken every year, or broken by 2 % a year", () => {
    const hvertAar: Partial<Maaling> = { frist: { slags: "hvertAar" } }
    expect(egeparken(K2(), "2017-12-31", "26.5")[0]).toBe("26,5;26,264;kanIkkeVurderes;opgoeresVedUdloeb")
    expect(egeparken(K2({}, hvertAar), "2017-12-31", "26.5")[0]).toBe("26,5;26,264;ikkeOpfyldt")
    expect(egeparken(K2({ form: "lineaer" }, hvertAar), "2017-12-31", "26.5")[0]).toBe("26,5;26,264;ikkeOpfyldt")
    expect(egeparken(K2({ form: "lineaer" }, hvertAar), "2018-12-31", "26")[1]).toBe("26;25,728;ikkeOpfyldt")
  })

  it("the extract of 31-12-2020 is that of the last year, and 10-02-2018 lies in the first", () => {
    const sidste = egeparken(K2(), "2020-12-31", "26")
    expect(sidste.map((row) => row.split(";")[0])).toEqual(["", "", "", "26"])
    expect(egeparken(K2(), "2018-02-10", "26").map((row) => row.split(";")[0])).toEqual(["26", "", "", ""])
  })

  it("20 of 100 and 60 of 400 are 16 % together, not the 17,5 % that is the mean of the percentages", () => {
    const af = [{ registrering: "TalOpgjort", hvor: [{ felt: "noegletal", er: ["flytteprocent"] }] }] as const
    const samlet = maaling(
      {
        slags: "andel",
        taeller: { slags: "sum", af, felt: "taeller" },
        naevner: { slags: "sum", af, felt: "naevner" },
        pr: "100"
      },
      { slags: "Hoejst", graense: "17" },
      { retning: "ned" }
    )
    const log = [
      fraflytning("egeparken", "2017-12-31", "20", ["20", "100"]),
      fraflytning("vestervang", "2017-12-31", "15", ["60", "400"])
    ]
    expect(laes(samlet, log)[0]).toBe("16;17;opfyldt")
    expect(laes(maaling(procent, { slags: "Hoejst", graense: "17" }), log)[0]).toBe(";17;kanIkkeVurderes;kilderMangler")
  })
})

describe("missing or 0", () => {
  it("no report is not 0: Egeparken waits without one, and keeps its promise with a reported 0", () => {
    expect(laes(K1a, [], { omraade: "egeparken" })[0]).toBe(";0;kanIkkeVurderes;manglerIndberetning")
    expect(laes(K1a, klagesager("egeparken", 0), { omraade: "egeparken" })[0]).toBe("0;0;opfyldt")
  })
})
