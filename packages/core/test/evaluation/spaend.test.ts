/** Figures over halves, quarters and windows, means and changes: each against the plain figures they are made of. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { regnestykke } from "../../src/evaluation/regnestykke.ts"
import * as Interval from "../../src/ground/Interval.ts"
import { contains, split } from "../../src/ground/Period.ts"
import * as Rational from "../../src/ground/Rational.ts"
import type { Delaftale } from "../../src/terms/Delaftale.ts"
import type { Indikator } from "../../src/terms/Indikator.ts"
import type { Krav } from "../../src/terms/Krav.ts"
import type { Maaling } from "../../src/terms/Maaling.ts"
import { provDelaftale } from "../../src/terms/provDelaftale.ts"
import { historie, indikatorer, lilleAftale, maaling } from "../../src/testing.ts"
import { lov } from "../laws/lov.ts"
import { kontekstFor, logAf, raekke, regnUd } from "../laws/regnUd.ts"
import { staaende } from "../laws/staaende.ts"

const mindst = (graense: string): Krav => ({ slags: "Mindst", graense })
const aftale = lilleAftale()

const halve = aftale.projektaar.flatMap((aar) =>
  split(aar, 6).map(({ fra, til }, nummer) => ({ id: `${aar.id}-${nummer + 1}`, fra, til }))
) as unknown as Delaftale["projektaar"]

const omfang = { omfang: "hvertOmraade", alle: true } as const
const ihalve = (indikator: Indikator): Maaling =>
  maaling(indikator, mindst("2"), { ...omfang, frist: { slags: "hvertHalvaar" } })

/** The indicators that have a figure for a half; of several figures of one the latest stands, and of a year the last. */
const mulige = Object.entries<Indikator>(indikatorer)
  .filter(([, { slags }]) => slags !== "opgjort")
  .filter(([, indikator]) => provDelaftale(lilleAftale({ loefte: ihalve(indikator) })).length === 0)

const raekkerne = (den: Delaftale, log: Parameters<typeof regnUd>[1]): ReadonlyArray<string> =>
  regnUd(den, log).map((en) => `${en.omraade} ${raekke(en)}`)

describe("a promise due each half-year", () => {
  it("can be made of most indicators", () => {
    expect(mulige.length).toBeGreaterThan(20)
  })

  it.each(mulige)("is judged as an agreement whose years are those halves would be: %s", (_, indikator) => {
    const iHalve = lilleAftale({ bedoemt: ihalve(indikator) })
    const iAar = lilleAftale({ bedoemt: maaling(indikator, mindst("2"), omfang) }, { projektaar: halve })
    lov(
      fc.property(historie(iHalve, undefined, 12), (log) => {
        expect(raekkerne(iHalve, log)).toEqual(raekkerne(iAar, log))
      })
    )
  })
})

/** Counts of held courses on the days of a span. */
const taltI = (log: Parameters<typeof staaende>[0], fra: string, til: string): number =>
  staaende(log).filter(
    ({ registrering }) =>
      registrering._tag === "ArrangementRegistreret" &&
      registrering.aktivitet === "ude" &&
      registrering.status !== "aflyst" &&
      contains({ fra, til }, registrering.dato)
  ).length

const { foertAf: _, ...ture } = indikatorer.antal

const vaerdierne = (loefte: Maaling, log: Parameters<typeof regnUd>[1]) =>
  regnUd(lilleAftale({ sum: maaling(indikatorer.sum, mindst("1")), loefte }), log).filter(
    (en) => en.kriterium === "loefte"
  )

describe("a demand of each quarter", () => {
  it("is kept where a plain count of each quarter keeps it", () => {
    const krav: Krav = { slags: "HverPeriode", maaneder: 3, krav: mindst("1") }
    lov(
      fc.property(historie(aftale, ["ArrangementRegistreret"], 16), (log) => {
        for (const [nummer, { status }] of vaerdierne(maaling(ture, krav), log).entries()) {
          const iAlle = split(aftale.projektaar[nummer]!, 3).every(({ fra, til }) => taltI(log, fra, til) > 0)
          expect(status).toBe(iAlle ? "opfyldt" : "ikkeOpfyldt")
        }
      })
    )
  })
})

describe("the arithmetic of a demand of each half", () => {
  it("is told half by half where a part's own change is another in each", () => {
    const bestand: Indikator = { slags: "bestand", af: { registrering: "TilknytningRegistreret" }, ind: "tilknyttet" }
    const mod = { slags: "maalt", hvornaar: { slags: "dagenFoerAftalen" } } as const
    const del = {
      indikator: { slags: "aendring", indikator: bestand, mod, form: "absolut" },
      krav: mindst("1")
    } as const
    const loefte = maaling(ture, { slags: "HverPeriode", maaneder: 6, krav: { slags: "Alle", krav: [del] } })
    const den = lilleAftale({ loefte })
    const kommer = { _tag: "TilknytningRegistreret", dato: "2002-02-01", register: "liste", noegle: "n1" } as const
    const kontekst = kontekstFor(den, logAf(den, [{ ...kommer, handling: "tilknyttet" }]))
    const saetninger = regnestykke(kontekst, { kriterium: "loefte", maaling: loefte, projektaar: den.projektaar[0] })
    expect(saetninger.filter((en) => /^I perioden|^Fra/.test(en))).toEqual([
      "I perioden 2001-08-01 til 2002-01-31:",
      "Fra 0 til 0.",
      "I perioden 2002-02-01 til 2002-07-31:",
      "Fra 0 til 1."
    ])
  })
})

describe("a milestone", () => {
  it("counts from the first day, or from its window's, to its own day", () => {
    const dag = fc.constantFrom("2001-10-31", "2001-11-01", "2002-07-31", "2002-08-01", "2003-10-31")
    lov(
      fc.property(historie(aftale, ["ArrangementRegistreret"], 16), dag, dag, (log, a, b) => {
        const [fra, dato] = a < b ? [a, b] : [b, a]
        const til = (frist: Maaling["frist"]) =>
          vaerdierne(maaling(ture, mindst("1"), { frist }), log).map(({ vaerdi }) => Interval.toDanish(vaerdi!))
        expect(til({ slags: "senest", dato })).toEqual([String(taltI(log, aftale.fra, dato))])
        expect(til({ slags: "senest", dato, fra })).toEqual([String(taltI(log, fra, dato))])
      })
    )
  })
})

describe("a mean and a change", () => {
  const aarligt = (log: Parameters<typeof regnUd>[1]) => aftale.projektaar.map(({ fra, til }) => taltI(log, fra, til))

  it("of counts are the mean and the difference of the plain counts, from the second year", () => {
    lov(
      fc.property(historie(aftale, ["ArrangementRegistreret"], 16), (log) => {
        const antal = aarligt(log)
        const middel = vaerdierne(maaling({ ...ture, gennemsnit: { aar: 2 } }, mindst("1")), log)
        const forskel = vaerdierne(
          maaling({ slags: "aendring", indikator: ture, mod: { slags: "foregaaende" }, form: "absolut" }, mindst("1")),
          log
        )
        const procent = vaerdierne(
          maaling({ slags: "aendring", indikator: ture, mod: { slags: "foregaaende" }, form: "relativ" }, mindst("1")),
          log
        )
        for (const [foerste] of [middel, forskel, procent]) {
          expect(foerste).toMatchObject({ aarsag: "manglerForegaaendeAar", fuldstaendighed: { kendt: 1, ialt: 1 } })
        }
        for (const nummer of [1, 2, 3]) {
          const [foer, nu] = [antal[nummer - 1]!, antal[nummer]!]
          const halvdelen = Rational.make(BigInt(foer + nu), 2n)
          expect(Interval.exact(middel[nummer]!.vaerdi!)).toEqual(halvdelen)
          expect(Interval.exact(forskel[nummer]!.vaerdi!)).toEqual(Rational.fromNumber(nu - foer))
          if (foer === 0) expect(procent[nummer]!.aarsag).toBe("naevnerNul")
          else
            expect(Interval.exact(procent[nummer]!.vaerdi!)).toEqual(
              Rational.make(BigInt((nu - foer) * 100), BigInt(foer))
            )
        }
      })
    )
  })
})
