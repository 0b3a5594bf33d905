/** What is read year by year knows nothing of days outside the agreement. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Registrering } from "../../src/events/Registrering.ts"
import { registreringer } from "../../src/testing/registreringer.ts"
import { lov } from "../laws/lov.ts"
import { aftale, opsummer, raekker } from "../laws/raekker.ts"

/** Lists and first times also look at what was before, surveys at a window, registers at days; contacts go with a move. */
const andre = /^(register|bestand|svarandel|personer-(fra|paa|foerste|opfulgt|tilbage|foer|med))/
const aarlige = raekker.filter(({ navn }) => !andre.test(navn))

describe.each(aarlige)("$navn", (raekke) => {
  it("keeps nothing of a registration on a day before or after all years", () => {
    const mulige = registreringer(aftale)
    const enhver = fc.oneof(...raekke.typer.map((type): fc.Arbitrary<Registrering> => mulige[type]))
    const udenfor = fc.constantFrom("2001-07-31", "2005-08-01")
    lov(
      fc.property(enhver, udenfor, (registrering, dag) => {
        const { projektaar: _, ...felter } = registrering as unknown as Readonly<Record<string, unknown>>
        const flyttet = { ...felter, dato: dag } as unknown as Registrering
        const led = { registrering: flyttet, vaegt: 1, position: 2 } as const
        expect(opsummer(raekke, [led])).toEqual(new Map())
      })
    )
  })
})

it("is put to the fifteen indicators that are read year by year", () => {
  expect(aarlige).toHaveLength(15)
})
