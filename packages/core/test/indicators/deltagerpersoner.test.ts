/** Ruling 19 by example: persons where only some arrangements wrote down keys. */
import { describe, expect, it } from "vitest"
import type { Registrering } from "../../src/events/Registrering.ts"
import { indikatorer } from "../../src/testing/indikatorer.ts"
import { maaling } from "../../src/testing/maalinger.ts"
import { kursus, raekker } from "../laws/regnUd.ts"

const dag = "2001-09-01"
const kom = (noegle: string, omraade = "nord", dato = dag, art = "kursus"): Registrering => ({
  _tag: "DeltagelseRegistreret",
  dato,
  aktivitet: "inde",
  art,
  omraade,
  noegle
})
const personer = (...log: ReadonlyArray<Registrering>): string =>
  raekker(maaling(indikatorer.deltagerpersoner, { slags: "Mindst", graense: "100" }), log)[0]!.split(";")[0]!

describe("persons at arrangements of which some wrote down keys", () => {
  it("are at least the largest arrangement, and at most the known and all the unknown together", () => {
    expect(personer(kursus(dag, 8), kursus("2001-10-01", 5))).toBe("8..13")
    expect(personer(kursus(dag, 3), kom("a"), kom("b"), kursus("2001-10-01", 2))).toBe("3..5")
  })

  it("are known exactly where every participant has a key, the same key twice being one person", () => {
    const igen = kom("a", "nord", "2001-10-01")
    expect(personer(kursus(dag, 2), kom("a"), kom("b"), kursus("2001-10-01", 1), igen)).toBe("2")
  })

  it("are at least the known keys, where these are more than any one arrangement had", () => {
    const andre = ["c", "d"].map((noegle) => kom(noegle, "nord", "2001-10-01"))
    expect(personer(kursus(dag, 2), kom("a"), kom("b"), kursus("2001-10-01", 3), ...andre)).toBe("4..5")
  })

  it("have no upper bound where an arrangement has no count", () => {
    expect(personer(kursus(dag, 8), kursus("2001-10-01", undefined))).toBe("8..")
    expect(personer(kursus(dag, undefined), kom("a"), kom("b"))).toBe("2..")
  })

  it("are not fewer for more keys than were counted: the keys of one arrangement do not cover for another", () => {
    expect(personer(kursus(dag, 1), kom("a"), kom("b"), kom("c"), kursus("2001-10-01", 2))).toBe("3..5")
  })

  it("are counted by the arrangement they belong to: its day, its kind, and one of its areas", () => {
    const medEn = [kursus(dag, 1, ["nord", "syd"]), kom("a", "syd")]
    expect(personer(...medEn)).toBe("1")
    expect(personer(...medEn, kom("b", "vest"))).toBe("1")
    expect(personer(...medEn, kom("b", "nord", "2001-09-02"))).toBe("1")
    expect(personer(...medEn, kom("b", "nord", dag, "tur"))).toBe("1")
    expect(personer(...medEn, kom("b"))).toBe("2")
  })

  it("are kept apart where two arrangements of one day are alike but for the area", () => {
    const to = [kursus(dag, 2), kursus(dag, 2, ["syd"])]
    expect(personer(...to)).toBe("2..4")
    expect(personer(...to, kom("a"), kom("b"), kom("a", "syd"))).toBe("2..3")
  })

  it("are two arrangements where two are alike in everything", () => {
    expect(personer(kursus(dag, 2), kursus(dag, 2))).toBe("2..4")
  })
})
