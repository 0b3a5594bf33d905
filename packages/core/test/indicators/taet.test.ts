/** The oracles again where everything collides: one area, two keys, and days on both sides of the turn of one year. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Registrering, Registreringstype } from "../../src/events/Registrering.ts"
import { registreringer } from "../../src/testing/registreringer.ts"
import { lov } from "../laws/lov.ts"
import { vist } from "../laws/orakel.ts"
import { aftale, opsummer, type Raekke, raekker } from "../laws/raekker.ts"

const dag = fc.constantFrom("2002-07-30", "2002-07-31", "2002-08-01", "2002-08-02")
/** Inside the window, up to both of its ends, and a day past each. */
const feltperiode = fc.constantFrom(
  { fra: "2003-08-01", til: "2003-09-01" },
  { fra: "2003-07-31", til: "2003-09-01" },
  { fra: "2004-01-01", til: "2005-07-31" },
  { fra: "2004-01-01", til: "2005-08-01" }
)
const faelles = fc.record({
  dato: dag,
  indflyttet: dag,
  projektaar: fc.constantFrom("2001/02", "2002/03"),
  noegle: fc.constantFrom("n1", "n2"),
  omraade: fc.constant("nord"),
  feltperiode
})

/** Only what the registration has already is set, so it stays one of its kind. */
const taet = (type: Registreringstype): fc.Arbitrary<Registrering> => {
  const enhver: fc.Arbitrary<Registrering> = registreringer(aftale)[type]
  return fc.tuple(enhver, faelles).map(([registrering, { feltperiode: periode, ...andet }]) => {
    const nye = { ...andet, ...periode }
    const felter = Object.entries(nye).filter(([felt]) => felt in registrering)
    return { ...registrering, ...Object.fromEntries(felter) } as Registrering
  })
}

/** The registrations at positions from 2, and the order in which they come to be counted. */
const liste = ({ typer }: Raekke) =>
  fc
    .array(fc.oneof(...typer.map(taet)), { maxLength: 12 })
    .map((alle) => alle.map((registrering, nummer) => ({ registrering, vaegt: 1 as const, position: nummer + 2 })))
    .chain((alle) => fc.tuple(fc.constant(alle), fc.shuffledSubarray(alle, { minLength: alle.length })))

describe.each(raekker)("$navn", (raekke) => {
  it("is what a plain count gives, in whatever order the registrations come to be counted", () => {
    const { maaler, orakel, steder } = raekke
    lov(
      fc.property(liste(raekke), ([alle, blandet]) => {
        const summe = opsummer(raekke, blandet)
        expect(steder.map((sted) => vist(maaler.laes(summe, sted)))).toEqual(
          steder.map((sted) => orakel(alle, sted, aftale))
        )
      })
    )
  })
})
