/** The walk through the days, against a log that is cut at each of them and read from its beginning. */
import * as Effect from "effect/Effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { forklar } from "../../src/app/forklar.ts"
import { sammenlign } from "../../src/app/sammenlign.ts"
import { slutdage } from "../../src/app/slutdage.ts"
import { status } from "../../src/app/status.ts"
import { type Dagsstand, tidslinje } from "../../src/app/tidslinje.ts"
import { kendtDage } from "../../src/indicators/asOf.ts"
import { lilleAftale } from "../../src/testing.ts"
import { iLager, logId, skriv } from "../laws/iLager.ts"
import { type Log, liv } from "../laws/liv.ts"
import { lovAsync } from "../laws/lov.ts"

const idag = "2026-01-01"

/** A walk hands out what is good until it goes on, so each day is looked at on the way. */
const gennemgaa = (log: Log, paaDagen: (stand: Dagsstand, dagenFoer: string | undefined) => ReturnType<typeof set>) =>
  iLager(
    Effect.gen(function* () {
      const head = yield* skriv(log)
      let foer: string | undefined
      for (const stand of tidslinje(log, { head, haendelser: log.length }, idag)) {
        yield* paaDagen(stand, foer)
        foer = stand.dag
      }
      return foer
    })
  )

const set = (stand: Dagsstand, foer: string | undefined) =>
  Effect.gen(function* () {
    const valg = { idag, kendtPr: stand.dag }
    const { vurderinger } = yield* status(logId, valg)
    expect(stand.status.vurderinger).toEqual(vurderinger)
    if (foer === undefined) return expect(stand.aendringer).toEqual([])
    const { aendringer } = yield* sammenlign(logId, { fra: { kendtPr: foer }, til: { kendtPr: stand.dag } })
    return expect(stand.aendringer).toEqual(aendringer)
  })

const forklaret = (stand: Dagsstand) =>
  Effect.gen(function* () {
    const { vurderinger } = stand.status
    const adresse = vurderinger[stand.kendt.length % vurderinger.length]!
    const svar = stand.forklar(adresse, "da")!
    const ventet = yield* forklar(logId, { idag, kendtPr: stand.dag }, adresse)
    const { status: _egen, ...egne } = svar
    const { status: _anden, ...andre } = ventet
    return expect(egne).toEqual(andre)
  })

describe("the days of a log", () => {
  it("say what status says as known on each, and what sammenlign says has changed, with its causes", () =>
    lovAsync(
      fc.asyncProperty(liv(14), async (log) => {
        expect(await gennemgaa(log, set)).toBeDefined()
      }),
      0.03
    ))

  it("explain a cell as forklar does as known on the day", () =>
    lovAsync(
      fc.asyncProperty(liv(14), async (log) => {
        expect(await gennemgaa(log, forklaret)).toBeDefined()
      }),
      0.03
    ))

  it("are those on which something became known and those on which a month ends, from the agreement's own on", () =>
    lovAsync(
      fc.asyncProperty(liv(14), async (log) => {
        const dage: Array<string> = []
        await gennemgaa(log, ({ dag, kendt }) => Effect.sync(() => void dage.push(`${dag} ${kendt.length}`)))
        const kendtDag = kendtDage()
        const kendte = log.map(kendtDag)
        const alle = [...new Set([...kendte, ...slutdage((log[0]!.event as { delaftale: typeof aftale }).delaftale)])]
        const ventet = alle.filter((dag) => dag >= kendte[0]! && dag <= idag).sort()
        expect(dage).toEqual(ventet.map((dag) => `${dag} ${kendte.filter((en) => en === dag).length}`))
      }),
      0.03
    ))

  it("name every promise whose explanation is another one while a month goes on", () =>
    lovAsync(
      fc.asyncProperty(liv(14), async (log) => {
        const sidst = new Map<string, string>()
        await gennemgaa(log, (stand) =>
          Effect.sync(() => {
            for (const celle of stand.status.vurderinger) {
              const { status: _svar, ...resten } = stand.forklar(celle, "da")!
              const nu = JSON.stringify(resten, (_, led: unknown) => (typeof led === "bigint" ? `${led}` : led))
              const noegle = [celle.kriterium, celle.omraade, celle.projektaar].join("|")
              const foer = sidst.get(noegle)
              if (foer !== undefined && foer !== nu && stand.kendt.length > 0 && !erSlut(stand.dag)) {
                expect(stand.roert.has(celle.kriterium), `${stand.dag} ${noegle}`).toBe(true)
              }
              sidst.set(noegle, nu)
            }
          })
        )
      }),
      0.03
    ))
})

const aftale = lilleAftale()
const erSlut = (dag: string): boolean => new Date(Date.parse(dag) + 86_400_000).getUTCDate() === 1

it("ends months on their last days, up to the end of the agreement and never beyond it", () => {
  const periode = { fra: "2003-12-15", til: "2004-03-10" }
  const dage = slutdage({ ...aftale, ...periode, projektaar: [{ id: "eneste", ...periode }] })
  expect(dage).toEqual(["2003-12-31", "2004-01-31", "2004-02-29", "2004-03-10", "2004-03-10"])
})
