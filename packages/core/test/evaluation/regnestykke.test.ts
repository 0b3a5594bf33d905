/** The arithmetic of every demand in words, sentence by sentence as a reader should read it. */
import { describe, expect, it } from "vitest"
import { regnestykke } from "../../src/evaluation/regnestykke.ts"
import type { Registrering } from "../../src/events/Registrering.ts"
import type { Krav } from "../../src/terms/Krav.ts"
import type { Maaling } from "../../src/terms/Maaling.ts"
import type { Reference } from "../../src/terms/Reference.ts"
import { indikatorer } from "../../src/testing/indikatorer.ts"
import { lilleAftale } from "../../src/testing/lilleAftale.ts"
import { baseline, forloeb, maaling } from "../../src/testing/maalinger.ts"
import { aarene, flytninger, klager, kontekstFor, kursus, logAf } from "../laws/regnUd.ts"

const { opgjort, sum } = indikatorer
const procent = indikatorer["opgjort-procent"]
const mindst = (graense: string): Krav => ({ slags: "Mindst", graense })
const aftalt = { slags: "aftalt" } as const
const foregaaende = { slags: "foregaaende" } as const

/** In Syd, where fewer is better, from this baseline. */
const fra = (vaerdi: string, krav: Krav, andet: Partial<Maaling> = {}): Maaling =>
  maaling(opgjort, krav, {
    omfang: "hvertOmraade",
    retning: "ned",
    baselines: [baseline("99", "nord"), baseline(vaerdi, "syd")],
    ...andet
  })

/** The sentences of the cell in Syd in the year of this number, from 0. */
const saetninger = (maalt: Maaling, nummer = 0, log: ReadonlyArray<Registrering> = []): ReadonlyArray<string> => {
  const aftale = lilleAftale({ loefte: maalt, sum: maaling(sum, mindst("1")) })
  const projektaar = aftale.projektaar[nummer]!
  const omraade = maalt.omfang === "samlet" ? {} : { omraade: "syd" }
  return regnestykke(kontekstFor(aftale, logAf(aftale, log)), {
    kriterium: "loefte",
    maaling: maalt,
    projektaar,
    ...omraade
  })
}

const udgangspunkt = (vaerdi: string): string =>
  `Udgangspunktet er ${vaerdi} (2000): "syd: ${vaerdi.replace(",", ".")}".`

describe("a demand that is no path", () => {
  it.each<readonly [Krav, string]>([
    [mindst("2.5"), "Tallet skal være mindst 2,5."],
    [{ slags: "Hoejst", graense: "16" }, "Tallet skal være højst 16."],
    [{ slags: "Mellem", fra: "2.5", til: "8.25" }, "Tallet skal ligge fra 2,5 til 8,25."],
    [{ slags: "Bedoemt", mindst: "delvist" }, 'Bedømmelsen skal være mindst "delvist".']
  ])("is one sentence: %j", (krav, saetning) => {
    expect(saetninger(maaling(opgjort, krav))).toEqual([saetning])
  })

  it.each<readonly ["op" | "ned", Krav["slags"], string]>([
    ["op", "IkkeVaerreEnd", "Tallet skal være mindst 26,8."],
    ["ned", "IkkeVaerreEnd", "Tallet skal være højst 26,8."],
    ["op", "Forbedret", "Tallet skal være over 26,8; det samme er ikke nok."],
    ["ned", "Forbedret", "Tallet skal være under 26,8; det samme er ikke nok."]
  ])("says the baseline with its words, and the good side (%s, %s)", (retning, slags, sidste) => {
    const krav = { slags, end: aftalt } as Krav
    expect(saetninger(fra("26.8", krav, { retning }))).toEqual([udgangspunkt("26,8"), sidste])
  })
})

describe("the place a target comes from", () => {
  const mangler = "Der er ikke noget måltal, før det er kendt."
  const mod = (end: Reference, log: ReadonlyArray<Registrering> = [], nummer = 0) =>
    saetninger(maaling(procent, { slags: "IkkeVaerreEnd", end }, { omfang: "hvertOmraade" }), nummer, log)

  it.each<readonly [Reference, string]>([
    [aftalt, "Aftalen nævner intet udgangspunkt her."],
    [
      { slags: "maalt", hvornaar: { slags: "undersoegelse", undersoegelse: "Tryg 2000" } },
      "Udgangspunktet er målt i undersøgelsen Tryg 2000."
    ],
    [{ slags: "maalt", hvornaar: { slags: "dato", dato: "2001-06-30" } }, "Udgangspunktet er målt den 2001-06-30."],
    [{ slags: "maalt", hvornaar: { slags: "dagenFoerAftalen" } }, "Udgangspunktet er målt dagen før aftalen."],
    [{ slags: "fastsat" }, "Udgangspunktet fastsættes ved en beslutning, som ikke er truffet."],
    [foregaaende, "Der måles mod året før."],
    [{ slags: "benchmark", serie: "landstal" }, "Der måles mod serien landstal."],
    [{ slags: "indikator", kriterium: "ukendt" }, "Der måles mod tallet for ukendt."]
  ])("is said although its figure is not known: %j", (end, saetning) => {
    expect(mod(end)).toEqual([saetning, mangler])
  })

  it("is followed by the target where its figure is known", () => {
    const landet: Registrering = { _tag: "TalOpgjort", noegletal: "landstal", projektaar: "2001/02", vaerdi: "3.6" }
    expect(mod({ slags: "benchmark", serie: "landstal" }, [landet])).toEqual([
      "Der måles mod serien landstal.",
      "Tallet skal være mindst 3,6."
    ])
    expect(mod(foregaaende, flytninger("syd", "2.1"), 1)).toEqual([
      "Der måles mod året før.",
      "Tallet skal være mindst 2,1."
    ])
    expect(mod({ slags: "indikator", kriterium: "sum" }, [kursus("2001-09-01", 7, ["syd"])])).toEqual([
      "Der måles mod tallet for sum.",
      "Tallet skal være mindst 7."
    ])
  })
})

describe("a path from the baseline", () => {
  it.each([
    [0, "32 · (1 − 0,05 · 1) = 30,4 (år nr. 1)", "30,4"],
    [3, "32 · (1 − 0,05 · 4) = 25,6 (år nr. 4)", "25,6"]
  ])("goes down in equal steps (%i)", (nummer, regning, maal) => {
    expect(saetninger(fra("32", forloeb()), nummer)).toEqual([
      udgangspunkt("32"),
      `Måltallet er udgangspunktet flyttet: ${regning}.`,
      `Tallet skal være højst ${maal}.`
    ])
  })

  it.each<readonly [string, Krav, string, number, string]>([
    ["by its own rate each year", forloeb({ form: "sammensat" }), "32", 1, "32 · (1 − 0,05)^2 = 28,88 (år nr. 2)"],
    ["once", forloeb({ form: "fast" }), "32", 1, "32 · (1 − 0,05) = 30,4"],
    ["upwards", forloeb({ sats: "0.1" }), "32", 1, "32 · (1 + 0,1 · 2) = 38,4 (år nr. 2)"],
    ["from a later count of years", forloeb({ foerste: 2 }), "32", 0, "32 · (1 − 0,05 · 2) = 28,8 (år nr. 2)"],
    [
      "by percentage points, once",
      forloeb({ form: "fast", sats: "-2.5", enhed: "procentpoint" }),
      "26.8",
      1,
      "26,8 − 2,5 = 24,3"
    ],
    [
      "by percentage points each year",
      forloeb({ sats: "-2", enhed: "procentpoint" }),
      "26.8",
      1,
      "26,8 − 2 · 2 = 22,8 (år nr. 2)"
    ],
    [
      "by percentage points upwards each year",
      forloeb({ form: "sammensat", sats: "2", enhed: "procentpoint" }),
      "26.8",
      2,
      "26,8 + 2 · 3 = 32,8 (år nr. 3)"
    ]
  ])("is moved %s", (_, krav, vaerdi, nummer, regning) => {
    expect(saetninger(fra(vaerdi, krav), nummer)[1]).toBe(`Måltallet er udgangspunktet flyttet: ${regning}.`)
  })

  it("says the year of a target in steps", () => {
    const trin = forloeb({ form: "trin", trin: [{ projektaar: "2002/03", sats: "-0.25" }] })
    expect(aarene.slice(0, 2).map((_, nummer) => saetninger(fra("172", trin), nummer).slice(1))).toEqual([
      ["Måltallet for 2001/02 er 172, trinvis fra udgangspunktet 172.", "Tallet skal være højst 172."],
      ["Måltallet for 2002/03 er 129, trinvis fra udgangspunktet 172.", "Tallet skal være højst 129."]
    ])
  })

  it("says a rounding where it changes the target, and only there", () => {
    const afrundet = (vaerdi: string) =>
      saetninger(
        fra(vaerdi, forloeb({ form: "fast", sats: "-0.02" }), { indikator: procent, afrunding: "somBaseline" })
      )
    expect(afrundet("26.8")).toEqual([
      udgangspunkt("26,8"),
      "Måltallet er udgangspunktet flyttet: 26,8 · (1 − 0,02) = 26,264.",
      "Afrundet som udgangspunktet: 26,3.",
      "Tallet skal være højst 26,3."
    ])
    expect(afrundet("100")).toEqual([
      udgangspunkt("100"),
      "Måltallet er udgangspunktet flyttet: 100 · (1 − 0,02) = 98.",
      "Tallet skal være højst 98."
    ])
  })

  it("says that a baseline of 0 makes the cell exempt", () => {
    expect(saetninger(fra("0", forloeb({ nul: "undtaget" })))).toEqual([
      udgangspunkt("0"),
      "Af 0 kan der ikke regnes en ændring: cellen er undtaget."
    ])
  })
})

describe("a path from the year before", () => {
  const krav = forloeb({ form: "foregaaende" })

  it("starts from the baseline, and goes on from last year's figure", () => {
    expect(saetninger(fra("32", krav), 0, klager("syd", 20))).toEqual([
      udgangspunkt("32"),
      "Måltallet er udgangspunktet flyttet: 32 · (1 − 0,05) = 30,4.",
      "Tallet skal være højst 30,4."
    ])
    expect(saetninger(fra("32", krav), 1, klager("syd", 20))).toEqual([
      "Der måles mod året før.",
      "Måltallet er tallet fra året før flyttet: 20 · (1 − 0,05) = 19.",
      "Tallet skal være højst 19."
    ])
  })

  it("has no target before last year's figure is known", () => {
    expect(saetninger(fra("32", krav), 1)).toEqual([
      "Der måles mod året før.",
      "Der er ikke noget måltal, før det er kendt."
    ])
  })
})

describe("a demand made of others", () => {
  const dele = [{ krav: mindst("10") }, { indikator: opgjort, krav: { slags: "Hoejst", graense: "5" } }] as const
  const linjer = ["Tallet skal være mindst 10.", "Om det opgjorte tal for klager:", "Tallet skal være højst 5."]

  it.each<readonly [Krav, ReadonlyArray<string>]>([
    [{ slags: "Alle", krav: dele }, ["Alle disse skal holde:", ...linjer]],
    [{ slags: "Nogle", antal: 1, krav: dele }, ["Mindst 1 af disse skal holde:", ...linjer]],
    [{ slags: "HvertOmraade", krav: mindst("3") }, ["I hvert boligområde for sig:", "Tallet skal være mindst 3."]],
    [
      { slags: "HverPeriode", maaneder: 6, krav: mindst("3") },
      ["I hver periode à 6 måneder:", "Tallet skal være mindst 3."]
    ]
  ])("says how they hang together, then each: %j", (krav, ventet) => {
    expect(saetninger(maaling(sum, krav))).toEqual(ventet)
  })

  it("gives each area its own arithmetic where the areas differ", () => {
    const krav: Krav = { slags: "HvertOmraade", krav: { slags: "IkkeVaerreEnd", end: aftalt } }
    const baselines = [baseline("99", "nord"), baseline("32", "syd")] as const
    expect(saetninger(maaling(opgjort, krav, { retning: "ned", baselines }))).toEqual([
      "I Nord:",
      'Udgangspunktet er 99 (2000): "nord: 99".',
      "Tallet skal være højst 99.",
      "I Syd:",
      udgangspunkt("32"),
      "Tallet skal være højst 32.",
      "I Vest:",
      "Aftalen nævner intet udgangspunkt her.",
      "Der er ikke noget måltal, før det er kendt."
    ])
  })

  it("measures a part against the year before of its own figure, or of the promise's where it has none", () => {
    const krav = forloeb({ form: "foregaaende" })
    const med = fra("32", { slags: "Alle", krav: [{ krav }, { indikator: opgjort, krav }] }, { indikator: sum })
    expect(saetninger(med, 1, [kursus("2001-09-01", 40, ["syd"]), ...klager("syd", 20)])).toEqual([
      "Alle disse skal holde:",
      "Der måles mod året før.",
      "Måltallet er tallet fra året før flyttet: 40 · (1 − 0,05) = 38.",
      "Tallet skal være højst 38.",
      "Om det opgjorte tal for klager:",
      "Der måles mod året før.",
      "Måltallet er tallet fra året før flyttet: 20 · (1 − 0,05) = 19.",
      "Tallet skal være højst 19."
    ])
  })
})
