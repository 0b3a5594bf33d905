/** Editions of a report: to whom they may go, and which one each of them restates. */
import { describe, expect, it } from "vitest"
import { afslut, indstil, udgiv, vedtag } from "./gang.ts"
import { grundeMod } from "./iLivsaftalen.ts"
import { koder } from "./scene.ts"

const skaering = { position: 2, segl: "0".repeat(64), kendtPr: "2002-09-01" }
const udgave = (nummer: number, projektaar: string, felter: object = {}) =>
  udgiv(nummer, { projektaar, skaering, dato: "2002-09-01", ...felter })

describe("an edition of a report", () => {
  it("goes to the bodies, and to the parties there are on the day it is sent", () => {
    const part = { id: "skole", rolle: "leder", organisation: "skolen" }
    const kommer = indstil("R1", [{ slags: "part", id: "skole", til: part }], { dato: "2001-09-01" })
    const iKraft = vedtag("R1", { gyldigFra: "2002-09-01", dato: "2001-10-01" })
    const til = (dato: string) => udgave(1, "2001/02", { dato, modtagere: ["bestyrelse", "kommune", "skole"] })
    expect(grundeMod(kommer, iKraft, til("2002-09-01"))).toEqual([])
    expect(grundeMod(kommer, iKraft, til("2002-08-31"))).toMatchObject([
      { kode: "ukendtRolle", felt: "modtagere", vaerdi: "skole" }
    ])
  })

  it("goes to nobody named by a personal number, which is not repeated", () => {
    const svar = grundeMod(udgave(1, "2001/02", { modtagere: ["bestyrelse", "010190-1234"] }))
    expect(koder(svar)).toEqual(["muligtCprNummer"])
    expect(JSON.stringify(svar)).not.toMatch(/010190|1234/)
  })

  it("has hashes of any digits", () => {
    const segl = "0101901234".padEnd(64, "a")
    expect(grundeMod(udgave(1, "2001/02", { skaering: { ...skaering, segl }, tal: segl }))).toEqual([])
  })

  it("is numbered through all years, and restates the last one of its own", () => {
    const foer = [udgave(1, "2001/02"), udgave(2, "2002/03"), udgave(3, "2001/02", { erstatter: 1 })]
    expect(grundeMod(...foer, udgave(4, "2001/02", { erstatter: 3 }))).toEqual([])
    expect(grundeMod(...foer, udgave(4, "2002/03", { erstatter: 2 }))).toEqual([])
    expect(grundeMod(...foer, udgave(4, "2003/04"))).toEqual([])
    expect(grundeMod(...foer, udgave(4, "2001/02", { erstatter: 1 }))).toMatchObject([
      { kode: "forkertUdgave", felt: "erstatter", message: "it restates edition 3", vaerdi: "1" }
    ])
    expect(grundeMod(...foer, udgave(3, "2003/04"))).toMatchObject([{ kode: "forkertUdgave", felt: "udgave" }])
  })

  it("counts what is written before it, up to the last event", () => {
    const til = (position: number) => udgave(1, "2001/02", { skaering: { ...skaering, position } })
    expect(grundeMod(til(9))).toEqual([])
    expect(koder(grundeMod(til(10)))).toEqual(["skaeringUdenForLoggen"])
  })
})

describe("a year", () => {
  it("is closed on its last day or later, whatever other year is closed", () => {
    expect(grundeMod(afslut("2001/02", "2002-07-31"))).toEqual([])
    expect(grundeMod(afslut("2001/02", "2002-07-31"), afslut("2002/03", "2003-07-31"))).toEqual([])
    expect(koder(grundeMod(afslut("2001/02", "2002-07-31"), afslut("2001/02", "2002-07-30")))).toEqual([
      "aaretErIkkeSlut",
      "aaretErAfsluttet"
    ])
  })
})
