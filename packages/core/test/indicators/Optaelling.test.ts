/** The one fold: whatever else is counted beside it, an indicator reads as its oracle says. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { asOf } from "../../src/indicators/asOf.ts"
import { type Enkelt, maalere, noegleFor } from "../../src/indicators/catalog.ts"
import { kalender } from "../../src/indicators/Kalender.ts"
import { optaelling } from "../../src/indicators/Optaelling.ts"
import { historie } from "../../src/testing/historie.ts"
import { enkelteIndikatorer } from "../../src/testing/indikatorer.ts"
import { lov } from "../laws/lov.ts"
import { vist } from "../laws/orakel.ts"
import { aftale, opsummer, raekker } from "../laws/raekker.ts"
import { staaende } from "../laws/staaende.ts"

const altid = { fakta: "9999-12-31", rettelser: "9999-12-31" }
const bestillinger = Object.entries<Enkelt>(enkelteIndikatorer).map(([kriterium, indikator]) => ({
  kriterium,
  indikator
}))

/** All indicators at once over a log. */
const talt = (log: Parameters<typeof staaende>[0]) => {
  const tal = optaelling(maalere(bestillinger, aftale, kalender(aftale)))
  const tag = asOf(altid, tal.tael)
  for (const recorded of log) tag(recorded)
  return tal
}

describe.each(bestillinger)("$kriterium", ({ indikator, kriterium }) => {
  const { maaler, orakel, steder, typer } = raekker.find(({ navn }) => navn === kriterium)!
  const noegle = noegleFor(indikator, kriterium)

  it("reads the same in company as a plain count, and has the same summary as alone", () => {
    lov(
      fc.property(historie(aftale, typer), fc.nat(), (log, hvor) => {
        const tal = talt(log)
        const liste = staaende(log)
        const sted = steder[hvor % steder.length]!
        expect(vist(tal.laes(noegle, sted))).toBe(orakel(liste, sted, aftale))
        const alene = opsummer(
          { maaler },
          liste.map((staar) => ({ ...staar, vaegt: 1 as const }))
        )
        expect(tal.summe(noegle)).toEqual(alene)
      })
    )
  })

  it("reads again what it would read at first, however often it was asked on the way and wherever a day moves on", () => {
    lov(
      fc.property(historie(aftale, typer), fc.infiniteStream(fc.nat()), (log, valg) => {
        const tal = optaelling(maalere(bestillinger, aftale, kalender(aftale)))
        const tag = asOf(altid, tal.tael)
        const naeste = (af: number): number => valg.next().value % af
        for (const recorded of log) {
          tag(recorded)
          for (let gange = naeste(4); gange > 0; gange--) {
            const sted = { ...steder[naeste(steder.length)]!, setFra: ["2003-09-01", "2005-07-31"][naeste(2)]! }
            expect(vist(tal.laesIgen(noegle, sted))).toBe(vist(tal.laes(noegle, sted)))
          }
        }
        const liste = staaende(log)
        expect(steder.map((sted) => vist(tal.laesIgen(noegle, sted)))).toEqual(
          steder.map((sted) => orakel(liste, sted, aftale))
        )
      })
    )
  })
})
