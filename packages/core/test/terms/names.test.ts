import * as Schema from "effect/Schema"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Aarsag, aarsager, foerste } from "../../src/terms/Aarsag.ts"
import { Indikator } from "../../src/terms/Indikator.ts"
import { Krav } from "../../src/terms/Krav.ts"
import { Frist } from "../../src/terms/Maaling.ts"
import { Maalt, Reference } from "../../src/terms/Reference.ts"

const af = [{ registrering: "ArrangementRegistreret" }]
const vindue = { fra: "2020-01-01", til: "2020-12-31" }
const antal = { slags: "antal", af }
const aftalt = { slags: "aftalt" }
const mindst = { slags: "Mindst", graense: "1" }
const forloeb = { slags: "Forloeb", form: "fast", fra: aftalt, sats: "-0.05", enhed: "relativ" }

/** Rulings, "Names": one lawful example of each, the least it needs. */
const indikatorer = [
  antal,
  { slags: "sum", af, felt: "deltagere" },
  { slags: "personer", af },
  { slags: "bestand", af: af[0], ind: "tilknyttet" },
  { slags: "opgjort", noegletal: "klagesager" },
  { slags: "andel", taeller: antal, naevner: { slags: "fast", vaerdi: "651" }, pr: "100" },
  { slags: "svarandel", spoergsmaal: "tryghed", svar: ["tryg"], vindue },
  { slags: "aendring", indikator: antal, mod: aftalt, form: "relativ" },
  { slags: "kadence", af, maaneder: 3 },
  { slags: "bedoemt", karakterer: ["nej", "ja"] }
]
const krav = [
  mindst,
  { slags: "Hoejst", graense: "1" },
  { slags: "IkkeVaerreEnd", end: aftalt },
  forloeb,
  { slags: "Forbedret", end: aftalt },
  { slags: "Mellem", fra: "1", til: "2" },
  { slags: "Alle", krav: [{ krav: mindst }] },
  { slags: "Nogle", antal: 1, krav: [{ indikator: antal, krav: mindst }] },
  { slags: "HvertOmraade", krav: mindst },
  { slags: "HverPeriode", maaneder: 3, krav: mindst },
  { slags: "Bedoemt", mindst: "ja" }
]
const referencer = [
  aftalt,
  { slags: "maalt", hvornaar: { slags: "dagenFoerAftalen" } },
  { slags: "fastsat" },
  { slags: "foregaaende" },
  { slags: "benchmark", serie: "landstal" },
  { slags: "indikator", kriterium: "K2" }
]
const maalte = [
  { slags: "dagenFoerAftalen" },
  { slags: "dato", dato: "2017-03-31" },
  { slags: "undersoegelse", undersoegelse: "2016" }
]
const frister = [
  { slags: "hvertAar" },
  { slags: "hvertHalvaar" },
  { slags: "vedUdloeb" },
  { slags: "engang", projektaar: "2020/21" },
  { slags: "senest", dato: "2020-12-31" }
]

const unions = [
  ["indicator", Indikator, indikatorer, "antal sum personer bestand opgjort andel svarandel aendring kadence bedoemt"],
  [
    "demand",
    Krav,
    krav,
    "Mindst Hoejst IkkeVaerreEnd Forloeb Forbedret Mellem Alle Nogle HvertOmraade HverPeriode Bedoemt"
  ],
  ["reference", Reference, referencer, "aftalt maalt fastsat foregaaende benchmark indikator"],
  ["measured reference", Maalt, maalte, "dagenFoerAftalen dato undersoegelse"],
  ["deadline", Frist, frister, "hvertAar hvertHalvaar vedUdloeb engang senest"]
] as const

const takes = (schema: Schema.Top, value: unknown) =>
  Schema.decodeUnknownResult(schema as Schema.Codec<unknown>, { onExcessProperty: "error" })(value)._tag === "Success"

describe("the names of ruling Names", () => {
  it.each(unions)("are all taken: every %s", (_, schema, examples, names) => {
    expect(examples.map(({ slags }) => slags)).toEqual(names.split(" "))
    for (const example of examples) expect(takes(schema, example), JSON.stringify(example)).toBe(true)
  })

  it.each(unions)(
    "are all there are: any other tag of a %s is refused, with whatever else in it",
    (_, schema, examples) => {
      const known = examples.map(({ slags }) => slags as string)
      const near = fc
        .constantFrom(...known)
        .chain((slags) => fc.constantFrom(slags.toUpperCase(), `${slags} `, slags.slice(1), `_${slags}`))
      const other = fc.oneof(
        near,
        fc.string(),
        fc.constantFrom("constructor", "__proto__", "", "Antal", "mindst", "tally")
      )
      fc.assert(
        fc.property(other, fc.constantFrom<object>(...examples), (slags, example) => {
          fc.pre(!known.includes(slags))
          expect(takes(schema, { ...example, slags })).toBe(false)
        })
      )
    }
  )

  it.each(unions)(
    "are needed: a %s without its tag, or with a key too many or one too few, is refused",
    (_, schema, examples) => {
      for (const example of examples) {
        expect(takes(schema, { ...example, ekstra: 1 })).toBe(false)
        for (const key of Object.keys(example)) {
          const { [key]: _gone, ...rest } = example as Record<string, unknown>
          expect(takes(schema, rest), `${JSON.stringify(rest)}`).toBe(key === "indikator" && "krav" in rest)
        }
      }
    }
  )

  it("name the five forms of a path; a stepped one has its steps, the others their rate", () => {
    const { sats: _sats, ...withoutRate } = forloeb
    const trin = [{ projektaar: "2017/18", sats: "-0.05" }]
    for (const form of ["lineaer", "sammensat", "fast", "foregaaende"]) {
      expect(takes(Krav, { ...forloeb, form }), form).toBe(true)
      expect(takes(Krav, { ...withoutRate, form, trin }), form).toBe(false)
    }
    expect(takes(Krav, { ...withoutRate, form: "trin", trin })).toBe(true)
    expect(takes(Krav, { ...forloeb, form: "trin" })).toBe(false)
    expect(takes(Krav, { ...forloeb, form: "trappe" })).toBe(false)
  })

  it("list every reason, in the order in which they are tried", () => {
    const order =
      "baselineNul undtagelseGivet periodeAaben opgoeresVedUdloeb fristIkkeNaaet manglerIndberetning manglerBaseline manglerForegaaendeAar naevnerNul ufuldstaendigtAntal ikkeBedoemt kilderMangler undertrykt"
    expect(aarsager.join(" ")).toBe(order)
    expect(takes(Aarsag, "mangler")).toBe(false)
    fc.assert(
      fc.property(fc.constantFrom(...aarsager), fc.constantFrom(...aarsager), (a, b) => {
        expect(foerste(a, b)).toBe(order.split(" ").find((reason) => reason === a || reason === b))
      })
    )
  })
})
