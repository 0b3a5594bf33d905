/** The corrections: what they write, and in which order. */
import { describe, expect, it } from "vitest"
import { haendelser, log, ret, slut } from "./enLog.ts"

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
