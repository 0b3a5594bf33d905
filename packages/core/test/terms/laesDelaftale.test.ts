import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Delaftale } from "../../src/terms/Delaftale.ts"
import { laesDelaftale } from "../../src/terms/laesDelaftale.ts"
import { type Edit, fejlVed, fjernet, med, sted, viborg, viborgJson } from "./viborg.ts"

const K1a = sted("K1a")
const K2 = sted("K2")
const K3 = sted("K3")
const C1 = sted("C1")
const P1 = sted("P1")

/** One fault planted: where, what; the path the error must name, and what its text must say. */
type Fault = readonly [name: string, edit: Edit, path: string, says: RegExp]
const at = (name: string, path: string, value: unknown, says: RegExp): Fault => [name, [path, value], path, says]

const ofForm: ReadonlyArray<Fault> = [
  at(
    "an unknown indicator",
    `${K1a}.maaling.indikator`,
    { slags: "median", noegletal: "klagesager" },
    /"opgjort".*"svarandel"/
  ),
  at(
    "an unknown demand",
    `${K1a}.maaling.krav`,
    { slags: "Mere", end: { slags: "aftalt" } },
    /"IkkeVaerreEnd".*"Bedoemt"/
  ),
  [
    "an unknown demand in a demand",
    [`${C1}.maaling.krav`, { slags: "HvertOmraade", krav: { slags: "Mest" } }],
    `${C1}.maaling.krav.krav`,
    /"Mindst"/
  ],
  at("an unknown reference", `${K1a}.maaling.krav.end`, { slags: "oensket" }, /"aftalt".*"maalt".*"fastsat"/),
  at("an unknown form of a path", `${K2}.maaling.krav.form`, "trappe", /"lineaer".*"trin"/),
  at("an unknown deadline", `${K1a}.maaling.frist`, { slags: "maanedligt" }, /"hvertAar".*"vedUdloeb"/),
  at(
    "an unknown type of registration",
    `${C1}.maaling.indikator.af[0].registrering`,
    "KursusHoldt",
    /"ArrangementRegistreret"/
  ),
  at("a missing key of the agreement", "titel", fjernet, /Missing key/),
  at("a missing key of a demand", `${K1a}.maaling.krav.end`, fjernet, /Missing key/),
  at("a missing key of a baseline", `${K2}.maaling.baselines[3].periode`, fjernet, /Missing key/),
  at("a key too many", `${K2}.maaling.maaltal`, "26.2", /Unexpected key/),
  at("a key too many at the top", "note", "udkast", /Unexpected key/),
  at("a text for a yes or no", `${K1a}.maaling.alle`, "ja", /Expected boolean.*"ja"/),
  at("a number for a decimal", `${K2}.maaling.baselines[0].vaerdi`, 26.8, /26\.8/),
  at("a list that is null", "kriterier", null, /Expected array/),
  ["no criterion at all", ["kriterier", []], "kriterier[0]", /Missing key/],
  at(
    "a decimal with a zero too many",
    `${K2}.maaling.baselines[0].vaerdi`,
    "26.80",
    /canonically, such as "26\.9".*"26\.80"/
  ),
  at("a decimal comma", `${K2}.maaling.krav.sats`, "-0,02", /canonically/),
  at("a day that does not exist", "til", "2021-02-29", /a day that exists/),
  at("a name where an id belongs", "boligomraader[2].id", "Houlkærparken", /letters a-z/),
  at("a blank text", `${C1}.ordlyd`, "  ", /not blank/),
  at("another format", "format", 2, /1/),
  at("a budget whose posts do not add up", "oekonomi.samlet", 4911, /posterne giver 4910, men der står 4911/),
  at("a reading that holds but changes the measuring", `${K1a}.tvivl[0].gaeldende`, "samlet", /tom patch/),
  at("a reading that holds and is not there", `${K1a}.tvivl[0].gaeldende`, "ingen", /id på en af fortolkningerne/)
]

const ofMeaning: ReadonlyArray<Fault> = [
  at(
    "an area that no area is, in a baseline",
    `${K2}.maaling.baselines[1].omraade`,
    "ellekone",
    /ikke et boligområde.*ellekonebakken/
  ),
  at("a register that is none", `${C1}.maaling.indikator.foertAf`, "dagbog", /ikke et register.*logbog/),
  at("a figure that is none", `${K1a}.maaling.indikator.noegletal`, "klager", /ikke et nøgletal.*klagesager/),
  at(
    "a question that is none",
    `${K3}.maaling.indikator.spoergsmaal`,
    "tryghed",
    /ikke et spørgsmål.*tryghed i boligområdet/
  ),
  [
    "an answer that is none",
    [`${K3}.maaling.indikator.svar[1]`, "helt tryg"],
    `${K3}.maaling.indikator.svar[1]`,
    /ikke et svar på spørgsmålet.*meget tryg/
  ],
  at("an activity that is none", `${C1}.aktivitet`, "5", /ikke en aktivitet.*1, 2, 3, 4/),
  at("a year that is none", `${K3}.maaling.frist.projektaar`, "2021/22", /ikke et projektår.*2020\/21/),
  at("a gap between the years", "projektaar[1].fra", "2018-04-02", /skal være 2018-04-01/),
  at("an overlap of the years", "projektaar[2].fra", "2019-03-31", /skal være 2019-04-01/),
  at("years that begin late", "projektaar[0].fra", "2017-05-01", /skal være 2017-04-01/),
  at("years that end early", "projektaar[3].til", "2021-03-30", /sidste dag, 2021-03-31/),
  at("an end before the beginning", "til", "2016-03-31", /ligger før fra/),
  ["an area called alle", ["boligomraader[0].id", "alle"], "boligomraader", /"alle" er navnet på rækken/],
  at("a roll-up of one figure", `${C1}.maaling.alle`, true, /kræver omfang hvertOmraade/),
  [
    "fraflytning 2015 of Egeparken stated twice with two values",
    ["problemkompleks.kendsgerninger[3].vaerdi", "26.9"],
    "problemkompleks.kendsgerninger[3].vaerdi",
    /er 26\.9, men K2 har udgangspunktet 26\.8/
  ],
  at("a cadence of no months, which has no spans", `${P1}.maaling.indikator.maaneder`, 0, /./),
  at("a cadence of fewer than no months", `${P1}.maaling.indikator.maaneder`, -3, /./),
  at("a baseline rounded to fewer than no decimals", `${K2}.maaling.baselines[0].decimaler`, -1, /./),
  at("a band whose floor is over its ceiling", `${C1}.maaling.krav`, { slags: "Mellem", fra: "5", til: "1" }, /./),
  at("a sum of what is no number", `${C1}.maaling.indikator.felt`, "tema", /ikke et tal.*deltagere/),
  at(
    "more demands wanted than there are",
    `${C1}.maaling.krav`,
    { slags: "Nogle", antal: 2, krav: [{ krav: { slags: "Mindst", graense: "1" } }] },
    /./
  )
]

describe("laesDelaftale", () => {
  it("takes the Viborg agreement as it stands in its file", () => {
    const { aktiviteter, boligomraader, forpligtelser, id, kriterier } = viborg()
    expect(id).toBe("viborg-tryghed-og-trivsel")
    expect(kriterier.map((k) => k.id)).toEqual("K1a K1b K2 K3 C1 C2 C3 C4 C5 C6 C7 C8".split(" "))
    expect(forpligtelser.map((p) => p.id)).toEqual(Array.from({ length: 13 }, (_, n) => `P${n + 1}`))
    expect([boligomraader.length, aktiviteter.length]).toEqual([6, 4])
  })

  it("gives the same agreement after it was written as JSON and read again", () => {
    const written = JSON.stringify(Schema.encodeUnknownSync(Delaftale)(viborg()))
    expect(laesDelaftale(JSON.parse(written))).toEqual(Result.succeed(viborg()))
    expect(JSON.parse(written)).toEqual(viborgJson())
  })

  it.each([...ofForm, ...ofMeaning])(
    "names the place of %s, and says what was expected there",
    (_, edit, path, says) => {
      const here = fejlVed(edit).filter(({ sti }) => sti === path)
      expect(here.length, JSON.stringify(fejlVed(edit))).toBeGreaterThan(0)
      expect(here.map(({ besked }) => besked).join("\n")).toMatch(says)
    }
  )

  it("finds all faults of one kind at once, whichever are planted together", () => {
    const apart = (faults: ReadonlyArray<Fault>) =>
      faults.filter(
        ([, [path]], n) => !faults.some(([, [other]], m) => m < n && (path.startsWith(other) || other.startsWith(path)))
      )
    const together = (faults: ReadonlyArray<Fault>) =>
      fc.property(fc.subarray([...apart(faults)], { minLength: 2, maxLength: 4 }), (chosen) => {
        const paths = fejlVed(...chosen.map(([, edit]) => edit)).map(({ sti }) => sti)
        expect(paths).toEqual(expect.arrayContaining(chosen.map(([, , path]) => path)))
      })
    fc.assert(together(ofForm.slice(0, 22)), { numRuns: 20 })
    fc.assert(together(ofMeaning.filter(([, [path]]) => path.startsWith("kriterier")).slice(0, 6)), { numRuns: 20 })
  })

  it("refuses what is no agreement at all, as a value", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue({ maxDepth: 2 }),
          fc.constantFrom(undefined, () => 1, Number.NaN)
        ),
        (json) => {
          expect(Result.isFailure(laesDelaftale(json))).toBe(true)
        }
      )
    )
  })

  it("refuses an agreement nested 5,000 deep, as a value", () => {
    let krav: unknown = { slags: "Mindst", graense: "1" }
    for (let n = 0; n < 5000; n++) krav = { slags: "HvertOmraade", krav }
    expect(Result.isFailure(laesDelaftale(med([`${C1}.maaling.krav`, krav])))).toBe(true)
  })

  it("refuses keys that reach for the prototype", () => {
    const planted = JSON.parse(
      JSON.stringify(viborgJson()).replace('"format":1', '"format":1,"__proto__":{"titel":"x"}')
    )
    const read = laesDelaftale(planted)
    expect(Result.isFailure(read) && read.failure.map(({ sti }) => sti)).toContain("__proto__")
    expect(fejlVed(["constructor", 1]).map(({ sti }) => sti)).toContain("constructor")
  })
})
