import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Registreringstype } from "../../src/events/Registrering.ts"
import { afvist, fraflytning, koder, logMed, lovlig, med } from "./scene.ts"

const tom = logMed()
const klagesager = lovlig.TalOpgjort

describe("what a figure may be", () => {
  it("is a whole number from 0 where it counts, and 0 to 100 where it is a percentage", () => {
    const value = fc.constantFrom("0", "33", "0.5", "99.99", "100", "100.1", "101", "-1", "-0.5", "9007199254740993")
    const figure = fc.constantFrom(klagesager, fraflytning("0"), { ...fraflytning("0"), noegletal: "husstande" })
    fc.assert(
      fc.property(figure, value, (tal, vaerdi) => {
        const given = koder(afvist(tom, { ...tal, vaerdi }))
        const percent = tal.noegletal === "fraflytningsprocent"
        const lawful = Number(vaerdi) >= 0 && (percent ? Number(vaerdi) <= 100 : !vaerdi.includes("."))
        expect(given.length === 0, given.join()).toBe(lawful)
      })
    )
  })

  it("has counts for its numerator and denominator: none below 0", () => {
    for (const felt of ["taeller", "naevner"]) {
      expect(koder(afvist(tom, med("TalOpgjort", { [felt]: "-3" })))).toEqual(["negativtAntal"])
    }
  })

  it("is one for a figure, an area and its period: a day beside the year, or a year beside the day, makes no other cell", () => {
    const complaints = afvist(logMed(klagesager), { ...klagesager, vaerdi: "31", dato: "2019-04-01" })
    expect(complaints).not.toEqual([])
    const percent = afvist(logMed(fraflytning("26.09")), { ...fraflytning("26"), projektaar: "2017/18" })
    expect(percent).not.toEqual([])
  })

  it("is another one for another figure, area, year or day", () => {
    const log = logMed(klagesager, fraflytning("26.09"))
    expect(afvist(log, { ...klagesager, omraade: "vestervang" }, { ...klagesager, projektaar: "2019/20" })).toEqual([])
    const { projektaar: _, ...husstande } = { ...klagesager, noegletal: "husstande", dato: "2017-12-31" }
    expect(afvist(log, { ...fraflytning("26.09"), dato: "2018-12-31" }, husstande)).toEqual([])
  })
})

/** Ruling 8: the days that lie inside the agreement; all others are free. */
const indenfor: ReadonlyArray<readonly [Registreringstype, string, object]> = [
  ["ArrangementRegistreret", "dato", {}],
  ["DeltagelseRegistreret", "dato", {}],
  ["InformationsbrevRegistreret", "dato", {}],
  ["FormidlingRegistreret", "dato", {}],
  ["BesvarelseRegistreret", "dato", {}],
  ["TilknytningRegistreret", "dato", { register: "naboskabsfrivillige" }],
  ["TilflytterRegistreret", "dato", {}],
  ["LeveranceRegistreret", "dato", {}],
  ["KontaktRegistreret", "indflyttet", {}]
]
const fri: ReadonlyArray<readonly [string, Registreringstype, string, object]> = [
  ["a start list", "TilknytningRegistreret", "dato", { register: "tilmeldingsliste" }],
  ["a contact before the move", "KontaktRegistreret", "dato", { indflyttet: "2017-04-01" }],
  ["the day of a figure", "TalOpgjort", "dato", { noegletal: "fraflytningsprocent", projektaar: undefined }],
  ["a baseline survey", "UndersoegelseGennemfoert", "fra", {}]
]

describe("ruling 8", () => {
  const day = fc.constantFrom(
    "2016-11-01",
    "2017-03-31",
    "2017-04-01",
    "2018-12-31",
    "2021-03-31",
    "2021-04-01",
    "2022-01-01"
  )

  it.each(indenfor)("%s: %s lies inside the agreement, both ends counted", (type, felt, mere) => {
    fc.assert(
      fc.property(day, (dato) => {
        const given = afvist(tom, { ...lovlig[type], ...mere, [felt]: dato } as never)
        const inside = dato >= "2017-04-01" && dato <= "2021-03-31"
        expect(given.map(({ felt, kode }) => [kode, felt])).toEqual(inside ? [] : [["datoUdenForAftalen", felt]])
      })
    )
  })

  it.each(fri)("%s may lie outside it", (_, type, felt, mere) => {
    for (const dato of ["2016-03-01", "2017-03-31"]) {
      expect(afvist(tom, { ...lovlig[type], ...mere, [felt]: dato } as never)).toEqual([])
    }
  })
})
