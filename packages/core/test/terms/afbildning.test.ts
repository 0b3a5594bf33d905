/** A kind of file by itself: its JSON Schema takes what the schema takes, and what it refers to must be there. */
import { readFileSync } from "node:fs"
import { Ajv2020 } from "ajv/dist/2020.js"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it, test } from "vitest"
import { isLocalDate } from "../../src/ground/LocalDate.ts"
import { Filart } from "../../src/terms/Indlaesning.ts"
import { afbildningJsonSchema } from "../../src/terms/jsonSchema.ts"
import { laesAfbildning } from "../../src/terms/laesAfbildning.ts"
import { laesSom } from "../../src/terms/laesSom.ts"
import { viborg } from "./viborg.ts"

const erMoenster = (tekst: string): boolean => Result.isSuccess(Result.try(() => new RegExp(`^(?:${tekst})$`, "u")))
const ajv = new Ajv2020({ strict: true, strictTuples: false, allowUnionTypes: true })
ajv.addFormat("date", isLocalDate)
ajv.addFormat("regex", erMoenster)
const tagerJson = ajv.compile(afbildningJsonSchema() as object)
const laes = laesSom(Filart)
const delaftale = viborg()

/** With everything that a kind can have. */
const fuld = {
  id: "tal",
  filnavn: "tal.csv",
  beskrivelse: "Tal fra kontoret.",
  kolonner: [
    { navn: "Område", type: "omraade", vaerdier: [{ tekst: "Nord", id: "egeparken" }] },
    { navn: "År", type: "projektaar" },
    { navn: "Tal", type: "tal", maaVaereTom: true, tomme: ["-"], vedTom: "0", decimaltegn: "." },
    { navn: "Dag", type: "dato", datoformat: "d/m-åååå" },
    { navn: "Kontor", type: "tekst" }
  ],
  haendelser: [
    {
      type: "TalOpgjort",
      rolle: "boligselskab",
      kendt: "Dag",
      hvis: { kolonne: "Kontor", er: ["a"] },
      naarUdfyldt: "Tal",
      felter: [
        { felt: "noegletal", fast: "klagesager" },
        { felt: "omraade", kolonne: "Område" }
      ],
      underforstaaet: [{ kolonne: "Kontor", vaerdi: "a" }],
      noegle: ["Område", "År"]
    }
  ],
  kontrol: [
    { slags: "moenster", kolonne: "Kontor", moenster: "[a-z]+", kode: "k", besked: "Små bogstaver." },
    { slags: "mellem", kolonne: "Tal", mindst: "0", hoejst: "100.5", kode: "k" },
    { slags: "enAf", kolonne: "Kontor", er: ["a"], kode: "k" },
    { slags: "udfyldtVed", kolonne: "Tal", andenKolonne: "Kontor", ved: ["a"], kode: "k" },
    { slags: "entydig", kolonner: ["Kontor", "År"], kode: "k" },
    { slags: "findesSom", registrering: "TalOpgjort", felter: [{ felt: "omraade", kolonne: "Område" }], kode: "k" }
  ],
  faste: [{ kolonne: "Kontor", vaerdi: "a" }],
  gives: ["Dag"],
  fraFilnavn: "tal {Område}.*",
  udfold: {
    navn: "År",
    vaerdi: "Tal",
    kolonner: [{ kolonne: "2017/18" }, { kolonne: "b", er: "2018/19" }],
    tommeUdelades: true
  },
  skilletegn: "\t",
  hovedSenest: 4,
  ark: "Ark1",
  ignoreres: ["x"],
  udelad: [{ kolonne: "y", er: ["I alt"] }]
}

type Json = null | boolean | number | string | ReadonlyArray<Json> | { readonly [noegle: string]: Json }

const aendret = (json: Json, vej: ReadonlyArray<number>, nyt: Json | undefined): Json => {
  const [her = 0, ...videre] = vej
  if (typeof json !== "object" || json === null) return nyt ?? "x"
  const noegler = Object.keys(json)
  const noegle = noegler[her % Math.max(1, noegler.length)]
  if (noegle === undefined) return nyt ?? {}
  if (Array.isArray(json)) {
    const nummer = Number(noegle)
    if (videre.length > 0) return json.with(nummer, aendret(json[nummer]!, videre, nyt))
    return nyt === undefined ? json.filter((_, n) => n !== nummer) : json.with(nummer, nyt)
  }
  const { [noegle]: egen, ...resten } = json as Record<string, Json>
  if (videre.length > 0) return { ...json, [noegle]: aendret(egen!, videre, nyt) }
  return nyt === undefined ? resten : { ...json, [noegle]: nyt }
}

const vaerdi = fc.constantFrom<Json | undefined>(
  undefined,
  null,
  true,
  0,
  1,
  101,
  1.5,
  "",
  "x",
  "(",
  "dd-mm",
  "d-m-åååå",
  "dd-dd-åååå",
  "ååååmmdd",
  "dmåååå",
  ";",
  "12.50",
  "12.5",
  "2018-02-30",
  "2018-02-28",
  "tal",
  [],
  {},
  ["x"],
  { kolonne: "x" },
  { navn: "x", type: "tal" }
)

it("is taken by both schemas, or by neither", () => {
  let [taget, afvist] = [0, 0]
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 6 }), vaerdi, (vej, nyt) => {
      const json = aendret(fuld as Json, vej, nyt)
      const egen = Result.isSuccess(laes(json))
      expect(tagerJson(json)).toBe(egen)
      if (egen) taget++
      else afvist++
    }),
    { numRuns: 1000 }
  )
  expect(Math.min(taget, afvist)).toBeGreaterThan(20)
})

it("is the schema that lies in the package", () => {
  const fil = new URL("../../schema/afbildning.schema.json", import.meta.url)
  expect(JSON.parse(readFileSync(fil, "utf8"))).toEqual(afbildningJsonSchema())
})

const fejlI = (json: object): ReadonlyArray<string> => {
  const laest = laesAfbildning(json, delaftale)
  return Result.isFailure(laest) ? laest.failure.map(({ sti }) => sti) : []
}

it("is taken with everything that it can have", () => expect(fejlI(fuld)).toEqual([]))

describe("what it refers to", () => {
  const med = (sti: string, nyt: Json): object => {
    const kopi = structuredClone(fuld) as unknown as Record<string, Json>
    const noegler = sti.replaceAll("[", ".").replaceAll("]", "").split(".")
    let her = kopi
    for (const noegle of noegler.slice(0, -1)) her = her[noegle] as Record<string, Json>
    her[noegler.at(-1)!] = nyt
    return kopi
  }

  test.each([
    ["kolonner[0].vaerdier[0].id", "nordpolen"],
    ["kolonner[1].navn", "Område"],
    ["kontrol[0].kolonne", "z"],
    ["kontrol[3].andenKolonne", "z"],
    ["kontrol[4].kolonner[1]", "z"],
    ["kontrol[5].felter[0].kolonne", "z"],
    ["faste[0].kolonne", "z"],
    ["gives[0]", "z"],
    ["gives[0]", "Kontor"],
    ["fraFilnavn", "tal {z}.csv"],
    ["fraFilnavn", "tal.csv"],
    ["udfold.navn", "z"],
    ["udfold.kolonner[1].kolonne", "2017/18"],
    ["haendelser[0].rolle", "nogen"],
    ["beskrivelse", "010170-1234"]
  ])("is named where it is not there: %s = %s", (sti, nyt) => {
    expect(fejlI(med(sti, nyt))).toContain(sti)
  })
})
