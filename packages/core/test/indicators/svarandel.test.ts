/** The share of answers by example: which survey is read, and of which answers it is a share. */
import { describe, expect, it } from "vitest"
import type { RegistreringAf } from "../../src/events/Registrering.ts"
import type { Sted } from "../../src/indicators/Maaler.ts"
import { svarandel } from "../../src/indicators/svarandel.ts"
import { indikatorer } from "../../src/testing/indikatorer.ts"
import { lilleAftale } from "../../src/testing/lilleAftale.ts"
import { vist } from "../laws/orakel.ts"
import { opsummer } from "../laws/raekker.ts"

type Undersoegelse = RegistreringAf<"UndersoegelseGennemfoert">
const aftale = lilleAftale()

/** So many of ten answers are yes; the window is the last two years. */
const spurgt = (ja: number, andet: Partial<Undersoegelse> = {}): Undersoegelse => ({
  _tag: "UndersoegelseGennemfoert",
  undersoegelse: "efter",
  spoergsmaal: "er du tryg",
  maalgruppe: "voksne",
  fra: "2004-09-01",
  til: "2004-09-30",
  inviterede: 20,
  svar: [
    { svar: "ja", antal: ja },
    { svar: "nej", antal: 10 - ja }
  ],
  ...andet
})

const laes = (
  log: ReadonlyArray<Undersoegelse>,
  navngiven?: string,
  indikator: Parameters<typeof svarandel>[0] = indikatorer.svarandel
): string => {
  const maaler = svarandel(indikator)
  const led = log.map((registrering, nummer) => ({ registrering, vaegt: 1 as const, position: nummer + 2 }))
  const sted: Sted = { projektaar: "2004/05", periode: aftale.projektaar[3]!, setFra: aftale.til }
  return vist(
    maaler.laes(opsummer({ maaler }, led), navngiven === undefined ? sted : { ...sted, undersoegelse: navngiven })
  )
}

describe("the survey that is read", () => {
  it("is the one that ended last inside the window, however it was written", () => {
    const senere = spurgt(4, { fra: "2004-08-01", til: "2004-10-01" })
    expect(laes([spurgt(7), senere])).toBe("40 1/1")
    expect(laes([senere, spurgt(7)])).toBe("40 1/1")
  })

  it("is the one written last of two that ended on one day", () => {
    expect(laes([spurgt(7), spurgt(4)])).toBe("40 1/1")
    expect(laes([spurgt(4), spurgt(7), spurgt(5)])).toBe("50 1/1")
  })

  it("has both days of its field period inside the window", () => {
    expect(laes([spurgt(7, { fra: "2003-08-01", til: "2005-07-31" })])).toBe("70 1/1")
    expect(laes([spurgt(7, { fra: "2003-07-31" })])).toBe("manglerIndberetning 0/1")
    expect(laes([spurgt(7, { til: "2005-08-01" })])).toBe("manglerIndberetning 0/1")
  })

  it("is the one of a name wherever it lies, where a name is asked for", () => {
    const foer = spurgt(3, { undersoegelse: "foer", fra: "1999-01-01", til: "1999-02-01" })
    expect(laes([spurgt(7), foer], "foer")).toBe("30 1/1")
    expect(laes([spurgt(7)], "foer")).toBe("manglerIndberetning 0/1")
  })

  it("asked this question, and this group where one is named", () => {
    expect(laes([spurgt(7), spurgt(1, { spoergsmaal: "bor du godt" })])).toBe("70 1/1")
    const unge = spurgt(1, { maalgruppe: "unge" })
    expect(laes([spurgt(7), unge])).toBe("10 1/1")
    expect(laes([spurgt(7), unge], undefined, indikatorer["svarandel-maalgruppe"])).toBe("70 1/1")
  })
})

describe("the answers", () => {
  const svar = [
    { svar: "ja", antal: 2 },
    { svar: "nej", antal: 1 },
    { svar: "ved ikke", antal: 5 }
  ] as const

  it("are all the base unless some are left out, and a share that is no decimal stays exact", () => {
    expect(laes([spurgt(0, { svar })])).toBe("25 1/1")
    expect(laes([spurgt(0, { svar })], undefined, indikatorer["svarandel-uden"])).toBe("200/3 1/1")
  })

  it("have no share where nobody answered", () => {
    expect(laes([spurgt(0, { svar: [{ svar: "ja", antal: 0 }] })])).toBe("naevnerNul 0/1")
  })
})
