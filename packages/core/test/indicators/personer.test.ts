/** Keys counted once, by example: conditions on the rows, on what follows them up, and on first times. */
import { describe, expect, it } from "vitest"
import type { Registrering } from "../../src/events/Registrering.ts"
import type { Indikator } from "../../src/terms/Indikator.ts"
import { indikatorer } from "../../src/testing/indikatorer.ts"
import { maaling } from "../../src/testing/maalinger.ts"
import { raekker } from "../laws/regnUd.ts"

const flyttetInd = (dato: string, noegle: string, omraade = "nord"): Registrering => ({
  _tag: "TilflytterRegistreret",
  dato,
  omraade,
  noegle
})
const kontakt = (dato: string, indflyttet: string, noegle: string, omraade = "nord"): Registrering => ({
  _tag: "KontaktRegistreret",
  dato,
  indflyttet,
  omraade,
  noegle
})

/** The number of keys in each of the four years, seen from the agreement's end. */
const aarene = (indikator: Indikator, log: ReadonlyArray<Registrering>): ReadonlyArray<string> =>
  raekker(maaling(indikator, { slags: "Mindst", graense: "1" }), log).map((raekke) => raekke.split(";")[0]!)

const opfulgt = indikatorer["personer-opfulgt"]
const siden = indikatorer["personer-opfulgt-siden"]

describe("in-movers who were met", () => {
  it("count once where one key moved in twice and was met both times", () => {
    const log = [
      flyttetInd("2001-09-01", "n1"),
      flyttetInd("2001-10-01", "n1"),
      kontakt("2001-09-05", "2001-09-01", "n1"),
      kontakt("2001-10-05", "2001-10-01", "n1")
    ]
    expect(aarene(opfulgt, log)).toEqual(["1", "0", "0", "0"])
  })

  it("are met by a contact with that very move, and may be met before it", () => {
    const log = [
      flyttetInd("2001-09-01", "n1"),
      flyttetInd("2001-09-01", "n2"),
      kontakt("2001-08-20", "2001-09-01", "n2")
    ]
    expect(aarene(opfulgt, log)).toEqual(["1", "0", "0", "0"])
    expect(aarene(opfulgt, [...log, kontakt("2001-09-05", "2001-09-02", "n1")])).toEqual(["1", "0", "0", "0"])
  })

  it("are met in time up to the last day of the year they moved in, or up to the day it is seen from", () => {
    const moedt = (dag: string) => [flyttetInd("2002-07-20", "n1"), kontakt(dag, "2002-07-20", "n1")]
    expect([opfulgt, siden].map((indikator) => aarene(indikator, moedt("2002-07-31"))[0])).toEqual(["1", "1"])
    expect([opfulgt, siden].map((indikator) => aarene(indikator, moedt("2002-08-01"))[0])).toEqual(["0", "1"])
    expect([opfulgt, siden].map((indikator) => aarene(indikator, moedt("2005-08-01"))[0])).toEqual(["0", "0"])
  })

  it("are met only by a contact that the indicator selects", () => {
    const iSyd: Indikator = {
      ...opfulgt,
      opfulgt: { ...opfulgt.opfulgt, af: { ...opfulgt.opfulgt.af, hvor: [{ felt: "omraade", er: ["syd"] }] } }
    }
    const log = ["nord", "syd"].flatMap((omraade) => [
      flyttetInd("2001-09-01", omraade, omraade),
      kontakt("2001-09-05", "2001-09-01", omraade, omraade)
    ])
    expect([opfulgt, iSyd].map((indikator) => aarene(indikator, log)[0])).toEqual(["2", "1"])
  })
})

describe("keys seen for the first time", () => {
  const foerste = indikatorer["personer-foerste-gang"]

  it("count in the year of their first day and in no other, whichever was written first", () => {
    const log = [kontakt("2003-01-01", "2001-09-01", "n1"), kontakt("2001-09-05", "2001-09-01", "n1")]
    expect(aarene(foerste, log)).toEqual(["1", "0", "0", "0"])
    expect(aarene(foerste, [...log, kontakt("2001-07-31", "2001-09-01", "n1")])).toEqual(["0", "0", "0", "0"])
  })

  it("are seen only on the rows that the indicator selects", () => {
    const iSyd: Indikator = { ...foerste, af: [{ ...foerste.af[0], hvor: [{ felt: "omraade", er: ["syd"] }] }] }
    const log = [kontakt("2001-09-05", "2001-09-01", "n1"), kontakt("2002-09-05", "2002-09-01", "n1", "syd")]
    expect(aarene(foerste, log)).toEqual(["1", "0", "0", "0"])
    expect(aarene(iSyd, log)).toEqual(["0", "1", "0", "0"])
  })
})
