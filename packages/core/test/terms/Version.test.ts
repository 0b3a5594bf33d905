/** Revisions on revisions: the agreement on any day is what one gets by writing them into it by hand, in their order. */

import fc from "fast-check"
import { applyPatches } from "immer"
import { describe, expect, it } from "vitest"
import type { Delaftale } from "../../src/terms/Delaftale.ts"
import { provRevision, reviderer } from "../../src/terms/reviderer.ts"
import { type Vedtaget, versioner, versionFor, versionPaa } from "../../src/terms/Version.ts"
import { dage } from "../../src/testing.ts"
import { gyldig } from "../decisions/livsmodel.ts"
import { aendret } from "../laws/aendret.ts"
import { aendringer, livsaftale } from "../laws/livsaftale.ts"
import { lov } from "../laws/lov.ts"
import { viborg } from "./viborg.ts"

const dag = fc.constantFrom(...dage(livsaftale))
const flere = fc.shuffledSubarray([...aendringer(livsaftale)], { minLength: 1, maxLength: 3 })

const vedtagne: fc.Arbitrary<ReadonlyArray<Vedtaget>> = fc
  .array(fc.record({ gyldigFra: dag, aendringer: flere }), { maxLength: 5 })
  .map((alle) => alle.map((en, nummer) => ({ ...en, revision: `R${nummer}` })))

/** Those in force on the day, the one that came into force first first; on one day the one adopted first. */
const iKraft = (alle: ReadonlyArray<Vedtaget>, den: string): ReadonlyArray<Vedtaget> =>
  [...new Set(alle.map(({ gyldigFra }) => gyldigFra))]
    .filter((fra) => fra <= den)
    .sort()
    .flatMap((fra) => alle.filter(({ gyldigFra }) => gyldigFra === fra))

const iHaanden = (alle: ReadonlyArray<Vedtaget>, den: string): Delaftale =>
  iKraft(alle, den)
    .flatMap((en) => en.aendringer)
    .reduce(aendret, livsaftale)

describe("the versions of an agreement", () => {
  it("are on any day what was signed with all that was in force by then", () => {
    lov(
      fc.property(vedtagne, dag, (alle, den) => {
        const version = versionPaa(versioner(livsaftale, alle), den)
        expect(version.delaftale).toEqual(iHaanden(alle, den))
        const foer = iKraft(alle, den)
        expect([version.nummer, version.revision]).toEqual([foer.length, foer.at(-1)?.revision])
      })
    )
  })

  it("are numbered from what was signed, each with what leads to it from the one before", () => {
    lov(
      fc.property(vedtagne, (alle) => {
        const rad = versioner(livsaftale, alle)
        expect(rad[0]).toEqual({ nummer: 0, gyldigFra: livsaftale.fra, delaftale: livsaftale, patches: [] })
        expect(rad.slice(1).map(({ gyldigFra, revision }) => [gyldigFra, revision])).toEqual(
          iKraft(alle, "9999-12-31").map(({ gyldigFra, revision }) => [gyldigFra, revision])
        )
        for (const [nummer, { delaftale, nummer: eget, patches }] of rad.entries()) {
          expect(eget).toBe(nummer)
          if (nummer > 0) expect(applyPatches(rad[nummer - 1]!.delaftale, [...patches])).toEqual(delaftale)
        }
      })
    )
  })

  it("judge a year by the one in force on its first day", () => {
    lov(
      fc.property(vedtagne, fc.constantFrom(...livsaftale.projektaar), (alle, aar) => {
        expect(versionFor(versioner(livsaftale, alle), aar).delaftale).toEqual(iHaanden(alle, aar.fra))
      })
    )
  })
})

describe("a revision", () => {
  it("has a fault where one of its changes changes nothing, or where the agreement does not hang together after it", () => {
    lov(
      fc.property(vedtagne, flere, (alle, nye) => {
        const foer = iHaanden(alle, "9999-12-31")
        expect(provRevision(foer, nye).length === 0).toBe(gyldig(foer, nye))
      })
    )
  })

  it("leaves the agreement and its own changes as they were", () => {
    lov(
      fc.property(flere, (nye) => {
        const skrevet = JSON.stringify([livsaftale, nye])
        reviderer(livsaftale, nye)
        expect(JSON.stringify([livsaftale, nye])).toBe(skrevet)
      })
    )
  })
})

describe("what is given up in Viborg", () => {
  const foer = viborg()
  const uden = (slags: "kriterium" | "omraade" | "forpligtelse", id: string): Delaftale =>
    reviderer(foer, [{ slags, id }])[0]

  it("takes the name of a promise out of the purposes that it shows", () => {
    const formaal = (foer.formaal ?? []).map((et) => ({ ...et, kriterier: et.kriterier.filter((id) => id !== "C4") }))
    expect(formaal).not.toEqual(foer.formaal)
    const kriterier = foer.kriterier.filter(({ id }) => id !== "C4")
    expect(uden("kriterium", "C4")).toEqual({ ...foer, kriterier, formaal })
  })

  it("takes the facts, the paragraphs and the baselines of an area with it, and those of no other", () => {
    const id = foer.boligomraader[0]!.id
    const efter = uden("omraade", id)
    const naevnt = (del: unknown): number => JSON.stringify(del).split(`"${id}"`).length - 1
    const { boligomraader, kriterier, problemkompleks } = efter
    expect([naevnt(foer.problemkompleks), naevnt(foer.kriterier)].every((antal) => antal > 0)).toBe(true)
    expect([
      naevnt(boligomraader),
      naevnt(problemkompleks),
      naevnt(kriterier.map(({ maaling }) => maaling.baselines))
    ]).toEqual([0, 0, 0])
    expect(problemkompleks?.kendsgerninger).toEqual(
      foer.problemkompleks?.kendsgerninger.filter(({ omraade }) => omraade !== id)
    )
    expect(problemkompleks?.afsnit.map((et) => et.omraader)).toEqual(
      foer.problemkompleks?.afsnit.map((et) => et.omraader?.filter((det) => det !== id))
    )
    for (const [nummer, { maaling }] of foer.kriterier.entries()) {
      const resten = maaling.baselines?.filter(({ omraade }) => omraade !== id)
      expect(kriterier[nummer]!.maaling.baselines).toEqual(resten?.length === 0 ? undefined : resten)
    }
    expect(provRevision(foer, [{ slags: "omraade", id }])).toEqual([])
  })

  it("leaves no empty list of baselines, and what names nothing leaves all as it was", () => {
    const enkelt = { ...foer, kriterier: foer.kriterier.filter(({ id }) => id === "K1b") } as unknown as Delaftale
    const alle = foer.boligomraader.map(({ id }) => ({ slags: "omraade", id }) as const)
    const [efter] = reviderer(enkelt, alle)
    expect(Object.keys(efter.kriterier[0].maaling)).not.toContain("baselines")
    expect(uden("kriterium", "K99")).toEqual(foer)
    expect(uden("forpligtelse", "P99")).toEqual(foer)
    expect(provRevision(foer, [{ slags: "kriterium", id: "K99" }])).toMatchObject([{ sti: "aendringer[0]" }])
  })
})
