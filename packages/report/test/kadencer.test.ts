/** The calendars of cadences that are criteria, in an agreement whose first year is short, and of halves. */
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
import { hentStatusrapport, type Rapportgrundlag } from "../src/statusrapport/hentStatusrapport.ts"
import { rapportdokument } from "../src/statusrapport/rapportdokument.ts"
import { rapportFor } from "../src/statusrapport/rapportFor.ts"
import { rapportraekker } from "../src/statusrapport/rapportraekker.ts"

const log = LogId.make("kadencer")
const af = [{ registrering: "ArrangementRegistreret" }] as const
const aftale = lilleAftale(
  {
    kvartal: maaling({ slags: "kadence", af, maaneder: 3 }, { slags: "Mindst", graense: "1" }),
    halve: maaling(
      { slags: "kadence", af, maaneder: 2 },
      { slags: "Mindst", graense: "1" },
      { frist: { slags: "hvertHalvaar" } }
    )
  },
  {
    fra: "2001-10-01",
    til: "2002-12-31",
    projektaar: [
      { id: "2001", fra: "2001-10-01", til: "2001-12-31" },
      { id: "2002", fra: "2002-01-01", til: "2002-12-31" }
    ]
  }
)

const moede = (dato: string): DelaftaleEvent => ({
  ...{ _tag: "ArrangementRegistreret", dato, aktivitet: "inde", art: "kursus", status: "afholdt" },
  omraader: ["nord"]
})
const haendelser: ReadonlyArray<DelaftaleEvent> = [
  { _tag: "DelaftaleIndgaaet", delaftale: aftale, datagrundlag: "konstrueret" },
  moede("2001-12-31"),
  moede("2002-08-31")
]

let grundlag: Rapportgrundlag
beforeAll(async () => {
  const nye = haendelser.map((event, nummer) => ({
    id: `00000000-0000-4000-8000-00000000000${nummer}`,
    by: "sekretariat",
    kendt: "dato" in event ? event.dato : "2001-10-01",
    ...encodeEvent(event)
  }))
  const alt = Effect.gen(function* () {
    yield* appendEvents(emptyHead(pureSha256, log), nye as never, "2003-01-01T11:00:00.000Z")
    return yield* hentStatusrapport(log, { idag: "2003-03-01", emner: [undefined] })
  })
  grundlag = await Effect.runPromise(Effect.provide(alt, memoryStore))
})

describe("the calendar of a cadence", () => {
  it("stands with its criterion, with every span of the longest year and no other", async () => {
    const rapport = rapportFor(grundlag, rapportraekker(grundlag), { motor: "0" })
    const billeder = await tegnBilleder(rapport)
    const [figur] = billeder.kadencer("kvartal")
    if (figur?._tag !== "Figur") throw new Error("there is no picture")
    for (const kvartal of ["jan–mar", "apr–jun", "jul–sep", "okt–dec"]) expect(figur.billede.svg).toContain(kvartal)
    expect(figur.billede.beskrivelse).toContain(
      "01-01-2002 – 31-03-2002, Alle områder under ét 01-04-2002 – 30-06-2002"
    )
    const tekst = markdown(rapportdokument(rapport, "da", billeder))
    expect(tekst.split("## Målopfyldelse")[1]).toContain("billede-kadence-kvartal")
  })

  it("has the spans of each half, not of the year", async () => {
    const rapport = rapportFor(grundlag, rapportraekker(grundlag), { motor: "0" })
    const halve = rapport.kadencer.filter(({ kriterium }) => kriterium === "halve")
    expect(halve.map(({ halvaar, perioder, projektaar }) => [projektaar, halvaar, perioder.length])).toEqual([
      ["2001", 1, 2],
      ["2002", 1, 3],
      ["2002", 2, 3]
    ])
    const [figur] = (await tegnBilleder(rapport)).kadencer("halve")
    expect(JSON.stringify(figur?._tag === "Figur" ? figur.data : undefined)).toContain("01-07-2002 – 31-08-2002")
  })
})
