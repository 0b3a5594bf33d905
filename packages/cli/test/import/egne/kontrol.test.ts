/** What a mapping can ask of a file, one thing after the other, on a list of arrangements of an office. */
import { type Filart, laesAfbildning } from "@delaftale/core"
import * as Result from "effect/Result"
import { describe, expect, it, test } from "vitest"
import { laesIFormat, skrevetIFormat } from "../../../src/import/datoformat.ts"
import { kolonnerFraNavn } from "../../../src/import/filnavn.ts"
import { laesDecimal, medKomma } from "../../../src/import/laesTal.ts"
import { provAfbildning } from "../../../src/import/provAfbildning.ts"
import { delaftale, fil, indlaes, tom } from "../viborg.ts"

const grund = {
  id: "ture",
  filnavn: "ture.csv",
  kolonner: [
    { navn: "Hvornår", type: "dato", datoformat: "d/m-åå" },
    { navn: "Hvor", type: "omraader", vaerdier: [{ tekst: "Vest", id: "vestervang" }] },
    { navn: "Gennemført", type: "valg", vedTom: "nej", vaerdier: valget() },
    { navn: "Mødte", type: "antal", maaVaereTom: true, tomme: ["?"] },
    { navn: "Note", type: "tekst", maaVaereTom: true }
  ],
  haendelser: [
    {
      type: "ArrangementRegistreret",
      rolle: "faellessekretariat",
      kendt: "Hvornår",
      felter: [
        { felt: "dato", kolonne: "Hvornår" },
        { felt: "aktivitet", fast: "2" },
        { felt: "art", fast: "vejvisertur" },
        { felt: "status", kolonne: "Gennemført" },
        { felt: "omraader", kolonne: "Hvor" },
        { felt: "deltagere", kolonne: "Mødte" },
        { felt: "tema", kolonne: "Note" }
      ],
      noegle: ["Hvornår", "Hvor"]
    }
  ]
} as const

function valget() {
  return [
    { tekst: "x", id: "afholdt" },
    { tekst: "SAND", id: "afholdt" },
    { tekst: "nej", id: "aflyst" }
  ] as const
}

const mapping = (mere: object = {}): Filart => {
  const laest = laesAfbildning({ ...grund, ...mere }, delaftale)
  if (Result.isFailure(laest)) throw new Error(JSON.stringify(laest.failure))
  return laest.success
}

const medFil = (kilde: ReturnType<typeof fil>, mere: object = {}, foer = tom) => {
  const filart = mapping(mere)
  const egne = [{ filart, sha256: "0".repeat(64) }]
  return indlaes([kilde], foer, { springFejlOver: false, afbildninger: { egne, valgt: filart, givet: new Map() } })
}

const hoved = "Hvornår;Hvor;Gennemført;Mødte;Note"
const laes = (raekker: ReadonlyArray<string>, mere: object = {}, foer = tom) =>
  medFil(fil("ture.csv", [hoved, ...raekker].join("\n")), mere, foer).indlaeste[0]!
const koder = (raekker: ReadonlyArray<string>, mere: object = {}) =>
  laes(raekker, mere).afviste.map(({ felt, kode, linje }) => [linje, felt, kode])

describe("the words of a file", () => {
  it("are taken for what the mapping says, beside the names of the agreement", () => {
    const { oenskede } = laes(["3/4-18;Vest, Egeparken;x;12;bus", "4/4-18;Egeparken;;?;"])
    expect(oenskede.slice(0, 2).map(({ event }) => event)).toMatchObject([
      { dato: "2018-04-03", omraader: ["vestervang", "egeparken"], status: "afholdt", deltagere: 12, tema: "bus" },
      { dato: "2018-04-04", omraader: ["egeparken"], status: "aflyst" }
    ])
    expect(oenskede[1]!.event).not.toHaveProperty("deltagere")
  })

  it("are shown again as the file has them, and a near miss is suggested", () => {
    const { vaerdier } = laes(["13/4-18;Vest;x;;"])
    expect(vaerdier.map(({ vaerdi }) => vaerdi)).toEqual(["13/4-18", "Vest", "x", "", ""])
    expect(laes(["3/4-18;Veest;x;;"]).afviste).toMatchObject([{ felt: "Hvor", kode: "ukendtOmraade", forslag: "Vest" }])
  })

  it("stand for true and false of a line of JSON", () => {
    const linje = (vaerdi: string) => `{"Hvornår":"3/4-18","Hvor":["Vest","Egeparken"],"Gennemført":${vaerdi}}`
    const { indlaeste } = medFil(fil("ture.ndjson", linje("true")))
    expect(indlaeste[0]!.oenskede[0]!.event).toMatchObject({ status: "afholdt", omraader: ["vestervang", "egeparken"] })
    expect(medFil(fil("ture.ndjson", linje("false"))).indlaeste[0]!.afviste).toMatchObject([
      { linje: 1, felt: "Gennemført", kode: "logiskVaerdi" }
    ])
  })
})

describe("the checks of a mapping", () => {
  const besked = "Det kan ikke passe."
  const kontrol = (et: object) => ({ kontrol: [{ kode: "egen", besked, ...et }] })

  test.each([
    ["moenster", kontrol({ slags: "moenster", kolonne: "Note", moenster: "\\p{L}+ \\d{1,3}" }), "bus 12", "bus 1234"],
    ["enAf", kontrol({ slags: "enAf", kolonne: "Note", er: ["bus", "til fods"] }), "til fods", "cykel"]
  ])("%s looks at the whole text", (_, mere, godt, skidt) => {
    expect(koder([`3/4-18;Vest;x;;${godt}`, "4/4-18;Vest;x;;"], mere)).toEqual([])
    expect(koder([`3/4-18;Vest;x;;${skidt}`], mere)).toEqual([[2, "Note", "egen"]])
    expect(laes([`3/4-18;Vest;x;;${skidt}`], mere).afviste[0]).toMatchObject({ grund: besked, vaerdi: skidt })
  })

  it("hold numbers and days between two ends, both lawful", () => {
    const antal = kontrol({ slags: "mellem", kolonne: "Mødte", mindst: "2", hoejst: "10" })
    expect(koder(["3/4-18;Vest;x;2;", "4/4-18;Vest;x;10;", "5/4-18;Vest;x;;"], antal)).toEqual([])
    expect(koder(["3/4-18;Vest;x;1;", "4/4-18;Vest;x;11;"], antal)).toEqual([
      [2, "Mødte", "egen"],
      [3, "Mødte", "egen"]
    ])
    const dage = kontrol({ slags: "mellem", kolonne: "Hvornår", hoejst: "2018-04-04" })
    expect(koder(["4/4-18;Vest;x;1;", "5/4-18;Vest;x;1;"], dage)).toEqual([[3, "Hvornår", "egen"]])
  })

  it("ask for a cell where another one says so", () => {
    const mere = kontrol({ slags: "udfyldtVed", kolonne: "Mødte", andenKolonne: "Gennemført", ved: ["x"] })
    expect(koder(["3/4-18;Vest;nej;;", "4/4-18;Vest;x;3;", "5/4-18;Vest;x;?;"], mere)).toEqual([[4, "Mødte", "egen"]])
  })

  it("hold what stands once in a file to standing once, and name the other lines", () => {
    const mere = kontrol({ slags: "entydig", kolonner: ["Note"] })
    const { afviste } = laes(["3/4-18;Vest;x;;a", "4/4-18;Vest;x;;b", "5/4-18;Vest;x;;a"], mere)
    expect(afviste).toMatchObject([
      { linje: 2, felt: "Note", kode: "egen", linjer: [4] },
      { linje: 4, felt: "Note", kode: "egen", linjer: [2] }
    ])
  })
})

it("reads corrections of such a file by its own columns and words", () => {
  const { grundlag } = medFil(fil("ture.csv", [hoved, "3/4-18;Vest;x;12;"].join("\n")))
  const kolonner = "Fil;Nøglefelter;Felt;Gammel værdi;Ny værdi;Rettet den;Begrundelse"
  const raekke = "ture.csv;Hvornår=3/4-18 | Hvor=Vest;Mødte;12;14;01-06-2018;talt om"
  const { indlaeste } = medFil(fil("rettelser.csv", `${kolonner}\n${raekke}`), {}, grundlag)
  expect(indlaeste[0]!.afviste).toEqual([])
  expect(indlaeste[0]!.oenskede[0]!.event).toMatchObject({ _tag: "RegistreringRettet", efter: { deltagere: 14 } })
})

it("knows rows that came by another mapping by what they are about", () => {
  const { grundlag } = medFil(fil("ture.csv", [hoved, "3/4-18;Vest;x;12;bus"].join("\n")))
  const logbog = (deltagere: number) =>
    indlaes(
      [
        fil(
          "logbog.csv",
          `Dato;Aktivitet;Art;Status;Områder;Deltagere;Tovholder;Tema\n03-04-2018;2;vejvisertur;afholdt;Vestervang;${deltagere};fælles;bus`
        )
      ],
      grundlag
    ).indlaeste[0]!
  expect(logbog(13).afviste.map(({ kode }) => kode)).toEqual(["findesMedAndetIndhold"])
  expect(laes(["3/4-18;Vest;x;12;bus"], { id: "andre-ture" }, grundlag)).toMatchObject({ sprunget: 1, oenskede: [] })
})

test.each([
  ["dd-mm-åååå", "31-03-2018", "31-3-2018"],
  ["d/m-åååå", "31/3-2018", "31-3-2018"],
  ["åååå-mm-dd", "2018-03-31", "31-03-2018"],
  ["d.m.åå", "31.3.18", "31.3.2018"],
  ["ååååmmdd", "20180331", "2018-03-31"],
  ["mm/dd/åååå", "03/31/2018", "31.03.2018"]
])("a day is written %s, and read by that alone", (format, skrevet, anden) => {
  expect(laesIFormat(skrevet, format)).toBe("2018-03-31")
  expect(skrevetIFormat("2018-03-31", format)).toBe(skrevet)
  expect(laesIFormat(anden, format)).toBeUndefined()
  expect(laesIFormat(skrevet.replace("31", "32"), format)).toBe("ugyldigDato")
})

test.each([
  ["12,5", undefined, "12.5"],
  ["-0,50", undefined, "-0.5"],
  ["-0", undefined, "0"],
  ["1.234", undefined, "tvetydigtTal"],
  ["1.234", ",", "1234"],
  ["1.234,5", ",", "1234.5"],
  ["1,234.50", ".", "1234.5"],
  ["12.5", ".", "12.5"],
  ["12.5", ",", "ugyldigtTal"],
  ["1e3", undefined, "ugyldigtTal"],
  ["9".repeat(40), undefined, "vaerdiUdenForGraenser"]
] as const)("the decimal %s with %s before its decimals is %s", (skrevet, tegn, ventet) => {
  const { fejl, tal } = laesDecimal(medKomma(skrevet, tegn), tegn !== undefined)
  expect(tal ?? fejl).toBe(ventet)
})

test.each([
  ["klager {Område} {År}.*", "klager Nord 2019.xlsx", ["Nord", "2019"]],
  ["klager {Område} {År}.*", "klager Vest by 2019.xlsx", ["Vest", "by 2019"]],
  ["{A}-{B}", "x-y-z", ["x", "y-z"]],
  ["klager {Område}.csv", "klager Nord.csv", ["Nord"]],
  ["klager {Område}.csv", "klager .csv", undefined],
  ["klager {Område}.csv", "klager Nord.csv.csv", ["Nord.csv"]],
  ["klager {Område}.csv", "klage Nord.csv", undefined],
  ["{A}{B}.csv", "xy.csv", undefined],
  ["*{A}", "", undefined]
])("%s of the file %s gives %j", (skabelon, navn, ventet) => {
  const fundne = kolonnerFraNavn(skabelon, navn)
  expect(fundne === undefined ? undefined : [...fundne.values()]).toEqual(ventet)
})

test.each([
  ["a choice without words", { navn: "Note", type: "valg" }, "kolonner[0]"],
  [
    "words of a free text",
    { navn: "Note", type: "tekst", vaerdier: [{ tekst: "a", id: "b" }] },
    "kolonner[0].vaerdier"
  ],
  ["days of a number", { navn: "Note", type: "antal", datoformat: "d.m.åå" }, "kolonner[0].datoformat"],
  ["a decimal sign of a day", { navn: "Note", type: "dato", decimaltegn: "." }, "kolonner[0].decimaltegn"]
])("refuses a column that says %s", (_, kolonne, sti) => {
  const andre = grund.kolonner.slice(0, -1)
  expect(provAfbildning(mapping({ kolonner: [kolonne, ...andre] })).map((fejl) => fejl.sti)).toEqual([sti])
})

test.each([
  ["a field that the event has not", { felter: [{ felt: "antalet", kolonne: "Mødte" }] }, /Mente du "antal/],
  [
    "a field given twice",
    {
      felter: [
        { felt: "dato", kolonne: "Hvornår" },
        { felt: "dato", fast: "x" }
      ]
    },
    /står der all/
  ],
  ["a field from two places", { felter: [{ felt: "dato", kolonne: "Hvornår", fast: "x" }] }, /enten kolonne eller/],
  ["an event without what it must have", { felter: [{ felt: "dato", kolonne: "Hvornår" }] }, /mangler "leverance"/],
  ["a key that no field keeps", { noegle: ["Note"] }, /kan ikke kendes igen/]
])("refuses a mapping with %s", (_, mere, besked) => {
  const haendelse = {
    type: "LeveranceRegistreret",
    rolle: "helhedsplan",
    kendt: "Hvornår",
    felter: [],
    noegle: ["Hvornår"]
  }
  const filart = mapping({ haendelser: [{ ...haendelse, felter: [{ felt: "dato", kolonne: "Hvornår" }], ...mere }] })
  expect(
    provAfbildning(filart)
      .map((fejl) => `${fejl.sti}: ${fejl.besked}`)
      .join("\n")
  ).toMatch(besked)
})
