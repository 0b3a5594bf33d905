/** Who was told, who runs what, the money and the deliveries: each against a slow and plain computation. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { forbrug } from "../../src/app/forbrug.ts"
import { leveranceliste } from "../../src/app/leverancer.ts"
import { overdragelser } from "../../src/app/overdragelser.ts"
import { underretninger } from "../../src/app/underretninger.ts"
import type { Pligt } from "../../src/events/Pligt.ts"
import * as Rational from "../../src/ground/Rational.ts"
import type { Recorded } from "../../src/ground/Recorded.ts"
import { asOf } from "../../src/indicators/asOf.ts"
import { historie } from "../../src/testing/historie.ts"
import { lilleAftale } from "../../src/testing/lilleAftale.ts"
import * as pligter from "../decisions/pligter.ts"
import { staaende } from "../laws/staaende.ts"
import { viborg } from "../terms/viborg.ts"

const aftale = viborg()
const optegnet = (events: ReadonlyArray<Pligt>): ReadonlyArray<Recorded<Pligt>> =>
  events.map((event, n) => ({
    position: n + 2,
    id: `id-${n}`,
    at: "2018-06-01T08:00:00.000Z",
    by: "bestyrelse",
    event
  }))

const dage = ["2018-05-01", "2018-05-02", "2018-06-01", "2019-01-01"] as const
const dato = fc.constantFrom(...dage)

describe("underretninger", () => {
  const id = fc.constantFrom("skole", "bus")
  const part = fc.constantFrom("bestyrelse", "projektkoordineringsgruppe", "samarbejdsparter", "kommune")
  const haendelse = fc.oneof(
    fc.record({ dato, forhold: id }).map((felter): Pligt => ({ ...pligter.forhold, ...felter })),
    fc.record({ dato, beslutning: id }).map((felter): Pligt => ({ ...pligter.beslutning, ...felter })),
    fc.record({ dato, forhold: id, part }).map((felter): Pligt => pligter.underrettet(felter)),
    fc.record({ dato, forhold: id }).map((felter): Pligt => ({ ...pligter.afsluttet, ...felter }))
  )
  const skal = {
    ForholdOpstaaet: ["projektkoordineringsgruppe", "bestyrelse", "samarbejdsparter"],
    BeslutningIndbragt: ["bestyrelse", "boligselskab", "faellessekretariat"]
  } as const

  it("name for each case those told, in the order of days, and of those who must be told the rest", () => {
    fc.assert(
      fc.property(fc.uniqueArray(haendelse, { selector: (event) => JSON.stringify(event), maxLength: 8 }), (events) => {
        const sager = underretninger(aftale, optegnet(events))
        const opstaaede = events.filter(({ _tag }) => _tag === "ForholdOpstaaet" || _tag === "BeslutningIndbragt")
        expect(sager.map(({ position }) => position).sort()).toEqual(
          opstaaede.map((event) => events.indexOf(event) + 2).sort()
        )
        expect(sager.map(({ opstaaet }) => opstaaet.dato)).toEqual(sager.map(({ opstaaet }) => opstaaet.dato).sort())
        for (const { afsluttet, id: sag, manglerBesked, opstaaet, underrettet } of sager) {
          const fik = events.filter((event) => event._tag === "PartUnderrettet" && event.forhold === sag)
          expect(underrettet.map((en) => en.dato)).toEqual(fik.map((event) => event.dato).sort())
          const parter = fik.map((event) => (event as { readonly part: string }).part)
          expect(manglerBesked).toEqual(skal[opstaaet._tag].filter((en) => !parter.includes(en)))
          expect(afsluttet !== undefined).toBe(
            events.some((event) => event._tag === "ForholdAfsluttet" && event.forhold === sag)
          )
        }
      })
    )
  })

  it("G4: the secretariat owes three messages about a circumstance, and none once all three are told", () => {
    const [alene] = underretninger(aftale, optegnet([pligter.forhold]))
    expect(alene).toMatchObject({ manglerBesked: skal.ForholdOpstaaet, ansvarlige: ["faellessekretariat"] })
    const beskeder = skal.ForholdOpstaaet.map((part) => pligter.underrettet({ part }))
    expect(underretninger(aftale, optegnet([pligter.forhold, ...beskeder]))[0]?.manglerBesked).toEqual([])
  })
})

describe("overdragelser", () => {
  const skifte = fc
    .record({
      dato,
      aktivitet: fc.constantFrom("1", "4"),
      tilstand: fc.constantFrom("stoettet" as const, "samdrevet" as const, "beboerdrevet" as const),
      om: fc.constantFrom({}, { omraade: "egeparken" }, { omraade: "vestervang" })
    })
    .map(({ om, ...felter }) => pligter.overdraget({ ...felter, ...om }))

  /** Day by day from the first: whoever is said to run it that day, the last word of a day counting. */
  const nu = (events: ReadonlyArray<Pligt>, aktivitet: string, omraade: string, dag: string): string | undefined => {
    let svar: string | undefined
    for (const denne of dage.filter((en) => en <= dag)) {
      for (const event of events) {
        if (event._tag !== "AktivitetOverdraget" || event.dato !== denne || event.aktivitet !== aktivitet) continue
        if (event.omraade === undefined || event.omraade === omraade) svar = event.tilstand
      }
    }
    return svar
  }

  it("tell for every activity, area and day who runs it", () => {
    fc.assert(
      fc.property(fc.array(skifte, { maxLength: 8 }), dato, (events, dag) => {
        const svar = overdragelser(aftale, optegnet(events), dag)
        expect(svar).toHaveLength(4 * 6)
        for (const { aktivitet, nu: hvad, omraade } of svar) {
          expect(hvad?.tilstand).toBe(nu(events, aktivitet, omraade, dag))
        }
      })
    )
  })
})

describe("forbrug", () => {
  const bogfoering = fc
    .record({
      post: fc.constantFrom("landsbyggefonden", "lokal-medfinansiering"),
      oere: fc.bigInt({ min: -1_000_000_000_000n, max: 1_000_000_000_000n }).filter((oere) => oere !== 0n)
    })
    .map(({ oere, post }) => ({
      oere,
      event: pligter.forbrug({ post, beloeb: Rational.toDecimal(Rational.make(oere, 100_000n))! })
    }))
  const iOere = (tal: Rational.Rational) => (tal.taeller * 100_000n) / tal.naevner

  it("is exact to the øre for each source and in all, whatever the order", () => {
    fc.assert(
      fc.property(fc.array(bogfoering, { maxLength: 20 }), (alle) => {
        const svar = forbrug(aftale, optegnet(alle.map(({ event }) => event)))!
        const brugt = (post?: string) =>
          alle
            .filter(({ event }) => post === undefined || event.post === post)
            .reduce((sum, { oere }) => sum + oere, 0n)
        for (const { brugt: her, budget, post, rest } of svar.poster) {
          expect(iOere(her)).toBe(brugt(post))
          expect(iOere(rest)).toBe(iOere(budget) - brugt(post))
        }
        expect(iOere(svar.samlet.brugt)).toBe(brugt())
        expect(forbrug(aftale, optegnet(alle.map(({ event }) => event).reverse()))).toEqual(svar)
      })
    )
  })

  it("A10: ten times 0.1 t.kr. is 1 t.kr. of the 2,919, and 1,991 are untouched", () => {
    const ti = Array.from({ length: 10 }, () => pligter.forbrug({ beloeb: "0.1" }))
    const svar = forbrug(aftale, optegnet(ti))
    expect(svar?.poster.map(({ rest }) => Rational.toDanish(rest))).toEqual(["2918", "1991"])
    expect(svar?.samlet.bogfoeringer).toBe(10)
  })

  it("is nothing where the agreement has no budget", () => {
    expect(forbrug(lilleAftale(), [])).toBeUndefined()
  })
})

describe("leverancer", () => {
  const lille = lilleAftale(undefined, {
    forpligtelser: [
      {
        id: "P9",
        aktivitet: "inde",
        ordlyd: "En mappe hvert år.",
        leverancer: [
          { id: "mappe", navn: "Mappe", hyppighed: "hvertAar" },
          { id: "folder", navn: "Folder", hyppighed: "engang" }
        ]
      }
    ]
  })
  const ingen = "9999-12-31"

  it("are those that stand, by area and year: what was taken back or moved leaves no trace", () => {
    fc.assert(
      fc.property(
        historie(lille, ["LeveranceRegistreret"]),
        fc.constantFrom("2002-08-01", "2005-07-31"),
        (log, setFra) => {
          const liste = leveranceliste(lille)
          const tag = asOf({ fakta: ingen, rettelser: ingen }, liste.tael)
          for (const haendelse of log) tag(haendelse)
          const staar = staaende(log).map(({ registrering }) => registrering)
          const svar = liste.laes(setFra)
          expect(svar).toHaveLength(3 * 4 + 3)
          for (const { leverance, leveret, omraade, projektaar, tilstand } of svar) {
            const aar = lille.projektaar.find(({ id }) => id === projektaar) ?? lille
            const egne = staar.flatMap((en) => {
              const passer =
                en._tag === "LeveranceRegistreret" && en.leverance === leverance.id && en.omraade === omraade
              return passer && aar.fra <= en.dato && en.dato <= aar.til ? [en.dato] : []
            })
            expect(leveret).toEqual([...new Set(egne)].sort())
            expect(tilstand).toBe(egne.length > 0 ? "leveret" : aar.til <= setFra ? "mangler" : "aaben")
          }
        }
      )
    )
  })
})
