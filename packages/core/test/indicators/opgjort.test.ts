/** Reported figures by example: what nobody reported is missing, and all areas together are a sum where there is one. */
import { describe, expect, it } from "vitest"
import type { Registrering } from "../../src/events/Registrering.ts"
import * as Rational from "../../src/ground/Rational.ts"
import { kalender } from "../../src/indicators/Kalender.ts"
import type { Aflaesning } from "../../src/indicators/Maaler.ts"
import { opgjort } from "../../src/indicators/opgjort.ts"
import { lilleAftale } from "../../src/testing/lilleAftale.ts"
import { vist } from "../laws/orakel.ts"
import { opsummer } from "../laws/raekker.ts"
import { flytninger, klager } from "../laws/regnUd.ts"

const aftale = lilleAftale()

/** Read in the first year, for an area or for all together. */
const laes = (noegletal: string, log: ReadonlyArray<Registrering>, omraade?: string): Aflaesning => {
  const maaler = opgjort(noegletal, aftale, kalender(aftale))
  const led = log.map((registrering, nummer) => ({ registrering, vaegt: 1 as const, position: nummer + 2 }))
  const sted = { projektaar: "2001/02", periode: aftale.projektaar[0]!, setFra: aftale.til }
  return maaler.laes(opsummer({ maaler }, led), omraade === undefined ? sted : { ...sted, omraade })
}

describe("a reported figure", () => {
  it("is missing where nobody reported, and 0 only where 0 was reported", () => {
    expect(vist(laes("klager", klager("syd", 4), "nord"))).toBe("manglerIndberetning 0/1")
    expect(vist(laes("klager", klager("nord", 0), "nord"))).toBe("0 1/1")
  })

  it("is exact and all known where it was", () => {
    const fire = Rational.fromNumber(4)
    expect(laes("klager", klager("nord", 4), "nord")).toEqual({
      _tag: "Vaerdi",
      vaerdi: { mindst: fire, hoejst: fire },
      uvisFordi: "ufuldstaendigtAntal",
      fuldstaendighed: { kendt: 1, ialt: 1 }
    })
  })

  it("is the one written last of several in its year, though it is of an earlier day", () => {
    const tidlig = { ...flytninger("nord", "3.6")[0]!, dato: "2001-08-31" } as Registrering
    const sen = flytninger("nord", "2.1")
    expect(vist(laes("flytteprocent", [...sen, tidlig], "nord"))).toBe("3,6 1/1")
    expect(vist(laes("flytteprocent", [tidlig, ...sen], "nord"))).toBe("2,1 1/1")
  })

  it("is another figure's business where it has another name, and missing where the agreement does not know it", () => {
    expect(vist(laes("landstal", klager("nord", 4)))).toBe("manglerIndberetning 0/1")
    expect(vist(laes("ukendt", klager("nord", 4)))).toBe("manglerIndberetning 0/1")
  })
})

describe("the figures of all areas together", () => {
  const [nord, syd, vest] = [klager("nord", 4), klager("syd", 2), klager("vest", 1)]

  it("are their sum where every area reported, and at least what is reported where one did not", () => {
    expect(vist(laes("klager", [...nord, ...syd, ...vest]))).toBe("7 3/3")
    expect(vist(laes("klager", [...nord, ...syd]))).toBe("6.. manglerIndberetning 2/3")
    expect(vist(laes("klager", []))).toBe("manglerIndberetning 0/3")
  })

  it("have no sum where they are percentages", () => {
    const alle = ["nord", "syd", "vest"].flatMap((omraade) => flytninger(omraade, "2.1"))
    expect(vist(laes("flytteprocent", alle))).toBe("kilderMangler 0/3")
  })

  it("are one figure where the country has one", () => {
    const landet: Registrering = { _tag: "TalOpgjort", noegletal: "landstal", projektaar: "2001/02", vaerdi: "3.6" }
    expect(vist(laes("landstal", [landet]))).toBe("3,6 1/1")
  })
})
