/** Cells of a workbook: each kind of cell, and what comes of it. */
import { describe, expect, it, test } from "vitest"
import { regnearkstal, somProcent } from "../../src/import/regnearkstal.ts"
import { bog, laesBytes, raekke } from "./regneark.ts"

const tal = (raa: string, stil = 0): string => `<c r="@" s="${stil}"><v>${raa}</v></c>`

/** A row of fraflytning, with one figure and one day; ids and days as they would be in a CSV file. */
const fraflytning = async (procent: string, dato = "31-12-2018", egenskaber = "") => {
  const ark = `${raekke(1, "Dato", "Afdeling", "Fraflytningsprocent", "Leveret")}${raekke(2, dato, "Vestervang", procent, "10-01-2021")}`
  const svar = await laesBytes("fraflytning.xlsx", bog({ ark: { Ark1: ark }, egenskaber }))
  const [foerst] = svar.oenskede.flatMap(({ event }) => (event._tag === "TalOpgjort" ? [event] : []))
  const sagt = [...svar.afviste, ...svar.advarsler].map(({ felt, forslag, kode, linje, vaerdi }) =>
    [linje, felt, kode, vaerdi, forslag].filter((en) => en !== undefined)
  )
  return { filkode: svar.filkode, vaerdi: foerst?.vaerdi, dato: foerst?.dato, sagt }
}

describe("a number", () => {
  test.each([
    ["26.9", "26,9", undefined],
    ["26.899999999999999", "26,9", undefined],
    ["0.1", "0,1", undefined],
    ["0.10000000000000001", "0,1", undefined],
    ["26.900000000000002", "26,900000000000002", "26,9"],
    ["0.30000000000000004", "0,30000000000000004", "0,3"],
    ["20.286", "20,286", undefined],
    ["2919", "2919", undefined],
    ["1E-3", "0,001", undefined],
    ["2.5E1", "25", undefined],
    ["1.5e+3", "1500", undefined],
    [".5", "0,5", undefined],
    ["-3.50", "-3,5", undefined],
    ["-0", "-0", undefined],
    ["0", "0", undefined],
    ["12345678901234567890", "12345678901234567890", undefined],
    ["1e400", "1e400", undefined],
    ["1.2345678901234567e400", "1.2345678901234567e400", undefined],
    ["1.2345678901234567e-400", "1.2345678901234567e-400", undefined],
    ["NaN", "NaN", undefined],
    ["9".repeat(401), "9".repeat(401), undefined],
    ["", "", undefined],
    [".", ".", undefined]
  ])("%s is written %s", (raa, tekst, forslag) =>
    expect(regnearkstal(raa)).toEqual(forslag === undefined ? { tekst } : { tekst, forslag })
  )

  test.each([
    ["0.269", "26,9"],
    ["0.26900000000000002", "26,9"],
    ["1", "100"],
    ["0", "0"],
    ["0.00125", "0,125"],
    ["x", undefined]
  ])("%s as a percentage is %s", (raa, vist) => expect(somProcent(raa)).toBe(vist))
})

describe("a figure", () => {
  test.each([
    ["a number", tal("26.9"), "26.9", []],
    ["the number that a program saves for it", tal("26.899999999999999"), "26.9", []],
    ["three decimals, which a text would be asked about", tal("20.286"), "20.286", []],
    [
      "noise",
      tal("26.900000000000002"),
      "26.900000000000002",
      [[2, "Fraflytningsprocent", "mangeCifre", "26,900000000000002", "26,9"]]
    ],
    ["a text", "26,9", "26.9", []],
    ["a sign that is only text", tal("26.9", 4), "26.9", []],
    ["a percentage", tal("0.269", 2), undefined, [[2, "Fraflytningsprocent", "procentformat", "26,9 %", "26,9"]]],
    [
      "a formula with its result",
      `<c r="@"><f>A1*2</f><v>26.9</v></c>`,
      "26.9",
      [[2, "Fraflytningsprocent", "formelcelle", "26,9"]]
    ],
    [
      "a formula shared with others",
      `<c r="@"><f t="shared" si="0"/><v>26.9</v></c>`,
      "26.9",
      [[2, "Fraflytningsprocent", "formelcelle", "26,9"]]
    ],
    ["a formula without", `<c r="@"><f>A1*2</f></c>`, undefined, [[2, "Fraflytningsprocent", "formelUdenVaerdi", "="]]],
    [
      "a formula with an empty result",
      `<c r="@"><f>A1*2</f><v></v></c>`,
      undefined,
      [[2, "Fraflytningsprocent", "formelUdenVaerdi", "="]]
    ],
    ["an error", `<c r="@" t="e"><v>#REF!</v></c>`, undefined, [[2, "Fraflytningsprocent", "fejlvaerdi", "#REF!"]]],
    [
      "an error of a formula",
      `<c r="@" t="e"><f>1/0</f><v>#DIV/0!</v></c>`,
      undefined,
      [[2, "Fraflytningsprocent", "fejlvaerdi", "#DIV/0!"]]
    ],
    ["true", `<c r="@" t="b"><v>1</v></c>`, undefined, [[2, "Fraflytningsprocent", "logiskVaerdi", "SAND"]]],
    ["a day", tal("43465", 1), undefined, [[2, "Fraflytningsprocent", "ugyldigtTal", "31-12-2018"]]],
    ["nothing", "", undefined, [[2, "Fraflytningsprocent", "tomtFelt"]]],
    ["only a format", `<c r="@" s="2"/>`, undefined, [[2, "Fraflytningsprocent", "tomtFelt"]]],
    ["too much", tal("1e400"), undefined, [[2, "Fraflytningsprocent", "ugyldigtTal", "1e400"]]],
    [
      "a control character",
      `<c r="@" t="inlineStr"><is><t>_x0000_</t></is></c>`,
      undefined,
      [[2, "Fraflytningsprocent", "ulovligtTegn", " "]]
    ],
    [
      "half a character",
      `<c r="@" t="inlineStr"><is><t>_xD800_</t></is></c>`,
      undefined,
      [[2, "Fraflytningsprocent", "ulovligtTegn", "\ud800"]]
    ]
  ])("%s", async (_, celle, vaerdi, sagt) => {
    expect(await fraflytning(celle)).toMatchObject({ filkode: null, vaerdi, sagt })
  })
})

describe("a day", () => {
  test.each([
    ["a date cell", tal("43465", 1), "", "2018-12-31", []],
    ["a day in the summer", tal("43282", 1), "", "2018-07-01", []],
    ["a day counted from 1904", tal("42003", 1), ' date1904="1"', "2018-12-31", []],
    ["a day counted from 1904, in words", tal("42003", 1), ' date1904="true"', "2018-12-31", []],
    ["a day spelt out", `<c r="@" t="d"><v>2018-12-31</v></c>`, "", "2018-12-31", []],
    ["midnight spelt out", `<c r="@" t="d"><v>2018-12-31T00:00:00</v></c>`, "", "2018-12-31", []],
    ["midnight under a format with a time", tal("43465", 3), "", "2018-12-31", []],
    ["a time", tal("43465.75", 3), "", undefined, [[2, "Dato", "datoMedTid", "31-12-2018", "31-12-2018"]]],
    [
      "a time spelt out",
      `<c r="@" t="d"><v>2018-12-31T18:00:00</v></c>`,
      "",
      undefined,
      [[2, "Dato", "datoMedTid", "2018-12-31T18:00:00"]]
    ],
    ["a time without a day", tal("0.75", 3), "", undefined, [[2, "Dato", "ugyldigDato", "?"]]],
    ["the day that never was", tal("60", 1), "", undefined, [[2, "Dato", "ugyldigDato", "?"]]],
    ["a number without a format", tal("43465"), "", undefined, [[2, "Dato", "ugyldigtDatoformat", "43465"]]],
    ["a text", "31-12-2018", "", "2018-12-31", []]
  ])("%s", async (_, celle, egenskaber, dato, sagt) => {
    expect(await fraflytning(tal("26.9"), celle, egenskaber)).toMatchObject({ filkode: null, dato, sagt })
  })
})

describe("a text", () => {
  const handling = async (noegle: string, faelles?: string) => {
    const ark = `${raekke(1, "Dato", "Handling", "Nøgle")}${raekke(2, "01-05-2018", "tilmeldt", noegle)}`
    const svar = await laesBytes(
      "tilmeldingsliste.xlsx",
      bog({ ark: { Ark1: ark }, ...(faelles === undefined ? {} : { faelles }) })
    )
    return [svar.vaerdier.at(-1)?.vaerdi, ...[...svar.afviste, ...svar.advarsler].map(({ kode }) => kode)]
  }

  test.each([
    ["zeros first", "0012", ["0012"]],
    ["a number as a key", tal("12"), ["12"]],
    ["shared with other cells", `<c r="@" t="s"><v>1</v></c>`, ["p-1"]],
    ["written in several styles", `<c r="@" t="s"><v>2</v></c>`, ["p-æ 2"]],
    [
      "written in the sheet in several styles",
      `<c r="@" t="inlineStr"><is><r><t>p</t></r><r><t>-3</t></r></is></c>`,
      ["p-3"]
    ],
    ["of a formula", `<c r="@" t="str"><f>"p-"&amp;4</f><v>p-4</v></c>`, ["p-4", "formelcelle"]],
    ["spaces around", " p-5 ", ["p-5", "mellemrumFjernet"]],
    ["letters in two parts", "a\u030a", ["å", "unicodeNormalisering"]],
    ["an entity of its own", "p&xxe;", ["p&xxe;"]],
    ["an empty result of a formula", `<c r="@" t="str"><f>""</f><v></v></c>`, [undefined, "tomtFelt"]],
    ["a shared text that is not there", `<c r="@" t="s"><v>9</v></c>`, [undefined]]
  ])("%s", async (_, celle, ventet) => {
    const faelles =
      '<si><t>x</t></si><si><t>p-1</t></si><si><r><rPr/><t>p-</t></r><r><t xml:space="preserve">æ 2</t></r></si>'
    expect(await handling(celle, faelles)).toEqual(ventet)
  })

  it("may break its line as in a text file", async () => {
    const ark = `${raekke(1, "Dato", "Aktivitet", "Art", "Status", "Områder", "Deltagere", "Tovholder", "Tema")}${raekke(2, "12-09-2017", tal("2"), "vejvisertur", "afholdt", "Vestervang", tal("9"), "fælles", "to_x000D_\nlinjer")}`
    const { oenskede } = await laesBytes("logbog.xlsx", bog({ ark: { Ark1: ark } }))
    expect(oenskede[0]!.event).toMatchObject({ tema: "to\nlinjer", deltagere: 9, aktivitet: "2" })
  })
})
