/** Agreements that cannot be judged are refused when they are read, not when a log of them is counted up. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import type { Krav } from "../../src/terms/Krav.ts"
import { laesDelaftale } from "../../src/terms/laesDelaftale.ts"
import type { Maaling } from "../../src/terms/Maaling.ts"
import type { Reference } from "../../src/terms/Reference.ts"
import { indikatorer } from "../../src/testing/indikatorer.ts"
import { lilleAftale } from "../../src/testing/lilleAftale.ts"
import { baseline, forloeb, maaling, ned } from "../../src/testing/maalinger.ts"

const { antal, bedoemt, kadence, opgjort, sum } = indikatorer
const mindst: Krav = { slags: "Mindst", graense: "1" }
const laest = (loefte: Maaling) => laesDelaftale(JSON.parse(JSON.stringify(lilleAftale({ loefte }))))

const afrundetTil = (decimaler: number): Maaling =>
  maaling(opgjort, forloeb(), {
    ...ned,
    afrunding: "somBaseline",
    baselines: [{ ...baseline("32", "syd"), decimaler }]
  })

const afvises = (loefte: Maaling): void => expect(Result.isFailure(laest(loefte))).toBe(true)

describe("an agreement on which counting or judging would throw or never end", () => {
  it.each<readonly [string, Maaling]>([
    ["spans of no months", maaling({ ...kadence, maaneder: 0 }, mindst)],
    ["spans of fewer than no months", maaling({ ...kadence, maaneder: -3 }, mindst)],
    ["a compound path to a negative power", maaling(opgjort, forloeb({ form: "sammensat", foerste: -1 }), ned)],
    ["a compound path to an endless power", maaling(opgjort, forloeb({ form: "sammensat", foerste: 1e9 }), ned)],
    ["fewer than no decimals", afrundetTil(-1)],
    ["more decimals than a number may have", afrundetTil(100_000_000)],
    ["a sum of a field that holds no number", maaling({ ...sum, felt: "status" }, mindst)]
  ])("is refused with %s", (_, loefte) => afvises(loefte))
})

const end = (reference: Reference): Maaling => maaling(opgjort, { slags: "IkkeVaerreEnd", end: reference }, ned)
const trin = forloeb({ form: "trin", trin: [{ projektaar: "1999/00", sats: "-0.5" }] })

describe("an agreement that refers to what it does not have", () => {
  it.each<readonly [string, Maaling]>([
    ["a step in a year", maaling(opgjort, trin, ned)],
    ["a benchmark", end({ slags: "benchmark", serie: "ukendt" })],
    ["another promise", end({ slags: "indikator", kriterium: "ukendt" })],
    ["a grade of the scale", maaling(bedoemt, { slags: "Bedoemt", mindst: "ukendt" })]
  ])("is refused: %s", (_, loefte) => afvises(loefte))
})

describe("an agreement whose words would not be what is computed", () => {
  const { deltagerpersoner } = indikatorer
  it.each<readonly [string, Maaling]>([
    ["at least none of several demands", maaling(antal, { slags: "Nogle", antal: 0, krav: [{ krav: mindst }] })],
    ["more of several demands than there are", maaling(antal, { slags: "Nogle", antal: 2, krav: [{ krav: mindst }] })],
    ["persons between bounds, in the smallest area", maaling({ ...deltagerpersoner, omraader: "mindste" }, mindst)],
    ["persons between bounds, since the beginning", maaling({ ...deltagerpersoner, tid: "fraBegyndelsen" }, mindst)],
    ["persons between bounds, seen for the first time", maaling({ ...deltagerpersoner, foersteGang: true }, mindst)]
  ])("is refused: %s", (_, loefte) => afvises(loefte))
})
