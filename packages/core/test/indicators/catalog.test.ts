/** Which readings a set of indicators needs: their names, the registers they rest on, and the cells that are kept. */
import { describe, expect, it } from "vitest"
import type { Registrering } from "../../src/events/Registrering.ts"
import {
  type Bestilling,
  type Enkelt,
  enkelte,
  maalere,
  noegleFor,
  noegleForRegister
} from "../../src/indicators/catalog.ts"
import { kalender } from "../../src/indicators/Kalender.ts"
import type { Sted } from "../../src/indicators/Maaler.ts"
import { optaelling } from "../../src/indicators/Optaelling.ts"
import type { Indikator } from "../../src/terms/Indikator.ts"
import { indikatorer } from "../../src/testing/indikatorer.ts"
import { lilleAftale } from "../../src/testing/lilleAftale.ts"
import { vist } from "../laws/orakel.ts"
import { kursus } from "../laws/regnUd.ts"

const aftale = lilleAftale()
const { antal, bedoemt, bestand, deltagerpersoner, personer, sum } = indikatorer
const opfulgt = indikatorer["personer-opfulgt"]
const tilflyttere: Enkelt = { slags: "personer", af: [{ registrering: "TilflytterRegistreret" }] }
const aendring = (indikator: Indikator): Indikator => ({
  slags: "aendring",
  indikator,
  mod: { slags: "foregaaende" },
  form: "absolut"
})
const andel = (taeller: Indikator, naevner: Indikator): Indikator => ({ slags: "andel", taeller, naevner, pr: "100" })

const alle = (...bestillinger: ReadonlyArray<Bestilling>) => maalere(bestillinger, aftale, kalender(aftale))
const navne = (...ind: ReadonlyArray<Indikator>): ReadonlyArray<string> =>
  [...alle(...ind.map((indikator) => ({ kriterium: "k", indikator }))).keys()].sort()
const ventet = (enkle: ReadonlyArray<Enkelt>, ...registre: ReadonlyArray<string>): ReadonlyArray<string> =>
  [...enkle.map((indikator) => noegleFor(indikator, "k")), ...registre.map(noegleForRegister)].sort()

describe("the parts of an indicator", () => {
  it("are itself where it is simple, and those of its own parts in order where it is made of others", () => {
    expect(enkelte(sum)).toEqual([sum])
    expect(enkelte(indikatorer.andel)).toEqual([opfulgt, tilflyttere])
    expect(enkelte(indikatorer["andel-af-fast"])).toEqual([deltagerpersoner])
    expect(enkelte(aendring(andel(antal, andel(sum, bestand))))).toEqual([antal, sum, bestand])
  })
})

/** What is made of a figure, and whether it was kept, changes nothing of how it is counted. */
interface Taeller {
  readonly foertAf?: string
  readonly gennemsnit?: object
}

describe("the readings", () => {
  it("are one for each part, however often it is asked for, and one for each register that a part rests on", () => {
    expect(navne(opfulgt)).toEqual(ventet([opfulgt]))
    expect(navne(antal, sum, antal)).toEqual(ventet([antal, sum], "logbog"))
    expect(navne(bestand)).toEqual(ventet([bestand], "liste"))
    expect(navne(andel(personer, bestand))).toEqual(ventet([personer, bestand], "formidling", "liste"))
    expect(navne(aendring(personer))).toEqual(ventet([personer], "formidling"))
    expect(navne(indikatorer.andel)).toEqual(ventet([opfulgt, tilflyttere]))
  })

  it("rest on the register of a share as a whole too", () => {
    const fast = { ...indikatorer["andel-af-fast"], taeller: opfulgt, foertAf: "frivillige" }
    expect(navne(fast)).toEqual(ventet([opfulgt], "frivillige"))
    expect(navne({ ...indikatorer.andel, foertAf: "liste" })).toEqual(ventet([opfulgt, tilflyttere], "liste"))
  })

  it("have names of which no two are the same, a register's or an indicator's", () => {
    const enkle = Object.values(indikatorer).flatMap(enkelte)
    const taelles = (indikator: Enkelt): string => {
      const { foertAf: _, gennemsnit: __, ...resten } = indikator as Enkelt & Taeller
      return JSON.stringify(resten)
    }
    const forskellige = new Set(enkle.map(taelles))
    expect(new Set(navne(...enkle))).toEqual(new Set(ventet(enkle, "logbog", "formidling", "liste", "frivillige")))
    expect(navne(...enkle)).toHaveLength(forskellige.size + 4)
  })
})

describe("a grade", () => {
  it("belongs to one promise, and is another reading for another promise with the same scale", () => {
    const tal = optaelling(alle({ kriterium: "a", indikator: bedoemt }, { kriterium: "b", indikator: bedoemt }))
    const givet = (kriterium: string, karakter: string): Registrering => ({
      _tag: "BedoemmelseAfgivet",
      dato: "2001-12-31",
      kriterium,
      karakter,
      begrundelse: "dr\u00f8ftet"
    })
    tal.tael(givet("a", "ja"), 1, 2)
    tal.tael(givet("b", "delvist"), 1, 3)
    const sted: Sted = { projektaar: "2001/02", periode: aftale.projektaar[0]!, setFra: aftale.til }
    expect(["a", "b"].map((kriterium) => vist(tal.laes(noegleFor(bedoemt, kriterium), sted)))).toEqual([
      "2 1/1",
      "1 1/1"
    ])
  })
})

describe("the cells that are kept", () => {
  const samlet = { samlet: true, omraader: false }
  const omraader = { samlet: false, omraader: true }
  const celler = (...behov: ReadonlyArray<Bestilling["behov"]>): ReadonlyArray<string> => {
    const bestillinger = behov.map((et) => ({
      kriterium: "k",
      indikator: antal,
      ...(et === undefined ? {} : { behov: et })
    }))
    const tal = optaelling(alle(...bestillinger))
    tal.tael({ ...kursus("2001-09-01", 4, ["nord", "syd"]), aktivitet: "ude" } as Registrering, 1, 2)
    return [...tal.summe(noegleFor(antal, "k")).keys()].sort()
  }
  const begge = ["2001/02", "nord|2001/02", "syd|2001/02"]

  it("are those that are needed: all areas together, each by itself, or both", () => {
    expect(celler(samlet)).toEqual(["2001/02"])
    expect(celler(omraader)).toEqual(["nord|2001/02", "syd|2001/02"])
    expect(celler({ samlet: true, omraader: true })).toEqual(begge)
    expect(celler(undefined)).toEqual(begge)
  })

  it("are all that anybody needs who asks for the same reading", () => {
    expect(celler(samlet, omraader)).toEqual(begge)
    expect(celler(omraader, samlet)).toEqual(begge)
    expect(celler(samlet, samlet)).toEqual(["2001/02"])
    expect(celler(omraader, omraader)).toEqual(["nord|2001/02", "syd|2001/02"])
    expect(celler(samlet, undefined)).toEqual(begge)
  })
})
