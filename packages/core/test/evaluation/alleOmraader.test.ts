/** The row "alle" (ruling 18): Kleene's minimum over the areas that are not exempt, with the first of the reasons. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { alleOmraader } from "../../src/evaluation/alleOmraader.ts"
import type { Status, Vurdering } from "../../src/evaluation/Vurdering.ts"
import * as Interval from "../../src/ground/Interval.ts"
import * as Rational from "../../src/ground/Rational.ts"
import { type Aarsag, aarsager } from "../../src/terms/Aarsag.ts"
import { indikatorer } from "../../src/testing/indikatorer.ts"
import { forloeb, maaling, ned } from "../../src/testing/maalinger.ts"
import { lov } from "../laws/lov.ts"
import { klager, raekker, raekke as skrevet } from "../laws/regnUd.ts"

const aarsag = fc.constantFrom<Aarsag>(...aarsager.filter((en) => en !== "baselineNul" && en !== "undtagelseGivet"))
const udfald = fc.oneof(
  fc.constantFrom<{ readonly status: Status; readonly aarsag?: Aarsag }>(
    { status: "opfyldt" },
    { status: "ikkeOpfyldt" },
    { status: "undtaget", aarsag: "baselineNul" },
    { status: "undtaget", aarsag: "undtagelseGivet" }
  ),
  aarsag.map((en) => ({ status: "kanIkkeVurderes" as const, aarsag: en }))
)
const vurdering = fc.tuple(udfald, fc.integer({ min: 0, max: 3 }), fc.boolean()).map(
  ([det, kendt, endelig]): Vurdering => ({
    kriterium: "k",
    klasse: "kriterium",
    omraade: "nord",
    projektaar: "2001/02",
    vaerdi: Interval.exactly(Rational.one),
    fuldstaendighed: { kendt, ialt: 3 },
    endelig,
    ...det
  })
)
const omraader = fc
  .tuple(vurdering, fc.array(vurdering, { maxLength: 4 }))
  .map(([foerste, resten]): readonly [Vurdering, ...ReadonlyArray<Vurdering>] => [foerste, ...resten])

const ventet = (dele: ReadonlyArray<Vurdering>): string => {
  const taeller = dele.filter(({ status }) => status !== "undtaget")
  const foerst = (af: ReadonlyArray<Vurdering>) => aarsager.find((en) => af.some((del) => del.aarsag === en))
  if (taeller.length === 0) return `;;undtaget;${foerst(dele)}`
  if (taeller.some(({ status }) => status === "ikkeOpfyldt")) return ";;ikkeOpfyldt"
  const aabne = taeller.filter(({ status }) => status === "kanIkkeVurderes")
  return aabne.length > 0 ? `;;kanIkkeVurderes;${foerst(aabne)}` : ";;opfyldt"
}

describe("the row alle", () => {
  it("is what the areas say together, without value and target", () => {
    lov(
      fc.property(omraader, (dele) => {
        const alle = alleOmraader(dele)
        expect(skrevet(alle)).toBe(ventet(dele))
        expect(alle).toMatchObject({ omraade: "alle", projektaar: "2001/02", kriterium: "k" })
      })
    )
  })

  it("is final where every area is, and knows as much as they do together", () => {
    lov(
      fc.property(omraader, (dele) => {
        const { endelig, fuldstaendighed } = alleOmraader(dele)
        expect(endelig).toBe(!dele.some((del) => !del.endelig))
        expect(fuldstaendighed).toEqual({
          kendt: dele.map((del) => del.fuldstaendighed.kendt).reduce((a, b) => a + b),
          ialt: 3 * dele.length
        })
      })
    )
  })

  it("does not depend on the order of the areas", () => {
    lov(
      fc.property(omraader, ([foerste, ...resten]) => {
        const [a, ...b] = [foerste, ...resten].reverse() as [Vurdering, ...Array<Vurdering>]
        expect(skrevet(alleOmraader([a, ...b]))).toBe(skrevet(alleOmraader([foerste, ...resten])))
      })
    )
  })

  it("is not kept where one area breaks it, even while another has not reported; else it waits for that one", () => {
    const maalt = maaling(indikatorer.opgjort, forloeb({ nul: "undtaget" }), ned)
    const rows = raekker(maalt, [...klager("syd", 33, 20, 10), ...klager("vest", undefined, undefined, 5, 20)], {
      omraade: "alle"
    })
    expect(rows).toEqual([";;ikkeOpfyldt", ";;kanIkkeVurderes;manglerIndberetning", ";;opfyldt", ";;ikkeOpfyldt"])
  })

  it("is exempt where every area is", () => {
    const maalt = maaling(indikatorer.opgjort, forloeb({ nul: "undtaget" }), {
      ...ned,
      baselines: [
        { omraade: "nord", vaerdi: "0", periode: "2000", ordlyd: "0" },
        { omraade: "syd", vaerdi: "0", periode: "2000", ordlyd: "0" },
        { omraade: "vest", vaerdi: "0", periode: "2000", ordlyd: "0" }
      ]
    })
    expect(raekker(maalt, [], { omraade: "alle" })[0]).toBe(";;undtaget;baselineNul")
  })

  it("stands last, one for each year, and only where the promise asks for it", () => {
    const med = maaling(indikatorer.opgjort, { slags: "Hoejst", graense: "1" }, ned)
    expect(raekker(med, [], { omraade: "alle" })).toHaveLength(4)
    expect(raekker({ ...med, alle: false }, [], { omraade: "alle" })).toEqual([])
  })
})
