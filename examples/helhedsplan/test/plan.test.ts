/** The plan over the command line: each figure as it was computed by hand, and what is refused. */
import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bygPlan, delaftale, her, planfil } from "../bygPlan.mjs"

let mappe = ""
let lager = ""
let planensCsv = ""
let planensFejl = ""
const kald = (...ord: ReadonlyArray<string>): string => {
  const { fejl, kode, ud } = delaftale(...ord)
  if (kode !== 0) throw new Error(fejl)
  return ud
}
const skaering = ["--known-on", "2026-02-01"]

beforeAll(() => {
  mappe = mkdtempSync(join(tmpdir(), "delaftale-helhedsplan-"))
  lager = join(mappe, "logge")
  bygPlan(lager)
  const svar = delaftale("helhedsplan", planfil, "--store", lager, ...skaering, "--format", "csv")
  planensCsv = svar.ud
  planensFejl = svar.fejl
}, 120_000)
const fundne = () => raekker(planensCsv)
afterAll(() => rmSync(mappe, { recursive: true, force: true }))

const linjerne = (csv: string): ReadonlyArray<ReadonlyArray<string>> =>
  csv
    .trimEnd()
    .split("\n")
    .map((linje) => linje.split(";"))

/** Lines by the names of the columns. */
const raekker = (csv: string): ReadonlyArray<Readonly<Record<string, string>>> => {
  const [hoved = [], ...resten] = linjerne(csv)
  return resten.map((celler) => Object.fromEntries(hoved.map((navn, nummer) => [navn, celler[nummer] ?? ""])))
}

const medPlan = (aendret: (plan: string) => string): string => {
  const fil = join(mappe, "aendret.json")
  writeFileSync(fil, aendret(readFileSync(planfil, "utf8")))
  return fil
}

describe("a plan over three agreements", () => {
  it("has each figure that was computed by hand, and no other", () => {
    const facit = raekker(readFileSync(join(her, "forventet.csv"), "utf8")).map((en) =>
      ["tal", "område", "projektår", "mindst", "højst", "mangler"].map((navn) => en[navn])
    )
    const fundet = fundne()
      .filter(({ afsnit = "" }) => ["tal", "finansiering"].includes(afsnit))
      .map((en) => ["navn", "område", "projektår", "mindst", "højst", "mangler"].map((navn) => en[navn]))
    expect(facit.length).toBe(46)
    expect(fundet).toEqual(facit)
  })

  it("has fewer of each than its agreements have together, for what several hold", () => {
    const antal = (log: string): number =>
      Number(/ArrangementRegistreret +(\d+)/.exec(kald("log", join(lager, log)))?.[1])
    const [a, b, c] = ["havefest", "klubaften", "jobcafe"].map(antal)
    // one of them was cancelled, three are in two logs
    expect([a, b, c, a! + b! + c! - 1 - 3]).toEqual([7, 8, 4, 15])
  })

  it("names what it counted once, from which file, and where the logs do not agree", () => {
    const fundet = fundne()
    const om = (navn: string) =>
      fundet
        .filter((en) => en["navn"] === navn && ["dublet", "uenige", "muligvisSamme"].includes(en["afsnit"] ?? ""))
        .map(({ afsnit, antal, delaftaler, fil, grund }) => [afsnit, delaftaler, antal, grund, fil].join(" ").trim())
    expect(om("deltagelser")).toEqual([
      "dublet havefest+klubaften 3 raekke faelles-logbog.csv",
      "uenige havefest+klubaften+jobcafe 1",
      "muligvisSamme havefest+klubaften+jobcafe 1"
    ])
    expect(om("deltagere")).toEqual([])
    expect(om("klager")).toEqual(["dublet havefest+klubaften 4 tal faelles-klager.csv"])
    expect(om("landsbyggefonden")).toEqual(["dublet havefest+klubaften 1 bilag"])
    expect(om("kommunen")).toEqual(["muligvisSamme havefest+klubaften 1"])
  })

  it("has the answers of each agreement as its own table has them", () => {
    const fundet = fundne()
    for (const log of ["havefest", "klubaften", "jobcafe"]) {
      const egne = raekker(kald("status", join(lager, log), ...skaering, "--format", "csv")).filter(
        (en) => en["område"] !== "alle"
      )
      const planens = fundet.filter((en) => en["delaftaler"] === log && en["afsnit"] === "kriterium")
      const antal = (slags: string) => planens.reduce((sum, en) => sum + Number(en[slags]), 0)
      const status = (navn: string) => egne.filter((en) => en["status"] === navn).length
      expect(egne.length).toBeGreaterThan(3)
      expect([antal("opfyldt"), antal("ikkeOpfyldt"), antal("kanIkkeVurderes") + antal("ikkeForfalden")]).toEqual([
        status("opfyldt"),
        status("ikkeOpfyldt"),
        status("kanIkkeVurderes")
      ])
    }
  })

  it("says KONSTRUEREDE TAL in each format, and tells in JSON what it rests on", () => {
    const [tabel, somJson] = [[], ["--format", "json"]].map((format) =>
      delaftale("helhedsplan", planfil, "--store", lager, ...skaering, ...format)
    )
    for (const sagt of [tabel!.ud, planensFejl, somJson!.fejl]) expect(sagt).toMatch(/^KONSTRUEREDE TAL/)
    const json: unknown = JSON.parse(somJson!.ud)
    const segl = /segl ([0-9a-f]{64})/.exec(kald("status", join(lager, "havefest"), ...skaering))?.[1]
    expect(json).toMatchObject({
      konstrueret: true,
      setFra: "2025-12-31",
      delaftaler: [{ log: "havefest", segl }, {}, {}]
    })
  })

  it("leaves a year open while it runs, and tells the period so far", () => {
    const fundet = raekker(
      kald("helhedsplan", planfil, "--store", lager, "--known-on", "2025-04-01", "--format", "csv")
    )
    const iAlt = fundet.filter((en) => en["navn"] === "arrangementer" && en["område"] === "" && en["afsnit"] === "tal")
    expect(iAlt.map((en) => [en["projektår"], en["mindst"], en["højst"], en["åben"]])).toEqual([
      ["2024", "8", "8", "nej"],
      ["2025", "", "", "ja"],
      ["", "10", "11", "ja"]
    ])
  })

  it("is refused with the place of each fault: logs that are not there, areas that no agreement has", () => {
    const udenLogge = delaftale("helhedsplan", planfil, "--store", join(mappe, "tomt"))
    expect(udenLogge.kode).toBe(2)
    expect(udenLogge.fejl.match(/delaftaler\[\d\]\.log: lageret har ingen log "/g)).toHaveLength(3)
    const andet = medPlan((plan) => plan.replace('"klubaften": "mv"', '"klubaften": "xx"'))
    const afvist = delaftale("helhedsplan", andet, "--store", lager)
    expect([afvist.kode, afvist.ud]).toEqual([2, ""])
    expect(afvist.fejl).toMatch(/omraader\[1\]\.kaldes\.klubaften: "xx" er ikke et boligområde i "klubaften"/)
    expect(afvist.fejl).toMatch(/boligområdet "mv" i "klubaften" hører ikke til noget af planens områder/)
  })

  it("is refused where a log with pseudonyms of its own is said to have keys of a shared list", () => {
    const egne = join(mappe, "egne")
    cpSync(lager, egne, { recursive: true })
    rmSync(join(egne, "jobcafe"), { recursive: true })
    kald("init", join(egne, "jobcafe"), "--delaftale", join(her, "jobcafe", "delaftale.json"), "--konstrueret")
    const deltagere = join(mappe, "deltagere.csv")
    copyFileSync(join(her, "jobcafe", "deltagere.csv"), deltagere)
    kald("import", join(egne, "jobcafe"), deltagere, "--persons", join(mappe, "personer.json"))
    expect(delaftale("helhedsplan", planfil, "--store", egne, ...skaering).kode).toBe(0)
    const faelles = medPlan((plan) => plan.replace('"log": "jobcafe"', '"log": "jobcafe", "noegler": "beboerkort"'))
    const afvist = delaftale("helhedsplan", faelles, "--store", egne, ...skaering)
    expect(afvist.kode).toBe(2)
    expect(afvist.fejl).toMatch(/"jobcafe" har nøgler fra listen "beboerkort", men loggen jobcafe har pseudonymer/)
  })
})
