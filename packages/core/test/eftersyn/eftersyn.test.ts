/** What is found in an agreement: each mistake where it was made, in words that an author can act on. */
import { describe, expect, it } from "vitest"
import type { Aftalefund, Fundkode } from "../../src/app/eftersyn/Aftalefund.ts"
import { efterse, efterseAftale } from "../../src/app/eftersyn/eftersyn.ts"
import type { Indikator } from "../../src/terms/Indikator.ts"
import { lilleAftale } from "../../src/testing/lilleAftale.ts"
import { maaling } from "../../src/testing/maalinger.ts"
import { etLoefte, iHvert, kendsgerning, medFakta, medOrd, mindst, plantet, procent } from "./plantet.ts"

/** "uopnaaeligt fejl kriterier[0].maaling.krav". */
const kort = ({ alvor, kode, sti }: Aftalefund): string => `${kode} ${alvor} ${sti}`

describe("a mistake", () => {
  it.each(plantet)("is found where it was made, and nothing else: %s", (_navn, aftale, fund) => {
    expect(efterse(JSON.parse(JSON.stringify(aftale))).map(kort)).toEqual(fund)
  })

  it("of every kind is among these", () => {
    const fundet = new Set(plantet.flatMap(([, aftale]) => efterseAftale(aftale).map(({ kode }) => kode)))
    const alle: ReadonlyArray<Fundkode> = [
      "uopnaaeligt",
      "altidOpfyldt",
      "aldrigTal",
      "udgangspunktMangler",
      "udgangspunktUbrugt",
      "umuligBetingelse",
      "ingenFilart",
      "filfelt",
      "sammeLaesning",
      "talIkkeIOrdlyd",
      "procentsum",
      "tidspunkt"
    ]
    expect([...fundet].sort()).toEqual([...alle].sort())
  })

  it("is told with the cells, the width of the figure and the demand, in both languages", () => {
    const [fund] = efterseAftale(lilleAftale({ loefte: maaling(procent, mindst("120"), iHvert) }))
    expect(fund?.besked).toEqual({
      da: "kravet kan aldrig holdes i alle rækker: tallet ligger fra 0 til 100, og kravet er mindst 120",
      en: "the demand can never be kept in every row: the figure lies from 0 to 100, and the demand is at least 120"
    })
    const [vej] = efterseAftale(plantet[2]![1])
    expect(vej?.besked.da).toContain("for Syd 2004/05: tallet ligger fra 0 til 100, og kravet er over 105")
  })
})

describe("a share of those themselves", () => {
  const arrangementer = { registrering: "ArrangementRegistreret" } as const
  const afholdte = { ...arrangementer, hvor: [{ felt: "status", er: ["afholdt"] }] } as const
  const over100 = (taeller: Indikator, naevner: Indikator) =>
    efterseAftale(lilleAftale({ loefte: maaling({ slags: "andel", taeller, naevner, pr: "100" }, mindst("101")) })).map(
      ({ kode }) => kode
    )

  it("is at most all of them", () => {
    expect(over100({ slags: "antal", af: [afholdte] }, { slags: "antal", af: [arrangementer] })).toEqual([
      "uopnaaeligt"
    ])
  })

  it("is no such share where the others are other rows, or of other years", () => {
    expect(over100({ slags: "antal", af: [arrangementer] }, { slags: "antal", af: [afholdte] })).toEqual([])
    const iGennemsnit = { slags: "antal", af: [afholdte], gennemsnit: { aar: 2 } } as const
    expect(over100(iGennemsnit, { slags: "antal", af: [arrangementer] })).toEqual([])
  })
})

describe("numbers in words", () => {
  it.each([
    ["26.8", "Egeparken 26,80%"],
    ["14.11", "Vestervang 14, 11 %"],
    ["20.7", "Houlkærparken 2015: 20.7 %"],
    ["78", "46% voksne føler sig trygge, 32% voksne føler sig meget trygge (2016)"],
    ["-7", "faldet med 7 procentpoint i 2016"],
    ["2919", "Landsbyggefonden 2.919"],
    ["5", "fem klager i 2015, den 31.12.2015"]
  ])("%s stands in: %s", (vaerdi, ordlyd) => {
    expect(efterseAftale(medFakta(kendsgerning("k", vaerdi, ordlyd)))).toEqual([])
  })
})

describe("a fault of the format", () => {
  const fejlen = (aftale: unknown) =>
    efterse(aftale).map(({ alvor, besked, kode, raad, sti }) => [alvor, kode, sti, besked.da, raad.da])
  const aendret = (felt: string, vaerdi: unknown) => ({ ...etLoefte, [felt]: vaerdi })

  it.each<readonly [unknown, string, string, string]>([
    [
      aendret("fra", "1. august"),
      "fra",
      'kan ikke være "1. august"',
      'Skriv en dag, der findes, skrevet som "2017-04-01".'
    ],
    [aendret("titel", ""), "titel", 'kan ikke være ""', "Skriv en tekst, der ikke er tom."],
    [aendret("tittel", "x"), "tittel", "er ikke et felt, der kan stå her", "Ret navnet, eller tag feltet ud."],
    [
      aendret("kriterier", []),
      "kriterier[0]",
      "mangler: listen må ikke være tom",
      "Skriv mindst ét led. Har papiret ingen tekst til det, så skriv, at det intet siger."
    ],
    [
      (({ titel: _, ...uden }) => uden)(etLoefte),
      "titel",
      "mangler",
      "Skriv det; hvad det er, står i skemaet og i docs/vocabulary.md."
    ],
    [
      { ...etLoefte, kriterier: [{ ...etLoefte.kriterier[0], styrke: "hård" }] },
      "kriterier[0].styrke",
      'kan ikke være "hård"',
      "Skriv en af: haard, bloed."
    ],
    [
      {
        ...etLoefte,
        kriterier: [
          { ...etLoefte.kriterier[0], maaling: { ...etLoefte.kriterier[0].maaling, krav: { slags: "Mindt" } } }
        ]
      },
      "kriterier[0].maaling.krav",
      'kan ikke være {"slags":"Mindt"}',
      "Skriv slags en af: Mindst, Hoejst, IkkeVaerreEnd, Forloeb, Forbedret, Mellem, Alle, Nogle, HvertOmraade, HverPeriode, Bedoemt."
    ]
  ])("is told in Danish with what to write: %#", (aftale, sti, besked, raad) => {
    expect(fejlen(aftale)).toEqual([["fejl", "format", sti, besked, raad]])
  })

  it("that lies between two places is what reading the agreement says", () => {
    const ukendt = medOrd("Tre.", maaling({ slags: "opgjort", noegletal: "klagesager" }, mindst("3")))
    expect(fejlen(ukendt)[0]?.slice(0, 4)).toEqual([
      "fejl",
      "henvisning",
      "kriterier[0].maaling.indikator.noegletal",
      '"klagesager" er ikke et nøgletal i aftalen; der findes: klager, flytteprocent, landstal'
    ])
  })
})
