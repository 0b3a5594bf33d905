/** A log counted in pieces, against the log counted from one end to the other. */
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { aendrerOrdene } from "../../src/app/aftaleSom.ts"
import { type Gennemgang, gennemgang, regnskabFor } from "../../src/app/Regnskab.ts"
import { altid } from "../../src/app/Statusvalg.ts"
import { status, statusI } from "../../src/app/status.ts"
import { type Stykke, statusIStykker, type TaltStykke, taelIStykker, taelStykke } from "../../src/app/stykker.ts"
import type { LogStore } from "../../src/store/LogStore.ts"
import { iLager, logId, skriv } from "../laws/iLager.ts"
import { liv } from "../laws/liv.ts"
import { lovAsync } from "../laws/lov.ts"

const idag = "9999-12-31"

/** Everything that has been counted, in no order. */
const alt = ({ aftale, efter, talt }: Gennemgang) => ({
  aftale,
  efter,
  bogfoert: talt.bogfoert(),
  summer: talt.grupper.map(({ optaelling }) => optaelling.noegler.map((noegle) => [noegle, optaelling.summe(noegle)]))
})

/** Counts the pieces here and now, as they come back from a thread. */
const paaStedet = (lager: Context.Context<LogStore>) => (stykke: Stykke) =>
  Effect.map(
    Effect.provideContext(taelStykke(logId, structuredClone(stykke)), lager),
    (talt): TaltStykke => structuredClone(talt)
  )

const iStykker = (antal: number, aendret: (talt: TaltStykke, nummer: number) => TaltStykke = (talt) => talt) =>
  Effect.gen(function* () {
    const lager = yield* Effect.context<LogStore>()
    const stykker: Array<Stykke> = []
    const talt = yield* taelIStykker(logId, antal, (stykke) => {
      const nummer = stykker.push(stykke) - 1
      return Effect.map(paaStedet(lager)(stykke), (en) => aendret(en, nummer))
    })
    return { stykker, talt }
  })

describe("a log counted in pieces", () => {
  it("comes to the same, in however many, and each event is in one of them", () =>
    lovAsync(
      fc.asyncProperty(liv(), fc.integer({ min: 1, max: 6 }), async (log, antal) => {
        await iLager(
          Effect.gen(function* () {
            yield* skriv(log)
            const { stykker, talt } = yield* iStykker(antal)
            expect(alt(talt)).toEqual(alt(yield* gennemgang(logId, { idag, snit: altid })))
            expect(stykker.length).toBe(log.some(({ event }) => aendrerOrdene(event)) ? 2 * antal : antal)
            const { vurderinger } = yield* statusI(regnskabFor(talt, { idag }), { idag })
            expect(vurderinger).toEqual((yield* status(logId, { idag })).vurderinger)
          })
        )
      }),
      0.5
    ))

  it("is read in order where a piece does not begin where the one before it ended, or cannot be counted", () =>
    lovAsync(
      fc.asyncProperty(
        liv(),
        fc.integer({ min: 2, max: 4 }),
        fc.constantFrom("seal", "anchor", "at"),
        async (log, antal, felt) => {
          await iLager(
            Effect.gen(function* () {
              yield* skriv(log)
              const { talt } = yield* iStykker(antal, (en, nummer) => ({
                ...en,
                ...(nummer % antal === 1 ? { fra: { ...en.fra, [felt]: "andet" } } : {}),
                bogfoert: { ...en.bogfoert, antal: -1 }
              }))
              const ventet = alt(yield* gennemgang(logId, { idag, snit: altid }))
              expect(alt(talt)).toEqual(ventet)
              const brudt = yield* taelIStykker(logId, antal, () => Effect.fail("a thread died"))
              expect(alt(brudt)).toEqual(ventet)
            })
          )
        }
      ),
      0.2
    ))

  it("answers as of any day what the log read in order answers", () =>
    lovAsync(
      fc.asyncProperty(liv(), fc.constantFrom("2002-05-01", "2004-01-01", idag), async (log, naar) => {
        await iLager(
          Effect.gen(function* () {
            yield* skriv(log)
            const lager = yield* Effect.context<LogStore>()
            const valg = { idag: naar }
            const talt = yield* Effect.result(statusIStykker(logId, valg, 3, paaStedet(lager)))
            const ventet = yield* Effect.result(status(logId, valg))
            expect(Result.map(talt, ({ vurderinger }) => vurderinger)).toEqual(
              Result.map(ventet, ({ vurderinger }) => vurderinger)
            )
          })
        )
      }),
      0.2
    ))
})
