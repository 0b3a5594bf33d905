/** Where the verdict on a survey flips with the reading (domain.md 2, K3 and C5). */
import { describe, expect, it } from "vitest"
import type { Registrering } from "../../../src/events/Registrering.ts"
import type { Indikator } from "../../../src/terms/Indikator.ts"
import { baseline, maaling } from "../../../src/testing/maalinger.ts"
import { laes } from "./ramme.ts"

const i2020 = { fra: "2020-01-01", til: "2020-12-31" }
const iAar4 = { fra: "2020-04-01", til: "2021-03-31" }
const andelen = (
  svar: readonly [string, ...ReadonlyArray<string>],
  andet: { readonly uden?: ReadonlyArray<string>; readonly vindue?: typeof i2020 } = {}
): Indikator => ({ slags: "svarandel", spoergsmaal: "er du tryg", svar, vindue: i2020, ...andet })

const begge = ["tryg", "meget tryg"] as const
const engang = { frist: { slags: "engang", projektaar: "2020/21" } } as const
const moedAftalen = (indikator: Indikator, fra: string, log: ReadonlyArray<Registrering>): string => {
  const krav = { slags: "Forbedret", end: { slags: "aftalt" } } as const
  return laes(maaling(indikator, krav, { ...engang, baselines: [baseline(fra)] }), log)[0]!
}
const mod2016 = (indikator: Indikator, log: ReadonlyArray<Registrering>): string => {
  const hvornaar = { slags: "undersoegelse", undersoegelse: "2016" } as const
  return laes(maaling(indikator, { slags: "Forbedret", end: { slags: "maalt", hvornaar } }, engang), log)[0]!
}

const undersoegelse = (
  navn: string,
  [fra, til]: readonly [string, string],
  [tryg, meget, utryg, vedIkke]: readonly [number, number, number, number]
): Registrering => ({
  _tag: "UndersoegelseGennemfoert",
  undersoegelse: navn,
  spoergsmaal: "er du tryg",
  maalgruppe: "voksne",
  fra,
  til,
  inviterede: 1000,
  svar: [
    { svar: "tryg", antal: tryg },
    { svar: "meget tryg", antal: meget },
    { svar: "utryg", antal: utryg },
    { svar: "ved ikke", antal: vedIkke }
  ]
})
const efteraar = ["2020-09-07", "2020-10-30"] as const

describe("K3: 46 % safe and 32 % very safe in 2016", () => {
  it("50 + 27 in 2020: the sum of 77 is no improvement on 78, the safe alone are one on 46", () => {
    const log = [undersoegelse("2020", efteraar, [50, 27, 23, 0])]
    expect(moedAftalen(andelen(begge), "78", log)).toBe("77;>78;ikkeOpfyldt")
    expect(moedAftalen(andelen(["tryg"]), "46", log)).toBe("50;>46;opfyldt")
  })

  it("40 + 40 in 2020: the sum of 80 improves, the safe alone fell, the very safe rose", () => {
    const log = [undersoegelse("2020", efteraar, [40, 40, 20, 0])]
    expect(moedAftalen(andelen(begge), "78", log)).toBe("80;>78;opfyldt")
    expect(moedAftalen(andelen(["tryg"]), "46", log)).toBe("40;>46;ikkeOpfyldt")
    expect(moedAftalen(andelen(["meget tryg"]), "32", log)).toBe("40;>32;opfyldt")
  })

  it("78 to 80 of 400 answers is an improvement, whatever its uncertainty; 78 again is none", () => {
    expect(moedAftalen(andelen(begge), "78", [undersoegelse("2020", efteraar, [200, 120, 80, 0])])).toBe(
      "80;>78;opfyldt"
    )
    expect(moedAftalen(andelen(begge), "78", [undersoegelse("2020", efteraar, [46, 32, 22, 0])])).toBe(
      "78;>78;ikkeOpfyldt"
    )
  })

  it("fieldwork in February 2020 is in 2020, but not in year 4", () => {
    const log = [undersoegelse("2020", ["2020-02-03", "2020-02-28"], [50, 40, 10, 0])]
    expect(moedAftalen(andelen(begge), "78", log)).toBe("90;>78;opfyldt")
    expect(moedAftalen(andelen(begge, { vindue: iAar4 }), "78", log)).toBe(";>78;kanIkkeVurderes;manglerIndberetning")
  })

  it("fieldwork across the border of the window is not used, on it is", () => {
    const over = [undersoegelse("2020", ["2020-03-31", "2020-04-30"], [50, 40, 10, 0])]
    const paa = [undersoegelse("2020", ["2020-04-01", "2021-03-31"], [50, 40, 10, 0])]
    expect(moedAftalen(andelen(begge, { vindue: iAar4 }), "78", over)).toBe(";>78;kanIkkeVurderes;manglerIndberetning")
    expect(moedAftalen(andelen(begge, { vindue: iAar4 }), "78", paa)).toBe("90;>78;opfyldt")
  })

  it("77 of 100 answers, 2 of them do not know: 77 %, or 78,57 % of those who do", () => {
    const log = [undersoegelse("2020", efteraar, [50, 27, 21, 2])]
    expect(moedAftalen(andelen(begge), "78", log)).toBe("77;>78;ikkeOpfyldt")
    expect(moedAftalen(andelen(begge, { uden: ["ved ikke"] }), "78", log)).toBe("550/7;>78;opfyldt")
  })
})

describe("C5: safer than in 2016, which the agreement gives no figure for", () => {
  const i2016 = undersoegelse("2016", ["2016-09-01", "2016-10-31"], [40, 30, 30, 0])
  const nu = undersoegelse("2020", efteraar, [41, 30, 29, 0])

  it("cannot be judged until the value of 2016 is known, and is judged from then on", () => {
    expect(mod2016(andelen(begge, { vindue: iAar4 }), [nu])).toBe("71;;kanIkkeVurderes;manglerBaseline")
    expect(mod2016(andelen(begge, { vindue: iAar4 }), [nu, i2016])).toBe("71;>70;opfyldt")
  })

  it("leaves do-not-know out of both years where it is left out at all", () => {
    const foer = undersoegelse("2016", ["2016-09-01", "2016-10-31"], [40, 30, 20, 10])
    const efter = undersoegelse("2020", efteraar, [41, 30, 29, 0])
    expect(mod2016(andelen(begge), [foer, efter])).toBe("71;>70;opfyldt")
    expect(mod2016(andelen(begge, { uden: ["ved ikke"] }), [foer, efter])).toBe("71;>700/9;ikkeOpfyldt")
  })

  it("has one row, in the year it is due", () => {
    const krav = { slags: "Forbedret", end: { slags: "aftalt" } } as const
    expect(laes(maaling(andelen(begge), krav, engang), [])).toHaveLength(1)
  })
})
