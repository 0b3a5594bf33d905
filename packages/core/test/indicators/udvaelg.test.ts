/** Conditions as data against a plain reading of them, and what a registration says of itself: its areas and its day. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Registrering } from "../../src/events/Registrering.ts"
import { datoAf, omraaderAf, udvaelg } from "../../src/indicators/udvaelg.ts"
import type { Betingelse, Udvalg } from "../../src/terms/Udvalg.ts"
import { lilleAftale } from "../../src/testing/lilleAftale.ts"
import { alleTyper, registreringer } from "../../src/testing/registreringer.ts"
import { lov } from "../laws/lov.ts"
import { kursus } from "../laws/regnUd.ts"

const registrering = fc.oneof(...Object.values(registreringer(lilleAftale()))) as fc.Arbitrary<Registrering>

/** Every value of a field, as text: one, or those of a list, or none where the field is not there. */
const vaerdier = (en: Registrering, felt: string): ReadonlyArray<string> =>
  Object.entries(en)
    .filter(([navn]) => navn === felt)
    .flatMap(([, indhold]) => [indhold].flat().map(String))

const antal = fc.record(
  { mindst: fc.constantFrom(0, 1, 2, 3), hoejst: fc.constantFrom(0, 1, 2, 3) },
  { requiredKeys: [], noNullPrototype: true }
)

/** Conditions on the fields that this registration has and on some it has not, with its own values among others. */
const betingelse = (en: Registrering): fc.Arbitrary<Betingelse> =>
  fc.constantFrom(...Object.keys(en), "omraader", "deltagere", "ukendt").chain(
    (felt) =>
      fc.record(
        {
          felt: fc.constant(felt),
          er: fc.subarray([...new Set([...vaerdier(en, felt), "nord", "syd", "5"])], { minLength: 1, maxLength: 2 }),
          antal
        },
        { requiredKeys: ["felt"], noNullPrototype: true }
      ) as unknown as fc.Arbitrary<Betingelse>
  )

/** Selections of the registration's own type, most of them. */
const sag = registrering.chain((en) => {
  const type = fc.oneof({ weight: 3, arbitrary: fc.constant(en._tag) }, fc.constantFrom(...alleTyper))
  const udvalg: fc.Arbitrary<Udvalg> = fc.record(
    { registrering: type, hvor: fc.array(betingelse(en), { maxLength: 2 }) },
    { requiredKeys: ["registrering"], noNullPrototype: true }
  )
  return fc.record({ en: fc.constant(en), af: fc.array(udvalg, { maxLength: 3 }) })
})

const opfylder = (en: Registrering, { antal: { hoejst = 99, mindst = 0 } = {}, er, felt }: Betingelse): boolean => {
  const alle = vaerdier(en, felt)
  const fundet = er === undefined || er.filter((et) => alle.includes(et)).length > 0
  return fundet && mindst <= alle.length && alle.length <= hoejst
}

describe("a selection", () => {
  it("takes a registration of its type for which every condition holds, and several take what one of them takes", () => {
    lov(
      fc.property(sag, ({ af, en }) => {
        const taget = af.some(
          ({ hvor = [], registrering: type }) => type === en._tag && hvor.every((b) => opfylder(en, b))
        )
        expect(udvaelg(af)(en)).toBe(taget)
      })
    )
  })

  it("of an area's own tours takes those with one area, and of the joint ones those with two or more", () => {
    const med = (antal: NonNullable<Betingelse["antal"]>) =>
      udvaelg([{ registrering: "ArrangementRegistreret", hvor: [{ felt: "omraader", antal }] }])
    const [egen, faelles] = [kursus("2001-09-01", 4, ["nord"]), kursus("2001-09-01", 4, ["nord", "syd"])]
    expect([egen, faelles].map(med({ hoejst: 1 }))).toEqual([true, false])
    expect([egen, faelles].map(med({ mindst: 2 }))).toEqual([false, true])
  })

  it("finds one of several areas, and a number by its digits", () => {
    const hvor = (felt: string, ...er: readonly [string, ...ReadonlyArray<string>]) =>
      udvaelg([{ registrering: "ArrangementRegistreret", hvor: [{ felt, er }] }])(
        kursus("2001-09-01", 4, ["nord", "syd"])
      )
    expect([hvor("omraader", "syd"), hvor("omraader", "vest"), hvor("omraader", "nord,syd")]).toEqual([
      true,
      false,
      false
    ])
    expect([hvor("deltagere", "4"), hvor("deltagere", "40")]).toEqual([true, false])
  })

  it("with a field and no more takes all, whether they have the field or not", () => {
    for (const felt of ["art", "omraader", "deltagere", "ukendt"]) {
      const alle = udvaelg([{ registrering: "ArrangementRegistreret", hvor: [{ felt }] }])
      expect([4, undefined].map((deltagere) => alle(kursus("2001-09-01", deltagere)))).toEqual([true, true])
    }
  })

  it("counts nothing in a field that is not there, and one in a field that is no list", () => {
    const tages = (felt: string, antal: NonNullable<Betingelse["antal"]>) =>
      udvaelg([{ registrering: "ArrangementRegistreret", hvor: [{ felt, antal }] }])(kursus("2001-09-01", undefined))
    expect([tages("deltagere", { hoejst: 0 }), tages("deltagere", { mindst: 1 })]).toEqual([true, false])
    expect([tages("art", { hoejst: 0 }), tages("art", { mindst: 1 })]).toEqual([false, true])
  })

  it("takes nothing where none is made", () => {
    expect(udvaelg([])(kursus("2001-09-01", 4))).toBe(false)
  })
})

describe("a registration", () => {
  const paaListen = { _tag: "TilknytningRegistreret", dato: "2001-09-01", register: "liste", noegle: "n1" } as const
  const opgjort: Registrering = { _tag: "TalOpgjort", noegletal: "landstal", projektaar: "2001/02", vaerdi: "1" }
  const spurgt: Registrering = {
    _tag: "UndersoegelseGennemfoert",
    undersoegelse: "foer",
    spoergsmaal: "er du tryg",
    maalgruppe: "voksne",
    fra: "2001-09-01",
    til: "2001-09-30",
    inviterede: 5,
    svar: [{ svar: "ja", antal: 5 }]
  }

  it("names the areas it is about: all of a joint one, its own, or none", () => {
    expect(omraaderAf(kursus("2001-09-01", 4, ["nord", "syd"]))).toEqual(["nord", "syd"])
    expect(omraaderAf({ ...paaListen, handling: "tilknyttet", omraade: "vest" })).toEqual(["vest"])
    expect(omraaderAf({ ...paaListen, handling: "tilknyttet" })).toEqual([])
    expect([opgjort, spurgt].map(omraaderAf)).toEqual([[], []])
  })

  it("has its day, and none where it is about a year or a field period", () => {
    expect(datoAf(kursus("2001-09-01", 4))).toBe("2001-09-01")
    expect(datoAf({ ...opgjort, dato: "2001-12-31" })).toBe("2001-12-31")
    expect([opgjort, spurgt].map(datoAf)).toEqual([undefined, undefined])
  })
})
