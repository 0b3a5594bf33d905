/** What is sent again: the same adds nothing, more adds what is new, and something else is refused. */
import { describe, expect, it } from "vitest"
import { log, rettelser, slut } from "./enLog.ts"
import { fil, indlaes, tom } from "./viborg.ts"

describe("read again", () => {
  const alle = [
    `klagesager.csv;Projektår=2017/18 | Afdeling=Vestervang;Antal klagesager;15;14${slut}`,
    `klagesager.csv;Projektår=2018/19 | Afdeling=Vestervang;Antal klagesager;;7${slut}`,
    `tilflyttere.csv;Indflyttet=01-05-2017 | Nøgle=t-1;Indflyttet;01-05-2017;03-05-2017${slut}`,
    `tilflyttere.csv;Indflyttet=02-05-2017 | Nøgle=t-2;Kontaktet;;20-05-2017${slut}`
  ]
  const { grundlag } = indlaes([rettelser(...alle)], log)
  const klagesager = (...raekker: ReadonlyArray<string>) =>
    indlaes(
      [fil("klagesager.csv", ["Projektår;Afdeling;Antal klagesager;Opgjort;Boligselskab", ...raekker].join("\n"))],
      grundlag
    ).indlaeste[0]!
  const tilflyttere = (...raekker: ReadonlyArray<string>) =>
    indlaes([fil("tilflyttere.csv", ["Indflyttet;Område;Nøgle;Kontaktet", ...raekker].join("\n"))], grundlag)
      .indlaeste[0]!

  it("adds nothing, and the new rows of a longer file come in", () => {
    expect(indlaes([rettelser(...alle)], grundlag).indlaeste[0]).toMatchObject({ sprunget: 4, oenskede: [] })
    const flere = rettelser(
      ...alle,
      `klagesager.csv;Projektår=2017/18 | Afdeling=Vestervang;Antal klagesager;14;13${slut}`
    )
    expect(indlaes([flere], grundlag).indlaeste[0]).toMatchObject({ sprunget: 4, accepterede: 1 })
  })

  it("knows the rows as they were first sent", () => {
    expect(klagesager("2017/18;Vestervang;15;16-04-2018;A")).toMatchObject({ sprunget: 1, oenskede: [] })
    expect(tilflyttere("01-05-2017;Vestervang;t-1;11-05-2017", "02-05-2017;Egeparken;t-2;")).toMatchObject({
      sprunget: 2,
      oenskede: []
    })
  })

  it("refuses a row that was changed, with the remedy", () => {
    const { afviste } = klagesager("2017/18;Vestervang;16;16-04-2018;A", "2017/18;Egeparken;3;17-04-2018;A")
    expect(afviste.map(({ felt, kode }) => [felt, kode])).toEqual([
      ["Antal klagesager", "findesMedAndetIndhold"],
      ["Opgjort", "findesMedAndetIndhold"]
    ])
    expect(afviste[0]!.raad).toContain("correct")
  })

  it("knows what was reported late when the office sends it too", () => {
    expect(klagesager("2018/19;Vestervang;7;16-04-2019;A")).toMatchObject({ sprunget: 1, oenskede: [] })
    expect(klagesager("2018/19;Vestervang;8;16-04-2019;A").afviste).toMatchObject([{ kode: "findesMedAndetIndhold" }])
    expect(tilflyttere("02-05-2017;Egeparken;t-2;20-05-2017")).toMatchObject({ sprunget: 1, oenskede: [] })
  })

  it("refuses a row under a key that a corrected one has taken", () => {
    expect(tilflyttere("03-05-2017;Vestervang;t-1;").afviste).toMatchObject([
      { felt: "Indflyttet", kode: "findesMedAndetIndhold" }
    ])
  })
})

describe("a contact that is filled in later", () => {
  const tilflyttere = (raekke: string) => fil("tilflyttere.csv", `Indflyttet;Område;Nøgle;Kontaktet\n${raekke}\n`)

  it("adds the contact only", () => {
    const [svar] = indlaes([tilflyttere("02-05-2017;Egeparken;t-2;20-05-2017")], log).indlaeste
    expect(svar).toMatchObject({ accepterede: 1, sprunget: 0 })
    expect(svar!.oenskede.map(({ event, kendt }) => [event._tag, kendt])).toEqual([
      ["KontaktRegistreret", "2017-05-20"],
      ["ImportGennemfoert", undefined]
    ])
  })

  it("is refused with another day, and where the in-mover has been corrected since", () => {
    const anden = indlaes([tilflyttere("01-05-2017;Vestervang;t-1;12-05-2017")], log).indlaeste[0]!
    expect(anden.afviste).toMatchObject([{ felt: "Kontaktet", kode: "findesMedAndetIndhold" }])
    const rettet = rettelser(`tilflyttere.csv;Indflyttet=02-05-2017 | Nøgle=t-2;Område;Egeparken;Vestervang${slut}`)
    const { grundlag } = indlaes([rettet], log)
    const [svar] = indlaes([tilflyttere("02-05-2017;Egeparken;t-2;20-05-2017")], grundlag).indlaeste
    expect(svar!.afviste).toMatchObject([{ felt: "Kontaktet", kode: "raekkenErRettet" }])
  })

  it("contradicts a row of the same file that has none", () => {
    const [svar] = indlaes(
      [tilflyttere("02-05-2017;Egeparken;t-3;\n02-05-2017;Egeparken;t-3;20-05-2017")],
      tom
    ).indlaeste
    expect(svar!.afviste.map(({ felt, kode }) => [felt, kode])).toEqual([
      ["Kontaktet", "modstridendeRaekker"],
      ["Kontaktet", "modstridendeRaekker"]
    ])
  })
})
