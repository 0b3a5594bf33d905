/** What stands behind the verdicts of a report, over random histories, against a count of what is left standing. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { aarsgrupper, kontekstFor } from "../../src/app/Aarsgruppe.ts"
import { fordeling } from "../../src/app/fordeling.ts"
import { kadencekalender } from "../../src/app/kadencekalender.ts"
import { undersoegelser } from "../../src/app/undersoegelser.ts"
import { ingenAftale } from "../../src/decisions/Aftaletilstand.ts"
import type { DelaftaleEvent } from "../../src/events/DelaftaleEvent.ts"
import { erRegistrering, type Registrering, type RegistreringAf } from "../../src/events/Registrering.ts"
import * as Interval from "../../src/ground/Interval.ts"
import type { Recorded } from "../../src/ground/Recorded.ts"
import { asOf, type Tael } from "../../src/indicators/asOf.ts"
import type { Maaling } from "../../src/terms/Maaling.ts"
import { historie } from "../../src/testing/historie.ts"
import { lilleAftale } from "../../src/testing/lilleAftale.ts"
import { regnUd } from "../laws/regnUd.ts"

const af = [{ registrering: "ArrangementRegistreret", hvor: [{ felt: "status", er: ["afholdt"] }] }] as const
const faelles = {
  alle: false,
  retning: "op",
  frist: { slags: "hvertAar" },
  krav: { slags: "Mindst", graense: "1" }
} as const
const loefter: Readonly<Record<string, Maaling>> = {
  A: { ...faelles, omfang: "samlet", enhed: "deltagelser", indikator: { slags: "sum", af, felt: "deltagere" } },
  B: { ...faelles, omfang: "hvertOmraade", enhed: "kvartaler", indikator: { slags: "kadence", af, maaneder: 3 } },
  C: {
    ...faelles,
    omfang: "samlet",
    enhed: "procent",
    indikator: {
      slags: "svarandel",
      spoergsmaal: "er du tryg",
      svar: ["ja"],
      vindue: { fra: "2001-08-01", til: "2005-07-31" }
    }
  },
  D: {
    ...faelles,
    omfang: "samlet",
    enhed: "antal",
    frist: { slags: "hvertHalvaar" },
    indikator: { slags: "kadence", af, maaneder: 4 }
  },
  E: { ...faelles, omfang: "samlet", enhed: "antal", indikator: { slags: "kadence", af, maaneder: 6 } },
  F: {
    ...faelles,
    omfang: "hvertOmraade",
    enhed: "antal",
    frist: { slags: "senest", fra: "2002-02-01", dato: "2003-10-31" },
    indikator: { slags: "kadence", af, maaneder: 2 }
  }
}
const delaftale = lilleAftale(loefter)
const aftale = { ...ingenAftale, delaftale }
const sent = { idag: "2099-01-01" }
const setFra = delaftale.til
const regnskab = {
  aftale,
  setFra,
  grupper: aarsgrupper(aftale, sent).map((gruppe) => ({ ...gruppe, kontekst: kontekstFor(gruppe, aftale, setFra) }))
}
const logge = historie(delaftale, ["ArrangementRegistreret", "UndersoegelseGennemfoert"], 24)

const lagt = <A>(
  log: ReadonlyArray<Recorded<DelaftaleEvent>>,
  samler: { readonly tael: Tael; readonly laes: () => A }
): A => {
  const tag = asOf({ fakta: sent.idag, rettelser: sent.idag }, samler.tael)
  for (const haendelse of log) tag(haendelse)
  return samler.laes()
}

/** What is left after every correction and annulment, by position. */
const staaende = (log: ReadonlyArray<Recorded<DelaftaleEvent>>): ReadonlyArray<readonly [number, Registrering]> => {
  const staar = new Map<number, Registrering>()
  for (const { event, position } of log) {
    if (event._tag === "RegistreringAnnulleret") staar.delete(event.position)
    else if (event._tag === "RegistreringRettet") staar.set(event.position, event.efter)
    else if (erRegistrering(event)) staar.set(position, event)
  }
  return [...staar]
}

const afholdte = (
  log: ReadonlyArray<Recorded<DelaftaleEvent>>
): ReadonlyArray<RegistreringAf<"ArrangementRegistreret">> =>
  staaende(log).flatMap(([, en]) => (en._tag === "ArrangementRegistreret" && en.status === "afholdt" ? [en] : []))

describe("what stands behind the verdicts", () => {
  it("spreads a sum over the areas: each counts what was held in it, alone or with others, and unknown counts are bounds", () => {
    fc.assert(
      fc.property(logge, (log) => {
        const laest = lagt(log, fordeling(regnskab))
        const alle = delaftale.projektaar.flatMap((aar) =>
          delaftale.boligomraader.map(({ id }) => {
            const her = afholdte(log).filter(
              ({ dato, omraader }) => omraader.includes(id) && aar.fra <= dato && dato <= aar.til
            )
            const sum = her.reduce((ialt, { deltagere = 0 }) => ialt + deltagere, 0)
            const aaben = her.some(({ deltagere }) => deltagere === undefined)
            return `${aar.id} ${id} ${sum}${aaben ? ".." : ""}`
          })
        )
        const noget = alle.some((en) => !/ 0(\.\.)?$/u.test(en))
        const fundet = laest.map(
          ({ omraade, projektaar, vaerdi }) => `${projektaar} ${omraade} ${Interval.toDanish(vaerdi!)}`
        )
        expect(fundet.sort()).toEqual(noget ? alle.sort() : [])
      })
    )
  })

  it("keeps for each area and quarter the days on which it was held, once each", () => {
    fc.assert(
      fc.property(logge, (log) => {
        const laest = lagt(log, kadencekalender(regnskab)).filter(({ kriterium }) => kriterium === "B")
        expect(laest).toHaveLength(delaftale.projektaar.length * delaftale.boligomraader.length)
        for (const { omraade = "", perioder, projektaar } of laest) {
          const aar = delaftale.projektaar.find(({ id }) => id === projektaar)!
          expect(perioder[0]!.periode.fra).toBe(aar.fra)
          expect(perioder.at(-1)!.periode.til).toBe(aar.til)
          for (const { dage, periode } of perioder) {
            const dagene = afholdte(log)
              .filter(({ dato, omraader }) => omraader.includes(omraade) && periode.fra <= dato && dato <= periode.til)
              .map(({ dato }) => dato)
            expect(dage).toEqual([...new Set(dagene)].sort())
          }
        }
      })
    )
  })

  it("fills as many spans as the figure of its cell, in years, in halves and up to a day", () => {
    fc.assert(
      fc.property(logge, (log) => {
        const laest = lagt(log, kadencekalender(regnskab))
        const tallene = regnUd(delaftale, log).filter(({ kriterium }) => /[BDEF]/u.test(kriterium))
        expect(laest).toHaveLength(tallene.length)
        for (const { halvaar, kriterium, omraade, periode, projektaar, vaerdi } of tallene) {
          const celle = laest.find(
            (en) =>
              en.kriterium === kriterium &&
              en.projektaar === projektaar &&
              en.omraade === omraade &&
              en.halvaar === halvaar
          )!
          const fyldte = celle.perioder.filter(({ dage }) => dage.length > 0)
          expect(String(fyldte.length)).toBe(Interval.toDanish(vaerdi!))
          const aar = delaftale.projektaar.find(({ id }) => id === projektaar)!
          expect([celle.perioder[0]!.periode.fra, celle.perioder.at(-1)!.periode.til]).toEqual([
            periode?.fra ?? aar.fra,
            periode?.til ?? aar.til
          ])
        }
      })
    )
  })

  it("has each survey as it stands, and reads the share from the last whose field work lies in time", () => {
    fc.assert(
      fc.property(logge, (log) => {
        const { alle, grundlag } = lagt(log, undersoegelser(regnskab))
        const staar = staaende(log).flatMap(([position, en]) =>
          en._tag === "UndersoegelseGennemfoert" ? [{ position, undersoegelse: en.undersoegelse, svar: en.svar }] : []
        )
        expect(alle.map(({ position, svar, undersoegelse }) => ({ position, undersoegelse, svar }))).toEqual(
          staar.sort((a, b) => a.position - b.position)
        )
        const iTide = alle.filter(
          ({ fra, omraade, spoergsmaal, til }) =>
            omraade === undefined && spoergsmaal === "er du tryg" && delaftale.fra <= fra && til <= delaftale.til
        )
        const brugt = grundlag.find(({ kriterium }) => kriterium === "C")?.brugt
        expect(brugt === undefined).toBe(iTide.length === 0)
        if (brugt !== undefined) {
          const senere = iTide.filter(
            (en) => en.til > brugt.til || (en.til === brugt.til && en.position > brugt.position)
          )
          expect(senere).toEqual([])
        }
      })
    )
  })
})
