/** How the log in `log/` came about: two years of an invented agreement, with what was found out afterwards. */
import { readFileSync } from "node:fs"
import {
  afgivUdgave,
  indgaa,
  LogId,
  laesDelaftale,
  type Oensket,
  type RegistreringAf,
  registrer
} from "@delaftale/core"
import { fileStore } from "@delaftale/store-file"
import type { NonEmptyReadonlyArray } from "effect/Array"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"

export const navn = "faellesspisning"
const log = LogId.make(navn)
const by = "sekretariat"

/** The same log each time: ids are counted, and the time is said. */
const id = (nummer: number): string => `00000000-0000-8000-8000-${String(nummer).padStart(12, "0")}`

type Arrangement = RegistreringAf<"ArrangementRegistreret">
const spist = (dato: string, omraade: string, deltagere: number, andet: Partial<Arrangement> = {}): Arrangement => ({
  _tag: "ArrangementRegistreret",
  dato,
  aktivitet: "mad",
  art: "faellesspisning",
  status: "afholdt",
  omraader: [omraade],
  deltagere,
  ...andet
})

const juni = spist("2024-06-06", "elmevaenget", 18)
const november = spist("2024-11-14", "elmevaenget", 25)
const glemt = { begrundelse: "sedlen lå i en anden mappe" }

const rettet = (
  position: number,
  foer: Arrangement,
  felter: Partial<Arrangement>,
  begrundelse: string
): Begivenhed => ({
  _tag: "RegistreringRettet",
  position,
  foer,
  efter: { ...foer, ...felter },
  begrundelse
})

type Begivenhed = Oensket["event"]
/** What was written, and when; an edition is the report of 2024 as it was sent out. */
const forloeb: ReadonlyArray<readonly [nu: string, haendelser: NonEmptyReadonlyArray<Begivenhed> | "udgave"]> = [
  ["2024-04-02T08:00:00.000Z", [spist("2024-03-14", "birkeparken", 31)]],
  ["2024-10-01T08:00:00.000Z", [juni, spist("2024-09-19", "birkeparken", 42)]],
  ["2024-12-02T08:00:00.000Z", [november]],
  ["2025-01-08T08:00:00.000Z", [{ _tag: "ProjektaarAfsluttet", projektaar: "2024", dato: "2025-01-08" }]],
  ["2025-01-09T08:00:00.000Z", "udgave"],
  ["2025-02-20T08:00:00.000Z", [rettet(5, november, { status: "aflyst" }, "aflyst på grund af sne")]],
  ["2025-03-03T08:00:00.000Z", [rettet(3, juni, { dato: "2024-06-13" }, "den forkerte torsdag")]],
  ["2025-05-12T08:00:00.000Z", [spist("2024-08-22", "birkeparken", 20, { efteranmeldt: glemt })]],
  ["2025-06-02T08:00:00.000Z", [spist("2025-05-08", "birkeparken", 38)]],
  ["2025-06-10T08:00:00.000Z", "udgave"]
]

const skriv = Effect.gen(function* () {
  const json: unknown = JSON.parse(readFileSync(new URL("../foerste-tal/delaftale.json", import.meta.url), "utf8"))
  const delaftale = Result.getOrThrow(laesDelaftale(json))
  const nu = "2024-01-10T08:00:00.000Z"
  yield* indgaa(log, { delaftale, datagrundlag: "konstrueret" }, { id: id(1), by, nu })
  let naeste = 2
  const oensket = (event: Begivenhed): Oensket => ({ id: id(naeste++), by, event })
  for (const [nu, haendelser] of forloeb) {
    if (haendelser === "udgave") {
      const afgives = { projektaar: "2024", dato: nu.slice(0, 10), modtagere: [by], motor: "0.1.0" } as const
      yield* afgivUdgave(log, afgives, { id: id(naeste++), by, nu })
    } else {
      const [foerste, ...resten] = haendelser
      yield* registrer(log, [oensket(foerste), ...resten.map(oensket)], nu)
    }
  }
})

/** Into a folder of logs. */
export const lavLog = (rod: string): Promise<void> => Effect.runPromise(Effect.provide(skriv, fileStore(rod)))
