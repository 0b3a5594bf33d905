/** Demands judged by themselves: grades, spans, the limit that is shown, and what cannot be judged yet. */
import { describe, expect, it } from "vitest"
import { vedKrav } from "../../src/evaluation/bedoemKrav.ts"
import type { Registrering } from "../../src/events/Registrering.ts"
import * as Rational from "../../src/ground/Rational.ts"
import type { Krav } from "../../src/terms/Krav.ts"
import { indikatorer } from "../../src/testing/indikatorer.ts"
import { lilleAftale } from "../../src/testing/lilleAftale.ts"
import { baseline, forloeb, maaling } from "../../src/testing/maalinger.ts"
import { kontekstFor, kursus, logAf, raekker } from "../laws/regnUd.ts"

const { bedoemt, opgjort, sum } = indikatorer
const mindst = (graense: string): Krav => ({ slags: "Mindst", graense })

describe("a grade demanded", () => {
  const givet = (karakter: string): Registrering => ({
    _tag: "BedoemmelseAfgivet",
    dato: "2001-12-31",
    kriterium: "loefte",
    karakter,
    begrundelse: "drøftet"
  })

  it("that is the lowest of the scale is kept by any grade", () => {
    const lavest = maaling(bedoemt, { slags: "Bedoemt", mindst: "nej" })
    expect(["nej", "ja"].map((karakter) => raekker(lavest, [givet(karakter)])[0])).toEqual([
      "0;0;opfyldt",
      "2;0;opfyldt"
    ])
  })

  it("that is not on the scale cannot be judged, nor can a grade of what has no scale", () => {
    const ukendt: Krav = { slags: "Bedoemt", mindst: "meget" }
    expect(raekker(maaling(bedoemt, ukendt), [givet("ja")])[0]).toBe("2;;kanIkkeVurderes;ikkeBedoemt")
    expect(raekker(maaling(sum, ukendt), [kursus("2001-09-01", 4)])[0]).toBe("4;;kanIkkeVurderes;ikkeBedoemt")
  })
})

describe("a span from 2 to 8", () => {
  it("shows the limit that the figure is nearest to, the lower one in the middle", () => {
    const mellem = maaling(sum, { slags: "Mellem", fra: "2", til: "8" })
    expect([1, 4, 5, 6, 9].map((antal) => raekker(mellem, [kursus("2001-09-01", antal)])[0])).toEqual([
      "1;2;ikkeOpfyldt",
      "4;2;opfyldt",
      "5;2;opfyldt",
      "6;8;opfyldt",
      "9;8;ikkeOpfyldt"
    ])
  })
})

describe("a demand of each span of the year", () => {
  const hverPeriode: Krav = { slags: "HverPeriode", maaneder: 3, krav: mindst("1") }
  const kvartalsvis = ["2001-09-01", "2001-12-01", "2002-03-01", "2002-06-01"].map((dag) => kursus(dag, 4))

  it("is kept where every span keeps it, and the figure shown is that of the year", () => {
    expect(raekker(maaling(sum, hverPeriode), kvartalsvis)[0]).toBe("16;1;opfyldt")
    expect(raekker(maaling(sum, hverPeriode), kvartalsvis.slice(1))[0]).toBe("12;1;ikkeOpfyldt")
  })

  it("is missing where the register was not kept in the year, and open where a count is", () => {
    expect(raekker(maaling(sum, hverPeriode), kvartalsvis)[1]).toBe(";1;kanIkkeVurderes;manglerIndberetning")
    const uvis = kvartalsvis.with(2, kursus("2002-03-01", undefined))
    expect(raekker(maaling(sum, hverPeriode), uvis)[0]).toBe("12..;1;kanIkkeVurderes;ufuldstaendigtAntal")
  })
})

describe("a change", () => {
  const aendring = { slags: "aendring", indikator: sum, mod: { slags: "foregaaende" }, form: "absolut" } as const

  it("from the year before is the difference, and there is none in the first year", () => {
    const log = [kursus("2001-09-01", 7), kursus("2002-09-01", 4)]
    expect(raekker(maaling(aendring, mindst("-3")), log).slice(0, 2)).toEqual([
      ";-3;kanIkkeVurderes;manglerForegaaendeAar",
      "-3;-3;opfyldt"
    ])
  })

  it("has no lower bound where the year before has no upper one", () => {
    const log = [kursus("2001-09-01", undefined), kursus("2002-09-01", 4)]
    expect(raekker(maaling(aendring, mindst("0")), log)[1]).toBe(";0;kanIkkeVurderes;manglerForegaaendeAar")
  })
})

describe("several demands judged as one", () => {
  const bedoem = (krav: Krav) => {
    const maalt = maaling(opgjort, krav, { baselines: [baseline("0")] })
    const aftale = lilleAftale({ loefte: maalt })
    const celle = { kriterium: "loefte", maaling: maalt, projektaar: aftale.projektaar[0]! }
    return vedKrav(kontekstFor(aftale, logAf(aftale, [])), celle, krav)
  }

  it("have the first target and no exemption where they count, and the other way round where none does", () => {
    const afgoerelse = (aarsag: string) => ({ opfyldelse: "kanIkkeVurderes", aarsag })
    expect(bedoem({ slags: "Alle", krav: [{ krav: mindst("1") }, { krav: mindst("2") }] })).toStrictEqual({
      afgoerelse: afgoerelse("manglerIndberetning"),
      maaltal: { side: "mindst", graense: Rational.one }
    })
    const undtaget = bedoem({ slags: "Alle", krav: [{ krav: forloeb({ nul: "undtaget" }) }] })
    expect(Object.keys(undtaget)).toEqual(["afgoerelse", "undtaget"])
    expect(undtaget.undtaget).toBe("baselineNul")
  })
})
