/** The published JSON Schema and the schema of the format take the same, as a validator that is not ours sees it. */
import { Ajv2020 } from "ajv/dist/2020.js"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { isLocalDate } from "../../src/ground/LocalDate.ts"
import { beskrivelser, noeglen } from "../../src/terms/beskrevet.ts"
import { Delaftale } from "../../src/terms/Delaftale.ts"
import { delaftaleJsonSchema } from "../../src/terms/jsonSchema.ts"
import { laesDelaftale } from "../../src/terms/laesDelaftale.ts"
import { laesSom } from "../../src/terms/laesSom.ts"
import { aftaleform } from "../../src/testing/vilkaarligAftale.ts"
import { seksten } from "../aftale/seksten.ts"
import { lov } from "../laws/lov.ts"
import { viborgJson } from "./viborg.ts"

const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: true })
ajv.addFormat("date", isLocalDate)
ajv.addFormat("regex", true)
const tagerJson = ajv.compile(delaftaleJsonSchema() as object)
const laes = laesSom(Delaftale)

/** Every field of the schema, as the words for it are looked up. */
const felterI = (
  json: unknown,
  sted = "aftalen"
): ReadonlyArray<{ readonly felt: string; readonly skema: object; readonly noegle: string | undefined }> => {
  if (Array.isArray(json)) return json.flatMap((led) => felterI(led, sted))
  if (typeof json !== "object" || json === null) return []
  return Object.entries(json).flatMap(([noegle, vaerdi]) => {
    if (noegle !== "properties") return felterI(vaerdi, sted)
    const slags: string | undefined = vaerdi.slags?.enum?.length === 1 ? vaerdi.slags.enum[0] : undefined
    return Object.entries<object>(vaerdi).flatMap(([felt, skema]) => [
      { felt, skema, noegle: noeglen(felt, sted, slags) },
      ...felterI(skema, felt)
    ])
  })
}

/** Between fields, which JSON Schema cannot hold against each other: sums, days in order, the reading that holds. */
const mellemFelter = [/posterne giver/, /ligger før fra/, /en af fortolkningerne/]

type Json = null | boolean | number | string | ReadonlyArray<Json> | { readonly [noegle: string]: Json }

/** One change at one place of the whole. */
const aendret = (json: Json, valg: ReadonlyArray<number>, nyt: Json, slags: "ud" | "ind" | "andet"): Json => {
  const [her = 0, ...videre] = valg
  if (typeof json !== "object" || json === null) return nyt
  const noegler = Object.keys(json)
  const noegle = noegler[her % Math.max(1, noegler.length)]
  if (noegle === undefined) return nyt
  const ind = (json as Record<string, Json>)[noegle]!
  const dybere = videre.length > 0 && typeof ind === "object" && ind !== null
  if (Array.isArray(json)) {
    if (dybere) return json.with(Number(noegle), aendret(ind, videre, nyt, slags))
    if (slags === "ud") return json.filter((_, nummer) => nummer !== Number(noegle))
    return slags === "ind" ? [...json, nyt] : json.with(Number(noegle), nyt)
  }
  if (dybere) return { ...json, [noegle]: aendret(ind, videre, nyt, slags) }
  if (slags === "ind") return { ...json, tilfoejet: nyt }
  if (slags === "andet") return { ...json, [noegle]: nyt }
  const { [noegle]: _, ...resten } = json as Record<string, Json>
  return resten
}

const vaerdi = fc.constantFrom<Json>(
  null,
  true,
  0,
  -1,
  1.5,
  7,
  "",
  " ",
  "1",
  "01",
  "1.50",
  "nord",
  "__proto__",
  "2019-02-29",
  "2020-02-29",
  [],
  {},
  ["1"],
  { slags: "aftalt" },
  { slags: "Mindst", graense: "1" }
)

const sag = fc.tuple(
  aftaleform.map((aftale): Json => JSON.parse(JSON.stringify(aftale))),
  fc.array(
    fc.tuple(
      fc.array(fc.nat(60), { minLength: 1, maxLength: 8 }),
      vaerdi,
      fc.constantFrom("ud" as const, "ind" as const, "andet" as const)
    ),
    { maxLength: 2 }
  )
)

describe("the JSON Schema of an agreement", () => {
  it("takes what the format takes, and refuses what it refuses, but for what lies between fields", () => {
    let taget = 0
    let afvist = 0
    lov(
      fc.property(sag, ([json, skridt]) => {
        const det = skridt.reduce((foer, [sted, nyt, slags]) => aendret(foer, sted, nyt, slags), json)
        const laest = laes(det)
        const kunMellem =
          Result.isFailure(laest) &&
          laest.failure.every(({ besked }) => mellemFelter.some((moenster) => moenster.test(besked)))
        if (Result.isSuccess(laest)) taget++
        else afvist++
        expect(tagerJson(det), JSON.stringify(Result.isFailure(laest) ? laest.failure : tagerJson.errors)).toBe(
          Result.isSuccess(laest) || kunMellem
        )
      })
    )
    expect(Math.min(taget, afvist)).toBeGreaterThan(0)
  })

  it("takes the first agreement, and sixteen promises of others, with a key that names the schema and without", () => {
    for (const json of [viborgJson(), JSON.parse(JSON.stringify(seksten))]) {
      const medSkema = { $schema: "./delaftale.schema.json", ...json }
      expect([tagerJson(json), tagerJson(medSkema)], JSON.stringify(tagerJson.errors)).toEqual([true, true])
      expect(laesDelaftale(medSkema)).toEqual(laesDelaftale(json))
      expect(Result.isSuccess(laesDelaftale(medSkema))).toBe(true)
      expect([tagerJson({ ...json, $schema: 1 }), Result.isSuccess(laesDelaftale({ ...json, $schema: 1 }))]).toEqual([
        false,
        false
      ])
    }
  })

  it("says of every field what it is for, in Danish and in English, and has no words for others", () => {
    const felter = felterI(delaftaleJsonSchema())
    const udenOrd = felter.filter(({ noegle, skema }) => noegle === undefined && !("const" in skema))
    expect(udenOrd.map(({ felt }) => felt)).toEqual([])
    const brugte = new Set(felter.map(({ noegle }) => noegle))
    expect(Object.keys(beskrivelser).filter((noegle) => !brugte.has(noegle))).toEqual([])
    for (const { skema } of felter) {
      if (!("const" in skema)) expect(skema).toHaveProperty("description", expect.stringMatching(/^.+[.:] \/ .+\.$/u))
    }
  })
})
