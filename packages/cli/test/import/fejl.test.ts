/** Every broken file of the example is answered as its expected answer says, in the first of the ways it allows. */
import { expect, test } from "vitest"
import type { Indlaest } from "../../src/import/Indlaest.ts"
import { fil, indlaes, laes, tom } from "./viborg.ts"

interface Forventet {
  readonly fil: string
  readonly type: string
  readonly udfald: string
  readonly accepterede: number
  readonly vaerdier: ReadonlyArray<{ readonly raekke: number; readonly felt: string; readonly vaerdi: string }>
  readonly advarsler: ReadonlyArray<{ readonly raekke: number | null; readonly kode: string }>
  readonly afviste: ReadonlyArray<{ readonly raekke: number; readonly felt: string | null; readonly kode: string }>
  readonly filkode: string | null
  readonly indlaesFoerst: { readonly fil: string; readonly indhold: string } | null
}

const facit: { readonly filer: ReadonlyArray<Forventet> } = JSON.parse(
  new TextDecoder().decode(laes("fejl/expected.json"))
)

const stor = "x".repeat(1_000_000)

const bytesAf = (navn: string): Uint8Array => {
  const raa = laes(`fejl/${navn}`)
  const tekst = new TextDecoder().decode(raa)
  return tekst.includes("{{STOR_CELLE}}") ? new TextEncoder().encode(tekst.replace("{{STOR_CELLE}}", stor)) : raa
}

const indlaest = ({ fil: navn, indlaesFoerst }: Forventet, springFejlOver: boolean): Indlaest => {
  const foerst = indlaesFoerst === null ? [] : [fil(indlaesFoerst.fil, indlaesFoerst.indhold)]
  const { grundlag } = indlaes(foerst)
  return indlaes([{ navn, bytes: bytesAf(navn) }], grundlag, { springFejlOver }).indlaeste[0]!
}

test("there is an answer for every broken file", () => expect(facit.filer).toHaveLength(39))

test.each(facit.filer)("$fil: $udfald", (forventet) => {
  const svar = indlaest(forventet, false)
  expect({
    type: svar.type,
    udfald: svar.udfald,
    accepterede: svar.accepterede,
    filkode: svar.filkode,
    advarsler: svar.advarsler.map(({ kode, raekke }) => ({ raekke, kode })),
    afviste: svar.afviste.map(({ felt, kode, raekke }) => ({ raekke, felt, kode }))
  }).toEqual({
    type: forventet.type,
    udfald: forventet.udfald,
    accepterede: forventet.accepterede,
    filkode: forventet.filkode,
    advarsler: forventet.advarsler,
    afviste: forventet.afviste
  })
  expect(svar.vaerdier).toEqual(expect.arrayContaining(forventet.vaerdier.map((en) => ({ ...en }))))
})

test.each(facit.filer)("$fil: writes its good rows only when asked to leave out the bad ones", (forventet) => {
  const { accepterede, udfald } = forventet
  const skrevet = (springFejlOver: boolean): number => indlaest(forventet, springFejlOver).oenskede.length
  expect(skrevet(false) > 0).toBe(accepterede > 0 && udfald !== "raekkerAfvises")
  expect(skrevet(true) > 0).toBe(accepterede > 0)
})

test.each(facit.filer)("$fil: no personal number and no huge cell comes out in any way", (forventet) => {
  const ud = JSON.stringify(indlaest(forventet, true))
  expect(ud).not.toContain("010170-0000")
  expect(ud).not.toContain("x".repeat(100))
})

test.each(facit.filer)("$fil: every message has a reason and a remedy in Danish and in English", (forventet) => {
  const grundlag =
    forventet.indlaesFoerst === null
      ? tom
      : indlaes([fil(forventet.indlaesFoerst.fil, forventet.indlaesFoerst.indhold)]).grundlag
  for (const sprog of ["da", "en"] as const) {
    const { advarsler, afviste, filfejl } = indlaes(
      [{ navn: forventet.fil, bytes: bytesAf(forventet.fil) }],
      grundlag,
      {
        springFejlOver: false,
        sprog
      }
    ).indlaeste[0]!
    for (const { grund, raad } of [...advarsler, ...afviste, ...(filfejl === null ? [] : [filfejl])]) {
      expect(grund.length).toBeGreaterThan(10)
      expect(raad.length).toBeGreaterThan(10)
    }
  }
})
