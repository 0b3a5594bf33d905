/** Workbooks as files: which sheet is read, what is too large, and what is no workbook that may be read. */
import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { deflateRawSync } from "node:zlib"
import * as Effect from "effect/Effect"
import { describe, expect, it, test } from "vitest"
import { hentFiler } from "../../src/import/hentFiler.ts"
import { kendFil, laesFil } from "../../src/import/laesFil.ts"
import { laesRegneark, medRegneark } from "../../src/import/laesRegneark.ts"
import { maxEntries, maxUnpacked, unzip, zip } from "../../src/import/zip.ts"
import { bog, laesBytes, raekke } from "./regneark.ts"
import { delaftale, fil, tom } from "./viborg.ts"

const hoved = raekke(1, "Dato", "Handling", "Nøgle")
const liste = `${hoved}${raekke(2, "01-05-2018", "tilmeldt", "p-1")}`
const noter = raekke(1, "Husk at ringe")
const bytesAf = (tekst: string): Uint8Array => new TextEncoder().encode(tekst)

describe("the sheet", () => {
  const svar = async (ark: Readonly<Record<string, string>>, navn = "x.xlsx") => {
    const { advarsler, filfejl, filkode, oenskede, type } = await laesBytes(navn, bog({ ark }))
    return [
      type,
      filkode ?? oenskede.length,
      ...[filfejl ?? [], advarsler].flat().map((en) => [en.kode, ...(en.ark ?? [])].join(" "))
    ]
  }

  test.each([
    ["is the only one", { Ark1: liste }, ["tilmeldingsliste", 2]],
    ["is the one whose header is known", { Noter: noter, Liste: liste }, ["tilmeldingsliste", 2, 'andreArk "Noter"']],
    [
      "leaves empty ones out of account",
      { Ark1: "", Liste: liste, Ark3: `<row r="1"><c r="A1" s="1"/></row>` },
      ["tilmeldingsliste", 2]
    ],
    ["is not chosen between two", { A: liste, "B &amp; C": liste }, ["null", "flereArk", 'flereArk "A" "B & C"']],
    [
      "is the first where none is known",
      { Noter: noter, Andre: noter },
      ["null", "ukendtHovedlinje", "ukendtHovedlinje"]
    ],
    ["holds something", { Ark1: "" }, ["null", "tomFil", "tomFil"]]
  ])("%s", async (_, ark, ventet) => {
    const [type, ...resten] = await svar(ark)
    expect([String(type), ...resten]).toEqual(ventet)
  })

  it("is known by the name of the file where its header is broken", async () => {
    expect(await svar({ Ark1: raekke(1, "Dato", "Nøgle") }, "tilmeldingsliste.xlsx")).toEqual([
      "tilmeldingsliste",
      "manglendeKolonne",
      "manglendeKolonne"
    ])
    expect((await svar({ Ark1: "" }, "07-x.klagesager.xlsx")).slice(0, 2)).toEqual(["klagesager", "tomFil"])
  })

  it("is told of where it is hidden", async () => {
    const synlig = bog({ ark: { Ark1: liste } })
    const del = unzip(synlig)
    const mappe = new TextDecoder().decode(del("xl/workbook.xml")!).replace("<sheet ", '<sheet state="veryHidden" ')
    expect(
      (await laesBytes("x.xlsx", bog({ ark: { Ark1: liste }, dele: { "xl/workbook.xml": mappe } }))).advarsler
    ).toMatchObject([{ kode: "skjultArk", ark: ['"Ark1"'] }])
  })

  it("gives each row its number in the sheet, empty rows and columns left out", async () => {
    const ark = `${raekke(3, "Dato", "Handling", "Nøgle")}${raekke(5, "01-05-2018", "tilmeldt", "p-1")}${raekke(9, "02-05-2018", "tilmeldt", "p-2", `<c r="@" s="1"/>`)}<row r="20"/><row r="21"><c r="ZZ21" s="1"/></row>`
    const { advarsler, laest, oenskede } = await laesBytes("x.xlsx", bog({ ark: { Ark1: ark } }))
    expect([advarsler, laest]).toEqual([[], 2])
    expect(oenskede.slice(0, 2).map(({ event }) => ("kilde" in event ? event.kilde : null))).toEqual([
      { fil: "x.xlsx", linje: 5 },
      { fil: "x.xlsx", linje: 9 }
    ])
  })

  it("refuses a row with something beside the table", async () => {
    const ark = `${hoved}${raekke(2, "01-05-2018", "tilmeldt", "p-1", "", "i alt")}${raekke(3, "02-05-2018", "tilmeldt", "p-2")}`
    expect((await laesBytes("x.xlsx", bog({ ark: { Ark1: ark } }))).afviste).toMatchObject([
      { raekke: 1, linje: 2, kode: "forkertAntalFelter", antal: 5 }
    ])
  })
})

describe("what is no workbook to read", () => {
  const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)])
  const krypteret = Uint8Array.from([...ole, ...Buffer.from("EncryptedPackage", "utf16le")])
  const dtd = `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><styleSheet/>`
  const medArk = (xml: string): Uint8Array => bog({ ark: { Ark1: liste }, dele: { "xl/worksheets/sheet1.xml": xml } })
  const ude = (maal: string, mere = ""): Uint8Array =>
    bog({
      ark: { Ark1: liste },
      dele: {
        "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="${maal}"${mere}/></Relationships>`
      }
    })
  const rel = (n: number, maal: string): string =>
    `<Relationship Id="rId${n}" Type="http://x/worksheet" Target="${maal}"/>`
  const medForbindelser = (xml: string): Uint8Array =>
    bog({
      ark: { A: liste, B: liste },
      dele: { "xl/_rels/workbook.xml.rels": `<Relationships>${xml}</Relationships>` }
    })
  const laast = (): Uint8Array => {
    const bytes = bog({ ark: { Ark1: liste } })
    const sted = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    bytes[sted + 8] = 1
    return bytes
  }

  test.each([
    ["text", bytesAf("Dato;Handling;Nøgle\n"), "ikkeRegneark"],
    ["a web page", bytesAf("<html><table></table></html>"), "ikkeRegneark"],
    ["nothing", new Uint8Array(), "tomFil"],
    ["the old format", ole, "gammeltRegneark"],
    ["a locked workbook", krypteret, "krypteretRegneark"],
    ["a locked part", laast(), "krypteretRegneark"],
    ["an archive of something else", new Uint8Array(zip(new Map([["a.txt", bytesAf("a")]]))), "ugyldigtRegneark"],
    ["a workbook cut off", bog({ ark: { Ark1: liste } }).slice(0, 900), "ugyldigtRegneark"],
    ["declarations", bog({ ark: { Ark1: liste }, dele: { "xl/styles.xml": dtd } }), "ulovligXml"],
    [
      "declarations in the sheet",
      medArk(`<!DOCTYPE x><worksheet><sheetData>${liste}</sheetData></worksheet>`),
      "ulovligXml"
    ],
    ["quoted text", medArk(`<worksheet><sheetData><![CDATA[x]]></sheetData></worksheet>`), "ulovligXml"],
    ["another encoding", medArk(`<?xml version="1.0" encoding="utf-16"?><worksheet/>`), "ugyldigtRegneark"],
    ["a sheet elsewhere", ude("http://example.invalid/sheet.xml"), "ugyldigtRegneark"],
    ["a sheet outside", ude("file.xml", ' TargetMode="External"'), "ugyldigtRegneark"],
    ["a sheet that is not there", ude("worksheets/sheet9.xml"), "ugyldigtRegneark"],
    [
      "a sheet that stands twice",
      medForbindelser(rel(1, "worksheets/sheet1.xml") + rel(2, "worksheets/sheet1.xml")),
      "ugyldigtRegneark"
    ],
    ["more parts named than there can be", medForbindelser(rel(1, "a").repeat(2001)), "regnearkForStort"],
    ["a cell in another row", bog({ ark: { Ark1: `<row r="1"><c r="A2"><v>1</v></c></row>` } }), "ugyldigtRegneark"],
    ["a cell without a place", bog({ ark: { Ark1: `<row r="1"><c><v>1</v></c></row>` } }), "ugyldigtRegneark"],
    [
      "a row beyond all sheets",
      bog({ ark: { Ark1: `<row r="4294967295"><c r="A4294967295"><v>1</v></c></row>` } }),
      "ugyldigtRegneark"
    ],
    [
      "a column beyond all sheets",
      bog({ ark: { Ark1: `<row r="1"><c r="ZZZ1"><v>1</v></c></row>` } }),
      "ugyldigtRegneark"
    ],
    ["XML that does not end", medArk("<worksheet><sheetData><row"), "ugyldigtRegneark"]
  ])("%s", async (_, bytes, kode) => {
    const { filfejl, filkode, oenskede, type } = await laesBytes("tilmeldingsliste.xlsx", bytes)
    expect([type, filkode, oenskede]).toEqual(["tilmeldingsliste", kode, []])
    expect([filfejl!.grund.length, filfejl!.raad.length].every((n) => n > 10)).toBe(true)
  })

  it("is one by its name: a workbook under another name is no text", async () => {
    const bytes = bog({ ark: { Ark1: liste } })
    expect((await laesBytes("tilmeldingsliste.csv", bytes)).filkode).toBe("ikkeTekst")
    expect((await laesBytes("tilmeldingsliste.xls", bytes)).filkode).toBe(null)
    expect(laesFil({ navn: "tilmeldingsliste.xlsx", bytes }, tom, { springFejlOver: false }).filkode).toBe("ikkeTekst")
  })

  it("never reads what lies beside the sheets", async () => {
    const dele = { "xl/externalLinks/externalLink1.xml": dtd, "docProps/core.xml": dtd, "xl/media/x.xml": "<<<" }
    expect((await laesBytes("x.xlsx", bog({ ark: { Ark1: liste }, dele }))).udfald).toBe("accepteres")
  })
})

describe("limits", () => {
  const kode = async (bytes: Uint8Array): Promise<unknown> =>
    ((await laesRegneark(bytes)) as { readonly fejl?: string }).fejl

  it("of the file, its parts and what they unpack to, before any of it is read", async () => {
    expect(await kode(new Uint8Array(64 * 1024 * 1024 + 1).fill(0x50))).toBe("filForStor")
    const mange = new Map(Array.from({ length: maxEntries + 1 }, (_, n) => [`${n}`, new Uint8Array()] as const))
    expect(await kode(new Uint8Array(zip(mange)))).toBe("regnearkForStort")
    const bytes = bog({ ark: { Ark1: liste } })
    const sted = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    new DataView(bytes.buffer).setUint32(sted + 24, maxUnpacked + 1, true)
    expect(await kode(bytes)).toBe("regnearkForStort")
  })

  it("of a part that unpacks to more than it says", async () => {
    const bombe = deflateRawSync(new Uint8Array(1_000_000))
    const bytes = new Uint8Array(zip(new Map([["xl/_rels/workbook.xml.rels", new Uint8Array(bombe)]])))
    const view = new DataView(bytes.buffer)
    const central = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    view.setUint16(central + 10, 8, true)
    view.setUint32(central + 24, 10, true)
    expect(() => unzip(bytes)("xl/_rels/workbook.xml.rels")).toThrow("ugyldigtRegneark")
    expect(await kode(bytes)).toBe("ugyldigtRegneark")
  })

  it("of rows and columns", async () => {
    const raekker = Array.from({ length: 100_001 }, (_, n) => `<row r="${n + 2}"><c r="A${n + 2}"><v>1</v></c></row>`)
    expect(await laesRegneark(bog({ ark: { Ark1: hoved + raekker.join("") } }))).toEqual({
      fejl: "forMangeRaekker",
      linje: 100_002
    })
    expect(await laesRegneark(bog({ ark: { Ark1: `<row r="4"><c r="CW4"><v>1</v></c></row>` } }))).toEqual({
      fejl: "forMangeKolonner",
      linje: 4
    })
  })

  it("of a cell", async () => {
    const lang = raekke(2, "01-05-2018", "tilmeldt", "x".repeat(10_001))
    expect((await laesBytes("x.xlsx", bog({ ark: { Ark1: hoved + lang } }))).afviste).toMatchObject([
      { felt: "Nøgle", kode: "celleForLang" }
    ])
  })
})

it("is found in a folder beside the text files, but not a note that it is open", async () => {
  const sti = mkdtempSync(join(tmpdir(), "delaftale-"))
  for (const navn of ["a.xlsx", "B.XLSX", "~$a.xlsx", "c.csv", "d.xls", "e.txt"]) {
    writeFileSync(join(sti, navn), navn.endsWith(".csv") ? "x" : bog({ ark: { Ark1: liste } }))
  }
  const filer = await Effect.runPromise(hentFiler([sti]))
  expect(filer.map(({ navn }) => navn)).toEqual(["B.XLSX", "a.xlsx", "c.csv"])
  expect(filer.map((en) => kendFil(en, delaftale))).toEqual(["tilmeldingsliste", "tilmeldingsliste", null])
  expect(await medRegneark(fil("c.csv", "x"))).toEqual(fil("c.csv", "x"))
})
