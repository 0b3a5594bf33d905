/** The how-to of a new agreement is true: its agreement, its files and its commands, and every line of its tables. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type Delaftale, efterse } from "@delaftale/core"
import { baseline, lilleAftale, maaling } from "@delaftale/core/testing"
import { afterAll, describe, expect, it } from "vitest"
import { delaftale } from "../koersel.ts"

const side = readFileSync(new URL("../../../../docs/new-agreement.md", import.meta.url), "utf8")
const hegn = [...side.matchAll(/^```(\S+) ?(\S*)\n([\s\S]*?)^```$/gm)].map(([, slags, navn, indhold = ""]) => ({
  slags,
  navn,
  indhold
}))

const mappe = mkdtempSync(join(tmpdir(), "delaftale-howto-"))
afterAll(() => rmSync(mappe, { recursive: true, force: true }))

const skriv = (): void => {
  mkdirSync(join(mappe, "data"))
  for (const { indhold, navn, slags } of hegn) {
    if (navn === "agreement") writeFileSync(join(mappe, "delaftale.json"), indhold)
    if (slags === "csv") writeFileSync(join(mappe, "data", navn!), indhold)
  }
}

/** Each command, and the text below it. */
const kommandoer = hegn.flatMap(({ indhold, navn, slags }, nummer) =>
  slags === "sh" && navn === "delaftale" ? [[indhold.trim(), hegn[nummer + 1]!.indhold] as const] : []
)

describe("the worked example", () => {
  skriv()
  it.each(kommandoer)("%s", async (kommando, ventet) => {
    const iMappen = (ord: string) => (ord === "data" || ord === "delaftale.json" ? join(mappe, ord) : ord)
    const svar = await delaftale(...kommando.split(" ").slice(1).map(iMappen))
    expect(svar.kode).toBe(0)
    expect(`${svar.ud.trimEnd().replaceAll(`${mappe}/`, "")}\n`).toBe(ventet)
  })

  it("has all of its commands", () => {
    expect(kommandoer.map(([kommando]) => kommando.split(" ")[1])).toEqual(["check", "explain-agreement", "status"])
  })
})

/** The lines of the table under a heading: what the sentence says, and what is written. */
const tabellen = (overskrift: string) => {
  const afsnit = side.split(/^#+ /m).find((del) => del.startsWith(`${overskrift}\n`)) ?? ""
  return [...afsnit.matchAll(/^\| (.*) \| `(\{.*\})` \|$/gm)].map(
    ([, siger = "", json = ""]) => [siger, JSON.parse(json)] as const
  )
}

const med = (det: Partial<Delaftale["kriterier"][number]["maaling"]>) =>
  lilleAftale({
    loefte: maaling(
      { slags: "opgjort", noegletal: "klager" },
      { slags: "Mindst", graense: "3" },
      {
        baselines: [baseline("3")],
        ...det
      }
    )
  })

const fejlI = (aftale: Delaftale) => efterse(JSON.parse(JSON.stringify(aftale))).filter(({ alvor }) => alvor === "fejl")

describe("the kind of file with two registrations in a row", () => {
  it("is one that the small agreement can have", () => {
    const filer = hegn.filter(({ navn }) => navn === "fil").map(({ indhold }) => JSON.parse(indhold))
    expect(filer).toHaveLength(1)
    expect(
      fejlI({
        ...lilleAftale({
          loefte: maaling({ slags: "opgjort", noegletal: "klager" }, { slags: "Mindst", graense: "3" })
        }),
        indlaesning: filer
      })
    ).toEqual([])
  })
})

describe("what the tables say", () => {
  it.each(tabellen("What is counted"))("is read: %s", (_siger, indikator) => {
    const krav = indikator.slags === "bedoemt" ? ({ slags: "Bedoemt", mindst: "ja" } as const) : undefined
    expect(fejlI(med({ indikator, ...(krav === undefined ? {} : { krav }) }))).toEqual([])
  })

  it.each(tabellen("What it must be"))("is read: %s", (_siger, krav) => {
    const liste = {
      slags: "bestand",
      af: { registrering: "TilknytningRegistreret", hvor: [{ felt: "register", er: ["liste"] }] },
      ind: "tilknyttet"
    } as const
    const svar = {
      slags: "svarandel",
      spoergsmaal: "er du tryg",
      svar: ["ja"],
      vindue: { fra: "2003-08-01", til: "2004-07-31" }
    } as const
    expect(fejlI(med({ indikator: krav.slags === "Forbedret" ? svar : liste, krav }))).toEqual([])
  })

  it.each(tabellen("When"))("is read: %s", (_siger, frist) => {
    const indikator = { slags: "antal", af: [{ registrering: "ArrangementRegistreret" }] } as const
    expect(fejlI(med({ indikator, frist }))).toEqual([])
  })

  it("is there, line by line", () => {
    expect(["What is counted", "What it must be", "When"].map((navn) => tabellen(navn).length)).toEqual([10, 17, 6])
  })
})
