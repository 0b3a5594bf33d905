/** Rows of somebody who was forgotten, when they come again. */
import { describe, expect, it } from "vitest"
import type { Kildefil } from "../../src/import/indhold.ts"
import { indlaes } from "../import/viborg.ts"
import { kendte, laest, rettelser, tilflyttere } from "./noegler.ts"

describe("somebody who was forgotten", () => {
  const personer = kendte()
  const { grundlag } = laest(
    [
      tilflyttere("01-05-2017;Vestervang;t-1;", "02-05-2017;Vestervang;t-2;"),
      rettelser("tilflyttere.csv;Indflyttet=02-05-2017 | Nøgle=t-2;Område;Vestervang;Egeparken;01-07-2018;Forkert")
    ],
    personer
  )
  const uden = kendte()
  const igen = (filen: Kildefil, valg: { readonly nyePersoner?: boolean } = {}) =>
    indlaes([filen], grundlag, { springFejlOver: false, personer: uden, ...valg }).indlaeste[0]!

  it("is known again by what stands now and by what stood before a correction", () => {
    for (const raekke of ["02-05-2017;Vestervang;t-2;", "02-05-2017;Egeparken;t-2;"]) {
      const [afvist] = igen(tilflyttere(raekke)).afviste
      expect(afvist).toMatchObject({ kode: "maaskeGlemt", felt: "Nøgle", position: 3 })
      expect(afvist?.raad).toContain("--new-persons")
    }
  })

  it("does not stand in the way of others on another day or in another area, nor of others who are said to be so", () => {
    expect(igen(tilflyttere("01-05-2017;Egeparken;t-5;", "03-05-2017;Vestervang;t-6;")).afviste).toEqual([])
    expect(igen(tilflyttere("01-05-2017;Vestervang;t-7;"), { nyePersoner: true })).toMatchObject({
      accepterede: 1,
      afviste: []
    })
  })

  it("is not corrected by the key, which leads nowhere, and does not come again as a late report", () => {
    const rettelse = (raekke: string) => igen(rettelser(`${raekke};01-08-2018;Forkert`)).afviste.map(({ kode }) => kode)
    expect(rettelse("tilflyttere.csv;Indflyttet=01-05-2017 | Nøgle=t-1;Område;Vestervang;Egeparken")).toEqual([
      "raekkenFindesIkke"
    ])
    expect(rettelse("tilflyttere.csv;Indflyttet=01-05-2017 | Nøgle=t-1;Område;;Vestervang")).toEqual(["maaskeGlemt"])
  })

  it("is corrected by the pseudonym", () => {
    const pseudonym = personer.links.get("t-1")
    const svar = igen(
      rettelser(
        `tilflyttere.csv;Indflyttet=01-05-2017 | Nøgle=${pseudonym};Område;Vestervang;Egeparken;01-08-2018;Forkert`
      )
    )
    expect(svar).toMatchObject({ accepterede: 1, afviste: [] })
  })
})
