/** Demands made of others, and demands that are no single limit. */
import { describe, expect, it } from "vitest"
import type { Registrering } from "../../src/events/Registrering.ts"
import type { Krav } from "../../src/terms/Krav.ts"
import type { Maaling } from "../../src/terms/Maaling.ts"
import { indikatorer } from "../../src/testing/indikatorer.ts"
import { lilleAftale } from "../../src/testing/lilleAftale.ts"
import { baseline, forloeb, maaling, ned } from "../../src/testing/maalinger.ts"
import { flytninger, klager, kursus, logAf, raekke, raekker, regnUd } from "../laws/regnUd.ts"

const { opgjort, sum } = indikatorer
const mindst = (graense: string): Krav => ({ slags: "Mindst", graense })
const foerste = (krav: Krav, log: ReadonlyArray<Registrering>): string => raekker(maaling(sum, krav), log)[0]!

describe("Alle and HvertOmraade", () => {
  const krav: Krav = {
    slags: "Alle",
    krav: [{ krav: mindst("10") }, { krav: { slags: "HvertOmraade", krav: mindst("1") } }]
  }

  it("are kept where all together reach the limit and each area has its part", () => {
    expect(foerste(krav, [kursus("2001-09-01", 9, ["nord", "vest"]), kursus("2001-09-02", 1, ["syd"])])).toBe(
      "10;10;opfyldt"
    )
  })

  it("are broken by the area that has nothing, and by a total too small", () => {
    expect(foerste(krav, [kursus("2001-09-01", 40, ["nord", "vest"])])).toBe("40;10;ikkeOpfyldt")
    expect(foerste(krav, [kursus("2001-09-01", 9, ["nord", "syd", "vest"])])).toBe("9;10;ikkeOpfyldt")
  })

  it("wait for an area whose only arrangement has no count, unless the rest is broken already", () => {
    const ukendt = [kursus("2001-09-01", 40, ["nord", "syd"]), kursus("2001-09-02", undefined, ["vest"])]
    expect(foerste(krav, ukendt)).toBe("40..;10;kanIkkeVurderes;ufuldstaendigtAntal")
    expect(foerste(krav, ukendt.slice(1))).toBe("0..;10;ikkeOpfyldt")
  })
})

describe("Nogle", () => {
  const to: Krav = {
    slags: "Nogle",
    antal: 2,
    krav: [
      { krav: mindst("10") },
      { indikator: indikatorer.antal, krav: mindst("1") },
      { indikator: opgjort, krav: { slags: "Hoejst", graense: "5" } }
    ]
  }
  const tur = (dato: string): Registrering => ({
    _tag: "ArrangementRegistreret",
    dato,
    aktivitet: "ude",
    art: "tur",
    status: "afholdt",
    omraader: ["nord"]
  })
  const alleKlager = (antal: number) => ["nord", "syd", "vest"].flatMap((omraade) => klager(omraade, antal))

  it("is kept by two of three, whichever they are", () => {
    expect(foerste(to, [kursus("2001-09-01", 10), tur("2001-09-01")])).toBe("10;10;opfyldt")
    expect(foerste(to, [kursus("2001-09-01", 10), ...alleKlager(1)])).toBe("10;10;opfyldt")
    expect(foerste(to, [kursus("2001-09-01", 1), tur("2001-09-01"), ...alleKlager(1)])).toBe("1;10;opfyldt")
  })

  it("waits where the second could still come, and is broken where it no longer can", () => {
    expect(foerste(to, [kursus("2001-09-01", 10)])).toBe("10;10;kanIkkeVurderes;manglerIndberetning")
    expect(foerste(to, [kursus("2001-09-01", 10), ...alleKlager(2)])).toBe("10;10;ikkeOpfyldt")
    expect(foerste(to, [kursus("2001-09-01", 1)])).toBe("1;10;ikkeOpfyldt")
  })

  it("leaves exempt parts out, and is exempt where all are", () => {
    const undtaget = { krav: forloeb({ nul: "undtaget" }) }
    const nul: Partial<Maaling> = { ...ned, baselines: [baseline("0", "syd")] }
    const ses = (krav: Krav) => raekker(maaling(opgjort, krav, nul), klager("syd", 3), { omraade: "syd" })[0]
    const holdes = { krav: { slags: "Hoejst", graense: "3" } } as const
    expect(ses({ slags: "Nogle", antal: 1, krav: [undtaget, holdes] })).toBe("3;3;opfyldt")
    expect(ses({ slags: "Alle", krav: [undtaget, undtaget] })).toBe("3;;undtaget;baselineNul")
    expect(ses({ slags: "Alle", krav: [undtaget, holdes] })).toBe("3;3;opfyldt")
  })
})

describe("Mellem", () => {
  const mellem: Krav = { slags: "Mellem", fra: "3", til: "8" }

  it("is kept on both limits and between them", () => {
    const status = [2, 3, 5, 8, 9].map((antal) => foerste(mellem, [kursus("2001-09-01", antal)]).split(";")[2])
    expect(status).toEqual(["ikkeOpfyldt", "opfyldt", "opfyldt", "opfyldt", "ikkeOpfyldt"])
  })

  it("has no margin on the good side where the figure is above it", () => {
    const aftale = lilleAftale({ loefte: maaling(sum, mellem) })
    const [foerst] = regnUd(aftale, logAf(aftale, [kursus("2001-09-01", 9)]))
    expect(foerst?.status).toBe("ikkeOpfyldt")
    expect(foerst?.margin === undefined || foerst.margin.taeller < 0n).toBe(true)
  })

  it("is broken by a lower bound above it, and open below it", () => {
    const med = (antal: number) => foerste(mellem, [kursus("2001-09-01", antal), kursus("2001-09-02", undefined)])
    expect(med(9)).toBe("9..;3;ikkeOpfyldt")
    expect(med(4)).toBe("4..;3;kanIkkeVurderes;ufuldstaendigtAntal")
  })
})

describe("Bedoemt", () => {
  const bedoemt = maaling(indikatorer.bedoemt, { slags: "Bedoemt", mindst: "delvist" })
  const karakter = (givet: string, dato = "2001-12-31"): Registrering => ({
    _tag: "BedoemmelseAfgivet",
    dato,
    kriterium: "loefte",
    karakter: givet,
    begrundelse: "drøftet"
  })

  it("is kept from the grade named upwards, by the last grade given", () => {
    expect(["nej", "delvist", "ja"].map((en) => raekker(bedoemt, [karakter(en)])[0])).toEqual([
      "0;1;ikkeOpfyldt",
      "1;1;opfyldt",
      "2;1;opfyldt"
    ])
    expect(raekker(bedoemt, [karakter("ja"), karakter("nej", "2001-10-01")])[0]).toBe("0;1;ikkeOpfyldt")
  })

  it("cannot be judged where no grade was given", () => {
    expect(raekker(bedoemt, [])[0]).toBe(";1;kanIkkeVurderes;ikkeBedoemt")
  })
})

describe("references", () => {
  const bedreEnd = (kriterium: string) =>
    maaling(indikatorer["opgjort-procent"], { slags: "IkkeVaerreEnd", end: { slags: "indikator", kriterium } }, ned)

  it("to a benchmark hold the figure of an area against the one series", () => {
    const maalt = maaling(
      indikatorer["opgjort-procent"],
      { slags: "IkkeVaerreEnd", end: { slags: "benchmark", serie: "landstal" } },
      ned
    )
    const landet: Registrering = { _tag: "TalOpgjort", noegletal: "landstal", projektaar: "2001/02", vaerdi: "3.6" }
    const syd = (vaerdi: string, log: ReadonlyArray<Registrering>) =>
      raekker(maalt, [...flytninger("syd", vaerdi), ...log], { omraade: "syd" })[0]
    expect(syd("2.1", [landet])).toBe("2,1;3,6;opfyldt")
    expect(syd("5.1", [landet])).toBe("5,1;3,6;ikkeOpfyldt")
    expect(syd("2.1", [])).toBe("2,1;;kanIkkeVurderes;kilderMangler")
  })

  it("to another promise read that promise's figure for the same area and year", () => {
    const aftale = { loefte: bedreEnd("loefte") }
    expect(raekker(aftale.loefte, flytninger("syd", "2"), { omraade: "syd" })[0]).toBe("2;2;opfyldt")
    expect(raekker(bedreEnd("ukendt"), flytninger("syd", "2"), { omraade: "syd" })[0]).toBe(
      "2;;kanIkkeVurderes;kilderMangler"
    )
  })

  it("to another promise are missing while that promise's own figure is open", () => {
    const bedre = maaling(indikatorer.antal, { slags: "IkkeVaerreEnd", end: { slags: "indikator", kriterium: "sum" } })
    const aftale = lilleAftale({ sum: maaling(sum, mindst("9")), bedre })
    const bedres = (deltagere: number | undefined) =>
      regnUd(aftale, logAf(aftale, [kursus("2001-09-01", deltagere)])).filter(({ kriterium }) => kriterium === "bedre")
    expect(raekke(bedres(2)[0]!)).toBe("0;2;ikkeOpfyldt")
    expect(raekke(bedres(undefined)[0]!)).toBe("0;;kanIkkeVurderes;kilderMangler")
  })

  it("to a baseline that somebody has to set are missing until it is set", () => {
    const maalt = maaling(opgjort, { slags: "IkkeVaerreEnd", end: { slags: "fastsat" } }, ned)
    expect(raekker(maalt, klager("syd", 2), { omraade: "syd" })[0]).toBe("2;;kanIkkeVurderes;manglerBaseline")
  })

  it("to the year before have none in the first year", () => {
    const maalt = maaling(opgjort, { slags: "IkkeVaerreEnd", end: { slags: "foregaaende" } }, ned)
    expect(raekker(maalt, klager("syd", 2, 2, 3, undefined), { omraade: "syd" })).toEqual([
      "2;;kanIkkeVurderes;manglerForegaaendeAar",
      "2;2;opfyldt",
      "3;2;ikkeOpfyldt",
      ";3;kanIkkeVurderes;manglerIndberetning"
    ])
  })
})

describe("a share of which one part is open", () => {
  it("waits for the part that is: a course without a count, not the figures that all areas have reported", () => {
    const af = maaling({ slags: "andel", taeller: sum, naevner: opgjort, pr: "1" }, mindst("9"))
    const log = [kursus("2001-09-01", 3), kursus("2001-09-02", undefined)]
    const alle = ["nord", "syd", "vest"].flatMap((omraade) => klager(omraade, 1))
    expect(raekker(af, [...log, ...alle])[0]).toBe("1..;9;kanIkkeVurderes;ufuldstaendigtAntal")
    expect(raekker(af, [...log, ...alle.slice(1)])[0]).toBe("0..;9;kanIkkeVurderes;manglerIndberetning")
  })
})
