/** 4. A housing area is exposed where at least two of four hold: means of two years, limits, and shares of a benchmark. */
import { expect, it } from "vitest"
import type { Indikator } from "../../src/terms/Indikator.ts"
import type { Krav } from "../../src/terms/Krav.ts"
import { forloeb, maaling } from "../../src/testing/maalinger.ts"
import { doemt, kalenderaar, noegletal, tal } from "./doemt.ts"

const gennemsnit = { aar: 2 } as const
const del = (taeller: string, naevner: string): Indikator => ({
  slags: "andel",
  taeller: { slags: "opgjort", noegletal: taeller },
  naevner: { slags: "opgjort", noegletal: naevner },
  pr: "100"
})
const middel = (indikator: Indikator): Indikator => ({ ...indikator, gennemsnit }) as Indikator

const uden: Indikator = middel(del("uden-job", "voksne"))
const doemte: Indikator = middel(del("doemte", "voksne"))
const grundskole: Indikator = del("grundskole", "voksne")
const indkomst: Indikator = { slags: "opgjort", noegletal: "indkomst" }

/** "over 40 pct., gennemsnittet over de seneste 2 år"; "mindst tre gange landsgennemsnittet"; "over 60 pct."; "under 55 pct. af regionen" */
const krav: Krav = {
  slags: "Nogle",
  antal: 2,
  krav: [
    { indikator: uden, krav: { slags: "Mindst", graense: "40", strengt: true } },
    {
      indikator: doemte,
      retning: "op",
      krav: forloeb({ form: "fast", fra: { slags: "benchmark", serie: "doemte-i-landet", gennemsnit }, sats: "2" })
    },
    { indikator: grundskole, krav: { slags: "Mindst", graense: "60", strengt: true } },
    {
      indikator: indkomst,
      retning: "ned",
      krav: forloeb({ form: "fast", fra: { slags: "benchmark", serie: "regionen" }, sats: "-0.45", strengt: true })
    }
  ]
}
const loefte = maaling(uden, krav, { omfang: "hvertOmraade", enhed: "procent" })
const prOmraade = { prOmraade: true } as const
const aftale = {
  ...kalenderaar(2019, 2020),
  boligomraader: [{ id: "nord", navn: "Nord" }] as const,
  noegletal: [
    ...["uden-job", "doemte", "grundskole", "voksne", "indkomst"].map((navn) => noegletal(navn, "antal", prOmraade)),
    noegletal("doemte-i-landet", "procent"),
    noegletal("regionen", "antal")
  ]
}

const faelles = [
  ...tal("voksne", { 2019: "1000", 2020: "1000" }, "nord"),
  ...tal("grundskole", { 2020: "600" }, "nord"),
  ...tal("doemte-i-landet", { 2019: "0.5", 2020: "0.7" }),
  ...tal("regionen", { 2020: "300" })
]
const omraadet = (udenJob: string, doemt2020: string, indkomst2020: string) => [
  ...faelles,
  ...tal("uden-job", { 2019: "380", 2020: udenJob }, "nord"),
  ...tal("doemte", { 2019: "16", 2020: doemt2020 }, "nord"),
  ...tal("indkomst", { 2020: indkomst2020 }, "nord")
]

/**
 * In 2020: without a job (38 + 42) / 2 = 40, which is not over 40, and with 421 it is (38 + 42,1) / 2 = 40,05. Convicted
 * (1,6 + 2,0) / 2 = 1,8 against 3 · (0,5 + 0,7) / 2 = 1,8. School 60, which is not over 60. Income 165 against 0,55 · 300
 * = 165, which is not under it.
 */
it("holds two of four exactly where the second and one more do, to the last unit", () => {
  expect(doemt(loefte, omraadet("421", "20", "165"), aftale)[1]).toBe("nord 2020: 40,05;>40;opfyldt")
  expect(doemt(loefte, omraadet("420", "20", "164"), aftale)[1]).toBe("nord 2020: 40;>40;opfyldt")
  expect(doemt(loefte, omraadet("420", "20", "165"), aftale)[1]).toBe("nord 2020: 40;>40;ikkeOpfyldt")
  expect(doemt(loefte, omraadet("421", "19", "165"), aftale)[1]).toBe("nord 2020: 40,05;>40;ikkeOpfyldt")
})

it("has no mean in its first year, where the year before is not counted, and says so", () => {
  expect(doemt(loefte, omraadet("421", "20", "165"), aftale)[0]).toBe(
    "nord 2019: ;>40;kanIkkeVurderes;manglerIndberetning"
  )
})

it("is decided by two that hold, though the others are not known", () => {
  const toKendte = omraadet("421", "20", "165").filter(
    (en) => !("noegletal" in en && ["grundskole", "indkomst"].includes(en.noegletal))
  )
  expect(doemt(loefte, toKendte, aftale)[1]).toBe("nord 2020: 40,05;>40;opfyldt")
})
