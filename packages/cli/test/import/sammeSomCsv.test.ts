/** The same content in a workbook and in a CSV file is the same content: same events, same ids, nothing twice. */
import { encodeEvent } from "@delaftale/core"
import { parse } from "csv-parse/sync"
import fc from "fast-check"
import { expect, it } from "vitest"
import type { Indlaest } from "../../src/import/Indlaest.ts"
import type { Kildefil } from "../../src/import/indhold.ts"
import { laesRegneark } from "../../src/import/laesRegneark.ts"
import { unzip } from "../../src/import/zip.ts"
import { bog, laesBytes, raekke, somRegneark } from "./regneark.ts"
import { enkel, skriv, type Tabel, tabel } from "./tabeller.ts"
import { delaftale, fil, indlaes, mappe } from "./viborg.ts"

const haendelser = (indlaeste: ReadonlyArray<Indlaest>) =>
  indlaeste.flatMap(({ oenskede }) =>
    oenskede
      .filter(({ event }) => event._tag !== "ImportGennemfoert")
      .map(({ event, ...resten }) => ({ ...resten, event: { ...event, kilde: null } }))
  )

it("gives the same events from any table, and none of them a second time in the other form", async () =>
  await fc.assert(
    fc.asyncProperty(tabel, async (en) => {
      const somTekst = fil(en.filnavn, skriv(en, enkel))
      const somArk = await somRegneark(en.filnavn, en.hoved, en.raekker)
      const [csv, xlsx] = [indlaes([somTekst]), indlaes([somArk])]
      expect(xlsx.indlaeste.map(({ advarsler, afviste, filkode }) => [advarsler, afviste, filkode])).toEqual([
        [[], [], null]
      ])
      expect(haendelser(xlsx.indlaeste)).toEqual(haendelser(csv.indlaeste))
      expect(indlaes([somArk], csv.grundlag).indlaeste[0]!.oenskede).toEqual([])
      expect(indlaes([somTekst], xlsx.grundlag).indlaeste[0]!.oenskede).toEqual([])
    })
  ))

/** An object on each line: numbers as numbers, areas as a list, and no key for a cell with nothing in it. */
const somLinjer = ({ filnavn, hoved, raekker }: Tabel): Kildefil => {
  const filart = delaftale.indlaesning!.find((en) => en.filnavn === filnavn)!
  const vaerdi = (celle: string, navn: string): unknown => {
    const type = filart.kolonner.find((en) => en.navn === navn)?.type
    if (type === "omraader") return celle.split(", ")
    return type === "antal" || type === "procent" ? Number(celle.replace(",", ".")) : celle
  }
  const linjer = raekker.map((celler) =>
    JSON.stringify(
      Object.fromEntries(celler.flatMap((celle, n) => (celle === "" ? [] : [[hoved[n]!, vaerdi(celle, hoved[n]!)]])))
    )
  )
  return fil(filnavn.replace(/csv$/, "ndjson"), linjer.join("\n"))
}

it("gives the same events from JSON lines too, for every kind of file", () =>
  fc.assert(
    fc.property(tabel, (en) => {
      const [csv, linjer] = [indlaes([fil(en.filnavn, skriv(en, enkel))]), indlaes([somLinjer(en)])]
      expect(linjer.indlaeste.map(({ afviste, filkode }) => [afviste, filkode])).toEqual([[[], null]])
      expect(haendelser(linjer.indlaeste)).toEqual(haendelser(csv.indlaeste))
      expect(indlaes([somLinjer(en)], csv.grundlag).indlaeste[0]!.oenskede).toEqual([])
    })
  ))

it("takes the whole of the example as workbooks, corrections and all", async () => {
  const csv = mappe("data").filter(({ navn }) => navn.endsWith(".csv") && !navn.startsWith("forventet"))
  const ark: Array<Kildefil> = []
  for (const { bytes, navn } of csv) {
    const [hoved, ...raekker] = parse(new TextDecoder().decode(bytes), { delimiter: ";", bom: true })
    ark.push(await somRegneark(navn, hoved!, raekker))
  }
  const [somTekst, somArk] = [indlaes(csv), indlaes(ark)]
  expect(haendelser(somArk.indlaeste)).toEqual(haendelser(somTekst.indlaeste))
  expect(indlaes(ark, somTekst.grundlag).indlaeste.flatMap(({ oenskede }) => oenskede)).toEqual([])
  const linjer = ({ indlaeste }: typeof somArk) =>
    indlaeste.flatMap(({ oenskede }) => oenskede.map(({ event }) => ("kilde" in event ? event.kilde?.linje : null)))
  expect(linjer(somArk)).toEqual(linjer(somTekst))
})

it("answers any bytes that begin like a workbook", async () =>
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom([0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0], []),
      fc.uint8Array({ maxLength: 300 }),
      async (foerst, resten) => {
        expect(await laesRegneark(Uint8Array.from([...foerst, ...resten]))).toHaveProperty("fejl")
      }
    )
  ))

const dele = ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/worksheets/sheet1.xml"] as const
const liste = `${raekke(1, "Dato", "Handling", "Nøgle")}${raekke(2, '<c r="@" s="1"><v>43221</v></c>', "tilmeldt", "p-1")}`
const indskud = fc.constantFrom(
  "<",
  ">",
  "&",
  '"',
  "<v>9</v>",
  "</c>",
  '<c r="B2"><v>1</v></c>',
  '<row r="2">',
  ' r="A1"',
  ' s="2"',
  ' t="e"',
  "<f>1+1</f>",
  "__proto__",
  "<!-- x -->",
  "1048576",
  "\u0000"
)

it("answers a workbook with anything put in, and takes no row that it does not understand", async () =>
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...dele), fc.nat(), fc.nat({ max: 12 }), indskud, async (del, sted, vaek, ind) => {
      const tekst = new TextDecoder().decode(unzip(bog({ ark: { Ark1: liste } }))(del))
      const her = sted % tekst.length
      const bytes = bog({ ark: { Ark1: liste }, dele: { [del]: tekst.slice(0, her) + ind + tekst.slice(her + vaek) } })
      const svar = await laesBytes("tilmeldingsliste.xlsx", bytes)
      for (const { event } of svar.oenskede) expect(() => encodeEvent(event)).not.toThrow()
      if (svar.oenskede.length === 0) {
        expect([svar.filkode !== null, svar.afviste.length > 0, svar.laest === 0]).toContain(true)
      }
    })
  ))
