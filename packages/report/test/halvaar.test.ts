/** A promise that is due twice a year: its halves are told apart in every output, each with its own days. */
import {
  appendEvents,
  type DelaftaleEvent,
  emptyHead,
  encodeEvent,
  LogId,
  memoryStore,
  pureSha256
} from "@delaftale/core"
import { lilleAftale, maaling } from "@delaftale/core/testing"
import * as Effect from "effect/Effect"
import { beforeAll, describe, expect, it } from "vitest"
import { tegnBilleder } from "../src/billeder/tegnBilleder.ts"
import { markdown } from "../src/dokument/markdown.ts"
import { csv, csvw } from "../src/formater/csv.ts"
import { iati } from "../src/formater/iati.ts"
import { json } from "../src/formater/json.ts"
import { type Udgivelse, udgivelse } from "../src/formater/Udgivelse.ts"
import { positionerPaa } from "../src/kontrolside/celletsGrundlag.ts"
import { regnEfter } from "../src/kontrolside/kontrol/regnEfter.ts"
import { type Laestlog, laesLog, sidedata } from "../src/kontrolside/lavSidedata.ts"
import { hentStatusrapport, type Rapportgrundlag } from "../src/statusrapport/hentStatusrapport.ts"
import { rapportdokument } from "../src/statusrapport/rapportdokument.ts"
import { rapportFor } from "../src/statusrapport/rapportFor.ts"
import { rapportraekker } from "../src/statusrapport/rapportraekker.ts"

const idag = "2003-03-01"
const log = LogId.make("halve")
const samlet = { frist: { slags: "hvertHalvaar" } } as const
const aftale = lilleAftale({
  gaester: maaling(
    { slags: "sum", af: [{ registrering: "ArrangementRegistreret" }], felt: "deltagere" },
    { slags: "Mindst", graense: "5" },
    { ...samlet, enhed: "deltagelser" }
  ),
  kurser: maaling(
    { slags: "antal", af: [{ registrering: "ArrangementRegistreret" }] },
    { slags: "Mindst", graense: "1" },
    { ...samlet, omfang: "hvertOmraade", alle: true }
  )
})

const kursus = (dato: string, deltagere: number): DelaftaleEvent => ({
  _tag: "ArrangementRegistreret",
  dato,
  aktivitet: "inde",
  art: "kursus",
  status: "afholdt",
  omraader: ["nord"],
  deltagere
})

const haendelser: ReadonlyArray<DelaftaleEvent> = [
  { _tag: "DelaftaleIndgaaet", delaftale: aftale, datagrundlag: "konstrueret" },
  kursus("2001-10-03", 7),
  kursus("2002-03-01", 2),
  kursus("2002-09-01", 9)
]

let grundlag: Rapportgrundlag
let laest: Laestlog
let udgivet: Udgivelse

beforeAll(async () => {
  const nye = haendelser.map((event, nummer) => ({
    id: `00000000-0000-4000-8000-00000000000${nummer}`,
    by: "sekretariat",
    kendt: "dato" in event ? event.dato : "2001-08-01",
    ...encodeEvent(event)
  }))
  const alt = Effect.gen(function* () {
    yield* appendEvents(emptyHead(pureSha256, log), nye as never, "2002-12-01T11:00:00.000Z")
    return {
      grundlag: yield* hentStatusrapport(log, { idag, emner: ["2001/02", undefined] }),
      laest: yield* laesLog(log)
    }
  })
  ;({ grundlag, laest } = await Effect.runPromise(Effect.provide(alt, memoryStore)))
  udgivet = udgivelse(grundlag.status, { kendtPr: idag })
})

const rapport = (projektaar?: string) =>
  rapportFor(grundlag, rapportraekker(grundlag), { motor: "0", ...(projektaar === undefined ? {} : { projektaar }) })

describe("the halves of a year", () => {
  it("are rows with a key and days of their own, in CSV and JSON", () => {
    const linjer = csv(udgivet, { bom: false, decimaltegn: "," }).split("\n")
    const navne = linjer[0]!.split(";")
    const { tableSchema } = JSON.parse(csvw(udgivet, { bom: false, decimaltegn: "," }, "a.csv"))
    const noegle = (tableSchema.primaryKey as ReadonlyArray<string>).map((navn) =>
      (tableSchema.columns as ReadonlyArray<{ name: string }>).findIndex(({ name }) => name === navn)
    )
    const noegler = linjer.slice(1, -1).map((linje) => noegle.map((nummer) => linje.split(";")[nummer]).join("|"))
    expect(new Set(noegler).size).toBe(noegler.length)
    expect(noegler).toContain("kurser|nord|2001/02|2001-08-01")
    expect(noegler).toContain("kurser|nord|2001/02|2002-02-01")
    expect(linjer[1]!.split(";")[navne.indexOf("til")]).toBe("2002-01-31")
    const raekker = JSON.parse(json(udgivet)).raekker as ReadonlyArray<Record<string, unknown>>
    expect(raekker[1]).toMatchObject({
      projektaar: "2001/02",
      halvaar: 2,
      periode: { fra: "2002-02-01", til: "2002-07-31" }
    })
  })

  it("are periods of an IATI result, in the order of their days", () => {
    const perioder = [
      ...iati(udgivet, { ref: "DK-CVR-12345678", navn: "Sekretariatet", type: "15" }).matchAll(
        /period-start iso-date="([^"]+)"[^<]*<period-end iso-date="([^"]+)"/gu
      )
    ].map(([, fra, til]) => `${fra} ${til}`)
    expect(perioder.slice(0, 3)).toEqual(["2001-08-01 2002-01-31", "2002-02-01 2002-07-31", "2002-08-01 2003-01-31"])
  })

  it("are left out one by one where they are small, each with its own roll-up", () => {
    const [foerste, anden] = udgivet.raekker.filter(({ kriterium }) => kriterium === "gaester")
    expect(foerste).toMatchObject({ undertrykt: [], status: "opfyldt" })
    expect(anden).toMatchObject({ halvaar: 2 })
    expect(anden!.undertrykt).toContain("vaerdi")
  })

  it("are lines and cells of a report, of one year and of the whole period, in both languages", () => {
    const aaret = markdown(rapportdokument(rapport("2001/02")))
    expect(aaret).toContain("Nord, 1. halvår")
    expect(aaret).toContain("Nord, 2. halvår")
    expect(markdown(rapportdokument(rapport("2001/02"), "en"))).toContain("Nord, half-year 2")
    const helt = markdown(rapportdokument(rapport()))
    expect(helt).toContain("Nord, 2. halvår")
    const fordelt = rapport("2001/02").fordelt.filter(
      ({ kriterium, omraade }) => kriterium === "gaester" && omraade === "nord"
    )
    expect(fordelt.map(({ halvaar, vaerdi }) => [halvaar, vaerdi?.mindst.taeller])).toEqual([
      [1, 7n],
      [2, undefined]
    ])
  })

  it("are pictures of their own", async () => {
    const billeder = await tegnBilleder(rapport(), "da")
    const [figur] = billeder.loefte("kurser")
    expect(figur?._tag === "Figur" ? figur.billede.beskrivelse : "").toMatch(/Nord, 1\. halvår: .*Nord, 2\. halvår: /u)
  })

  it("are cells of the audit page, each with its own evidence, and the same when counted again", () => {
    const side = sidedata(laest, { idag, sprog: "da", raekker: true })!
    const nord = side.celler.filter(
      ({ kriterium, omraade, projektaar }) => kriterium === "kurser" && omraade === "nord" && projektaar === "2001/02"
    )
    const sidst = side.dage.length - 1
    expect(nord.map((celle) => [celle.halvaar, positionerPaa(celle, sidst)])).toEqual([
      [1, [2]],
      [2, [3]]
    ])
    expect(regnEfter(side, laest.haendelser, sidst)).toMatchObject({ andre: [], mangler: 0, grupperEns: true })
  })
})
