/** Numbers that cannot be mistaken for others, all of them to be left out: looked for in the text of everything sent out. */
import type { DelaftaleEvent, Maaling, Recorded } from "@delaftale/core"
import { indikatorer, lilleAftale, maaling, maalinger } from "@delaftale/core/testing"
import { beforeAll, describe, expect, it } from "vitest"
import { tegnBilleder } from "../../src/billeder/tegnBilleder.ts"
import { html } from "../../src/dokument/html.ts"
import { markdown } from "../../src/dokument/markdown.ts"
import { filer } from "../../src/formater/filer.ts"
import { udgivelse } from "../../src/formater/Udgivelse.ts"
import { sidedata } from "../../src/kontrolside/lavSidedata.ts"
import { rapportdokument } from "../../src/statusrapport/rapportdokument.ts"
import { rapportFor } from "../../src/statusrapport/rapportFor.ts"
import { rapportraekker } from "../../src/statusrapport/rapportraekker.ts"
import type { Mindsteantal } from "../../src/undertryk/undertryk.ts"
import { laestFor, medUdgaveFor } from "../lilles.ts"

const sum: Maaling["indikator"] = { ...indikatorer.sum, slags: "sum" }
const mindst = { slags: "Mindst", graense: "5" } as const
const deltagelser = { enhed: "deltagelser" } as const

const aftale = lilleAftale(
  {
    ialt: maaling(sum, mindst, deltagelser),
    pr: maaling(sum, mindst, { ...deltagelser, omfang: "hvertOmraade", alle: true }),
    middel: maaling({ ...sum, gennemsnit: { aar: 2 } }, mindst, deltagelser),
    forskel: maaling(
      { slags: "aendring", indikator: sum, mod: { slags: "foregaaende" }, form: "absolut" },
      mindst,
      deltagelser
    ),
    tryg: maalinger.svarandel!
  },
  {
    forpligtelser: [
      {
        id: "fulgt",
        aktivitet: "inde",
        ordlyd: "Der følges op.",
        foelgesVed: { maaling: maaling({ ...sum, felt: "deltagere" }, mindst, deltagelser) }
      }
    ]
  }
)

const kursus = (dato: string, omraade: string, deltagere: number): DelaftaleEvent => ({
  _tag: "ArrangementRegistreret",
  dato,
  aktivitet: "inde",
  art: "kursus",
  status: "afholdt",
  omraader: [omraade],
  deltagere
})

const svar = [41_233, 43_261, 47_297, 49_307]
const foer = kursus("2001-10-01", "nord", 12_377)
const haendelserne: ReadonlyArray<readonly [kendt: string, DelaftaleEvent]> = [
  ["2001-08-01", { _tag: "DelaftaleIndgaaet", delaftale: aftale, datagrundlag: "konstrueret" }],
  ["2001-10-01", foer],
  ["2001-11-01", kursus("2001-11-01", "syd", 14_401)],
  ["2002-11-01", kursus("2002-11-01", "nord", 23_027)],
  [
    "2003-11-01",
    {
      _tag: "RegistreringRettet",
      position: 2,
      foer: foer as never,
      efter: { ...foer, deltagere: 12_391 } as never,
      begrundelse: "talt igen"
    }
  ],
  [
    "2004-10-02",
    {
      _tag: "UndersoegelseGennemfoert",
      undersoegelse: "efter",
      spoergsmaal: "er du tryg",
      maalgruppe: "voksne",
      fra: "2004-09-01",
      til: "2004-10-01",
      inviterede: 200_017,
      svar: ["ja", "meget", "nej", "ved ikke"].map((ord, nummer) => ({ svar: ord, antal: svar[nummer]! })) as never
    }
  ]
]
const log: ReadonlyArray<Recorded<DelaftaleEvent>> = haendelserne.map(([kendt, event], plads) => ({
  position: plads + 1,
  id: `00000000-0000-4000-8000-${String(plads).padStart(12, "0")}`,
  at: `${kendt}T11:00:00.000Z`,
  by: "sekretariat",
  kendt,
  event
}))

/** Counts, their totals, means, differences, and what they were before the correction. */
const tal = {
  arealer: ["12377", "12391", "14401", "23027"],
  ialt: ["26778", "26792"],
  afledt: ["24909", "3765", "3751"],
  svar: [...svar.map(String), "181098", "200017"]
}

let skjult: Readonly<Record<string, string>>
let vist: Readonly<Record<string, string>>

/** Everything that is sent out, by what it is. */
const udsendt = async (graense: number): Promise<Readonly<Record<string, string>>> => {
  const mindsteantal = graense as Mindsteantal
  const grundlag = await medUdgaveFor(log, { projektaar: "2001/02", kendtPr: "2002-08-15" })
  const rapport = rapportFor(grundlag, rapportraekker(grundlag, mindsteantal), { projektaar: "2004/05", motor: "0" })
  const hele = rapportFor(grundlag, rapportraekker(grundlag, mindsteantal), { motor: "0" })
  const dokumenter = await Promise.all(
    [rapport, hele].map(async (en) => rapportdokument(en, "da", await tegnBilleder(en, "da")))
  )
  const side = sidedata(await laestFor(log), { idag: "2026-01-01", sprog: "da", raekker: false, mindsteantal })!
  const organisation = { ref: "DK-CVR-12345678", navn: "Sekretariatet", type: "15" } as const
  return {
    ...filer(udgivelse(grundlag.status, { kendtPr: "2026-01-01", mindsteantal }), {
      decimaltegn: ".",
      bom: false,
      iati: organisation
    }),
    html: dokumenter.map((en) => html(en)).join("\n"),
    markdown: dokumenter.map((en) => markdown(en)).join("\n"),
    kontrolside: JSON.stringify([side.tekster, side.svar, side.celler, side.dage])
  }
}

const staarI = (tekst: string, alle: ReadonlyArray<string>): ReadonlyArray<string> => {
  const uden = tekst.replace(/(\d)[.\u00a0](\d{3})(?!\d)/gu, "$1$2")
  return alle.filter((en) => uden.includes(en))
}

beforeAll(async () => {
  skjult = await udsendt(1_000_000)
  vist = await udsendt(1)
}, 60_000)

describe("a number that is left out", () => {
  it("stands in no file, page, picture or table that is sent out", () => {
    const alle = Object.values(tal).flat()
    expect(Object.keys(skjult).length).toBeGreaterThan(7)
    for (const [navn, tekst] of Object.entries(skjult)) expect([navn, staarI(tekst, alle)]).toEqual([navn, []])
  })

  it("would stand in them where nothing is small", () => {
    for (const navn of ["maalopfyldelse.csv", "maalopfyldelse.json", "html", "markdown", "kontrolside"]) {
      expect([navn, staarI(vist[navn]!, ["26792", "14401"])]).toEqual([navn, ["26792", "14401"]])
    }
    expect(staarI(vist["html"]!, [...tal.svar, "26778"])).toEqual([...tal.svar, "26778"])
    expect(staarI(vist["kontrolside"]!, ["26778"])).toEqual(["26778"])
    expect(staarI(vist["maalopfyldelse.iati.xml"]!, ["26792"])).toEqual(["26792"])
  })
})
