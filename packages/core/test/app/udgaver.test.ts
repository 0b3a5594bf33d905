/** Editions: what was sent out is computed again from the log for ever, and not from any other one. */
import * as Effect from "effect/Effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { laesTilstand } from "../../src/app/skriv.ts"
import { status } from "../../src/app/status.ts"
import { afgivUdgave, efterproevUdgaver, graenseFor, type Udgave } from "../../src/app/udgaver.ts"
import type { DelaftaleEvent } from "../../src/events/DelaftaleEvent.ts"
import type { Recorded } from "../../src/ground/Recorded.ts"
import { dage } from "../../src/testing.ts"
import { iLager, logId, skriv } from "../laws/iLager.ts"
import { type Log, liv } from "../laws/liv.ts"
import { livsaftale } from "../laws/livsaftale.ts"
import { lovAsync } from "../laws/lov.ts"
import { logAf, raekke } from "../laws/regnUd.ts"
import { altFra, skrevetInd } from "../laws/skrevetInd.ts"

const dag = fc.constantFrom(...dage(livsaftale).filter((en) => en >= livsaftale.fra), "2026-01-01")
const aaret = fc.constantFrom(...livsaftale.projektaar.map(({ id }) => id))

/** An edition, and how much of the log lies before it. */
const udsendelser = fc.array(fc.record({ efter: fc.nat(30), kendtPr: dag, projektaar: aaret }), {
  minLength: 1,
  maxLength: 3
})

const uuid = (nummer: number) => `00000000-0000-4000-9000-${String(nummer).padStart(12, "0")}`

/** As if `antal` events had been written after `fra` events of the log. */
const skubbet = (log: Log, fra: number, antal: number): Log =>
  log.slice(fra).map((en) => {
    const { event } = en
    const rettelse = event._tag === "RegistreringRettet" || event._tag === "RegistreringAnnulleret"
    const ny = rettelse && event.position > fra ? { ...event, position: event.position + antal } : event
    return { ...en, position: en.position + antal, event: ny }
  })

type Udsendelse = Pick<Parameters<typeof afgivUdgave>[1], "kendtPr" | "projektaar">

const afgiv = (udsendelse: Udsendelse, nummer: number, nu: string) =>
  afgivUdgave(
    logId,
    { ...udsendelse, dato: "2005-09-01", modtagere: ["bestyrelse"], motor: "delaftale 0" },
    { id: uuid(nummer), by: "sekretariat", nu }
  )

const hold = (udgaver: ReadonlyArray<{ readonly seglHolder: boolean; readonly talHolder: boolean }>) =>
  udgaver.map(({ seglHolder, talHolder }) => [seglHolder, talHolder])

/** Written as it is, whether or not a decider would take it. */
const medUdgave = (log: Log, udgave: Udgave): Log => {
  const sidst: Recorded<DelaftaleEvent> = { ...log.at(-1)!, position: log.length + 1, id: uuid(99), event: udgave }
  return [...log, { ...sidst, at: "2006-01-01T11:00:00.000Z" }]
}

const proevet = (log: Log, udgave: Udgave) => Effect.andThen(skriv(medUdgave(log, udgave)), efterproevUdgaver(logId))

const udgivet = (log: Log, udsendelse: Udsendelse) =>
  Effect.map(Effect.andThen(skriv(log), afgiv(udsendelse, 1, "2006-01-01T11:00:00.000Z")), ({ udgave }) => udgave)

describe("an edition", () => {
  it("is computed again from the log, however the log grew later", () =>
    lovAsync(
      fc.asyncProperty(liv(), udsendelser, async (log, alle) => {
        const program = Effect.gen(function* () {
          let { head } = yield* laesTilstand(logId)
          let resten = log
          for (const [nummer, { efter, ...udsendelse }] of alle.entries()) {
            const del = Math.max(head.position === 0 ? 1 : 0, efter % (resten.length + 1))
            if (del > 0) head = yield* skriv(resten.slice(0, del), head)
            const { udgave } = yield* afgiv(udsendelse, nummer, head.at)
            expect(udgave.skaering).toMatchObject({ position: head.position, segl: head.seal })
            resten = skubbet(log, log.length - resten.length + del, nummer + 1)
            head = (yield* laesTilstand(logId)).head
            expect(hold(yield* efterproevUdgaver(logId))).toEqual(alle.slice(0, nummer + 1).map(() => [true, true]))
          }
          if (resten.length > 0) yield* skriv(resten, head)
          return yield* efterproevUdgaver(logId)
        })
        const udgaver = await iLager(program)
        expect(hold(udgaver)).toEqual(alle.map(() => [true, true]))
        expect(udgaver.map(({ udgave: { erstatter, udgave } }) => [udgave, erstatter])).toEqual(
          alle.map(({ projektaar }, nummer) => {
            const forrige = alle.slice(0, nummer).findLastIndex((en) => en.projektaar === projektaar)
            return [nummer + 1, forrige < 0 ? undefined : forrige + 1]
          })
        )
      }),
      0.5
    ))

  it("cuts the log where its figures are those that were sent out", () =>
    lovAsync(
      fc.asyncProperty(liv(), dag, aaret, async (log, kendtPr, projektaar) => {
        const program = Effect.gen(function* () {
          yield* skriv(log)
          const { status: dengang, udgave } = yield* afgiv({ kendtPr, projektaar }, 1, log.at(-1)!.at)
          return { dengang, nu: yield* status(logId, { idag: "2030-01-01", ...graenseFor(udgave) }) }
        })
        const { dengang, nu } = await iLager(program)
        expect(nu.vurderinger).toEqual(dengang.vurderinger)
      }),
      0.2
    ))

  it("does not hold on another history: the seal is another one, and the figures where they were", () =>
    lovAsync(
      fc.asyncProperty(liv(), liv(), dag, async (log, anden, kendtPr) => {
        const udgave = await iLager(udgivet(log, { kendtPr, projektaar: "2001/02" }))
        const [svar] = hold(await iLager(proevet(anden, udgave)))
        const tabel = (den: Log) =>
          skrevetInd(den, { setFra: kendtPr, ...altFra({ kendtPr, position: log.length }) })
            .map((celle) => [celle.kriterium, celle.omraade, celle.projektaar, raekke(celle)].join())
            .sort()
        const samme = JSON.stringify(anden.slice(0, log.length)) === JSON.stringify(log)
        fc.pre(!samme)
        expect(svar![0]).toBe(false)
        if (log.length > anden.length + 1 || tabel(log).join() !== tabel(anden).join()) expect(svar![1]).toBe(false)
      }),
      0.5
    ))

  it("does not hold where an event before its cut says who wrote it otherwise, though the figures do", () =>
    lovAsync(
      fc.asyncProperty(liv(), fc.nat(), dag, async (log, hvor, kendtPr) => {
        const udgave = await iLager(udgivet(log, { kendtPr, projektaar: "2001/02" }))
        const anden = log.with(hvor % log.length, { ...log[hvor % log.length]!, by: "boligselskab" })
        expect(hold(await iLager(proevet(anden, udgave)))).toEqual([[false, true]])
        expect(hold(await iLager(proevet(log, udgave)))).toEqual([[true, true]])
      }),
      0.2
    ))

  const log = logAf(livsaftale, []).map((en) => ({ ...en, kendt: livsaftale.fra }))
  const udsendelse = { kendtPr: "2002-07-31", projektaar: "2001/02" }

  it("does not hold where it says other figures, beyond the end of the log, or in the middle of a batch", async () => {
    const udgave = await iLager(udgivet(log, udsendelse))
    const med = (felter: Partial<Udgave["skaering"]>) => ({ ...udgave, skaering: { ...udgave.skaering, ...felter } })
    const svar = async (den: Udgave, paa: Log = log) => hold(await iLager(proevet(paa, den)))
    expect(await svar({ ...udgave, tal: "0".repeat(64) })).toEqual([[true, false]])
    expect(await svar(med({ segl: "0".repeat(64) }))).toEqual([[false, true]])
    expect(await svar(med({ position: 3 }))).toEqual([[false, false]])
    const import_ = { _tag: "ImportGennemfoert", fil: "a.csv", sha256: "0".repeat(64), laest: 0, optaget: 0, afvist: 0 }
    const to: Log = [log[0]!, { ...log[0]!, position: 2, id: uuid(2), event: import_ as DelaftaleEvent }]
    const paaTo = await iLager(udgivet(to, udsendelse))
    expect(await svar({ ...paaTo, skaering: { ...paaTo.skaering, position: 1 } }, to)).toEqual([[false, true]])
  })

  it("does not hold as of a day before there was an agreement, and does not keep the others from being computed", async () => {
    const udgave = await iLager(udgivet(log, udsendelse))
    const foer = { ...udgave, skaering: { ...udgave.skaering, kendtPr: "2001-07-31" } }
    const efter = medUdgave(log, udgave).at(-1)!
    const program = Effect.andThen(
      skriv([...medUdgave(log, foer), { ...efter, position: 3, id: uuid(98) }]),
      efterproevUdgaver(logId)
    )
    expect(hold(await iLager(program))).toEqual([
      [false, false],
      [true, true]
    ])
  })
})
