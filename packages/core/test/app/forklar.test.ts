/** A verdict taken apart: its events counted again give the figure, whatever was decided, and every decision is named. */
import * as Effect from "effect/Effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { forklar } from "../../src/app/forklar.ts"
import type { Celleadresse } from "../../src/app/laesninger.ts"
import { status } from "../../src/app/status.ts"
import { vurderHaendelser } from "../../src/app/vurderHaendelser.ts"
import type { Vurdering } from "../../src/evaluation/Vurdering.ts"
import type { Beslutning } from "../../src/events/Beslutning.ts"
import type { DelaftaleEvent } from "../../src/events/DelaftaleEvent.ts"
import * as Interval from "../../src/ground/Interval.ts"
import type { Recorded } from "../../src/ground/Recorded.ts"
import type { Delaftale } from "../../src/terms/Delaftale.ts"
import type { Maaling } from "../../src/terms/Maaling.ts"
import { dage } from "../../src/testing/registreringer.ts"
import { historie, lilleAftale, maalinger } from "../../src/testing.ts"
import { iLager, logId, skriv } from "../laws/iLager.ts"
import { lovAsync } from "../laws/lov.ts"
import { maalingUdenRegister } from "../laws/udenRegister.ts"

type Log = ReadonlyArray<Recorded<DelaftaleEvent>>

const loeftet = (id: string): Maaling => maalingUdenRegister(maalinger[id]!)

const tvivl: NonNullable<Delaftale["kriterier"][number]["tvivl"]> = [
  {
    id: "hvem",
    spoergsmaal: "Hvem tælles?",
    begrundelse: "Det står der ikke.",
    gaeldende: "alle",
    fortolkninger: [
      { id: "alle", laesning: "Alle.", patch: [], iTabel: true },
      {
        id: "arrangementer",
        laesning: "Kun arrangementer.",
        patch: [
          {
            op: "replace",
            path: "/indikator",
            value: { slags: "antal", af: [{ registrering: "ArrangementRegistreret" }] }
          },
          { op: "replace", path: "/krav", value: { slags: "Mindst", graense: "3" } }
        ],
        iTabel: true
      }
    ]
  }
]

const aftalen = (id: string): Delaftale => {
  const [sum, loefte] = lilleAftale({ sum: loeftet("sum"), loefte: loeftet(id) }).kriterier
  return { ...lilleAftale(), kriterier: [sum, { ...loefte!, tvivl }] }
}

const grundlag = { dokument: "referat.pdf", dato: "2001-09-01", sha256: "0".repeat(64) }
const faelles = { dato: "2001-09-01", begrundelse: "Enighed", grundlag }

const beslutninger = (aftale: Delaftale): fc.Arbitrary<ReadonlyArray<Beslutning>> => {
  const kriterium = "loefte"
  const aar = fc.constantFrom(...aftale.projektaar.map(({ id }) => id))
  const omraade = fc.constantFrom(...aftale.boligomraader.map(({ id }) => id))
  const andet = fc.constantFrom(...Object.keys(maalinger))
  const valgt = aar.map((et) => ({
    _tag: "FortolkningValgt" as const,
    kriterium,
    tvivl: "hvem",
    fortolkning: "arrangementer",
    projektaar: [et] as const,
    ...faelles
  }))
  const undtaget = fc.tuple(aar, omraade).map(([et, sted]) => ({
    _tag: "UndtagelseGivet" as const,
    kriterium,
    omraade: sted,
    projektaar: [et] as const,
    ...faelles
  }))
  const fastsat = fc.nat(50).map((vaerdi) => ({
    _tag: "BaselineFastsat" as const,
    kriterium,
    vaerdi: String(vaerdi),
    periode: "2000",
    ...faelles
  }))
  const revision = fc.tuple(andet, aar).map(([id, fra]): ReadonlyArray<Beslutning> => {
    const til = { ...aftale.kriterier[1]!, ordlyd: "Nye ord.", maaling: loeftet(id) }
    const gyldigFra = aftale.projektaar.find((en) => en.id === fra)!.fra
    return [
      {
        _tag: "RevisionIndstillet",
        revision: "r1",
        aendringer: [{ slags: "kriterium", id: kriterium, til }],
        ...faelles
      },
      { _tag: "RevisionVedtaget", revision: "r1", gyldigFra, ...faelles }
    ]
  })
  return fc
    .record({
      enkelte: fc.array(fc.oneof(valgt, undtaget, fastsat), { maxLength: 3 }),
      revision: fc.option(revision, { nil: [] })
    })
    .map(({ enkelte, revision: egen }) => [...egen, ...enkelte])
}

const sag = fc.constantFrom(...Object.keys(maalinger)).chain((id) => {
  const aftale = aftalen(id)
  return fc.record({
    aftale: fc.constant(aftale),
    log: fc
      .tuple(historie(aftale, undefined, 16), beslutninger(aftale))
      .map(([log, alle]): Log => [...log, ...alle.map((event, nummer) => optegnet(log, event, nummer))]),
    kendtPr: fc.constantFrom(...dage(aftale).slice(1), "2026-01-01")
  })
})

/** Known from the day it was decided, at the end of the log. */
const optegnet = (log: Log, event: Beslutning, nummer: number): Recorded<DelaftaleEvent> => {
  const position = log.length + nummer + 1
  const id = `00000000-0000-4000-8000-${position.toString(16).padStart(12, "0")}`
  return { position, id, at: log.at(-1)!.at, by: "sekretariat", kendt: event.dato, event }
}

const erBeslutning = ({ event }: Recorded<DelaftaleEvent>): boolean => "grundlag" in event

const adressen = ({ halvaar, kriterium, omraade, projektaar }: Vurdering): Celleadresse => ({
  kriterium,
  projektaar,
  ...(halvaar === undefined ? {} : { halvaar }),
  ...(omraade === undefined ? {} : { omraade })
})

const tallene = (vurderinger: ReadonlyArray<Vurdering>, { halvaar, kriterium, omraade, projektaar }: Celleadresse) =>
  vurderinger
    .filter((en) => en.kriterium === kriterium && en.projektaar === projektaar && en.halvaar === halvaar)
    .filter((en) => (omraade === "alle" ? en.omraade !== "alle" : en.omraade === omraade))
    .map(({ vaerdi }) => (vaerdi === undefined ? "intet" : Interval.toDanish(vaerdi)))

describe("the explanation of a cell", () => {
  it("cites what gives the figure when it is counted alone, in every cell, under decisions and revisions", () =>
    lovAsync(
      fc.asyncProperty(sag, async ({ aftale, kendtPr, log }) => {
        const valg = { idag: "2026-01-01", kendtPr }
        await iLager(
          Effect.gen(function* () {
            yield* skriv(log)
            const { vurderinger } = yield* status(logId, { ...valg, kriterium: "loefte" })
            for (const adresse of vurderinger.map(adressen)) {
              const { bevis } = yield* forklar(logId, valg, adresse)
              const citeret = new Set(
                bevis.flatMap(({ haendelse, rettelser }) => [haendelse, ...rettelser].map(({ position }) => position))
              )
              const kun = log.filter((en) => en.position === 1 || erBeslutning(en) || citeret.has(en.position))
              const igen = vurderHaendelser(aftale, kun, valg)
              expect(tallene(igen, adresse), JSON.stringify(adresse)).toEqual(tallene(vurderinger, adresse))
            }
          })
        )
      }),
      0.15
    ))

  it("names each decision that holds for the cell, by its event, and says of no other that it does", () =>
    lovAsync(
      fc.asyncProperty(sag, async ({ aftale, log }) => {
        const valg = { idag: "2026-01-01" }
        const om = (tag: Beslutning["_tag"], holder: (event: Beslutning) => boolean) =>
          log.findLast(({ event }) => event._tag === tag && holder(event as Beslutning))?.position
        await iLager(
          Effect.gen(function* () {
            yield* skriv(log)
            const { vurderinger } = yield* status(logId, { ...valg, kriterium: "loefte" })
            for (const vurdering of vurderinger) {
              const { fra, id } = aftale.projektaar.find((aar) => aar.id === vurdering.projektaar)!
              const forklaring = yield* forklar(logId, valg, adressen(vurdering), "en")
              const iAaret = (en: Beslutning) => "projektaar" in en && en.projektaar?.includes(id) === true
              expect(forklaring.tvivl.map(({ valgt }) => valgt?.position)).toEqual([om("FortolkningValgt", iAaret)])
              const revision = om("RevisionVedtaget", (en) => "gyldigFra" in en && en.gyldigFra <= fra)
              expect(forklaring.version.vedtaget?.position).toBe(revision)
              expect(forklaring.ordlyd).toBe(revision === undefined ? "Der er lovet loefte." : "Nye ord.")
              const undtagelse = om(
                "UndtagelseGivet",
                (en) => iAaret(en) && "omraade" in en && en.omraade === vurdering.omraade
              )
              expect(forklaring.undtagelse?.position).toBe(
                vurdering.aarsag === "undtagelseGivet" && vurdering.omraade !== "alle" ? undtagelse : undefined
              )
            }
          })
        )
      }),
      0.15
    ))
})
