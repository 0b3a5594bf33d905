/** Corrections that are refused: each with the column at fault and a code. */
import { describe, expect, it, test } from "vitest"
import { ret, slut } from "./enLog.ts"

describe("what is refused", () => {
  const klage = "klagesager.csv;Projektår=2017/18 | Afdeling=Vestervang;Antal klagesager"
  const tur = "logbog.csv;Dato=12-09-2017 | Aktivitet=2 | Art=vejvisertur | Områder=Egeparken"
  const brev = "logbog.csv;Dato=14-06-2017 | Aktivitet=1 | Art=informationsbrev | Områder=Egeparken"

  test.each([
    ["an old value that does not stand", `${klage};16;14${slut}`, "Gammel værdi", "gammelVaerdiPasserIkke"],
    ["an empty old value where one stands", `${klage};;14${slut}`, "Gammel værdi", "gammelVaerdiPasserIkke"],
    [
      "a row that is not there",
      `klagesager.csv;Projektår=2018/19 | Afdeling=Vestervang;Antal klagesager;1;2${slut}`,
      "Nøglefelter",
      "raekkenFindesIkke"
    ],
    ["two rows", `logbog.csv;Dato=12-09-2017 | Art=vejvisertur;Tema;Bus;Tog${slut}`, "Nøglefelter", "flereRaekker"],
    ["an empty new value where there must be one", `${klage};15;${slut}`, "Ny værdi", "tomNyVaerdi"],
    ["the value that stands", `${klage};15;15${slut}`, "Ny værdi", "ingenAendring"],
    ["a value that cannot be", `${klage};15;-1${slut}`, "Ny værdi", "negativtAntal"],
    [
      "a status that does not go with the kind",
      `${tur};Status;afholdt;udsendt${slut}`,
      "Ny værdi",
      "statusPasserIkkeTilArt"
    ],
    ["another kind of event", `${tur};Art;vejvisertur;informationsbrev${slut}`, "Felt", "kanIkkeRettes"],
    ["the kind of a letter", `${brev};Aktivitet;1;2${slut}`, "Felt", "kanIkkeRettes"],
    ["participants of a letter", `${brev};Deltagere;;4${slut}`, "Felt", "kanIkkeRettes"],
    [
      "the day it was known",
      `klagesager.csv;Projektår=2017/18 | Afdeling=Vestervang;Opgjort;16-04-2018;17-04-2018${slut}`,
      "Felt",
      "kanIkkeRettes"
    ],
    ["a day outside the agreement", `${tur};Dato;12-09-2017;12-09-2016${slut}`, "Ny værdi", "datoUdenForAftalen"],
    ["an unknown file", `klagesagr.csv;A=1;B;1;2${slut}`, "Fil", "ukendtFilnavn"],
    [
      "an unknown column",
      `klagesager.csv;Afdelin=Vestervang;Antal klagesager;15;14${slut}`,
      "Nøglefelter",
      "ukendtKolonne"
    ],
    ["an unknown column to correct", `klagesager.csv;Afdeling=Vestervang;Antal;15;14${slut}`, "Felt", "ukendtKolonne"],
    [
      "an unknown area in the key",
      `klagesager.csv;Afdeling=vestervang;Antal klagesager;15;14${slut}`,
      "Nøglefelter",
      "ukendtOmraade"
    ],
    [
      "a key field twice",
      `klagesager.csv;Afdeling=Vestervang | Afdeling=Egeparken;Antal klagesager;15;14${slut}`,
      "Nøglefelter",
      "dobbeltNoeglefelt"
    ],
    [
      "a late report without what it needs",
      `logbog.csv;Dato=13-09-2017 | Aktivitet=2 | Art=vejvisertur | Områder=Egeparken;Deltagere;;4${slut}`,
      "Nøglefelter",
      "manglerTilRaekken"
    ],
    [
      "a late report that contradicts itself",
      `klagesager.csv;Projektår=2018/19 | Afdeling=Vestervang;Afdeling;;Egeparken${slut}`,
      "Ny værdi",
      "modsigerNoeglefelter"
    ],
    [
      "a late report under a key that is taken",
      `klagesager.csv;Projektår=2017/18 | Afdeling=Vestervang | Boligselskab=B;Antal klagesager;;7${slut}`,
      "Nøglefelter",
      "findesMedAndetIndhold"
    ],
    [
      "a participant of no arrangement",
      `deltagere.csv;Dato=13-09-2017 | Aktivitet=2 | Art=vejvisertur | Område=Vestervang | Nøgle=p-1;Nøgle;;p-1${slut}`,
      "Ny værdi",
      "arrangementFindesIkke"
    ],
    [
      "an answer that the question does not know",
      `undersoegelse.csv;Undersøgelse=2020 | Spørgsmål=tryghed i boligområdet | Svar=tryg;Svar;tryg;glad${slut}`,
      "Ny værdi",
      "ukendtSvar"
    ],
    [
      "a personal number in the reason",
      `${klage};15;14;01-06-2018;Ringede til 010170-0000`,
      "Begrundelse",
      "muligtCprNummer"
    ],
    ["a day that does not exist", `${klage};15;14;31-02-2018;x`, "Rettet den", "ugyldigDato"],
    ["no reason", `${klage};15;14;01-06-2018;`, "Begrundelse", "tomtFelt"]
  ])("%s", (_, raekke, felt, kode) => {
    const { afviste, oenskede } = ret(raekke)
    expect(afviste.map((en) => [en.felt, en.kode])).toEqual([[felt, kode]])
    expect(oenskede).toEqual([])
    expect(JSON.stringify(afviste)).not.toContain("010170")
  })

  it("says what stands, and that the same row stands twice", () => {
    expect(ret(`${klage};16;14${slut}`).afviste[0]!.grund).toContain('"15"')
    expect(ret(`${klage};15;14${slut}`, `${klage};15;14${slut}`).afviste).toMatchObject([
      { raekke: 2, kode: "dobbeltRaekke", linjer: [2] }
    ])
  })
})
