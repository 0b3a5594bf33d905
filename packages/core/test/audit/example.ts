/** The worked example of log-format.md: the file, and what went into it. */
import { readFileSync } from "node:fs"
import type { EventLine } from "../../src/audit/EventLine.ts"
import { LogId } from "../../src/ground/LogId.ts"

export const exampleId = LogId.make("viborg-tryghed-og-trivsel")
export const exampleText = readFileSync(new URL("./fixtures/worked-example.ndjson", import.meta.url), "utf8")
export const exampleLines = exampleText.split("\n").slice(0, -1)

export const exampleSeals = [
  "058d96151409f26bd8d581e624475dee2e716b848d763a2b7b211c9a0b6991cc",
  "e8da9f6167f0d33741c8ccb47ac69c44ea26c5b4102e7c04faf4e517d80c6327",
  "d0e14a75fd4dd13d53cc3ffb2d0888daba15bb63b305ebe84b6484ee855421e6",
  "d4fff42b9dae53cb5cd27c3eb9a040ac4df02ed91e4c340a7dc8b60cadb9e1a5"
] as const
export const exampleExportHash = "e522c90532f302c25a1108ea3a6a2df2061dbd57a0eb00c6034436607526711b"

const klagesager = (vaerdi: string) => ({
  noegletal: "klagesager",
  omraade: "houlkaervaenget",
  projektaar: "2017/18",
  vaerdi
})

/** The batches, each with the time at which it was written. */
export const exampleBatches: ReadonlyArray<{ at: string; events: ReadonlyArray<Omit<EventLine, "p" | "at">> }> = [
  {
    at: "2026-11-23T08:00:00.000Z",
    events: [
      {
        id: "019a0c1e-4c00-7000-8000-000000000001",
        type: "DelaftaleIndgaaet",
        v: 1,
        by: "bestyrelse",
        kendt: "2017-04-01",
        data: { delaftale: { format: 1, id: "viborg-tryghed-og-trivsel", fra: "2017-04-01", til: "2021-03-31" } }
      }
    ]
  },
  {
    at: "2026-11-23T08:00:01.000Z",
    events: [
      {
        id: "019a0c1e-4c01-7000-8000-000000000002",
        type: "TalOpgjort",
        v: 1,
        by: "boligselskab",
        kendt: "2018-04-18",
        data: klagesager("33")
      },
      {
        id: "019a0c1e-4c01-7000-8000-000000000003",
        type: "TalOpgjort",
        v: 1,
        by: "boligselskab",
        kendt: "2018-01-22",
        data: { noegletal: "fraflytningsprocent", omraade: "egeparken", dato: "2017-12-31", vaerdi: "26.09" }
      },
      {
        id: "019a0c1e-4c01-7000-8000-000000000004",
        type: "ArrangementRegistreret",
        v: 1,
        by: "faellessekretariat",
        kendt: "2017-04-13",
        data: {
          dato: "2017-04-13",
          aktivitet: "4",
          art: "beboerarrangement",
          status: "afholdt",
          omraader: ["ellekonebakken"],
          deltagere: 80,
          tovholder: "beboere",
          tema: 'Loppemarked på Ærø, "æøå"\nog {"commit":'
        }
      }
    ]
  },
  {
    at: "2026-11-23T08:00:02.000Z",
    events: [
      {
        id: "019a0c1e-4c02-7000-8000-000000000005",
        type: "RegistreringRettet",
        v: 1,
        by: "boligselskab",
        kendt: "2018-09-14",
        data: {
          position: 2,
          foer: klagesager("33"),
          efter: klagesager("31"),
          begrundelse: "Boligselskabet har genoptalt sagerne"
        }
      }
    ]
  }
]
