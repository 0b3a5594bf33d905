/** An agreement that is decided about: each year is judged by what held for it, under any cuts, and for ever. */
import * as Effect from "effect/Effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Graense } from "../../src/app/Statusvalg.ts"
import { status } from "../../src/app/status.ts"
import type { Vurdering } from "../../src/evaluation/Vurdering.ts"
import { dage } from "../../src/testing.ts"
import { iLager, logId, skriv } from "../laws/iLager.ts"
import { liv } from "../laws/liv.ts"
import { livsaftale } from "../laws/livsaftale.ts"
import { lovAsync } from "../laws/lov.ts"
import { altFra, skrevetInd } from "../laws/skrevetInd.ts"

const idag = "2026-01-01"
const dag = fc.constantFrom(...dage(livsaftale).filter((en) => en >= livsaftale.fra), "2003-01-01", idag)

const noegle = ({ kriterium, omraade, projektaar }: Vurdering): string =>
  JSON.stringify([kriterium, omraade, projektaar])

const sorteret = (celler: ReadonlyArray<Vurdering>): ReadonlyArray<Vurdering> =>
  celler.toSorted((a, b) => (noegle(a) < noegle(b) ? -1 : 1))

const graense: fc.Arbitrary<Graense> = fc.record(
  { kendtPr: dag, position: fc.integer({ min: 1, max: 30 }) },
  { requiredKeys: ["kendtPr"], noNullPrototype: true }
)

const fem = { fakta: graense, rettelser: graense, fortolkninger: graense, versioner: graense, beslutninger: graense }

describe("the status of an agreement that is decided about", () => {
  it("is what the same agreement gives with every decision written into its data", () =>
    lovAsync(
      fc.asyncProperty(liv(), async (log) => {
        const { vurderinger } = await iLager(Effect.andThen(skriv(log), status(logId, { idag })))
        expect(sorteret(vurderinger)).toEqual(sorteret(skrevetInd(log, { setFra: idag, ...altFra({ kendtPr: idag }) })))
      })
    ))

  it("is so as known on any day, at any position", () =>
    lovAsync(
      fc.asyncProperty(liv(), dag, fc.nat(), async (log, kendtPr, hvor) => {
        const position = 1 + (hvor % log.length)
        const { vurderinger } = await iLager(Effect.andThen(skriv(log), status(logId, { idag, kendtPr, position })))
        const udsyn = { setFra: kendtPr, ...altFra({ kendtPr, position }) }
        expect(sorteret(vurderinger)).toEqual(sorteret(skrevetInd(log, udsyn)))
      })
    ))

  it("is so where facts, corrections, readings, versions and other decisions are each cut by themselves", () =>
    lovAsync(
      fc.asyncProperty(liv(), dag, fc.record(fem, { noNullPrototype: true }), async (log, setFra, snit) => {
        const { vurderinger } = await iLager(Effect.andThen(skriv(log), status(logId, { idag, setFra, snit })))
        expect(sorteret(vurderinger)).toEqual(sorteret(skrevetInd(log, { setFra, ...snit })))
      })
    ))

  it("is the same at a position, however the log grew later", () =>
    lovAsync(
      fc.asyncProperty(liv(), dag, async (log, kendtPr) => {
        const alle = await iLager(
          Effect.andThen(
            skriv(log),
            Effect.forEach(log, ({ position }) => status(logId, { idag, kendtPr, position }))
          )
        )
        for (const [nummer, nu] of alle.entries()) {
          const dengang = await iLager(
            Effect.andThen(skriv(log.slice(0, nummer + 1)), status(logId, { idag, kendtPr }))
          )
          expect(nu.vurderinger).toEqual(dengang.vurderinger)
          expect(nu.aftale).toEqual(dengang.aftale)
        }
      }),
      0.3
    ))

  it("has no cell twice, and the readings that hold beside the others say what the table says", () =>
    lovAsync(
      fc.asyncProperty(liv(), dag, async (log, kendtPr) => {
        const valg = { idag, kendtPr, fortolkninger: "alle" } as const
        const { fortolket, vurderinger } = await iLager(Effect.andThen(skriv(log), status(logId, valg)))
        const celler = new Map(vurderinger.map((en) => [noegle(en), en]))
        expect(celler.size).toBe(vurderinger.length)
        for (const { afviger, gaeldende, vurdering } of fortolket) {
          if (gaeldende) expect([vurdering, afviger]).toEqual([celler.get(noegle(vurdering)), false])
        }
      }),
      0.5
    ))

  it("has every promise together, its areas in order and in each its years", () =>
    lovAsync(
      fc.asyncProperty(liv(), async (log) => {
        const { vurderinger } = await iLager(Effect.andThen(skriv(log), status(logId, { idag })))
        const steder = vurderinger.map(({ kriterium, omraade }) => JSON.stringify([kriterium, omraade]))
        const skift = (liste: ReadonlyArray<string>) => liste.filter((en, nummer) => en !== liste[nummer - 1])
        expect(skift(steder).length).toBe(new Set(steder).size)
        const loefter = vurderinger.map(({ kriterium }) => kriterium)
        expect(skift(loefter).length).toBe(new Set(loefter).size)
        for (const sted of new Set(steder)) {
          const aar = vurderinger.filter((_, nummer) => steder[nummer] === sted).map(({ projektaar }) => projektaar)
          expect(aar).toEqual(aar.toSorted())
        }
      })
    ))
})
