/** The choices of an office that writes a sheet: columns and words, days and signs, and what stands where. */
import type { Kolonne } from "@delaftale/core"
import fc from "fast-check"
import { delaftale } from "../viborg.ts"

/** What an office wants to say, and what must come out, whatever the sheet looks like. */
export interface Tal {
  readonly omraade: string
  readonly projektaar: string
  readonly vaerdi: string
}

export const egneOmraader = ["Nord", "Syd & Øst", "Vest (gl.)", "Ådalen", "Midt", "Ø-6"]
export const egneAar = ["1. år", "andet", "Tredje år", "år-4"]
const formater = ["dd-mm-åååå", "d/m-åååå", "åååå-mm-dd", "d.m.åå", "ååååmmdd", "mm/dd/åååå"] as const
const steder = ["kolonne", "kolonne", "udfoldet", "fast", "gives", "filnavn"] as const
export type Sted = (typeof steder)[number]

export const skrevetDag = (dag: string, format: string): string => {
  const [aar = "", maaned = "", dagen = ""] = dag.split("-")
  return format
    .replace("åååå", aar)
    .replace("åå", aar.slice(2))
    .replace(/m+/, (m) => (m === "m" ? String(Number(maaned)) : maaned))
    .replace(/d+/, (d) => (d === "d" ? String(Number(dagen)) : dagen))
}

const vaerdi = {
  antal: fc.nat({ max: 9999 }).map(String),
  procent: fc.integer({ min: 0, max: 1000 }).map((n) => String(n / 10)),
  tal: fc.integer({ min: 0, max: 10_000 }).map((n) => String(n / 100))
}

/** One that is counted, and one that is a percentage. */
export const noegletal = (type: Kolonne["type"]): string => (type === "antal" ? "klagesager" : "andel-for-aaret")

const navne = fc.shuffledSubarray(
  ["Afdeling", "År", "Antal klager", "Opgjort den", "Bem.", "kontor", "x", "Sum; alt", 'Det "hele"', "a.b", "Løbenr."],
  { minLength: 7, maxLength: 7 }
)

/** How an office has chosen to write its sheet. */
export interface Valg {
  readonly navne: ReadonlyArray<string>
  readonly type: keyof typeof vaerdi
  readonly steder: readonly [Sted, Sted, Sted]
  readonly format: (typeof formater)[number]
  readonly decimaltegn: "," | "." | undefined
  readonly skilletegn: ";" | "," | "\t" | "|" | undefined
  readonly egneOrd: boolean
  readonly titler: ReadonlyArray<string>
  readonly ekstra: boolean
  readonly sum: boolean
  readonly tom: "" | "-" | "ikke oplyst"
  readonly kendt: string
  readonly orden: ReadonlyArray<number>
}

export const valg: fc.Arbitrary<Valg> = fc.record({
  navne,
  type: fc.constantFrom("antal" as const, "procent" as const, "tal" as const),
  steder: fc.tuple(fc.constantFrom(...steder), fc.constantFrom(...steder), fc.constantFrom(...steder)),
  format: fc.constantFrom(...formater),
  decimaltegn: fc.constantFrom("," as const, "." as const, undefined),
  skilletegn: fc.constantFrom(";" as const, "," as const, "\t" as const, "|" as const, undefined),
  egneOrd: fc.boolean(),
  titler: fc.array(fc.constantFrom("Klager i afdelingerne", "Udskrevet 16. april", "Afdeling"), { maxLength: 3 }),
  ekstra: fc.boolean(),
  sum: fc.boolean(),
  tom: fc.constantFrom("" as const, "-" as const, "ikke oplyst" as const),
  kendt: fc.constantFrom("2019-04-16", "2018-12-03", "2020-02-29"),
  orden: fc.array(fc.nat(), { minLength: 12, maxLength: 12 })
})

/** The figures of some areas and years, each at most once. */
export const tallene = (type: Valg["type"]) =>
  fc.uniqueArray(
    fc.record({
      omraade: fc.constantFrom(...delaftale.boligomraader.map(({ id }) => id)),
      projektaar: fc.constantFrom(...delaftale.projektaar.map(({ id }) => id)),
      vaerdi: vaerdi[type]
    }),
    { minLength: 1, maxLength: 12, selector: ({ omraade, projektaar }) => `${omraade} ${projektaar}` }
  )
