/** The table of a log in a store: the same as that of its events without one, for ever at a position, and never torn. */
import * as Effect from "effect/Effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Statusvalg } from "../../src/app/Statusvalg.ts"
import { status } from "../../src/app/status.ts"
import { verificer } from "../../src/app/verificer.ts"
import type { Frist } from "../../src/terms/Maaling.ts"
import { dage } from "../../src/testing/registreringer.ts"
import { historie } from "../../src/testing.ts"
import { aftaler, alene, medLog, typerFor } from "../laws/aftaler.ts"
import { iLager, logId, skriv } from "../laws/iLager.ts"
import { lovAsync } from "../laws/lov.ts"
import { logAf, regnUd } from "../laws/regnUd.ts"

const [aftale] = aftaler
const idag = "2026-01-01"
const dag = fc.constantFrom(...dage(aftale).filter((en) => en >= aftale.fra), "2003-01-01", idag)
const valg: fc.Arbitrary<Statusvalg> = fc.record(
  {
    idag: fc.constantFrom(idag, "2003-06-30"),
    kendtPr: dag,
    rettelserKendtPr: dag,
    setFraAar: fc.constantFrom(...aftale.projektaar.map(({ id }) => id))
  },
  { requiredKeys: ["idag"], noNullPrototype: true }
)

/** Ruling 16: three independent cuts; --known-on sets all of them. */
const set = ({ idag: iDag, kendtPr, rettelserKendtPr, setFraAar }: Statusvalg) => ({
  setFra: aftale.projektaar.find(({ id }) => id === setFraAar)?.til ?? kendtPr ?? iDag,
  skaering: { fakta: kendtPr ?? iDag, rettelser: rettelserKendtPr ?? kendtPr ?? iDag }
})

/** The cells of a promise in time: years, halves of years, or the one year in which it falls due. */
const aarene = (frist: Frist): ReadonlyArray<string> => {
  const alle = aftale.projektaar.map(({ id }) => id)
  switch (frist.slags) {
    case "engang":
      return [frist.projektaar]
    case "hvertHalvaar":
      return alle.flatMap((id) => [`${id}1`, `${id}2`])
    case "senest":
      return aftale.projektaar.filter(({ fra, til }) => fra <= frist.dato && frist.dato <= til).map(({ id }) => id)
    default:
      return alle
  }
}

describe("the status of a log", () => {
  it("is what the same events give without a store, under any cut", () =>
    lovAsync(
      fc.asyncProperty(medLog(), valg, async ({ aftale: den, log }, det) => {
        const { vurderinger } = await iLager(Effect.andThen(skriv(log), status(logId, det)))
        expect(vurderinger).toEqual(regnUd(den, log, set(det)))
      })
    ))

  it.each(alene)("is so for each promise by itself, when nothing else is asked for: $kriterier.0.id", (aftalen) =>
    lovAsync(
      fc.asyncProperty(historie(aftalen, typerFor(aftalen)), async (log) => {
        const { vurderinger } = await iLager(Effect.andThen(skriv(log), status(logId, { idag })))
        expect(vurderinger).toEqual(regnUd(aftalen, log, set({ idag })))
      }),
      0.15
    )
  )

  it("is the same at a position, however the log grew later", () =>
    lovAsync(
      fc.asyncProperty(medLog(), fc.nat(), valg, async ({ log }, hvor, det) => {
        const position = 1 + (hvor % log.length)
        const foer = log.slice(0, position)
        const dengang = await iLager(Effect.andThen(skriv(foer), status(logId, det)))
        const nu = await iLager(Effect.andThen(skriv(log), status(logId, { ...det, position })))
        expect(nu.vurderinger).toEqual(dengang.vurderinger)
        expect(nu.haendelser).toBe(position)
      })
    ))

  it("says what end of the log it rests on, and the log verifies", () =>
    lovAsync(
      fc.asyncProperty(medLog(), async ({ log }) => {
        const program = Effect.gen(function* () {
          const skrevet = yield* skriv(log)
          const { haendelser, head } = yield* status(logId, { idag })
          const { head: verificeret } = yield* verificer(logId)
          return { skrevet, haendelser, head, verificeret }
        })
        const { haendelser, head, skrevet, verificeret } = await iLager(program)
        expect(haendelser).toBe(log.length)
        expect([head.position, head.seal]).toEqual([skrevet.position, skrevet.seal])
        expect(verificeret.seal).toBe(skrevet.seal)
      })
    ))

  it("has every cell once, each with a verdict or a reason, and never throws", () =>
    lovAsync(
      fc.asyncProperty(medLog(30), valg, async ({ aftale: den, log }, det) => {
        const { vurderinger } = await iLager(Effect.andThen(skriv(log), status(logId, det)))
        const loefter = [...den.kriterier, ...den.forpligtelser].flatMap(({ id, maaling }) =>
          maaling === undefined ? [] : [[id, maaling] as const]
        )
        const ventet = loefter.flatMap(([id, { alle, frist, omfang }]) => {
          const aar = aarene(frist)
          const omraader = omfang === "samlet" ? [""] : aftale.boligomraader.map((et) => et.id)
          return [...omraader, ...(alle ? ["alle"] : [])].flatMap((omraade) =>
            aar.map((et) => `${id} ${omraade} ${et}`)
          )
        })
        expect(
          vurderinger.map((en) => `${en.kriterium} ${en.omraade ?? ""} ${en.projektaar}${en.halvaar ?? ""}`)
        ).toEqual(ventet)
        for (const { aarsag, endelig, fuldstaendighed, klasse, kriterium, ...en } of vurderinger) {
          expect(aarsag === undefined).toBe(en.status === "opfyldt" || en.status === "ikkeOpfyldt")
          expect(klasse).toBe(kriterium === "forpligtelse" ? "forpligtelse" : "kriterium")
          expect(fuldstaendighed.kendt).toBeLessThanOrEqual(fuldstaendighed.ialt)
          expect(endelig).toBe(false)
        }
      })
    ))

  it("narrows to a year or a promise without changing a cell", () =>
    lovAsync(
      fc.asyncProperty(medLog(), fc.nat(), async ({ aftale: den, log }, hvilket) => {
        const kriterium = den.kriterier[hvilket % den.kriterier.length]!.id
        const program = Effect.gen(function* () {
          yield* skriv(log)
          const hele = yield* status(logId, { idag })
          const del = yield* status(logId, { idag, kriterium, projektaar: "2004/05" })
          return { hele, del }
        })
        const { del, hele } = await iLager(program)
        expect(del.vurderinger).toEqual(
          hele.vurderinger.filter((en) => en.kriterium === kriterium && en.projektaar === "2004/05")
        )
      })
    ))
})

describe("asked for what is not there", () => {
  const kunAftalen = logAf(aftale, []).map((en) => ({ ...en, kendt: aftale.fra }))
  const fejl = (det: Statusvalg) =>
    iLager(
      Effect.gen(function* () {
        yield* skriv(kunAftalen)
        return yield* Effect.flip(status(logId, det))
      })
    )

  it("names what there is", async () => {
    expect(await fejl({ idag, kriterium: "K99" })).toMatchObject({ _tag: "FindesIkke", hvad: "kriterium" })
    expect(await fejl({ idag, projektaar: "1999/00" })).toMatchObject({
      _tag: "FindesIkke",
      hvad: "projektaar",
      kendte: aftale.projektaar.map(({ id }) => id)
    })
    expect(await fejl({ idag, setFraAar: "1999/00" })).toMatchObject({ _tag: "FindesIkke", hvad: "projektaar" })
  })

  it("knows no agreement before it was made, and none in an empty log", async () => {
    expect(await fejl({ idag, kendtPr: "2001-07-31" })).toMatchObject({ _tag: "IngenDelaftale", kendtPr: "2001-07-31" })
    expect(await iLager(Effect.flip(status(logId, { idag })))).toMatchObject({ _tag: "IngenDelaftale" })
  })
})
