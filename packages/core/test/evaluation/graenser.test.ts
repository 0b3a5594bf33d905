/** Exactly at the threshold: the numbers of the papers, through the whole fold. */
import { describe, expect, it } from "vitest"
import type { Registrering } from "../../src/events/Registrering.ts"
import type { Maaling } from "../../src/terms/Maaling.ts"
import { indikatorer } from "../../src/testing/indikatorer.ts"
import { baseline, forloeb, maaling, ned } from "../../src/testing/maalinger.ts"
import { flytninger, raekker } from "../laws/regnUd.ts"

const iSyd = (fra: string, andet: Partial<Maaling> = {}): Maaling =>
  maaling(indikatorer["opgjort-procent"], forloeb({ form: "fast", sats: "-0.02" }), {
    ...ned,
    baselines: [baseline(fra, "syd")],
    ...andet
  })
const foerste = (maalt: Maaling, log: ReadonlyArray<Registrering>, omraade?: string): string =>
  raekker(maalt, log, omraade === undefined ? {} : { omraade })[0]!

describe("2 % down from 20,7", () => {
  it("is reached at 20,286 and not at 20,2861", () => {
    expect(foerste(iSyd("20.7"), flytninger("syd", "20.286"), "syd")).toBe("20,286;20,286;opfyldt")
    expect(foerste(iSyd("20.7"), flytninger("syd", "20.2861"), "syd")).toBe("20,2861;20,286;ikkeOpfyldt")
  })
})

describe("rounded as the baseline is written", () => {
  const afrundet = { afrunding: "somBaseline" } as const

  it("21,37 meets 21,364, which exactly it does not", () => {
    expect(foerste(iSyd("21.8"), flytninger("syd", "21.37"), "syd")).toBe("21,37;21,364;ikkeOpfyldt")
    expect(foerste(iSyd("21.8", afrundet), flytninger("syd", "21.37"), "syd")).toBe("21,4;21,4;opfyldt")
  })

  it("keeps two decimals for 16,27, and rounds a half away from zero", () => {
    expect(foerste(iSyd("16.27", afrundet), flytninger("syd", "15.9449"), "syd")).toBe("15,94;15,94;opfyldt")
    expect(foerste(iSyd("16.27", afrundet), flytninger("syd", "15.945"), "syd")).toBe("15,95;15,94;ikkeOpfyldt")
  })

  it("goes by the decimals the agreement names, where it names them", () => {
    const maalt = iSyd("21.8", { ...afrundet, baselines: [{ ...baseline("21.8", "syd"), decimaler: 0 }] })
    expect(foerste(maalt, flytninger("syd", "21.49"), "syd")).toBe("21;21;opfyldt")
  })

  it("leaves everything exact where there is no baseline", () => {
    const maalt = maaling(
      indikatorer["opgjort-procent"],
      { slags: "Hoejst", graense: "21.364" },
      { ...ned, ...afrundet, baselines: [baseline("1", "nord")] }
    )
    expect(foerste(maalt, flytninger("syd", "21.3641"), "syd")).toBe("21,3641;21,364;ikkeOpfyldt")
  })
})

/** A list with this many on it at the end of each year, from the day before the agreement. */
const liste = (...antal: ReadonlyArray<number>): ReadonlyArray<Registrering> =>
  antal.flatMap((til, nummer) =>
    Array.from({ length: til - (antal[nummer - 1] ?? 0) }, (_, mere) => ({
      _tag: "TilknytningRegistreret" as const,
      dato: `${2001 + nummer}-07-31`,
      register: "liste",
      handling: "tilknyttet" as const,
      noegle: `s-${(antal[nummer - 1] ?? 0) + mere}`
    }))
  )

describe("10 % more on the list than the year before", () => {
  const rigtig = maaling(
    indikatorer.bestand,
    forloeb({ form: "foregaaende", sats: "0.1", fra: { slags: "maalt", hvornaar: { slags: "dagenFoerAftalen" } } })
  )

  it("is 55 after 50, which a binary float misses, and 61 is not enough after 55", () => {
    expect(raekker(rigtig, liste(50, 55, 60))).toEqual([
      "55;55;opfyldt",
      "60;60,5;ikkeOpfyldt",
      "60;66;ikkeOpfyldt",
      "60;66;ikkeOpfyldt"
    ])
  })

  it("has no baseline where the list began with the agreement, and the first year is that of the next", () => {
    const udenStart = liste(50, 55).map((en) => ({ ...en, dato: "2001-08-01" }) as Registrering)
    expect(raekker(rigtig, udenStart).slice(0, 2)).toEqual([
      "55;;kanIkkeVurderes;manglerBaseline",
      "55;60,5;ikkeOpfyldt"
    ])
  })

  it("has no target where the list was not kept the year before", () => {
    const sent = liste(50).map((en) => ({ ...en, dato: "2003-01-01" }) as Registrering)
    expect(raekker(rigtig, sent).slice(0, 3)).toEqual([
      ";;kanIkkeVurderes;manglerIndberetning",
      "50;;kanIkkeVurderes;manglerForegaaendeAar",
      "50;55;ikkeOpfyldt"
    ])
  })
})

/** So many in-movers, of whom so many were met in time. */
const tilflyttere = (antal: number, moedt: number): ReadonlyArray<Registrering> =>
  Array.from({ length: antal }, (_, nummer): ReadonlyArray<Registrering> => {
    const noegle = `t-${nummer}`
    const kom = { _tag: "TilflytterRegistreret", dato: "2001-09-01", omraade: "nord", noegle } as const
    const set = { ...kom, _tag: "KontaktRegistreret", dato: "2002-07-31", indflyttet: "2001-09-01" } as const
    return nummer < moedt ? [kom, set] : [kom]
  }).flat()

describe("75 % of 651", () => {
  const andel = maaling(indikatorer.andel, { slags: "Mindst", graense: "75" })

  it("is 489 and not 488", () => {
    expect(raekker(andel, tilflyttere(651, 489))[0]).toBe("16300/217;75;opfyldt")
    expect(raekker(andel, tilflyttere(651, 488))[0]).toBe("48800/651;75;ikkeOpfyldt")
  })

  it("has no value where nobody moved in", () => {
    expect(raekker(andel, tilflyttere(3, 3))[1]).toBe(";75;kanIkkeVurderes;naevnerNul")
  })
})

describe("a strict demand", () => {
  const svar = (undersoegelse: string, fra: string, ja: number, nej: number): Registrering => ({
    _tag: "UndersoegelseGennemfoert",
    undersoegelse,
    spoergsmaal: "er du tryg",
    maalgruppe: "voksne",
    fra,
    til: fra,
    inviterede: 100,
    svar: [
      { svar: "ja", antal: ja },
      { svar: "nej", antal: nej }
    ]
  })
  const bedre = maaling(indikatorer.svarandel, {
    slags: "Forbedret",
    end: { slags: "maalt", hvornaar: { slags: "undersoegelse", undersoegelse: "foer" } }
  })

  it("is not kept by the same share as before, and kept by one answer more", () => {
    const foer = svar("foer", "2000-01-01", 78, 22)
    expect(raekker(bedre, [foer, svar("efter", "2004-09-01", 78, 22)])[3]).toBe("78;>78;ikkeOpfyldt")
    expect(raekker(bedre, [foer, svar("efter", "2004-09-01", 79, 22)])[3]).toBe("7900/101;>78;opfyldt")
  })

  it("has no baseline until the first survey is there", () => {
    expect(raekker(bedre, [svar("efter", "2004-09-01", 78, 22)])[3]).toBe("78;;kanIkkeVurderes;manglerBaseline")
  })
})
