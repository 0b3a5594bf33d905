/** Registrations of areas that came and went: taken where there is the area on the day, or in the year that is judged. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { fremAf, ingenAftale } from "../../src/decisions/Aftaletilstand.ts"
import { provFakta } from "../../src/decisions/provFakta.ts"
import type { Aftale } from "../../src/decisions/provRevision.ts"
import type { Registrering } from "../../src/events/Registrering.ts"
import { dage } from "../../src/testing.ts"
import { livsaftale } from "../laws/livsaftale.ts"
import { lov } from "../laws/lov.ts"
import { indstil, vedtag } from "./gang.ts"
import { koder, lovlig } from "./scene.ts"

const { projektaar, til } = livsaftale
const dag = fc.constantFrom(...dage(livsaftale).filter((en) => en >= livsaftale.fra && en <= til))
const aaret = fc.constantFrom(...projektaar)

/** West is given up on the one day, and east comes on the other. */
const efter = (vestTil: string, oestFra: string): Aftale =>
  [
    indstil("R1", [{ slags: "omraade", id: "vest" }]),
    indstil("R2", [{ slags: "omraade", id: "oest", til: { id: "oest", navn: "Øst" } }]),
    vedtag("R1", { gyldigFra: vestTil }),
    vedtag("R2", { gyldigFra: oestFra })
  ].reduce<Aftale>((aftale, event) => fremAf(aftale, event), { ...ingenAftale, delaftale: livsaftale })

const aarFor = (den: string) => projektaar.find((aar) => aar.fra <= den && den <= aar.til)

/** There is the area on one of these days. */
const erDer = (omraade: string, vestTil: string, oestFra: string, dagene: ReadonlyArray<string>): boolean =>
  dagene.some((den) => (omraade === "vest" ? den < vestTil : omraade === "oest" ? den >= oestFra : true))

const omraade = fc.constantFrom("nord", "vest", "oest")
const proev = (registrering: Registrering, aftale: Aftale) =>
  koder(provFakta(registrering, aftale).map((grund) => ({ ...grund, nummer: 0 })))

const opslag = (dato: string, her: string): Registrering => ({ ...lovlig.FormidlingRegistreret, dato, omraade: her })
const klager = (id: string, her: string): Registrering => ({
  _tag: "TalOpgjort",
  noegletal: "klager",
  omraade: her,
  projektaar: id,
  vaerdi: "3"
})
const flytning = (dato: string, her: string): Registrering => ({
  _tag: "TalOpgjort",
  noegletal: "flytteprocent",
  omraade: her,
  dato,
  vaerdi: "3"
})

describe("a registration of an area that came or went", () => {
  it("on a day is held against that day and against the first one of its year", () => {
    lov(
      fc.property(dag, dag, dag, omraade, (vestTil, oestFra, dato, her) => {
        const ventet = erDer(her, vestTil, oestFra, [dato, aarFor(dato)!.fra]) ? [] : ["ukendtOmraade"]
        expect(proev(opslag(dato, her), efter(vestTil, oestFra))).toEqual(ventet)
        expect(proev(flytning(dato, her), efter(vestTil, oestFra))).toEqual(ventet)
      })
    )
  })

  it("of a year is held against both ends of the year", () => {
    lov(
      fc.property(dag, dag, aaret, omraade, (vestTil, oestFra, aar, her) => {
        const ventet = erDer(her, vestTil, oestFra, [aar.fra, aar.til]) ? [] : ["ukendtOmraade"]
        expect(proev(klager(aar.id, her), efter(vestTil, oestFra))).toEqual(ventet)
      })
    )
  })

  it("is taken to the end of the year in which it was given up, and at once in the one in which it came", () => {
    const aftale = efter("2002-03-01", "2003-03-01")
    expect(proev(opslag("2002-07-31", "vest"), aftale)).toEqual([])
    expect(proev(opslag("2002-08-01", "vest"), aftale)).toEqual(["ukendtOmraade"])
    expect(proev(opslag("2003-02-28", "oest"), aftale)).toEqual(["ukendtOmraade"])
    expect(proev(opslag("2003-03-01", "oest"), aftale)).toEqual([])
    expect(proev(klager("2002/03", "oest"), aftale)).toEqual([])
    expect(proev(klager("2001/02", "oest"), aftale)).toEqual(["ukendtOmraade"])
  })

  it("on a day before the agreement is held against what was signed, also where it was revised from its first day", () => {
    expect(proev(flytning("2001-07-31", "oest"), efter("2003-01-01", livsaftale.fra))).toEqual(["ukendtOmraade"])
    expect(proev(flytning("2001-08-01", "oest"), efter("2003-01-01", livsaftale.fra))).toEqual([])
  })

  it("on a day after the agreement is held against its last version, before it against what was signed", () => {
    const aftale = efter("2002-01-01", "2003-01-01")
    expect(proev(flytning("2006-12-31", "oest"), aftale)).toEqual([])
    expect(proev(flytning("2006-12-31", "vest"), aftale)).toEqual(["ukendtOmraade"])
    expect(proev(flytning("2000-12-31", "vest"), aftale)).toEqual([])
    expect(proev(flytning("2000-12-31", "oest"), aftale)).toEqual(["ukendtOmraade"])
  })

  it("of no day and of a year that is not in the agreement says so, as of its last version", () => {
    const aftale = efter("2002-01-01", "2003-01-01")
    expect(proev(klager("1999/00", "oest"), aftale)).toEqual(["ukendtProjektaar"])
    expect(proev(klager("1999/00", "vest"), aftale).toSorted()).toEqual(["ukendtOmraade", "ukendtProjektaar"])
  })

  it("says all that is wrong with it as of its day", () => {
    const aftale = efter("2002-01-01", "2003-01-01")
    const svar = provFakta(
      { ...opslag("2002-03-01", "oest"), dato: "2009-01-01", omraade: "vest" } as Registrering,
      aftale
    )
    expect(koder(svar.map((grund) => ({ ...grund, nummer: 0 })))).toEqual(["ukendtOmraade", "datoUdenForAftalen"])
  })
})
