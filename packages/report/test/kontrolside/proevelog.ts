/** A small log with a correction, a late arrangement, and words that look like markup wherever words can stand. */
import {
  appendEvents,
  type DelaftaleEvent,
  emptyHead,
  encodeEvent,
  type Head,
  LogId,
  type LogStore,
  memoryStore,
  pureSha256
} from "@delaftale/core"
import { lilleAftale, maalinger } from "@delaftale/core/testing"
import * as Effect from "effect/Effect"
import { somBytes } from "../../src/kontrolside/kontrol/sammenhold.ts"
import { kontrolside } from "../../src/kontrolside/kontrolside.ts"
import { type Laestlog, laesLog, sidedata } from "../../src/kontrolside/lavSidedata.ts"
import type { Sidedata } from "../../src/kontrolside/Sidedata.ts"

export const logId = LogId.make("proeve")
const ond = "</script><img src=x onerror=\"document.title='ramt'\"><script>document.title='ramt'</script>"

const aftale = lilleAftale(
  { klager: maalinger["ikke-vaerre-end"]!, arrangementer: maalinger["antal"]! },
  {
    titel: `En lille aftale ${ond}`,
    boligomraader: [
      { id: "nord", navn: `Nord ${ond}` },
      { id: "syd", navn: "Syd" },
      { id: "vest", navn: "Vest" }
    ]
  }
)

const klager = (omraade: string, vaerdi: string, linje: number): DelaftaleEvent => ({
  _tag: "TalOpgjort",
  noegletal: "klager",
  omraade,
  projektaar: "2001/02",
  vaerdi,
  kilde: { fil: `klager ${ond}.csv`, linje }
})

const kursus = (dato: string, tema: string): DelaftaleEvent => ({
  _tag: "ArrangementRegistreret",
  dato,
  aktivitet: "inde",
  art: "kursus",
  status: "afholdt",
  omraader: ["nord"],
  deltagere: 4,
  tema
})

const uden = ({ kilde: _kilde, ...event }: DelaftaleEvent & { readonly kilde?: unknown }) => event as never

type Bundt = readonly [kendt: string, ...haendelser: ReadonlyArray<DelaftaleEvent>]

/** One batch for each day; the correction moves Syd from 33 to 31, from not kept to kept. */
const bundterne: ReadonlyArray<Bundt> = [
  ["2001-08-01", { _tag: "DelaftaleIndgaaet", delaftale: aftale, datagrundlag: "konstrueret" }],
  ["2001-10-04", kursus("2001-10-03", `Sy ${ond}`)],
  ["2002-08-15", klager("nord", "0", 2), klager("syd", "33", 3), klager("vest", "14", 4)],
  [
    "2002-10-01",
    {
      _tag: "RegistreringRettet",
      position: 4,
      foer: uden(klager("syd", "33", 3)),
      efter: uden(klager("syd", "31", 3)),
      begrundelse: `To sager var de samme ${ond}`
    }
  ],
  ["2002-11-20", kursus("2002-11-19", "Lys")]
]

const id = (nummer: number): string => `00000000-0000-4000-8000-${nummer.toString(16).padStart(12, "0")}`

const skriv = (bundter: ReadonlyArray<Bundt>) =>
  Effect.gen(function* () {
    let head: Head = emptyHead(pureSha256, logId)
    for (const [kendt, ...haendelser] of bundter) {
      const nye = haendelser.map((event, nummer) => ({
        id: id(head.position + nummer + 1),
        by: "sekretariat",
        kendt,
        ...encodeEvent(event)
      }))
      head = yield* appendEvents(head, nye as never, `${kendt}T11:00:00.000Z`)
    }
    return yield* laesLog(logId)
  })

const laest = (bundter: ReadonlyArray<Bundt>): Promise<Laestlog> =>
  Effect.runPromise(Effect.provide(skriv(bundter) as Effect.Effect<Laestlog, unknown, LogStore>, memoryStore))

export const data = async (
  valg: { raekker?: boolean; sprog?: "da" | "en"; bundter?: number } = {}
): Promise<Sidedata> => {
  const { bundter = bundterne.length, raekker = false, sprog = "da" } = valg
  return sidedata(await laest(bundterne.slice(0, bundter)), { idag: "2003-01-01", sprog, raekker })!
}

export const helelog = (): Promise<Laestlog> => laest(bundterne)

/** The whole log as `delaftale export` writes it. */
export const eksport = async (): Promise<Uint8Array> => somBytes((await data({ raekker: true })).log)!

/** The same history, sealed anew by somebody who made the correction say 13. */
export const omskrevet = async (): Promise<Uint8Array> => {
  const andre = bundterne.map(
    ([kendt, ...alle]): Bundt => [
      kendt,
      ...alle.map((en) => (en._tag === "TalOpgjort" && en.omraade === "vest" ? { ...en, vaerdi: "13" } : en))
    ]
  )
  const { batches } = await laest(andre)
  const commits = batches.map(({ batch }) => batch.commit)
  const raekker = batches.flatMap(({ batch }) => batch.lines)
  return somBytes({ ...(await data()).log, commits, raekker })!
}

/** A page in which a row is another one than was sealed. */
export const forfalsketSide = async (): Promise<string> => {
  const side = await data({ raekker: true })
  const raekker = side.log.raekker!.map((linje) => linje.replace('"vaerdi":"14","kilde"', '"vaerdi":"15","kilde"'))
  return kontrolside({ ...side, log: { ...side.log, raekker } })
}
