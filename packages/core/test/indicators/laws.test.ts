/** The laws every indicator obeys, for random histories; the oracle is what keeps a law from holding for a wrong meaning. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { asOf } from "../../src/indicators/asOf.ts"
import { group } from "../../src/indicators/ZSaet.ts"
import { historie } from "../../src/testing/historie.ts"
import { enkelteIndikatorer } from "../../src/testing/indikatorer.ts"
import { registreringer } from "../../src/testing/registreringer.ts"
import { lov } from "../laws/lov.ts"
import { vist } from "../laws/orakel.ts"
import { aftale, type Led, opsummer, type Raekke, raekker } from "../laws/raekker.ts"
import { staaende } from "../laws/staaende.ts"

const altid = { fakta: "9999-12-31", rettelser: "9999-12-31" }

/** What the fold is given for a log, and the log itself. */
const led = ({ typer }: Raekke) =>
  historie(aftale, typer, 14).map((log) => {
    const alle: Array<Led> = []
    const tag = asOf(altid, (registrering, vaegt, position) => alle.push({ registrering, vaegt, position }))
    for (const recorded of log) tag(recorded)
    return { log, alle }
  })

it("has a row for each indicator and variant of the testing entry, and one for each register", () => {
  expect(raekker.map(({ navn }) => navn)).toEqual([
    ...Object.keys(enkelteIndikatorer),
    ...aftale.registre.map(({ id }) => `register ${id}`)
  ])
})

describe.each(raekker)("$navn", (raekke) => {
  const { maaler, orakel, steder, typer } = raekke

  it("is the same summary wherever the log is cut", () => {
    lov(
      fc.property(led(raekke), fc.nat(), ({ alle }, hvor) => {
        const snit = hvor % (alle.length + 1)
        const dele = group.concat(opsummer(raekke, alle.slice(0, snit)), opsummer(raekke, alle.slice(snit)))
        expect(dele).toEqual(opsummer(raekke, alle))
      })
    )
  })

  it("keeps no trace of a registration that was taken back", () => {
    const mulige = registreringer(aftale)
    const en = fc.oneof(...typer.map((type): fc.Arbitrary<Led["registrering"]> => mulige[type]))
    lov(
      fc.property(led(raekke), en, fc.nat(), fc.nat(), ({ alle }, registrering, a, b) => {
        const position = alle.length + 100
        const ind = a % (alle.length + 1)
        const ud = ind + (b % (alle.length + 1 - ind))
        const med = [
          ...alle.slice(0, ind),
          { registrering, vaegt: 1, position } as const,
          ...alle.slice(ind, ud),
          { registrering, vaegt: -1, position } as const,
          ...alle.slice(ud)
        ]
        expect(opsummer(raekke, med)).toEqual(opsummer(raekke, alle))
      })
    )
  })

  it("does not depend on the order in which registrations are counted", () => {
    const blandet = led(raekke).chain(({ alle }) =>
      fc
        .shuffledSubarray([...alle], { minLength: alle.length, maxLength: alle.length })
        .map((omvendt) => ({ alle, omvendt }))
    )
    lov(
      fc.property(blandet, fc.nat(), ({ alle, omvendt }, hvor) => {
        const summe = opsummer(raekke, omvendt)
        expect(summe).toEqual(opsummer(raekke, alle))
        const sted = steder[hvor % steder.length]!
        expect(vist(maaler.laes(summe, sted))).toBe(vist(maaler.laes(opsummer(raekke, alle), sted)))
      })
    )
  })

  it("gives for a corrected log the summary of the log in which the right value was registered at once", () => {
    lov(
      fc.property(led(raekke), ({ alle, log }) => {
        const rigtige = staaende(log).map((staar) => ({ ...staar, vaegt: 1 }) as const)
        expect(opsummer(raekke, alle)).toEqual(opsummer(raekke, rigtige))
      })
    )
  })

  it("reads what a plain count over the registrations that stand gives, at every place", () => {
    lov(
      fc.property(led(raekke), ({ alle, log }) => {
        const summe = opsummer(raekke, alle)
        const liste = staaende(log)
        expect(steder.map((sted) => vist(maaler.laes(summe, sted)))).toEqual(
          steder.map((sted) => orakel(liste, sted, aftale))
        )
      })
    )
  })
})
