/** What changed between two cuts of an agreement that is decided about: every step against the oracle of that step. */
import * as Effect from "effect/Effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { sammenlign } from "../../src/app/sammenlign.ts"
import type { Vurdering } from "../../src/evaluation/Vurdering.ts"
import { dage } from "../../src/testing.ts"
import { iLager, logId, skriv } from "../laws/iLager.ts"
import { type Log, liv } from "../laws/liv.ts"
import { livsaftale } from "../laws/livsaftale.ts"
import { lovAsync } from "../laws/lov.ts"
import { altFra, skrevetInd, type Udsyn } from "../laws/skrevetInd.ts"

const dag = fc.constantFrom(...dage(livsaftale).filter((en) => en >= livsaftale.fra), "2026-01-01")
const steder = fc.record({ kendtPr: dag, position: fc.integer({ min: 1, max: 30 }) }, { requiredKeys: ["kendtPr"] })

/** The earlier one first, by day and by position. */
const graenser = fc.tuple(steder, steder).map(([a, b]) => {
  const [fra, til] = a.kendtPr <= b.kendtPr ? [a, b] : [b, a]
  if (fra.position === undefined || til.position === undefined) return { fra, til: { kendtPr: til.kendtPr } }
  const positioner = [fra.position, til.position].sort((x, y) => x - y)
  return { fra: { ...fra, position: positioner[0]! }, til: { ...til, position: positioner[1]! } }
})

const noegle = ({ kriterium, omraade, projektaar }: Vurdering): string =>
  JSON.stringify([kriterium, omraade, projektaar])

/** What a reader of the table sees; Rationals have a bigint in them. */
const set = (celle: Vurdering | undefined): string | undefined =>
  celle &&
  JSON.stringify([celle.status, celle.aarsag, celle.vaerdi, celle.maaltal], (_, led: unknown) =>
    typeof led === "bigint" ? `${led}` : led
  )

const trin = ["tidenGik", "nyeFakta", "rettedeFakta", "andenFortolkning", "andenVersion", "andenBeslutning"]

/** From the first table to the last, one thing moved at a time. */
const tabeller = (log: Log, { fra, til }: { readonly fra: Udsyn["fakta"]; readonly til: Udsyn["fakta"] }) => {
  const flyttet: ReadonlyArray<Partial<Udsyn>> = [
    { setFra: til.kendtPr },
    { fakta: til },
    { rettelser: til },
    { fortolkninger: til },
    { versioner: til },
    { beslutninger: til }
  ]
  const udsyn: Array<Udsyn> = [{ setFra: fra.kendtPr, ...altFra(fra) }]
  for (const del of flyttet) udsyn.push({ ...udsyn.at(-1)!, ...del })
  return udsyn.map((en) => new Map(skrevetInd(log, en).map((celle) => [noegle(celle), celle])))
}

const af = (log: Log, graense: Parameters<typeof sammenlign>[1]) =>
  iLager(Effect.andThen(skriv(log), sammenlign(logId, graense)))

describe("two cuts of an agreement that is decided about", () => {
  it("differ in the cells in which their tables do, each for the steps at which it changed", () =>
    lovAsync(
      fc.asyncProperty(liv(), graenser, async (log, graense) => {
        const alle = tabeller(log, graense)
        const [foerst, sidst] = [alle[0]!, alle.at(-1)!]
        const ventet = new Map(
          [...new Set([...foerst.keys(), ...sidst.keys()])].flatMap((celle) => {
            const sete = alle.map((tabel) => set(tabel.get(celle)))
            if (sete[0] === sete.at(-1)) return []
            const aarsager = trin.filter((_, nummer) => sete[nummer] !== sete[nummer + 1])
            return [[celle, { foer: foerst.get(celle), efter: sidst.get(celle), aarsager }] as const]
          })
        )
        const { aendringer } = await af(log, graense)
        expect(new Map(aendringer.map((en) => [noegle((en.efter ?? en.foer)!), en]))).toEqual(ventet)
        expect(aendringer.length).toBe(ventet.size)
      }),
      0.5
    ))

  it("list what changed in the order of the later table, what it has no more where it stood", () =>
    lovAsync(
      fc.asyncProperty(liv(), graenser, async (log, graense) => {
        const { aendringer, efter, foer } = await af(log, graense)
        const staar = (tabel: typeof efter, celler: ReadonlyArray<Vurdering | undefined>) => {
          const pladser = celler.flatMap((celle) => (celle === undefined ? [] : [tabel.vurderinger.indexOf(celle)]))
          expect(pladser).toEqual(pladser.toSorted((a, b) => a - b))
        }
        staar(
          efter,
          aendringer.map((en) => en.efter)
        )
        const samme = foer.vurderinger.map(noegle).filter((en) => efter.vurderinger.map(noegle).includes(en))
        const omvendt = efter.vurderinger.map(noegle).filter((en) => samme.includes(en))
        if (samme.join() === omvendt.join()) {
          staar(
            foer,
            aendringer.map((en) => en.foer)
          )
        }
      }),
      0.5
    ))

  it("do not differ where they are the same", () =>
    lovAsync(
      fc.asyncProperty(liv(), steder, async (log, sted) => {
        expect((await af(log, { fra: sted, til: sted })).aendringer).toEqual([])
      }),
      0.2
    ))
})
