/** Two logs of one thing that do not say the same; money; and what was never there. */
import * as Arr from "effect/Array"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { faellestal } from "../../../src/app/helhedsplan/faellestal.ts"
import { type Plandel, planlaeser } from "../../../src/app/helhedsplan/Plandel.ts"
import { planoekonomi } from "../../../src/app/helhedsplan/planoekonomi.ts"
import type { DelaftaleEvent } from "../../../src/events/DelaftaleEvent.ts"
import type { Registrering } from "../../../src/events/Registrering.ts"
import * as Interval from "../../../src/ground/Interval.ts"
import { LogId } from "../../../src/ground/LogId.ts"
import * as Rational from "../../../src/ground/Rational.ts"
import type { Helhedsplan } from "../../../src/terms/Helhedsplan.ts"
import { lilleAftale } from "../../../src/testing.ts"
import { lov } from "../../laws/lov.ts"

const arrangement = { registrering: "ArrangementRegistreret" } as const
const sum = { slags: "sum", af: [arrangement], felt: "deltagere", foertAf: "logbog" } as const
const aftale = lilleAftale()
const plan: Helhedsplan = {
  ...{ format: 1, id: "plan", navn: "Planen", fra: aftale.fra, til: aftale.til, projektaar: aftale.projektaar },
  omraader: Arr.map(aftale.boligomraader, ({ id, navn }) => ({ id, navn, kaldes: { a: id, b: id } })),
  delaftaler: [
    { id: "a", log: LogId.make("a") },
    { id: "b", log: LogId.make("b") }
  ],
  tal: [{ id: "deltagere", navn: "Deltagere", enhed: "deltagelser", indikatorer: { a: sum, b: sum } }],
  finansiering: [{ id: "fond", navn: "Fonden", poster: { a: ["p1"], b: ["p2"] } }]
}

const oekonomi = (id: string) =>
  ({
    enhed: "tkr",
    poster: [{ id, organisation: "fonden", beloeb: 100, ordlyd: "100" }],
    samlet: 100,
    ordlyd: "100"
  }) as const

/** One batch after the other, as a log would have them; the id is the same in both logs where it is given. */
const del = (id: "a" | "b", ...bundter: ReadonlyArray<ReadonlyArray<DelaftaleEvent>>): Plandel => {
  const post = id === "a" ? "p1" : "p2"
  const laeser = planlaeser(plan, lilleAftale(undefined, { id, oekonomi: oekonomi(post) }), { idag: "2026-01-01" })
  let position = 1
  for (const bundt of bundter) {
    laeser.tag(
      bundt.map((event) => ({
        position: ++position,
        id: `${id}-${position}`,
        at: "2003-01-01T11:00:00.000Z",
        by: "x",
        event
      }))
    )
  }
  return laeser.laes()
}

const fest = (deltagere: number, linje = 2): Registrering => ({
  ...{ _tag: "ArrangementRegistreret", dato: "2001-09-01", aktivitet: "ude", art: "tur", status: "afholdt" },
  ...{ omraader: ["nord"], deltagere, kilde: { fil: "faelles.csv", linje } }
})
const uden = ({ kilde: _, ...vaerdi }: Registrering): Registrering => vaerdi as Registrering
/** So that its logbook was kept all the same. */
const tomFest: Registrering = { ...uden(fest(0)), dato: "2001-10-01" } as Registrering
const sha256 = "7".repeat(64)
const laest: DelaftaleEvent = { _tag: "ImportGennemfoert", fil: "faelles.csv", sha256, laest: 1, optaget: 1, afvist: 0 }
const annulleret = (position: number, foer: Registrering, somImport?: number): DelaftaleEvent => ({
  ...{ _tag: "RegistreringAnnulleret", position, foer: uden(foer), begrundelse: "fejl" },
  ...(somImport === undefined ? {} : { import: somImport })
})

const foersteAar = (...dele: ReadonlyArray<Plandel>) => {
  const tal = faellestal(plan, dele, plan.til)[0]!
  const celle = tal.celler.find(({ omraade, projektaar }) => projektaar === "2001/02" && omraade === undefined)!
  return { vaerdi: celle.vaerdi && Interval.toDanish(celle.vaerdi), uden: celle.uden, uenige: tal.uenige }
}

describe("two logs that read the same row", () => {
  it("count it once", () => {
    expect(foersteAar(del("a", [fest(12), laest]), del("b", [fest(12), laest]))).toEqual({
      vaerdi: "12",
      uden: [],
      uenige: 0
    })
  })

  it("give a range where one of them corrected it, and where one of them annulled it", () => {
    const rettet: DelaftaleEvent = {
      ...{
        _tag: "RegistreringRettet",
        position: 2,
        foer: uden(fest(12)),
        efter: uden(fest(15)),
        begrundelse: "talt om"
      }
    }
    const b = del("b", [fest(12), laest])
    expect(foersteAar(del("a", [fest(12), laest], [rettet]), b)).toMatchObject({ vaerdi: "12..15", uenige: 1 })
    expect(foersteAar(del("a", [fest(12), laest], [annulleret(2, fest(12)), tomFest]), b)).toMatchObject({
      vaerdi: "0..12",
      uenige: 1
    })
  })

  it("do not disagree where one of them undid the import, and agree again when it has read the file anew", () => {
    const b = del("b", [fest(12), laest])
    const fortrudt: DelaftaleEvent = {
      _tag: "ImportFortrudt",
      fra: 2,
      til: 3,
      fil: "faelles.csv",
      sha256,
      begrundelse: "forkert log"
    }
    const efter = [
      [fest(12), laest],
      [annulleret(2, fest(12), 3), fortrudt]
    ] as const
    expect(foersteAar(del("a", ...efter), b)).toEqual({ vaerdi: "12..", uden: ["a"], uenige: 0 })
    expect(foersteAar(del("a", ...efter, [fest(12), laest]), b)).toEqual({ vaerdi: "12", uden: [], uenige: 0 })
  })

  it("are two things where the rows are of different lines, or the file is another one", () => {
    const anden: DelaftaleEvent = { ...laest, sha256: "8".repeat(64) }
    const a = del("a", [fest(12), laest])
    expect(foersteAar(a, del("b", [fest(5, 3), laest])).vaerdi).toBe("5..17")
    expect(foersteAar(a, del("b", [fest(5), anden])).vaerdi).toBe("5..17")
  })
})

interface Bilag {
  readonly dato: string
  readonly beloeb: string
  readonly logge: ReadonlyArray<"a" | "b">
}

describe("the money of two logs", () => {
  it("is that of all vouchers, each booked once, however many logs have it", () => {
    const bilag: fc.Arbitrary<Bilag> = fc.record({
      dato: fc.constantFrom("2001-09-01", "2002-09-01", "2005-09-01"),
      beloeb: fc.constantFrom("10", "0.5", "-3", "120.25"),
      logge: fc.constantFrom(["a"] as const, ["b"] as const, ["a", "b"] as const)
    })
    lov(
      fc.property(fc.array(bilag, { maxLength: 12 }), fc.boolean(), (alle, medNumre) => {
        const dele = (["a", "b"] as const).map((id) =>
          del(
            id,
            alle.flatMap(({ beloeb, dato, logge }, nummer): ReadonlyArray<DelaftaleEvent> => {
              const post = id === "a" ? "p1" : "p2"
              const nr = medNumre ? { bilag: `B-${nummer}` } : {}
              return logge.some((en) => en === id) ? [{ _tag: "ForbrugBogfoert", dato, post, beloeb, ...nr }] : []
            })
          )
        )
        const sandt = alle.reduce((til, { beloeb }) => Rational.sum(til, Rational.fromDecimal(beloeb)), Rational.zero)
        const [penge] = planoekonomi(plan, dele)
        expect(Rational.toDanish(penge!.budget)).toBe("200")
        // one voucher that is booked twice shows that the same day and amount need not be one thing
        if (medNumre) expect(penge!.bogfoeringer).toBe(alle.length)
        const { hoejst, mindst } = penge!.brugt
        expect(Rational.order.compare(mindst, sandt) <= 0 && Rational.order.compare(sandt, hoejst!) <= 0).toBe(true)
        const ens = new Set(alle.map(({ beloeb, dato }) => `${dato}|${beloeb}`)).size < alle.length
        if (medNumre && !ens) expect(penge!.brugt).toEqual(Interval.exactly(sandt))
        const egne = planoekonomi(plan, [dele[0]!])[0]!
        const iA = alle.filter(({ logge }) => logge.some((en) => en === "a"))
        expect(egne.brugt).toEqual(
          Interval.exactly(
            iA.reduce((til, { beloeb }) => Rational.sum(til, Rational.fromDecimal(beloeb)), Rational.zero)
          )
        )
      })
    )
  })
})
