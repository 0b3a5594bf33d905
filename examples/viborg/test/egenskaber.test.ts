/** What must hold for every log of this agreement, not for one: 1,000 random ones for each promise about the table. */
import type { DelaftaleEvent, Registrering } from "@delaftale/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  aar,
  arrangement,
  arter,
  baseline,
  dag,
  klager,
  logbog,
  omraade,
  omraader,
  opgoerelser,
  projektaar,
  registrering,
  status,
  tabel,
  vurderinger
} from "./tilfaelde.ts"

const numRuns = Math.max(1000, fc.readConfigureGlobal().numRuns ?? 0)

/** Order of better and worse; what is exempt is not compared. */
const rang = { ikkeOpfyldt: 0, kanIkkeVurderes: 1, opfyldt: 2, undtaget: 3 } as const

describe("every log of the Viborg agreement", { timeout: 300_000 }, () => {
  it("at the baselines keeps K1a, and breaks K1b where the baseline is over 0", () => {
    fc.assert(
      fc.property(fc.array(registrering, { maxLength: 10 }), (andre) => {
        const alle = omraader.flatMap((sted) => aar.map((i) => klager(sted, i, baseline.get(sted)!)))
        for (const { kriterium, omraade: sted = "alle", status } of vurderinger([...andre, ...alle])) {
          if (sted === "alle") continue
          if (kriterium === "K1a") expect(status).toBe("opfyldt")
          if (kriterium === "K1b") expect(status).toBe(baseline.get(sted) === 0 ? "undtaget" : "ikkeOpfyldt")
        }
      }),
      { numRuns }
    )
  })

  it("is never better for one complaint more", () => {
    fc.assert(
      fc.property(opgoerelser, fc.nat(), (tal, hvilken) => {
        fc.pre(tal.length > 0)
        const plads = hvilken % tal.length
        const en = tal[plads] as Extract<Registrering, { _tag: "TalOpgjort" }>
        const flere = tal.with(plads, { ...en, vaerdi: String(Number(en.vaerdi) + 1) })
        const efter = vurderinger(flere)
        for (const [nummer, foer] of vurderinger(tal).entries()) {
          expect(rang[efter[nummer]!.status]).toBeLessThanOrEqual(rang[foer.status])
        }
      }),
      { numRuns }
    )
  })

  it("is never worse for one participant more", () => {
    fc.assert(
      fc.property(logbog, dag, arter, omraade, fc.nat({ max: 250 }), (log, dato, [akt, art], sted, antal) => {
        const med = (deltagere: number) => vurderinger([...log, arrangement(dato, akt!, art!, sted, deltagere)])
        const efter = med(antal + 1)
        for (const [nummer, foer] of med(antal).entries()) {
          expect(rang[efter[nummer]!.status]).toBeGreaterThanOrEqual(rang[foer.status])
        }
      }),
      { numRuns }
    )
  })

  it("binds at a baseline of 0: the ceiling holds, the reduction is exempt", () => {
    const nuller = omraader.filter((sted) => baseline.get(sted) === 0)
    expect(nuller).toHaveLength(2)
    fc.assert(
      fc.property(fc.constantFrom(...nuller), projektaar, fc.nat({ max: 3 }), (sted, i, antal) => {
        const plads = aar.indexOf(i)
        expect(status([klager(sted, i, antal)], "K1a", sted)[plads]).toBe(antal === 0 ? "opfyldt" : "ikkeOpfyldt")
        expect(status([klager(sted, i, antal)], "K1b", sted)[plads]).toBe("undtaget")
      }),
      { numRuns }
    )
  })

  it("loses with one report exactly the cells that need it", () => {
    fc.assert(
      fc.property(logbog, fc.nat(), (log, hvilken) => {
        const tal = log.filter((en) => en._tag === "TalOpgjort")
        fc.pre(tal.length > 0)
        const vaek = tal[hvilken % tal.length]!
        const foer = vurderinger(log)
        for (const [nummer, en] of vurderinger(log.filter((anden) => anden !== vaek)).entries()) {
          const cellen = en.omraade === vaek.omraade && en.projektaar === vaek.projektaar && /^K1/.test(en.kriterium)
          const rullet = en.omraade === "alle" && en.projektaar === vaek.projektaar
          if (cellen && en.status !== "undtaget")
            expect(en).toMatchObject({ status: "kanIkkeVurderes", aarsag: "manglerIndberetning" })
          else if (!rullet) expect(en.status).toBe(foer[nummer]!.status)
        }
      }),
      { numRuns }
    )
  })

  it("is, after a correction, the table of the log in which the right figure stood at once", () => {
    fc.assert(
      fc.property(logbog, registrering, fc.nat(), (log, forkert, plads) => {
        const rigtige = log.filter((en) => en._tag === forkert._tag)
        fc.pre(rigtige.length > 0)
        const rigtig = rigtige[plads % rigtige.length]!
        const nummer = log.indexOf(rigtig)
        const rettet: DelaftaleEvent = {
          _tag: "RegistreringRettet",
          position: nummer + 2,
          foer: forkert,
          efter: rigtig,
          begrundelse: "talt om"
        }
        expect(tabel([...log.with(nummer, forkert), rettet])).toEqual(tabel(log))
      }),
      { numRuns }
    )
  })

  it("gives the same table in any order of registrations that say nothing about each other", () => {
    const ordenLigegyldig = logbog.map((log) => log.filter((en) => en._tag !== "TilknytningRegistreret"))
    fc.assert(
      fc.property(
        ordenLigegyldig.chain((log) => fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length }))),
        ([log, blandet]) => {
          expect(tabel(blandet)).toEqual(tabel(log))
        }
      ),
      { numRuns }
    )
  })

  it("never throws, and gives every cell a verdict or a reason", () => {
    fc.assert(
      fc.property(logbog, (log) => {
        const alle = vurderinger(log)
        expect(alle).toHaveLength(170)
        for (const en of alle)
          expect(en.aarsag !== undefined).toBe(en.status === "kanIkkeVurderes" || en.status === "undtaget")
      }),
      { numRuns }
    )
  })
})
