/** What counts under two cuts of a log (rulings 3, 4 and 16), against a replay into a Map. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { DelaftaleEvent } from "../../src/events/DelaftaleEvent.ts"
import type { Recorded } from "../../src/ground/Recorded.ts"
import { asOf, type Skaering } from "../../src/indicators/asOf.ts"
import { historie } from "../../src/testing/historie.ts"
import { lilleAftale } from "../../src/testing/lilleAftale.ts"
import { dage } from "../../src/testing/registreringer.ts"
import { lov } from "../laws/lov.ts"
import { staaende } from "../laws/staaende.ts"

const aftale = lilleAftale()
const dag = fc.constantFrom(...dage(aftale), "1999-01-01", "2009-01-01")
const snit: fc.Arbitrary<Skaering> = fc.record({ fakta: dag, rettelser: dag })
const log = historie(aftale, ["TalOpgjort", "TilflytterRegistreret", "ArrangementRegistreret"], 24)

interface Talt {
  readonly hvad: string
  readonly vaegt: number
  readonly ved: number
}

/** Everything the fold is told, in order. */
const talt = (skaering: Skaering, haendelser: ReadonlyArray<Recorded<DelaftaleEvent>>): ReadonlyArray<Talt> => {
  const alle: Array<Talt> = []
  const tag = asOf(skaering, (registrering, vaegt, position, ved) => {
    const { efteranmeldt: _sent, kilde: _kilde, ...vaerdi } = registrering
    alle.push({ hvad: `${position} ${JSON.stringify(Object.entries(vaerdi).sort())}`, vaegt, ved })
  })
  for (const haendelse of haendelser) tag(haendelse)
  return alle
}

const vaegte = (alle: ReadonlyArray<Talt>): ReadonlyMap<string, number> => {
  const samlet = new Map<string, number>()
  for (const { hvad, vaegt } of alle) samlet.set(hvad, (samlet.get(hvad) ?? 0) + vaegt)
  return samlet
}

describe("a cut of a log", () => {
  it("counts exactly what a replay into a Map says stood, for any two days", () => {
    lov(
      fc.property(log, snit, (haendelser, skaering) => {
        const counted = [...vaegte(talt(skaering, haendelser))].filter(([, vaegt]) => vaegt !== 0)
        const ventet = staaende(haendelser, skaering).map(({ position, registrering }) => {
          const { efteranmeldt: _sent, kilde: _kilde, ...vaerdi } = registrering
          return [`${position} ${JSON.stringify(Object.entries(vaerdi).sort())}`, 1]
        })
        expect(new Map(counted as ReadonlyArray<[string, number]>)).toEqual(new Map(ventet as Array<[string, number]>))
      })
    )
  })

  it("never takes out what was not put in before", () => {
    lov(
      fc.property(log, snit, (haendelser, skaering) => {
        const alle = talt(skaering, haendelser)
        for (const nummer of alle.keys()) {
          for (const vaegt of vaegte(alle.slice(0, nummer + 1)).values()) expect(vaegt).toBeGreaterThanOrEqual(0)
        }
      })
    )
  })

  it("says of the first part of a log the same, whatever came after", () => {
    lov(
      fc.property(log, snit, fc.nat(), (haendelser, skaering, hvor) => {
        const foerste = haendelser.slice(0, hvor % (haendelser.length + 1))
        const alle = talt(skaering, haendelser)
        const til = foerste.at(-1)?.position ?? 0
        expect(talt(skaering, foerste)).toEqual(alle.filter(({ ved }) => ved <= til))
      })
    )
  })

  it("names for each weight the event that says so", () => {
    lov(
      fc.property(log, snit, (haendelser, skaering) => {
        for (const { hvad, vaegt, ved } of talt(skaering, haendelser)) {
          const event = haendelser[ved - 1]!.event
          const position = Number(hvad.split(" ")[0])
          const rettes = event._tag === "RegistreringRettet" || event._tag === "RegistreringAnnulleret"
          expect(rettes ? event.position : ved).toBe(position)
          if (!rettes) expect(vaegt).toBe(1)
        }
      })
    )
  })

  it("counts the same however far apart the positions lie", () => {
    const afstand = fc.constantFrom(1, 31, 32, 33, 1023, 32_768, 100_000)
    lov(
      fc.property(log, snit, fc.constantFrom(0, 30, 32_766), afstand, (haendelser, skaering, fra, hver) => {
        const flyttet = (position: number) => fra + position * hver
        const langt = haendelser.map(({ event, ...resten }) => ({
          ...resten,
          position: flyttet(resten.position),
          event: "foer" in event ? { ...event, position: flyttet(event.position) } : event
        }))
        const ventet = talt(skaering, haendelser).map(({ hvad, ved, ...vaegt }) => {
          const [position = "", ...resten] = hvad.split(" ")
          return { hvad: [flyttet(Number(position)), ...resten].join(" "), ved: flyttet(ved), ...vaegt }
        })
        expect(talt(skaering, langt)).toEqual(ventet)
      })
    )
  })

  it("leaves out that a file was read, which is no registration", () => {
    const import_ = {
      _tag: "ImportGennemfoert",
      fil: "a.csv",
      sha256: "0".repeat(64),
      laest: 1,
      optaget: 1,
      afvist: 0
    } as const
    const haendelser = [recorded(2, "2002-03-01", tal("5")), recorded(3, "2002-03-01", import_)]
    expect(talt({ fakta: "2002-03-01", rettelser: "2002-03-01" }, haendelser)).toHaveLength(1)
  })

  it("grows with a later day of facts and of corrections: nothing registered is lost but what is corrected", () => {
    lov(
      fc.property(log, snit, dag, (haendelser, skaering, senere) => {
        const { fakta, rettelser } = skaering
        const foer = staaende(haendelser, skaering).map(({ position }) => position)
        const fundet = new Set(
          talt({ fakta: senere > fakta ? senere : fakta, rettelser }, haendelser).map(({ hvad }) => hvad.split(" ")[0])
        )
        for (const position of foer) expect(fundet).toContain(String(position))
      })
    )
  })
})

const omraade = "nord"
const by = "sekretariat"
const recorded = (
  position: number,
  kendt: string | undefined,
  event: DelaftaleEvent,
  at = "2002-06-15T11:00:00.000Z"
): Recorded<DelaftaleEvent> => ({
  position,
  id: `00000000-0000-4000-8000-00000000000${position}`,
  at,
  by,
  ...(kendt === undefined ? {} : { kendt }),
  event
})
const tal = (vaerdi: string) =>
  ({ _tag: "TalOpgjort", noegletal: "klager", omraade, projektaar: "2001/02", vaerdi }) as const
const rettet = (position: number, fra: string, til: string): DelaftaleEvent => ({
  _tag: "RegistreringRettet",
  position,
  foer: tal(fra),
  efter: tal(til),
  begrundelse: "tastefejl"
})

const staar = (skaering: Skaering, haendelser: ReadonlyArray<Recorded<DelaftaleEvent>>): ReadonlyArray<string> =>
  [...vaegte(talt(skaering, haendelser))].flatMap(([hvad, vaegt]) =>
    vaegt === 0 ? [] : [`${/"vaerdi","(\d+)"/.exec(hvad)?.[1]}${vaegt === 1 ? "" : `*${vaegt}`}`]
  )

describe("the effective day of a correction", () => {
  it("is not before the registration it corrects was known, so no weight falls below 0", () => {
    const haendelser = [recorded(2, "2002-05-10", tal("5")), recorded(3, "2002-05-01", rettet(2, "5", "7"))]
    expect(staar({ fakta: "2002-05-09", rettelser: "2002-05-09" }, haendelser)).toEqual([])
    expect(staar({ fakta: "2002-05-10", rettelser: "2002-05-09" }, haendelser)).toEqual(["5"])
    expect(staar({ fakta: "2002-05-10", rettelser: "2002-05-10" }, haendelser)).toEqual(["7"])
  })

  it("is not before the correction it follows, so a chain stands as far as it was known", () => {
    const haendelser = [
      recorded(2, "2002-05-01", tal("5")),
      recorded(3, "2002-05-20", rettet(2, "5", "7")),
      recorded(4, "2002-05-10", rettet(2, "7", "9"))
    ]
    const den = (dag: string) => staar({ fakta: dag, rettelser: dag }, haendelser)
    expect(den("2002-05-19")).toEqual(["5"])
    expect(den("2002-05-20")).toEqual(["9"])
  })

  it("leaves a registration alone that was known in time, where only corrections are cut", () => {
    const sent = { ...tal("3"), omraade: "syd", efteranmeldt: { begrundelse: "glemt" } } as const
    const haendelser = [
      recorded(2, "2002-05-01", tal("5")),
      recorded(3, "2002-05-20", sent),
      recorded(4, "2002-05-20", { _tag: "RegistreringAnnulleret", position: 2, foer: tal("5"), begrundelse: "fejl" })
    ]
    expect(staar({ fakta: "2009-01-01", rettelser: "2002-05-19" }, haendelser)).toEqual(["5"])
    expect(staar({ fakta: "2009-01-01", rettelser: "2002-05-20" }, haendelser)).toEqual(["3"])
  })
})

describe("the day an event counts as known", () => {
  it("is the day in Copenhagen on which it was written, where the source claims none", () => {
    const denne = (at: string, dag: string) =>
      staar({ fakta: dag, rettelser: dag }, [recorded(2, undefined, tal("5"), at)]).length
    expect(denne("2002-06-15T21:59:59.999Z", "2002-06-15")).toBe(1)
    expect(denne("2002-06-15T22:00:00.000Z", "2002-06-15")).toBe(0)
    expect(denne("2002-12-15T22:59:59.999Z", "2002-12-15")).toBe(1)
    expect(denne("2002-12-15T23:00:00.000Z", "2002-12-15")).toBe(0)
  })

  it("is what the source claims, however late it was written", () => {
    const haendelser = [recorded(2, "2002-03-01", tal("5"), "2009-01-01T11:00:00.000Z")]
    expect(staar({ fakta: "2002-03-01", rettelser: "2002-03-01" }, haendelser)).toEqual(["5"])
    expect(staar({ fakta: "2002-02-28", rettelser: "2002-02-28" }, haendelser)).toEqual([])
  })

  it("keeps corrections of far positions apart", () => {
    const langt = 40_000
    const haendelser = [
      recorded(2, "2002-03-01", tal("5")),
      { ...recorded(3, "2009-01-01", tal("6")), position: langt },
      { ...recorded(4, "2002-04-01", rettet(2, "5", "8")), position: langt + 1 }
    ]
    expect(staar({ fakta: "2002-05-01", rettelser: "2002-05-01" }, haendelser)).toEqual(["8"])
  })

  it.each([32_768, 40_000, 100_000])("remembers what was cut off, also where position %i is cut off too", (langt) => {
    const haendelser = [
      recorded(2, "2009-01-01", tal("5")),
      { ...recorded(3, "2009-01-01", tal("6")), position: langt },
      { ...recorded(4, "2002-04-01", rettet(2, "5", "8")), position: langt + 1 },
      { ...recorded(5, "2002-04-01", rettet(langt, "6", "9")), position: langt + 2 }
    ]
    expect(talt({ fakta: "2002-05-01", rettelser: "2002-05-01" }, haendelser)).toEqual([])
  })
})
