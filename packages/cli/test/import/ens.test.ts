/** What is refused in many rows for the same reason is said once, and says which field it is about. */
import { type Delaftale, ingenAftale, laesDelaftale } from "@delaftale/core"
import * as Result from "effect/Result"
import fc from "fast-check"
import { expect, it } from "vitest"
import type { Indlaest, Melding } from "../../src/import/Indlaest.ts"
import { laesFil } from "../../src/import/laesFil.ts"
import { indlaestTekst } from "../../src/render/indlaest.ts"
import { delaftale, fil, tom } from "./viborg.ts"

/** The rate of those who move out, as a key figure that cannot be one. */
const forkert = (): Delaftale => {
  const indlaesning = delaftale.indlaesning!.map((filart) => ({
    ...filart,
    haendelser: filart.haendelser.map((haendelse) => ({
      ...haendelse,
      felter: haendelse.felter.map((et) => (et.felt === "noegletal" ? { ...et, fast: "Fraflytning!" } : et))
    }))
  }))
  return Result.getOrThrow(laesDelaftale({ ...delaftale, indlaesning }))
}

const laest = (raekker: number): Indlaest => {
  const linjer = Array.from({ length: raekker }, (_, n) => `31-12-${2010 + n};Vestervang;26,9;31-12-2019`)
  const tekst = ["Dato;Afdeling;Fraflytningsprocent;Leveret", ...linjer, ""].join("\n")
  const aftale = { ...ingenAftale, delaftale: forkert() }
  return laesFil(fil("fraflytning.csv", tekst), { ...tom, aftale }, { springFejlOver: false, sprog: "da" })
}

it("names the field that the row does not fit", () => {
  const [afvist] = laest(1).afviste
  expect(afvist?.grund).toBe(
    "Indholdet kan ikke gemmes som den hændelse, aftalen siger, at rækken er: det passer ikke til feltet noegletal."
  )
})

const melding = (linje: number, kode: string): Melding => ({
  raekke: linje - 1,
  linje,
  felt: null,
  kode,
  grund: "G.",
  raad: "R."
})

it("says the same once of more than three, and loses no row", () => {
  const en = laest(1)
  const tekst = (afviste: ReadonlyArray<Melding>) =>
    indlaestTekst({ ...en, afviste }, 0, "da")
      .split("\n")
      .slice(1)
  expect(tekst([2, 3, 4, 5, 6].map((linje) => melding(linje, "a")))).toEqual(["  linje 2, 3, 4 og 2 mere (a): G. R."])
  expect(tekst([2, 3].map((linje) => melding(linje, "a")))).toEqual(["  linje 2 (a): G. R.", "  linje 3 (a): G. R."])
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 40 }), (koder) => {
      const linjer = tekst(koder.map((kode, n) => melding(n + 2, kode)))
      for (const kode of ["a", "b", "c"]) {
        const egne = linjer.filter((linje) => linje.includes(`(${kode})`))
        const naevnt = egne.flatMap((linje) => [...linje.split(" (")[0]!.matchAll(/\b\d+\b(?! mere)/g)]).length
        const mere = egne.map((linje) => Number(/ og (\d+) mere/.exec(linje)?.[1] ?? 0)).reduce((a, b) => a + b, 0)
        expect(naevnt + mere).toBe(koder.filter((en) => en === kode).length)
      }
    })
  )
})
