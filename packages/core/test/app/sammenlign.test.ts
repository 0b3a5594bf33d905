/** What changed between two days, against the plain calculation of both days and of every step between them. */
import * as Effect from "effect/Effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { sammenlign } from "../../src/app/sammenlign.ts"
import type { Vurdering } from "../../src/evaluation/Vurdering.ts"
import { dage } from "../../src/testing/registreringer.ts"
import { aftaler, medLog } from "../laws/aftaler.ts"
import { iLager, logId, skriv } from "../laws/iLager.ts"
import { lovAsync } from "../laws/lov.ts"
import { regnUd } from "../laws/regnUd.ts"

const [aftale] = aftaler
const dag = fc.constantFrom(...dage(aftale).filter((en) => en >= aftale.fra), "2003-01-01", "2026-01-01")
const toDage = fc.tuple(dag, dag).map(([a, b]) => (a <= b ? { fra: a, til: b } : { fra: b, til: a }))

/** What a reader of the table sees; Rationals have a bigint in them. */
const set = ({ aarsag, maaltal, status, vaerdi }: Vurdering): string =>
  JSON.stringify([status, aarsag, vaerdi, maaltal], (_, led: unknown) => (typeof led === "bigint" ? `${led}` : led))

describe("two days held against each other", () => {
  it("differ in the cells in which their tables do, each for the steps at which it changed", () =>
    lovAsync(
      fc.asyncProperty(medLog(), toDage, async ({ aftale: den, log }, { fra, til }) => {
        const { aendringer, efter, foer } = await iLager(
          Effect.andThen(skriv(log), sammenlign(logId, { fra: { kendtPr: fra }, til: { kendtPr: til } }))
        )
        const tabeller = [
          regnUd(den, log, { setFra: fra, skaering: { fakta: fra, rettelser: fra } }),
          regnUd(den, log, { setFra: til, skaering: { fakta: fra, rettelser: fra } }),
          regnUd(den, log, { setFra: til, skaering: { fakta: til, rettelser: fra } }),
          regnUd(den, log, { setFra: til, skaering: { fakta: til, rettelser: til } })
        ] as const
        expect([foer.vurderinger, efter.vurderinger]).toEqual([tabeller[0], tabeller[3]])
        const ventet = tabeller[0].flatMap((gammel, i) => {
          const saet = tabeller.map((tabel) => set(tabel[i]!))
          if (saet[0] === saet[3]) return []
          const trin = ["tidenGik", "nyeFakta", "rettedeFakta"].filter((_, n) => saet[n] !== saet[n + 1])
          return [{ foer: gammel, efter: tabeller[3][i], aarsager: trin }]
        })
        expect(aendringer).toEqual(ventet)
      })
    ))

  it("do not differ where they are the same day", () =>
    lovAsync(
      fc.asyncProperty(medLog(), dag, async ({ log }, den) => {
        const { aendringer } = await iLager(
          Effect.andThen(skriv(log), sammenlign(logId, { fra: { kendtPr: den }, til: { kendtPr: den } }))
        )
        expect(aendringer).toEqual([])
      }),
      0.2
    ))
})
