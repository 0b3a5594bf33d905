/** On track (advisory): what is due at the end, held against the straight line from its baseline to its target. */
import { describe, expect, it } from "vitest"
import type { Registrering } from "../../src/events/Registrering.ts"
import type { Krav } from "../../src/terms/Krav.ts"
import type { Maaling } from "../../src/terms/Maaling.ts"
import { indikatorer } from "../../src/testing/indikatorer.ts"
import { lilleAftale } from "../../src/testing/lilleAftale.ts"
import { baseline, forloeb, maaling, ned } from "../../src/testing/maalinger.ts"
import { klager, logAf, regnUd } from "../laws/regnUd.ts"

const spor = (
  maalt: Maaling,
  log: ReadonlyArray<Registrering>,
  setFra?: string
): ReadonlyArray<boolean | undefined> => {
  const aftale = lilleAftale({ loefte: maalt })
  return regnUd(aftale, logAf(aftale, log), setFra === undefined ? {} : { setFra })
    .filter(({ omraade }) => omraade === undefined || omraade === "syd")
    .map(({ paaSporet }) => paaSporet)
}

const iSyd = (krav: Krav, fra?: string): Maaling => {
  const { baselines: _, ...resten } = ned
  return maaling(indikatorer.opgjort, krav, {
    ...resten,
    ...(fra === undefined ? {} : { baselines: [baseline(fra, "syd")] }),
    frist: { slags: "vedUdloeb" }
  })
}

const fald = forloeb({ form: "fast", sats: "-0.5" })

describe("a fall of half by the end, from 80", () => {
  it("is on track at 70, 60 and 50, and not above", () => {
    expect(spor(iSyd(fald, "80"), klager("syd", 70, 60, 50, 40))).toEqual([true, true, true, undefined])
    expect(spor(iSyd(fald, "80"), klager("syd", 71, 61, 51, 41))).toEqual([false, false, false, undefined])
  })

  it("says nothing of a year that is open, has no figure, or has the verdict itself", () => {
    expect(spor(iSyd(fald, "80"), klager("syd", 70, undefined, 50, 40), "2004-07-30")).toEqual([
      true,
      undefined,
      undefined,
      undefined
    ])
  })

  it("says nothing without a baseline", () => {
    expect(spor(iSyd(fald), klager("syd", 70, 60, 50))).toEqual([undefined, undefined, undefined, undefined])
  })

  it("is never said of what is judged every year", () => {
    expect(spor({ ...iSyd(fald, "80"), frist: { slags: "hvertAar" } }, klager("syd", 70))).toEqual(
      Array.from({ length: 4 }, () => undefined)
    )
  })
})

describe("40 persons by the end, from none", () => {
  const tilknyttet = (dato: string, antal: number, fra: number): ReadonlyArray<Registrering> =>
    Array.from({ length: antal }, (_, nummer) => ({
      _tag: "TilknytningRegistreret",
      dato,
      register: "frivillige",
      handling: "tilknyttet",
      noegle: `f-${fra + nummer}`
    }))
  const fyrre = maaling(
    indikatorer["personer-fra-begyndelsen"],
    { slags: "Mindst", graense: "40" },
    {
      frist: { slags: "vedUdloeb" }
    }
  )

  it("is on track with 10 after the first year, and behind with 19 after the second", () => {
    const log = [
      ...tilknyttet("2001-09-01", 10, 0),
      ...tilknyttet("2002-09-01", 9, 10),
      ...tilknyttet("2003-09-01", 11, 19)
    ]
    expect(spor(fyrre, log)).toEqual([true, false, true, undefined])
  })
})

describe("27 persons in 27 months, of which the first year has three", () => {
  const projektaar = [
    { id: "kort", fra: "2001-08-01", til: "2001-10-31" },
    { id: "2002", fra: "2001-11-01", til: "2002-10-31" },
    { id: "2003", fra: "2002-11-01", til: "2003-10-31" }
  ] as const
  const tilknyttet = (dato: string, antal: number): ReadonlyArray<Registrering> =>
    Array.from({ length: antal }, (_, nummer) => ({
      ...{ _tag: "TilknytningRegistreret", dato, register: "frivillige" },
      ...{ handling: "tilknyttet", noegle: `${dato}-${nummer}` }
    }))
  const loefte = maaling(
    indikatorer["personer-fra-begyndelsen"],
    { slags: "Mindst", graense: "27" },
    { frist: { slags: "vedUdloeb" } }
  )
  const iAarene = (...antal: readonly [number, number]) => {
    const aftale = lilleAftale({ loefte }, { projektaar, fra: "2001-08-01", til: "2003-10-31" })
    const log = [...tilknyttet("2001-09-01", antal[0]), ...tilknyttet("2002-09-01", antal[1])]
    return regnUd(aftale, logAf(aftale, log)).map(({ paaSporet }) => paaSporet)
  }

  it("are on track with one a month: 3 after the short year, 15 after the next", () => {
    expect(iAarene(3, 12)).toEqual([true, true, undefined])
    expect(iAarene(2, 12)).toEqual([false, false, undefined])
  })
})

describe("a promise of a level, due at the end", () => {
  it("of at most the baseline is on track at any figure up to the baseline", () => {
    const ikkeVaerre: Krav = { slags: "IkkeVaerreEnd", end: { slags: "aftalt" } }
    expect(spor(iSyd(ikkeVaerre, "32"), klager("syd", 20, 32, 33))).toEqual([true, true, false, undefined])
  })

  it("of at most 86 from an agreed 172 goes down the line from 172", () => {
    const hoejst: Krav = { slags: "Hoejst", graense: "86" }
    expect(spor(iSyd(hoejst, "172"), klager("syd", 150, 129, 108))).toEqual([true, true, false, undefined])
  })
})

describe("a path of 5 % a year that is judged at the end only", () => {
  it.each(["lineaer", "sammensat"] as const)("(%s) is on track on the path itself, and behind above it", (form) => {
    const maalt = iSyd(forloeb({ form }), "100")
    expect(spor(maalt, klager("syd", 95, 90, 85))).toEqual([true, true, true, undefined])
    expect(spor(maalt, klager("syd", 98, 96, 94))).toEqual([false, false, false, undefined])
  })
})

describe("a promise whose reference is measured on a day before the agreement", () => {
  const foer = { slags: "maalt", hvornaar: { slags: "dato", dato: "2001-06-30" } } as const
  const maalt = (krav: Krav): Maaling =>
    maaling({ slags: "bestand", af: liste, ind: "tilknyttet" }, krav, {
      retning: "ned",
      frist: { slags: "vedUdloeb" }
    })
  const liste = { registrering: "TilknytningRegistreret", hvor: [{ felt: "register", er: ["liste"] }] } as const

  /** 8 on the list that day and 9 when the agreement begins; after that so many at the end of each year. */
  const paaListen = (...tallene: ReadonlyArray<number>): ReadonlyArray<Registrering> => {
    const dage = ["2001-06-30", "2001-07-15", "2001-09-01", "2002-09-01", "2003-09-01"]
    const antal = [8, 9, ...tallene]
    return antal.flatMap((efter, nummer): ReadonlyArray<Registrering> => {
      const foer = antal[nummer - 1] ?? 0
      return Array.from({ length: Math.abs(efter - foer) }, (_, plads) => ({
        _tag: "TilknytningRegistreret",
        dato: dage[nummer]!,
        register: "liste",
        handling: efter > foer ? "tilknyttet" : "udtraadt",
        noegle: `p-${Math.min(foer, efter) + plads}`
      }))
    })
  }

  it("follows the line from the 8 of that day down to 4", () => {
    const fast = maalt(forloeb({ form: "fast", sats: "-0.5", fra: foer }))
    expect(spor(fast, paaListen(7, 7, 5))).toEqual([true, false, true, undefined])
  })

  it("of no worse than 8 is on track at 8, of better than 8 only below", () => {
    const ikkeVaerre = maalt({ slags: "IkkeVaerreEnd", end: foer })
    const bedre = maalt({ slags: "Forbedret", end: foer })
    expect(spor(ikkeVaerre, paaListen(8, 9, 7))).toEqual([true, false, true, undefined])
    expect(spor(bedre, paaListen(8, 9, 7))).toEqual([false, false, true, undefined])
  })
})

describe("a promise of at most 86 with nothing agreed to come down from", () => {
  it("is neither on track nor behind", () => {
    const hoejst: Krav = { slags: "Hoejst", graense: "86" }
    expect(spor(iSyd(hoejst), klager("syd", 0, 50, 150))).toEqual(Array.from({ length: 4 }, () => undefined))
  })
})
