/** The whole table of an agreement: what may not change it, and what may only change it one way. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { kraever } from "../../src/evaluation/kraever.ts"
import type { Vurdering } from "../../src/evaluation/Vurdering.ts"
import { vurderAlle } from "../../src/evaluation/vurderAlle.ts"
import type { DelaftaleEvent } from "../../src/events/DelaftaleEvent.ts"
import type { Registrering, Registreringstype } from "../../src/events/Registrering.ts"
import * as Interval from "../../src/ground/Interval.ts"
import type { Recorded } from "../../src/ground/Recorded.ts"
import { asOf } from "../../src/indicators/asOf.ts"
import { maalere } from "../../src/indicators/catalog.ts"
import { kalender } from "../../src/indicators/Kalender.ts"
import { optaelling } from "../../src/indicators/Optaelling.ts"
import { group } from "../../src/indicators/ZSaet.ts"
import type { Delaftale } from "../../src/terms/Delaftale.ts"
import { baseline, forloeb, indikatorer, lilleAftale, maaling, maalinger, registreringer } from "../../src/testing.ts"
import { aftaler, medLog } from "../laws/aftaler.ts"
import { lov } from "../laws/lov.ts"
import { klager, kontekstFor, loefterI, logAf, raekker, regnUd } from "../laws/regnUd.ts"
import { staaende } from "../laws/staaende.ts"

type Log = ReadonlyArray<Recorded<DelaftaleEvent>>

/** Counted in two parts that know nothing of each other, and added up. */
const iToDele = (aftale: Delaftale, log: Log, snit: number): ReadonlyArray<Vurdering> => {
  const bestillinger = loefterI(aftale).flatMap(({ kriterium, maaling: det }) =>
    kraever(det, aftale).map((kraevet) => ({ kriterium, ...kraevet }))
  )
  const alle = maalere(bestillinger, aftale, kalender(aftale))
  const [foerste, anden] = [optaelling(alle), optaelling(alle)]
  const tag = asOf({ fakta: "9999-12-31", rettelser: "9999-12-31" }, (registrering, vaegt, position, ved) =>
    (ved <= snit ? foerste : anden).tael(registrering, vaegt, position)
  )
  for (const recorded of log) tag(recorded)
  const kontekst = {
    ...kontekstFor(aftale, []),
    aflaes: (noegle: string, sted: Parameters<typeof foerste.laes>[1]) =>
      alle.get(noegle)!.laes(group.concat(foerste.summe(noegle), anden.summe(noegle)), sted)
  }
  return vurderAlle(kontekst, loefterI(aftale))
}

/** Types of which no two say something about the same figure, so that their order says nothing. */
const uafhaengige: ReadonlyArray<Registreringstype> = [
  "ArrangementRegistreret",
  "DeltagelseRegistreret",
  "InformationsbrevRegistreret",
  "TilflytterRegistreret",
  "KontaktRegistreret",
  "FormidlingRegistreret",
  "LeveranceRegistreret"
]

describe("the table does not change", () => {
  it("wherever the log is cut and counted in two parts", () => {
    lov(
      fc.property(medLog(), fc.nat(), ({ aftale, log }, hvor) => {
        expect(iToDele(aftale, log, hvor % (log.length + 1))).toEqual(regnUd(aftale, log))
      })
    )
  })

  it("when the right values had been registered at once", () => {
    lov(
      fc.property(medLog(), ({ aftale, log }) => {
        const staar = new Map(staaende(log).map(({ position, registrering }) => [position, registrering]))
        const rigtig = log.flatMap((recorded): Log => {
          if (recorded.position === 1) return [recorded]
          const registrering = staar.get(recorded.position)
          return registrering === undefined ? [] : [{ ...recorded, event: registrering }]
        })
        expect(regnUd(aftale, log)).toEqual(regnUd(aftale, rigtig))
      })
    )
  })

  it("in whatever order independent registrations came in", () => {
    const blandet = fc.constantFrom(...aftaler).chain((aftale) => {
      const mulige = registreringer(aftale)
      const en = fc.oneof(...uafhaengige.map((type): fc.Arbitrary<Registrering> => mulige[type]))
      return fc
        .array(en, { maxLength: 14 })
        .chain((alle) =>
          fc.shuffledSubarray(alle, { minLength: alle.length }).map((omvendt) => ({ aftale, alle, omvendt }))
        )
    })
    lov(
      fc.property(blandet, ({ aftale, alle, omvendt }) => {
        expect(regnUd(aftale, logAf(aftale, omvendt))).toEqual(regnUd(aftale, logAf(aftale, alle)))
      })
    )
  })
})

const rang = ["ikkeOpfyldt", "kanIkkeVurderes", "opfyldt"]

describe("the table changes one way", () => {
  const deltagelse = lilleAftale(
    Object.fromEntries(
      ["sum", "sum-stoerste", "sum-samlet", "deltagerpersoner", "deltagerpersoner-samlet", "alle"].map((id) => [
        id,
        maalinger[id]!
      ])
    )
  )

  it("one participant more never worsens a verdict", () => {
    const mulige = registreringer(deltagelse)
    const en = fc.oneof(mulige.ArrangementRegistreret, mulige.ArrangementRegistreret, mulige.DeltagelseRegistreret)
    lov(
      fc.property(fc.array(en, { minLength: 1, maxLength: 12 }), fc.nat(), (alle, hvor) => {
        const hvem = alle[hvor % alle.length]!
        if (hvem._tag !== "ArrangementRegistreret" || hvem.deltagere === undefined) return
        const flere = alle.with(hvor % alle.length, { ...hvem, deltagere: hvem.deltagere + 1 })
        const foer = regnUd(deltagelse, logAf(deltagelse, alle))
        const efter = regnUd(deltagelse, logAf(deltagelse, flere))
        for (const [nummer, { status }] of efter.entries()) {
          expect(rang.indexOf(status)).toBeGreaterThanOrEqual(rang.indexOf(foer[nummer]!.status))
        }
      })
    )
  })

  it("a count that becomes known never overturns a certain verdict", () => {
    const mulige = registreringer(deltagelse)
    lov(
      fc.property(
        fc.array(mulige.ArrangementRegistreret, { minLength: 1, maxLength: 12 }),
        fc.nat(),
        fc.nat(12),
        (alle, hvor, deltagere) => {
          const hvem = alle[hvor % alle.length]!
          if (hvem.deltagere !== undefined) return
          const kendt = alle.with(hvor % alle.length, { ...hvem, deltagere })
          const efter = regnUd(deltagelse, logAf(deltagelse, kendt))
          for (const [nummer, { status }] of regnUd(deltagelse, logAf(deltagelse, alle)).entries()) {
            if (status === "opfyldt" || status === "ikkeOpfyldt") expect(efter[nummer]!.status).toBe(status)
          }
        }
      )
    )
  })

  it("figures at their baseline keep a ceiling and break a reduction, where the baseline is over 0", () => {
    lov(
      fc.property(fc.nat(60), (niveau) => {
        const fra = { omfang: "hvertOmraade", retning: "ned", baselines: [baseline(String(niveau), "syd")] } as const
        const paaNiveau = klager("syd", niveau, niveau, niveau, niveau)
        const loft = maaling(indikatorer.opgjort, { slags: "IkkeVaerreEnd", end: { slags: "aftalt" } }, fra)
        const fald = maaling(indikatorer.opgjort, forloeb({ nul: "undtaget" }), fra)
        const status = (det: typeof loft, log = paaNiveau) =>
          raekker(det, log, { omraade: "syd" }).map((row) => row.split(";")[2])
        expect(status(loft)).toEqual(Array.from({ length: 4 }, () => "opfyldt"))
        expect(status(fald)).toEqual(Array.from({ length: 4 }, () => (niveau === 0 ? "undtaget" : "ikkeOpfyldt")))
        expect(status(loft, klager("syd", niveau + 1))[0]).toBe("ikkeOpfyldt")
      })
    )
  })
})

describe("a margin", () => {
  const afDele = new Set(["Alle", "Nogle", "HvertOmraade", "HverPeriode"])

  it("is there where value and target are exact and the demand is one, and on the side that the verdict says", () => {
    lov(
      fc.property(medLog(), ({ aftale, log }) => {
        const maalt = new Map(loefterI(aftale).map((loefte) => [loefte.kriterium, loefte.maaling]))
        for (const { kriterium, maaltal, margin, status, vaerdi } of regnUd(aftale, log)) {
          const beggeKendt = maaltal !== undefined && vaerdi !== undefined && Interval.exact(vaerdi) !== undefined
          expect(margin !== undefined).toBe(beggeKendt && !afDele.has(maalt.get(kriterium)!.krav.slags))
          const streng = maaltal?.side === "over" || maaltal?.side === "under"
          if (margin === undefined || status === "kanIkkeVurderes") continue
          expect(status === "opfyldt").toBe(streng ? margin.taeller > 0n : margin.taeller >= 0n)
        }
      })
    )
  })
})
