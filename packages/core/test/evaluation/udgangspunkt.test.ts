/** The baseline that is shown beside a target: the agreed one, one that was measured, or the one fixed in its place. */
import { describe, expect, it } from "vitest"
import { ingenBeslutninger } from "../../src/evaluation/Beslutninger.ts"
import type { Kontekst } from "../../src/evaluation/Kontekst.ts"
import { udgangspunkt } from "../../src/evaluation/udgangspunkt.ts"
import * as Interval from "../../src/ground/Interval.ts"
import * as Rational from "../../src/ground/Rational.ts"
import { type Aflaesning, mangler, vaerdi } from "../../src/indicators/Maaler.ts"
import type { Krav } from "../../src/terms/Krav.ts"
import type { Reference } from "../../src/terms/Reference.ts"
import { indikatorer } from "../../src/testing/indikatorer.ts"
import { lilleAftale } from "../../src/testing/lilleAftale.ts"
import { baseline, maaling } from "../../src/testing/maalinger.ts"

const delaftale = lilleAftale()
const [aar] = delaftale.projektaar
const tal = (antal: number) => Rational.fromNumber(antal)
const foer: Reference = { slags: "maalt", hvornaar: { slags: "undersoegelse", undersoegelse: "foer" } }
const dele = { taeller: Interval.exactly(tal(1)), naevner: Interval.exactly(tal(4)) }
const malt: Aflaesning = { ...vaerdi(Interval.exactly(tal(25))), dele }

const fundet = (krav: Krav, aflaest: Aflaesning = malt, fastsat?: string) => {
  const kontekst: Kontekst = {
    delaftale,
    setFra: delaftale.til,
    maalingAf: () => undefined,
    beslutninger: { ...ingenBeslutninger, fastsat: () => fastsat },
    aflaes: () => aflaest
  }
  const { svarandel } = indikatorer
  const celle = maaling(svarandel, krav, { baselines: [baseline("78"), baseline("12", "nord")] })
  return udgangspunkt(kontekst, { kriterium: "k", maaling: celle, projektaar: aar })
}

const forbedret = (end: Reference): Krav => ({ slags: "Forbedret", end })

describe("the baseline beside a target", () => {
  it("is the agreed one of the place, whatever was measured or fixed", () => {
    const ventet = { vaerdi: tal(78), fra: { slags: "aftalt" } }
    expect(fundet(forbedret({ slags: "aftalt" }))).toEqual(ventet)
    expect(fundet(forbedret({ slags: "aftalt" }), malt, "50")).toEqual(ventet)
  })

  it("is what was measured, with its parts, and what was fixed in its place", () => {
    expect(fundet(forbedret(foer))).toEqual({ vaerdi: tal(25), fra: foer, dele })
    expect(fundet(forbedret(foer), malt, "50")).toEqual({ vaerdi: tal(50), fra: { slags: "fastsat" } })
    expect(fundet(forbedret({ slags: "fastsat" }), malt, "50")).toEqual({ vaerdi: tal(50), fra: { slags: "fastsat" } })
  })

  it("is none where nothing was measured, fixed, or asked for, or only bounds are known", () => {
    expect(fundet(forbedret(foer), mangler("manglerIndberetning"))).toBeUndefined()
    expect(fundet(forbedret(foer), vaerdi(Interval.atLeast(tal(3))))).toBeUndefined()
    expect(fundet(forbedret({ slags: "fastsat" }))).toBeUndefined()
    expect(fundet(forbedret({ slags: "foregaaende" }))).toBeUndefined()
    expect(fundet({ slags: "Mindst", graense: "3" })).toBeUndefined()
  })

  it("is found inside a demand of several parts", () => {
    const krav: Krav = { slags: "Alle", krav: [{ krav: { slags: "Mindst", graense: "3" } }, { krav: forbedret(foer) }] }
    expect(fundet(krav)).toMatchObject({ vaerdi: tal(25) })
  })
})
