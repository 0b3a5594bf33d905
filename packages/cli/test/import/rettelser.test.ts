/** The corrections: what they write, in which order, and what is refused with which code. */
import { describe, expect, it, test } from "vitest"
import { fil, indlaes, tom } from "./viborg.ts"

const hoved = "Fil;Nøglefelter;Felt;Gammel værdi;Ny værdi;Rettet den;Begrundelse"

const log = indlaes([
  fil(
    "klagesager.csv",
    "Projektår;Afdeling;Antal klagesager;Opgjort;Boligselskab\n2017/18;Vestervang;15;16-04-2018;A\n2017/18;Egeparken;3;16-04-2018;A\n"
  ),
  fil(
    "logbog.csv",
    [
      "Dato;Aktivitet;Art;Status;Områder;Deltagere;Tovholder;Tema",
      "12-09-2017;2;vejvisertur;afholdt;Vestervang, Egeparken;;fælles;Bus",
      "12-09-2017;2;vejvisertur;afholdt;Egeparken;9;fælles;",
      "14-06-2017;1;informationsbrev;udsendt;Egeparken;;helhedsplan;Brev"
    ].join("\n")
  ),
  fil("deltagere.csv", "Dato;Aktivitet;Art;Område;Nøgle\n12-09-2017;2;vejvisertur;Vestervang;p-1\n"),
  fil(
    "tilflyttere.csv",
    "Indflyttet;Område;Nøgle;Kontaktet\n01-05-2017;Vestervang;t-1;11-05-2017\n02-05-2017;Egeparken;t-2;\n"
  ),
  fil(
    "undersoegelse.csv",
    [
      "Undersøgelse;Fra;Til;Spørgsmål;Svar;Antal;Målgruppe;Inviterede",
      ...[
        ["meget tryg", 108],
        ["tryg", 203],
        ["hverken eller", 43]
      ].map(([svar, antal]) => `2020;07-09-2020;30-10-2020;tryghed i boligområdet;${svar};${antal};voksne;1150`)
    ].join("\n")
  )
]).grundlag

const rettelser = (...raekker: ReadonlyArray<string>) => fil("rettelser.csv", [hoved, ...raekker].join("\n"))
const ret = (...raekker: ReadonlyArray<string>) => indlaes([rettelser(...raekker)], log).indlaeste[0]!
const haendelser = (...raekker: ReadonlyArray<string>) => {
  const { afviste, oenskede } = ret(...raekker)
  expect(afviste).toEqual([])
  return oenskede.slice(0, -1).map(({ event }) => event)
}
const slut = ";01-06-2018;Fejl i tasten"

describe("what a correction writes", () => {
  it("changes a figure, by the role that reported it, known from the day of the correction", () => {
    const [oensket] = ret(
      `klagesager.csv;Projektår=2017/18 | Afdeling=Vestervang;Antal klagesager;15;14${slut}`
    ).oenskede
    expect(oensket).toMatchObject({
      by: "boligselskab",
      kendt: "2018-06-01",
      event: {
        _tag: "RegistreringRettet",
        foer: { vaerdi: "15", opgjortAf: "A" },
        efter: { vaerdi: "14", opgjortAf: "A" },
        begrundelse: "Fejl i tasten",
        kilde: { fil: "rettelser.csv", linje: 2 }
      }
    })
    expect(oensket!.event).not.toHaveProperty("foer.kilde")
  })

  it.each([
    ["Indflyttet", "01-05-2017", "03-05-2017", { dato: "2017-05-03" }, { indflyttet: "2017-05-03" }],
    ["Område", "Vestervang", "Egeparken", { omraade: "egeparken" }, { omraade: "egeparken" }],
    ["Nøgle", "t-1", "t-9", { noegle: "t-9" }, { noegle: "t-9" }]
  ])("corrects %s of an in-mover and of the contact together", (felt, gammel, ny, tilflytter, kontakt) => {
    const svar = haendelser(`tilflyttere.csv;Indflyttet=01-05-2017 | Nøgle=t-1;${felt};${gammel};${ny}${slut}`)
    expect(svar).toMatchObject([
      { _tag: "RegistreringRettet", efter: { _tag: "TilflytterRegistreret", ...tilflytter } },
      { _tag: "RegistreringRettet", efter: { _tag: "KontaktRegistreret", ...kontakt } }
    ])
  })

  it("takes a contact that was missing as a late report", () => {
    expect(haendelser(`tilflyttere.csv;Indflyttet=02-05-2017 | Nøgle=t-2;Kontaktet;;20-05-2017${slut}`)).toMatchObject([
      {
        _tag: "KontaktRegistreret",
        dato: "2017-05-20",
        indflyttet: "2017-05-02",
        efteranmeldt: { begrundelse: "Fejl i tasten" }
      }
    ])
  })

  it("annuls a contact that never was, and changes the day of one that was", () => {
    const noegle = "tilflyttere.csv;Indflyttet=01-05-2017 | Nøgle=t-1;Kontaktet;11-05-2017"
    expect(haendelser(`${noegle};${slut}`)).toMatchObject([
      { _tag: "RegistreringAnnulleret", foer: { _tag: "KontaktRegistreret", dato: "2017-05-11" } }
    ])
    expect(haendelser(`${noegle};12-05-2017${slut}`)).toMatchObject([
      { _tag: "RegistreringRettet", efter: { dato: "2017-05-12" } }
    ])
  })

  it("fills in a count that was unknown, and makes one unknown again", () => {
    const faelles = "Dato=12-09-2017 | Aktivitet=2 | Art=vejvisertur | Områder=Egeparken, Vestervang"
    expect(haendelser(`logbog.csv;${faelles};Deltagere;;12${slut}`)).toMatchObject([{ efter: { deltagere: 12 } }])
    const egen = "Dato=12-09-2017 | Aktivitet=2 | Art=vejvisertur | Områder=Egeparken"
    const [tom] = haendelser(`logbog.csv;${egen};Deltagere;9;${slut}`)
    expect(tom).toMatchObject({ foer: { deltagere: 9 } })
    expect(tom).not.toHaveProperty("efter.deltagere")
  })

  it("corrects a letter of the log book", () => {
    const noegle = "Dato=14-06-2017 | Aktivitet=1 | Art=informationsbrev | Områder=Egeparken"
    expect(haendelser(`logbog.csv;${noegle};Status;udsendt;udbudt${slut}`)).toMatchObject([
      { efter: { _tag: "InformationsbrevRegistreret", status: "udbudt" } }
    ])
  })

  it("adds what is not there, where the old value is empty", () => {
    expect(
      haendelser(`klagesager.csv;Projektår=2018/19 | Afdeling=Vestervang;Antal klagesager;;7${slut}`)
    ).toMatchObject([
      { _tag: "TalOpgjort", vaerdi: "7", projektaar: "2018/19", efteranmeldt: { begrundelse: "Fejl i tasten" } }
    ])
    const deltager = "deltagere.csv;Dato=12-09-2017 | Aktivitet=2 | Art=vejvisertur | Område=Vestervang"
    expect(haendelser(`${deltager};Nøgle;;p-2${slut}`)).toMatchObject([
      { _tag: "DeltagelseRegistreret", noegle: "p-2" }
    ])
  })
})

describe("a survey question is one event", () => {
  const svar = "undersoegelse.csv;Undersøgelse=2020 | Spørgsmål=tryghed i boligområdet"
  const antal = (liste: ReadonlyArray<readonly [string, number]>) => liste.map(([en, n]) => ({ svar: en, antal: n }))

  it("is corrected whole, and a second correction starts where the first ended", () => {
    const [foerste, anden] = haendelser(
      `${svar} | Svar=tryg;Antal;203;200${slut}`,
      `${svar} | Svar=hverken eller;Antal;43;46${slut}`
    ) as ReadonlyArray<{ readonly foer: unknown; readonly efter: unknown }>
    expect(foerste!.efter).toMatchObject({
      svar: antal([
        ["meget tryg", 108],
        ["tryg", 200],
        ["hverken eller", 43]
      ])
    })
    expect(anden!.foer).toEqual(foerste!.efter)
  })

  it("takes an answer that was left out, and a word that was wrong for all", () => {
    expect(haendelser(`${svar} | Svar=utryg;Antal;;27${slut}`)).toMatchObject([
      { _tag: "RegistreringRettet", efter: { svar: [{}, {}, {}, { svar: "utryg", antal: 27 }] } }
    ])
    expect(haendelser(`${svar};Inviterede;1150;1160${slut}`)).toMatchObject([{ efter: { inviterede: 1160 } }])
    expect(haendelser(`${svar} | Svar=hverken eller;Svar;hverken eller;ved ikke${slut}`)).toMatchObject([
      { efter: { svar: [{}, {}, { svar: "ved ikke", antal: 43 }] } }
    ])
  })
})

describe("the order", () => {
  const vestervang = "klagesager.csv;Projektår=2017/18 | Afdeling=Vestervang;Antal klagesager"

  it("is that of the days, not of the rows", () => {
    const svar = haendelser(`${vestervang};14;13;02-06-2018;b`, `${vestervang};15;14;01-06-2018;a`)
    expect(svar).toMatchObject([{ begrundelse: "a" }, { begrundelse: "b", foer: { vaerdi: "14" } }])
  })

  it("lets a late report be corrected in the same file", () => {
    const ny = "klagesager.csv;Projektår=2018/19 | Afdeling=Vestervang;Antal klagesager"
    const [sen, rettet] = haendelser(`${ny};;7;01-06-2018;a`, `${ny};7;8;02-06-2018;b`)
    expect(sen).toMatchObject({ _tag: "TalOpgjort" })
    expect(rettet).toMatchObject({ _tag: "RegistreringRettet", position: log.naeste, efter: { vaerdi: "8" } })
  })
})

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
