/** Cells, bytes and headers: how each spelling is read, and which kind a file is taken for. */
import { describe, expect, it, test } from "vitest"
import { decodeText } from "../../src/import/decodeText.ts"
import { laesDato } from "../../src/import/laesDato.ts"
import { laesAntal, laesProcent } from "../../src/import/laesTal.ts"
import { parseTable } from "../../src/import/parseTable.ts"
import { vaelgRaekkefoelge } from "../../src/import/raekkefoelge.ts"
import { windows1252 } from "../../src/import/windows1252.ts"
import { delaftale, fil, indlaes } from "./viborg.ts"

const svar = ({ advarsler, fejl, tal }: ReturnType<typeof laesAntal>) => [fejl ?? tal, ...advarsler].join(" ")

test.each([
  ["17,3", "17.3"],
  ["26,80", "26.8"],
  ["0", "0"],
  ["007,50", "7.5"],
  ["100", "100"],
  ["100,0", "100"],
  ["14, 11", "14.11 mellemrumITal"],
  ["14, 11 %", "14.11 mellemrumITal procenttegn"],
  ["20.7 %", "20.7 procenttegn punktumSomDecimal"],
  ["16.27 %", "16.27 procenttegn punktumSomDecimal"],
  ["20,70 %", "20.7 procenttegn"],
  ["20.2861", "20.2861 punktumSomDecimal"],
  ["0.286", "0.286 punktumSomDecimal"],
  ["20,286", "20.286"],
  ["20.286", "tvetydigtTal"],
  ["20. 286", "tvetydigtTal"],
  ["100,01", "vaerdiUdenForGraenser"],
  ["1.234,5", "vaerdiUdenForGraenser"],
  ["268,0", "vaerdiUdenForGraenser"],
  ["-3,5", "vaerdiUdenForGraenser"],
  ["1e1", "ugyldigtTal"],
  ["1,2,3", "ugyldigtTal"],
  ["17,", "ugyldigtTal"],
  ["ca. 17", "ugyldigtTal"],
  ["NaN", "ugyldigtTal"],
  [`1,${"3".repeat(50)}`, "ugyldigtTal"]
])("the percentage %s is read as %s", (tekst, laest) => expect(svar(laesProcent(tekst))).toBe(laest))

test.each([
  ["12", "12"],
  ["007", "7"],
  ["2.919", "2919 tusindtalsskilletegn"],
  ["1.234.567", "1234567 tusindtalsskilletegn"],
  ["1\u00a0024", "1024 mellemrumITal"],
  ["1 024", "1024 mellemrumITal"],
  ["-3", "negativtAntal"],
  ["−3", "negativtAntal"],
  ["- 3", "negativtAntal"],
  ["12,5", "ikkeHeltal"],
  ["12.5", "ikkeHeltal"],
  ["0,0", "ikkeHeltal"],
  ["2,919", "ikkeHeltal"],
  ["14, 11", "ikkeHeltal"],
  ["1 2", "ugyldigtTal"],
  ["12 %", "ugyldigtTal"],
  ["+3", "ugyldigtTal"],
  ["0.286", "ikkeHeltal"],
  ["1e3", "ugyldigtTal"],
  ["12345678901234567890", "vaerdiUdenForGraenser"]
])("the count %s is read as %s", (tekst, laest) => expect(svar(laesAntal(tekst))).toBe(laest))

test.each([
  ["31-03-2018", { dato: "2018-03-31" }],
  ["29-02-2020", { dato: "2020-02-29" }],
  ["29-02-2019", { fejl: "ugyldigDato" }],
  ["2018-03-31", { fejl: "ugyldigtDatoformat", forslag: "31-03-2018" }],
  ["1/4-2018", { fejl: "ugyldigtDatoformat", forslag: "01-04-2018" }],
  ["31.03.2018", { fejl: "ugyldigtDatoformat", forslag: "31-03-2018" }],
  ["31-02-18", { fejl: "ugyldigtDatoformat" }],
  ["43190", { fejl: "ugyldigtDatoformat" }]
])("the day %s", (tekst, laest) => expect(laesDato(tekst)).toEqual(laest))

describe("bytes", () => {
  const bytes = (...tal: ReadonlyArray<number>): Uint8Array => Uint8Array.from(tal)

  it("reads Windows-1252 as Windows writes it, on every Node", () => {
    const alle = windows1252(Uint8Array.from({ length: 256 }, (_, n) => n))
    expect(alle.slice(0, 0x80) + alle.slice(0xa0)).toBe(
      String.fromCharCode(...Array.from({ length: 256 }, (_, n) => n).filter((n) => n < 0x80 || n >= 0xa0))
    )
    expect(alle.slice(0x80, 0xa0)).toBe("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ")
  })

  test.each([
    ["nothing", bytes(), "tomFil"],
    ["a byte order mark", bytes(0xef, 0xbb, 0xbf), "tomFil"],
    ["blank lines", bytes(10, 13, 10, 32), "tomFil"],
    ["a NUL", bytes(65, 0, 66), "ikkeTekst"],
    ["UTF-16", bytes(0xff, 0xfe, 65, 0), "ikkeTekst"],
    ["an escape code", bytes(65, 27, 66), "ikkeTekst"],
    ["two encodings", bytes(0xc3, 0xa6, 10, 0xe6), "blandetTegnsaet"]
  ])("%s is no text", (_, raa, kode) => expect(decodeText(raa)).toBe(kode))

  it("is no text beyond the limit", () => {
    expect(decodeText(new Uint8Array(64 * 1024 * 1024 + 1).fill(65))).toBe("filForStor")
  })
})

describe("a table", () => {
  it("may begin with the separator that a spreadsheet writes", () => {
    expect(parseTable("sep=;\na;b\n1;2\n")).toMatchObject({ hoved: ["a", "b"], poster: [{ raekke: 1, linje: 3 }] })
  })

  it("says where a quote was opened that is never closed", () => {
    expect(parseTable('a;b\n1;2\n"3;4\n5;6\n7;8\n').fejl?.linje).toBe(3)
  })

  test.each([
    ["a quote never closed", 'a;b\n1;2\n"3;4\n5;6\n', "uafsluttetAnfoerselstegn"],
    ["a quote closed by the next one", 'a;b\n1;"2\n3;"4"\n', "uafsluttetAnfoerselstegn"],
    ["a quote that swallowed rows and was closed by chance", 'a;b\n1;"2\n3;4\n5;6"\n', "uafsluttetAnfoerselstegn"],
    ["a quote within a cell", 'a;b\n1;2"x\n', "anfoerselstegnICelle"],
    ["too many rows", `a;b\n${"1;2\n".repeat(100_001)}`, "forMangeRaekker"]
  ])("%s", (_, tekst, kode) => expect(parseTable(tekst).fejl?.kode).toBe(kode))
})

describe("the kind of a file", () => {
  const slags = (navn: string, hoved: string) => {
    const { filkode, type, udfald } = indlaes([fil(navn, `${hoved}\n`)]).indlaeste[0]!
    return [type, filkode ?? udfald]
  }

  test.each([
    ["x.csv", "Nøgle;Handling;Dato", "tilmeldingsliste", "accepteresMedAdvarsel"],
    ["x.csv", "Dato;Område;Handling;Nøgle", "frivillige", "accepteresMedAdvarsel"],
    ["klagesager.csv", "Dato;Handling;Nøgle", "tilmeldingsliste", "accepteresMedAdvarsel"],
    ["frivillige.csv", "Dato;Handling;Nøgle", "frivillige", "manglendeKolonne"],
    ["deltagere 2018.csv", "Dato;Art;Område;Nøgle", "deltagere", "manglendeKolonne"],
    ["formidling.csv", "Dato;Aktivitet;Art;Område;Nøgle", "formidling", "accepteresMedAdvarsel"],
    ["klagesager.csv", "hej", "klagesager", "manglendeKolonne"],
    ["klagesager.csv", "Projektår,Afdeling,Antal klagesager,Opgjort,Boligselskab", "klagesager", "forkertSkilletegn"],
    ["x.csv", "Dato\tHandling\tNøgle", "tilmeldingsliste", "forkertSkilletegn"],
    [
      "klagesager.csv",
      "Projektår;Afdeling;Antal klagesager;Opgjort;Boligselskab;Opgjort",
      "klagesager",
      "dobbeltKolonne"
    ],
    ["x.csv", "a;b", null, "ukendtHovedlinje"],
    ["forventet-kun-rettelser.csv", "kriterium;område;værdi", null, "ukendtHovedlinje"],
    [
      "klagesager 010170-0000.csv",
      "Projektår;Afdeling;Antal klagesager;Opgjort;Boligselskab",
      "klagesager",
      "muligtCprNummer"
    ]
  ])("%s with %s", (navn, hoved, type, kode) => expect(slags(navn, hoved)).toEqual([type, kode]))

  it("decides the order, corrections last", () => {
    const filer = [
      fil("rettelser.csv", ""),
      fil("b.csv", "Dato;Handling;Nøgle\n"),
      fil("hvad.csv", "x"),
      fil("deltagere.csv", ""),
      fil("a.csv", "Dato;Handling;Nøgle\n"),
      fil("logbog.csv", "")
    ]
    expect(vaelgRaekkefoelge(filer, delaftale).map(({ navn }) => navn)).toEqual([
      "logbog.csv",
      "deltagere.csv",
      "b.csv",
      "a.csv",
      "rettelser.csv",
      "hvad.csv"
    ])
  })
})

describe("rows of a survey", () => {
  const hoved = "Undersøgelse;Fra;Til;Spørgsmål;Svar;Antal;Målgruppe;Inviterede"
  const raekke = (svar: string, antal: string, inviterede = "1150", spoergsmaal = "tryghed i boligområdet") =>
    `2020;07-09-2020;30-10-2020;${spoergsmaal};${svar};${antal};voksne;${inviterede}`
  const afviste = (...raekker: ReadonlyArray<string>) =>
    indlaes([fil("undersoegelse.csv", [hoved, ...raekker].join("\n"))], undefined, {
      springFejlOver: true
    }).indlaeste[0]!.afviste.map(({ felt, kode, raekke: nummer }) => [nummer, felt, kode])

  test("one bad row keeps its question out, and no other", () => {
    const anden = raekke("tryg", "1", "1150", "tryghed ved at færdes")
    expect(afviste(raekke("tryg", "x"), raekke("utryg", "2"), anden)).toEqual([
      [1, "Antal", "ugyldigtTal"],
      [2, null, "gruppenAfvises"]
    ])
  })

  test("a row without its place keeps all of them out", () => {
    expect(afviste(raekke("tryg", "1"), "2020;x")).toEqual([
      [1, null, "gruppenAfvises"],
      [2, null, "forkertAntalFelter"]
    ])
  })

  test("a word that is the same for all, and is not", () => {
    expect(afviste(raekke("tryg", "1"), raekke("utryg", "2", "1151"))).toEqual([
      [1, "Inviterede", "modstridendeRaekker"],
      [2, "Inviterede", "modstridendeRaekker"]
    ])
  })

  test("an answer that the agreement does not know is found at its own row", () => {
    expect(afviste(raekke("tryg", "1"), raekke("glad", "2"))).toEqual([
      [1, null, "gruppenAfvises"],
      [2, "Svar", "ukendtSvar"]
    ])
  })

  test("an answer twice, and one more than the log has", () => {
    expect(afviste(raekke("tryg", "1"), raekke("tryg", "2")).map(([, , kode]) => kode)).toEqual([
      "modstridendeRaekker",
      "modstridendeRaekker"
    ])
    const { grundlag } = indlaes([fil("undersoegelse.csv", [hoved, raekke("tryg", "1")].join("\n"))])
    const flere = fil("undersoegelse.csv", [hoved, raekke("tryg", "1"), raekke("utryg", "2")].join("\n"))
    expect(indlaes([flere], grundlag).indlaeste[0]!.afviste).toMatchObject([
      { raekke: 2, felt: "Svar", kode: "findesMedAndetIndhold" }
    ])
  })
})

test("messages never carry what steers a terminal", () => {
  const tekst = "Projektår;Afdeling;Antal klagesager;Opgjort;Boligselskab\n2017/18;\u009b31mRød\u202e;1;16-04-2018;A\n"
  const { afviste } = indlaes([fil("klagesager.csv", tekst)]).indlaeste[0]!
  expect(JSON.stringify(afviste)).not.toMatch(/[\p{Cc}\p{Cf}]/u)
})
