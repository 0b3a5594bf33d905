/** The arbitraries keep their word: what they make is what the agreement and the deciders take. */
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { ingenAftale } from "../../src/decisions/Aftaletilstand.ts"
import { opslag } from "../../src/decisions/Opslag.ts"
import { provRegistrering } from "../../src/decisions/provRegistrering.ts"
import { beslut } from "../../src/decisions/registreringsbeslutning.ts"
import { decode, encode } from "../../src/events/codec.ts"
import { laesDelaftale } from "../../src/terms/laesDelaftale.ts"
import { alleTyper, historie, lilleAftale, maalinger, registreringer } from "../../src/testing.ts"
import { lov } from "../laws/lov.ts"

const aftale = lilleAftale()

describe("the testing entry", () => {
  it("has an agreement that can be read, with every kind of indicator and every form of demand that is judged", () => {
    expect(laesDelaftale(JSON.parse(JSON.stringify(aftale)))).toEqual(Result.succeed(aftale))
    const slags = new Set(Object.values(maalinger).map(({ krav }) => krav.slags))
    expect([...slags].sort()).toEqual(
      [
        "Alle",
        "Bedoemt",
        "Forbedret",
        "Forloeb",
        "HverPeriode",
        "Hoejst",
        "IkkeVaerreEnd",
        "Mellem",
        "Mindst",
        "Nogle"
      ].sort()
    )
    const indikatorer = new Set(Object.values(maalinger).map(({ indikator }) => indikator.slags))
    expect(indikatorer.size).toBe(10)
  })

  it.each(alleTyper)("makes %s that the agreement takes and that can be stored and read back", (type) => {
    lov(
      fc.property(registreringer(aftale)[type], (registrering) => {
        expect(provRegistrering(registrering, aftale)).toEqual([])
        const gemt = encode(registrering)
        const laest = decode(JSON.parse(JSON.stringify(gemt)))
        expect(laest).toEqual(Result.succeed(registrering))
      })
    )
  })

  it("makes histories that a decider takes event by event", () => {
    lov(
      fc.property(historie(aftale), (log) => {
        const fund = opslag()
        for (const { event, ...resten } of log) {
          if (event._tag === "DelaftaleIndgaaet") continue
          const besluttet = beslut(
            { aftale: { ...ingenAftale, delaftale: aftale }, opslag: fund, naeste: resten.position },
            [{ ...resten, event }]
          )
          expect(Result.isSuccess(besluttet) ? [] : besluttet.failure).toEqual([])
          fund.tilfoej({ ...resten, event })
        }
      })
    )
  })

  it("makes histories with corrections, annulments, late reports and days of every order", () => {
    const tags = new Map<string, number>()
    const set = (navn: string) => tags.set(navn, (tags.get(navn) ?? 0) + 1)
    fc.assert(
      fc.property(historie(aftale), (log) => {
        for (const [nummer, { at, event, kendt }] of log.entries()) {
          set(event._tag)
          if ("efteranmeldt" in event) set("efteranmeldt")
          if (kendt !== undefined && kendt < (log[nummer - 1]?.kendt ?? "")) set("senere kendt foerst")
          expect(at >= (log[nummer - 1]?.at ?? "")).toBe(true)
        }
      }),
      { numRuns: 200, seed: 7 }
    )
    for (const navn of [
      ...alleTyper,
      "RegistreringRettet",
      "RegistreringAnnulleret",
      "efteranmeldt",
      "senere kendt foerst"
    ]) {
      expect([navn, tags.get(navn) ?? 0]).toEqual([navn, expect.any(Number)])
      expect(tags.get(navn) ?? 0, navn).toBeGreaterThan(20)
    }
  })
})
