/** Any agreement that can be read, over any log: every cell has a verdict or a reason, and its evidence gives it again. */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { forklar } from "../../src/app/forklar.ts"
import { status } from "../../src/app/status.ts"
import { vurderHaendelser } from "../../src/app/vurderHaendelser.ts"
import type { Vurdering } from "../../src/evaluation/Vurdering.ts"
import type { DelaftaleEvent } from "../../src/events/DelaftaleEvent.ts"
import * as Interval from "../../src/ground/Interval.ts"
import type { Recorded } from "../../src/ground/Recorded.ts"
import { aarsager } from "../../src/terms/Aarsag.ts"
import type { Delaftale } from "../../src/terms/Delaftale.ts"
import { laesDelaftale } from "../../src/terms/laesDelaftale.ts"
import { dage } from "../../src/testing/registreringer.ts"
import { aftaleform, vilkaarligAftale } from "../../src/testing/vilkaarligAftale.ts"
import { historie } from "../../src/testing.ts"
import { iLager, logId, skriv } from "../laws/iLager.ts"
import { lov, lovAsync } from "../laws/lov.ts"
import { maalingUdenRegister } from "../laws/udenRegister.ts"

type Log = ReadonlyArray<Recorded<DelaftaleEvent>>

const medLog = (aftaler: fc.Arbitrary<Delaftale>, laengde: number) =>
  aftaler.chain((aftale) =>
    fc.record({
      aftale: fc.constant(aftale),
      log: historie(aftale, undefined, laengde),
      kendtPr: fc.constantFrom(...dage(aftale).slice(1), "2040-01-01")
    })
  )

/** Without registers, whose rows are no evidence of the figure itself. */
const udenRegister = (aftale: Delaftale): Delaftale => {
  const [foerste, ...resten] = aftale.kriterier.map(({ tvivl: _, ...et }) => ({
    ...et,
    maaling: maalingUdenRegister(et.maaling)
  }))
  return { ...aftale, kriterier: [foerste!, ...resten], forpligtelser: [] }
}

const celle = ({ halvaar, kriterium, omraade, projektaar }: Vurdering): string =>
  JSON.stringify([kriterium, omraade, projektaar, halvaar])

const svar = ({ fuldstaendighed, vaerdi }: Vurdering) => ({
  vaerdi: vaerdi === undefined ? "intet" : Interval.toDanish(vaerdi),
  fuldstaendighed
})

describe("the arbitrary", () => {
  it("makes agreements that are read as they stand, of every kind", () => {
    const set = new Set<string>()
    lov(
      fc.property(vilkaarligAftale, (aftale) => {
        expect(laesDelaftale(JSON.parse(JSON.stringify(aftale)))).toEqual(Result.succeed(aftale))
        const { frist, indikator, krav } = aftale.kriterier[0].maaling
        for (const slags of [frist.slags, indikator.slags, krav.slags]) set.add(slags)
        if (frist.slags === "hvertHalvaar" || frist.slags === "senest") set.add(`${frist.slags} ${indikator.slags}`)
      })
    )
    for (const slags of ["hvertHalvaar", "senest", "engang", "aendring", "andel", "HverPeriode", "Nogle", "Forloeb"]) {
      expect(set).toContain(slags)
    }
  })

  it("makes others that are refused with a place and a reason, never with an exception", () => {
    lov(
      fc.property(aftaleform, (aftale) => {
        const laest = laesDelaftale(JSON.parse(JSON.stringify(aftale)))
        if (Result.isSuccess(laest)) return
        expect(laest.failure.length).toBeGreaterThan(0)
        for (const { besked, sti } of laest.failure) expect([sti.length > 0, besked.length > 0]).toEqual([true, true])
      })
    )
  })
})

describe("judging any agreement over any log", () => {
  it("is total: every cell once, with a verdict or a reason", () => {
    lov(
      fc.property(medLog(vilkaarligAftale, 20), ({ aftale, kendtPr, log }) => {
        const vurderinger = vurderHaendelser(aftale, log, { idag: "2040-01-01", kendtPr })
        expect(new Set(vurderinger.map(celle)).size).toBe(vurderinger.length)
        const loefter = new Set(vurderinger.map(({ kriterium }) => kriterium))
        for (const { id } of aftale.kriterier) expect(loefter).toContain(id)
        for (const { aarsag, fuldstaendighed, status: udfald } of vurderinger) {
          if (udfald === "opfyldt" || udfald === "ikkeOpfyldt") expect(aarsag).toBeUndefined()
          else expect(aarsager).toContain(aarsag)
          expect(fuldstaendighed.kendt).toBeLessThanOrEqual(fuldstaendighed.ialt)
        }
      })
    )
  })

  it("can be explained in both languages, and the events cited give the figure again", () => {
    const sag = medLog(vilkaarligAftale.map(udenRegister), 14)
    return lovAsync(
      fc.asyncProperty(sag, fc.nat(), async ({ aftale, kendtPr, log }, hvilken) => {
        const valg = { idag: "2040-01-01", kendtPr }
        await iLager(
          Effect.gen(function* () {
            yield* skriv([{ ...log[0]!, event: indgaaet(aftale) }, ...log.slice(1)])
            const { vurderinger } = yield* status(logId, valg)
            const vurdering = vurderinger[hvilken % vurderinger.length]!
            const { halvaar, kriterium, omraade, projektaar } = vurdering
            const adresse = {
              kriterium,
              projektaar,
              ...(omraade === undefined ? {} : { omraade }),
              ...(halvaar === undefined ? {} : { halvaar })
            }
            const dansk = yield* forklar(logId, valg, adresse)
            const engelsk = yield* forklar(logId, valg, adresse, "en")
            expect(dansk.maalt.length * engelsk.maalt.length).toBeGreaterThan(0)
            expect(dansk.regnestykke.length).toBe(engelsk.regnestykke.length)
            const igen = vurderHaendelser(aftale, citeret(log, dansk.bevis), valg)
            expect(svar(igen.find((en) => celle(en) === celle(vurdering))!)).toEqual(svar(vurdering))
          })
        )
      }),
      0.5
    )
  })
})

const indgaaet = (delaftale: Delaftale): DelaftaleEvent => ({
  _tag: "DelaftaleIndgaaet",
  delaftale,
  datagrundlag: "konstrueret"
})

type Bevis = { readonly haendelse: { readonly position: number }; readonly rettelser: Log }

const citeret = (log: Log, bevis: ReadonlyArray<Bevis>): Log => {
  const positioner = new Set(
    bevis.flatMap(({ haendelse, rettelser }) => [haendelse.position, ...rettelser.map(({ position }) => position)])
  )
  return log.filter(({ position }) => position === 1 || positioner.has(position))
}
