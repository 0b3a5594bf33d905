/** Where the verdict on lists and in-movers flips with the reading (domain.md 2, C3, C6, C7). */
import { describe, expect, it } from "vitest"
import type { Registrering } from "../../../src/events/Registrering.ts"
import type { Indikator } from "../../../src/terms/Indikator.ts"
import type { Forloeb } from "../../../src/terms/Krav.ts"
import { baseline, forloeb, maaling } from "../../../src/testing/maalinger.ts"
import { gange, laes } from "./ramme.ts"

const paa = (register: string, dato: string, antal: number, fra: number, handling: "tilknyttet" | "udtraadt") =>
  gange(
    antal,
    (nummer): Registrering => ({
      _tag: "TilknytningRegistreret",
      dato,
      register,
      handling,
      noegle: `s-${fra + nummer}`
    })
  )

/** From the day before the agreement, so many at the end of each year. */
const liste = (...antal: ReadonlyArray<number>): ReadonlyArray<Registrering> =>
  antal.flatMap((til, nummer) => {
    const foer = antal[nummer - 1] ?? 0
    return paa("liste", `${2017 + nummer}-03-31`, til - foer, foer, "tilknyttet")
  })

const bestand = (maal: "ultimo" | "hoejeste" = "ultimo"): Indikator => ({
  slags: "bestand",
  af: { registrering: "TilknytningRegistreret", hvor: [{ felt: "register", er: ["liste"] }] },
  ind: "tilknyttet",
  maal
})

describe("C3: 10 % more partners a year", () => {
  const vej = (andet: Partial<Forloeb>, maal?: "hoejeste") =>
    maaling(
      bestand(maal),
      forloeb({ sats: "0.1", fra: { slags: "maalt", hvornaar: { slags: "dagenFoerAftalen" } }, ...andet })
    )
  const andet = (log: ReadonlyArray<Registrering>, form: Forloeb["form"]) => laes(vej({ form }), log)[1]

  it("50, then 60, then 61: broken against the year before, kept as 10 % compound from the start", () => {
    expect(andet(liste(50, 60, 61), "foregaaende")).toBe("61;66;ikkeOpfyldt")
    expect(andet(liste(50, 60, 61), "sammensat")).toBe("61;60,5;opfyldt")
  })

  it("50, then 55, then 60: broken as compound, kept on the line from the start", () => {
    expect(andet(liste(50, 55, 60), "sammensat")).toBe("60;60,5;ikkeOpfyldt")
    expect(andet(liste(50, 55, 60), "lineaer")).toBe("60;60;opfyldt")
  })

  it("55 after 50 is 10 % more, exactly", () => {
    expect(laes(vej({ form: "foregaaende" }), liste(50, 55))[0]).toBe("55;55;opfyldt")
  })

  it("66 in January and 58 on 31 March: broken at the end of the year, kept at its highest", () => {
    const log = [
      ...liste(60),
      ...paa("liste", "2018-01-15", 6, 60, "tilknyttet"),
      ...paa("liste", "2018-03-31", 8, 58, "udtraadt")
    ]
    expect(laes(vej({ form: "foregaaende" }), log)[0]).toBe("58;66;ikkeOpfyldt")
    expect(laes(vej({ form: "foregaaende" }, "hoejeste"), log)[0]).toBe("66;66;opfyldt")
  })

  it("the highest is that of a day's end: who joins and leaves on one day was never on it", () => {
    const log = [
      ...liste(60),
      ...paa("liste", "2018-01-15", 6, 60, "tilknyttet"),
      ...paa("liste", "2018-01-15", 6, 60, "udtraadt")
    ]
    expect(laes(vej({ form: "foregaaende" }, "hoejeste"), log)[0]).toBe("60;66;ikkeOpfyldt")
  })
})

const kom = (dato: string, nummer: number): Registrering => ({
  _tag: "TilflytterRegistreret",
  dato,
  omraade: "egeparken",
  noegle: `t-${nummer}`
})
const moedt = (dato: string, indflyttet: string, nummer: number): Registrering => ({
  _tag: "KontaktRegistreret",
  dato,
  indflyttet,
  omraade: "egeparken",
  noegle: `t-${nummer}`
})

describe("C6: contact with 75 % of the in-movers", () => {
  const tilflyttere = { registrering: "TilflytterRegistreret" } as const
  const kontakter = { registrering: "KontaktRegistreret" } as const
  const af = [tilflyttere] as const
  const aaretsKontaktede: Indikator = { slags: "personer", af, opfulgt: { af: kontakter, senest: "periodensUdgang" } }
  const andel = (taeller: Indikator, naevner: Indikator | "651" = { slags: "personer", af }) =>
    maaling(
      { slags: "andel", taeller, naevner: naevner === "651" ? { slags: "fast", vaerdi: "651" } : naevner, pr: "100" },
      { slags: "Mindst", graense: "75" }
    )
  const ind = "2017-09-01"

  it("373 of 498 by the end, 384 contacts in the year, 387 in the end: broken, kept, kept", () => {
    const log = [
      ...gange(498, (nummer) => kom(ind, nummer)),
      ...gange(373, (nummer) => moedt("2018-03-31", ind, nummer)),
      ...gange(14, (nummer) => moedt("2018-04-01", ind, 373 + nummer)),
      ...gange(11, (nummer) => moedt("2017-05-01", "2017-03-01", 1000 + nummer))
    ]
    const iAaret: Indikator = { slags: "personer", af: [kontakter], foersteGang: true }
    const siden: Indikator = { slags: "personer", af, opfulgt: { af: kontakter, senest: "opgoerelsesdagen" } }
    expect(laes(andel(aaretsKontaktede), log)[0]).toBe("18650/249;75;ikkeOpfyldt")
    expect(laes(andel(iAaret), log)[0]).toBe("6400/83;75;opfyldt")
    expect(laes(andel(siden), log)[0]).toBe("6450/83;75;opfyldt")
    expect(laes(andel(siden), log, { setFra: "2018-03-31" })[0]).toBe("18650/249;75;ikkeOpfyldt")
  })

  it("420 of 540 actual in-movers keep it, of the 651 of 2015 they do not", () => {
    const log = [...gange(540, (nummer) => kom(ind, nummer)), ...gange(420, (nummer) => moedt(ind, ind, nummer))]
    expect(laes(andel(aaretsKontaktede), log)[0]).toBe("700/9;75;opfyldt")
    expect(laes(andel(aaretsKontaktede, "651"), log)[0]).toBe("2000/31;75;ikkeOpfyldt")
  })

  it("488 of 651 is 75 % only where it is rounded, 489 is more", () => {
    const log = (antal: number) => [
      ...gange(651, (nummer) => kom(ind, nummer)),
      ...gange(antal, (nummer) => moedt(ind, ind, nummer))
    ]
    const hele = { ...andel(aaretsKontaktede), baselines: [baseline("75")], afrunding: "somBaseline" } as const
    expect(laes(andel(aaretsKontaktede), log(488))[0]).toBe("48800/651;75;ikkeOpfyldt")
    expect(laes(hele, log(488))[0]).toBe("75;75;opfyldt")
    expect(laes(andel(aaretsKontaktede), log(489))[0]).toBe("16300/217;75;opfyldt")
  })

  it("500 contacts to 430 people of 600: kept as contacts, broken as people", () => {
    const log = [
      ...gange(600, (nummer) => kom(ind, nummer)),
      ...gange(500, (nummer) => moedt(nummer < 430 ? ind : "2017-10-01", ind, nummer % 430))
    ]
    expect(laes(andel({ slags: "antal", af: [kontakter] }), log)[0]).toBe("250/3;75;opfyldt")
    expect(laes(andel(aaretsKontaktede), log)[0]).toBe("215/3;75;ikkeOpfyldt")
  })

  it("a contact before the move counts, and belongs to the move it stands beside", () => {
    const log = [kom("2017-09-01", 1), kom("2018-09-01", 1), moedt("2017-03-01", "2017-09-01", 1)]
    expect(laes(andel(aaretsKontaktede), log).slice(0, 2)).toEqual(["100;75;opfyldt", "0;75;ikkeOpfyldt"])
  })

  it("the same key twice in a year is one person", () => {
    const log = [kom("2017-09-01", 1), kom("2017-10-01", 1), kom("2017-10-01", 2), moedt("2017-11-01", "2017-10-01", 1)]
    expect(laes(andel(aaretsKontaktede), log)[0]).toBe("50;75;ikkeOpfyldt")
  })
})

describe("C7: 40 volunteers in the period", () => {
  const vedUdloeb = { frist: { slags: "vedUdloeb" } } as const
  const af = { registrering: "TilknytningRegistreret", hvor: [{ felt: "register", er: ["frivillige"] }] } as const
  const kommet = { ...af, hvor: [...af.hvor, { felt: "handling", er: ["tilknyttet"] }] } as const
  const mindst40 = { slags: "Mindst", graense: "40" } as const

  it("12 join and 5 leave each year: 48 joined keep it, 28 who stay do not", () => {
    const log = [0, 1, 2, 3].flatMap((nummer) => [
      ...paa("frivillige", `${2017 + nummer}-06-01`, 12, nummer * 12, "tilknyttet"),
      ...paa("frivillige", `${2018 + nummer}-01-10`, 5, nummer * 12, "udtraadt")
    ])
    const iPerioden = maaling({ slags: "personer", af: [kommet], tid: "fraBegyndelsen" }, mindst40, vedUdloeb)
    const aktive = maaling({ slags: "bestand", af, ind: "tilknyttet" }, mindst40, vedUdloeb)
    expect(laes(iPerioden, log)).toEqual([
      "12;40;kanIkkeVurderes;opgoeresVedUdloeb",
      "24;40;kanIkkeVurderes;opgoeresVedUdloeb",
      "36;40;kanIkkeVurderes;opgoeresVedUdloeb",
      "48;40;opfyldt"
    ])
    expect(laes(aktive, log)[3]).toBe("28;40;ikkeOpfyldt")
  })
})
