/** The real agreement: rendered without a revision it gives back every statement of the text that was signed, in order. */
import { readFileSync } from "node:fs"
import { emptyHead, ingenAftale, LogId, laesDelaftale, pureSha256 } from "@delaftale/core"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { aftaledokument } from "../../src/aftale/aftaledokument.ts"
import { html } from "../../src/dokument/html.ts"
import { markdown } from "../../src/dokument/markdown.ts"
import { enkelt, type Laest, laesHtml, laesMarkdown } from "../laest.ts"

const laes = (fil: string): string =>
  readFileSync(new URL(`../../../../examples/viborg/${fil}`, import.meta.url), "utf8")

const delaftale = Result.getOrThrow(laesDelaftale(JSON.parse(laes("delaftale.json"))))
const dokument = aftaledokument({
  aftale: { ...ingenAftale, delaftale, datagrundlag: "faktisk" },
  dag: "2017-04-01",
  kendtPr: "2017-04-01",
  head: emptyHead(pureSha256, LogId.make("viborg"))
})

/** Headings that the form writes with a colon in one activity and without in another. */
const udenKolon = new Set(["Indhold", "Medarbejderressourcer"])

/** Lines of the page as lines of words: bullets, and the hyphen of a word that was broken, belong to the page. */
const linjer = laes("aftaletekst.txt")
  .replaceAll("\uf0b7", "")
  .replace(/(\p{L})- *\n\s*(?=\p{Ll})/gu, "$1")
  .split("\n")
  .flatMap((linje) => linje.split(/(?<=\.) (?=Og )/u))
  .map((linje) => enkelt(linje).replace(/^- ?(?=\p{L})/u, ""))
  .map((linje) => (udenKolon.has(linje.slice(0, -1)) ? linje.slice(0, -1) : linje))
  .filter((linje) => linje !== "")

/** Roles and organisations stand in either order on the page; here the role is always first. */
const parter: Readonly<Record<string, string>> = Object.fromEntries(
  delaftale.parter.flatMap(({ organisation, rolle }) =>
    [`${rolle} ${organisation}`, `${organisation}, ${rolle}`].map((linje) => [linje, `${rolle}, ${organisation}`])
  )
)

/** Left out, since they say nothing: a letter broken off from "I alle områder", and another lead-in of the purposes. */
const udenFor = new Set(["I", "Formålet er", "Formålet er:"])

const tabel = "Succeskriterier: Datakilde:"

/**
 * Where the page has another order: it prints the column of sources after that of criteria, which stand side by side; in
 * one activity the second criterion of the data is the first; in one a sentence stands above the word "Indhold". Such a
 * line is looked for from this earlier line on.
 */
const tilbage: Readonly<Record<string, string>> = {
  Indhold: "Indhold og praksis (aktivitetsbeskrivelse):",
  "Registrering af antallet af deltagere i de": tabel,
  "Registrering af tur, formål og antal": tabel,
  "Der er registreret kontakt med 75% af": tabel,
  "Registrering af naboskabsfrivillige i hvert": tabel,
  "Helhedsplanen registrerer via logbog": tabel
}

/** The lines that are not found after each other; each is looked for behind the one before. */
const mangler = ({ tekst }: Laest): ReadonlyArray<string> => {
  const steder = new Map<string, number>()
  let her = 0
  return linjer.flatMap((linje) => {
    if (udenFor.has(linje)) return []
    const soegt = parter[linje] ?? linje
    const fundet = tekst.indexOf(soegt, steder.get(tilbage[linje] ?? "") ?? her)
    if (fundet < 0) return [linje]
    her = fundet + soegt.length
    steder.set(linje, her)
    return []
  })
}

describe("the agreement of Viborg as it was signed", () => {
  it.each([
    ["HTML", laesHtml(html(dokument))],
    ["Markdown", laesMarkdown(markdown(dokument))]
  ])("stands whole in the %s, line by line and in order", (_, laest) => {
    expect(linjer.length).toBeGreaterThan(300)
    expect(mangler(laest)).toEqual([])
  })
})
