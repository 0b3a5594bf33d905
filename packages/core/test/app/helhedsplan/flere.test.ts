/** Things dealt over several logs, some of them to more than one: the plan counts what the union of the logs holds as a set. */
import * as Arr from "effect/Array"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { faellestal } from "../../../src/app/helhedsplan/faellestal.ts"
import type { Plandel } from "../../../src/app/helhedsplan/Plandel.ts"
import { planlaeser } from "../../../src/app/helhedsplan/Plandel.ts"
import type { DelaftaleEvent } from "../../../src/events/DelaftaleEvent.ts"
import * as Interval from "../../../src/ground/Interval.ts"
import { LogId } from "../../../src/ground/LogId.ts"
import * as Rational from "../../../src/ground/Rational.ts"
import type { Recorded } from "../../../src/ground/Recorded.ts"
import type { Helhedsplan } from "../../../src/terms/Helhedsplan.ts"
import { lilleAftale } from "../../../src/testing.ts"
import { lov } from "../../laws/lov.ts"

const navne = ["a", "b", "c", "d"] as const
/** What each agreement calls the plan's areas: the same word is another place in another one. */
const kaldt: Record<(typeof navne)[number], readonly [string, string, string]> = {
  a: ["nord", "syd", "vest"],
  b: ["syd", "vest", "nord"],
  c: ["vest", "nord", "syd"],
  d: ["nord", "vest", "syd"]
}
const planens = ["p0", "p1", "p2"] as const
const afholdte = { registrering: "ArrangementRegistreret" } as const
const formidlet = { registrering: "FormidlingRegistreret" } as const
const tilHver = <A>(hvad: A) => Object.fromEntries(navne.map((navn) => [navn, hvad]))

const plan = (noegler: ReadonlyArray<string | undefined>): Helhedsplan => {
  const { fra, projektaar, til } = lilleAftale()
  return {
    ...{ format: 1, id: "plan", navn: "Planen", fra, til, projektaar },
    omraader: Arr.map(planens, (id, nr) => ({
      id,
      navn: id,
      kaldes: Object.fromEntries(navne.map((navn) => [navn, kaldt[navn][nr] ?? ""]))
    })),
    delaftaler: Arr.map(navne, (id, nr) => {
      const liste = noegler[nr]
      return { id, log: LogId.make(id), ...(liste === undefined ? {} : { noegler: liste }) }
    }),
    tal: [
      {
        id: "arrangementer",
        navn: "arrangementer",
        enhed: "antal",
        indikatorer: tilHver({ slags: "antal", af: [afholdte] })
      },
      {
        ...{ id: "deltagere", navn: "deltagere", enhed: "deltagelser" },
        indikatorer: tilHver({ slags: "sum", af: [afholdte], felt: "deltagere" })
      },
      {
        id: "formidlere",
        navn: "formidlere",
        enhed: "personer",
        indikatorer: tilHver({ slags: "personer", af: [formidlet] })
      },
      { id: "opslag", navn: "opslag", enhed: "antal", indikatorer: tilHver({ slags: "antal", af: [formidlet] }) }
    ]
  }
}

/** One thing of the world, and the logs it came into: by its event, or by the row of a file that several read. */
interface Ting {
  readonly dato: string
  readonly omraader: ReadonlyArray<number>
  readonly deltagere: number | undefined
  readonly noegle: string | undefined
  readonly logge: ReadonlyArray<(typeof navne)[number]>
  readonly somRaekke: boolean
}

const dag = fc
  .integer({ min: 0, max: 3 * 365 })
  .map((n) => new Date(Date.UTC(2001, 7, 1 + n)).toISOString().slice(0, 10))

const ting = (dato: fc.Arbitrary<string>): fc.Arbitrary<Ting> =>
  fc.record({
    dato,
    omraader: fc.shuffledSubarray([0, 1, 2], { minLength: 1 }),
    deltagere: fc.constantFrom(0, 1, 4, 9, undefined),
    noegle: fc.constantFrom("n1", "n2", "n3", undefined),
    logge: fc.shuffledSubarray([...navne], { minLength: 1 }),
    somRaekke: fc.boolean()
  })

const uuid = (...dele: ReadonlyArray<number>): string =>
  `00000000-0000-4000-8000-${dele.map((del) => del.toString(16).padStart(6, "0")).join("")}`

const haendelsen = (en: Ting, nr: number, log: (typeof navne)[number], position: number): Recorded<DelaftaleEvent> => {
  const steder = en.omraader.map((omraade) => kaldt[log][omraade]!)
  const kilde = en.somRaekke ? { kilde: { fil: "faelles.csv", linje: nr + 2 } } : {}
  const event = (
    en.noegle === undefined
      ? {
          ...{ _tag: "ArrangementRegistreret", dato: en.dato, aktivitet: log, art: "tur", status: "afholdt" },
          omraader: steder,
          ...(en.deltagere === undefined ? {} : { deltagere: en.deltagere }),
          ...kilde
        }
      : { _tag: "FormidlingRegistreret", dato: en.dato, omraade: steder[0], art: log, noegle: en.noegle, ...kilde }
  ) as DelaftaleEvent
  const id = en.somRaekke ? uuid(navne.indexOf(log), nr) : uuid(99, nr)
  return { position, id, at: "2005-01-01T11:00:00.000Z", by: "sekretariat", event }
}

const sha256 = "5".repeat(64)

/** The rows came in with one import, the rest by hand. */
const delFor = (den: Helhedsplan, alle: ReadonlyArray<Ting>, log: (typeof navne)[number]): Plandel => {
  const laeser = planlaeser(den, lilleAftale(undefined, { id: log }), { idag: "2026-01-01" })
  let position = 1
  const egne = [...alle.entries()].filter(([, en]) => en.logge.includes(log))
  const bundt = (somRaekke: boolean) =>
    egne.filter(([, en]) => en.somRaekke === somRaekke).map(([nr, en]) => haendelsen(en, nr, log, ++position))
  const raekker = bundt(true)
  const event = { _tag: "ImportGennemfoert" as const, fil: "faelles.csv", sha256, laest: 9, optaget: 9, afvist: 0 }
  laeser.tag([...raekker, { position: ++position, id: uuid(98, 0), at: "2005-01-01T11:00:00.000Z", by: "x", event }])
  laeser.tag(bundt(false))
  return laeser.laes()
}

const tallene = (den: Helhedsplan, alle: ReadonlyArray<Ting>, orden: ReadonlyArray<(typeof navne)[number]> = navne) =>
  faellestal(
    den,
    orden.map((log) => delFor(den, alle, log)),
    den.til
  )

const inde = (den: Helhedsplan, { dato, omraader, noegle }: Ting, projektaar?: string, omraade?: string): boolean => {
  const aar = den.projektaar.find(({ id }) => id === projektaar) ?? den
  const steder = noegle === undefined ? omraader : omraader.slice(0, 1)
  return aar.fra <= dato && dato <= aar.til && (omraade === undefined || steder.some((nr) => planens[nr] === omraade))
}

/** Obviously right: the things themselves, each looked at once. */
const facit = (den: Helhedsplan, alle: ReadonlyArray<Ting>, tal: string, projektaar?: string, omraade?: string) => {
  const her = alle.filter((en) => inde(den, en, projektaar, omraade))
  const arrangementer = her.filter(({ noegle }) => noegle === undefined)
  const opslag = her.filter(({ noegle }) => noegle !== undefined)
  const helt = (antal: number) => Interval.exactly(Rational.fromNumber(antal))
  if (tal === "arrangementer") return helt(arrangementer.length)
  if (tal === "opslag") return helt(opslag.length)
  if (tal === "formidlere") return helt(new Set(opslag.map(({ noegle }) => noegle)).size)
  const sum = arrangementer.reduce((til, { deltagere = 0 }) => til + deltagere, 0)
  const alleKendt = arrangementer.every(({ deltagere }) => deltagere !== undefined)
  return alleKendt ? helt(sum) : Interval.atLeast(Rational.fromNumber(sum))
}

const enListe = plan(["l", "l", "l", "l"])
const iOrden = (a: Rational.Rational, b: Rational.Rational) => Rational.order.compare(a, b) <= 0

/** No two of them on one day, so that none can be taken for another. */
const hverSinDag = fc.uniqueArray(ting(dag), { maxLength: 25, selector: ({ dato }) => dato })

describe("what several logs hold", () => {
  it("is counted as a set: once for each thing, however many logs have it, and each person once", () => {
    let dobbelte = 0
    lov(
      fc.property(hverSinDag, (alle) => {
        for (const { celler, dubletter, mulige, tal, uenige } of tallene(enListe, alle)) {
          expect([uenige, mulige]).toEqual([0, 0])
          const igen = alle.filter(
            (en) =>
              en.logge.length > 1 && (en.noegle === undefined) === (tal.id.charAt(0) !== "f" && tal.id !== "opslag")
          )
          expect(dubletter.reduce((sum, { antal }) => sum + antal, 0)).toBe(igen.length)
          dobbelte += igen.length
          for (const { omraade, projektaar, vaerdi } of celler) {
            expect(vaerdi).toEqual(facit(enListe, alle, tal.id, projektaar, omraade))
          }
        }
      })
    )
    expect(dobbelte).toBeGreaterThan(500)
  })

  it("lies between bounds that hold the truth where things cannot be told apart, and never above all of them", () => {
    let usikre = 0
    const naer = ting(fc.constantFrom("2001-08-01", "2002-07-31", "2002-08-01"))
    const iEnLog = naer.map((en) => ({ ...en, omraader: en.omraader.slice(0, 1), logge: en.logge.slice(0, 1) }))
    const faaDage = fc.array(fc.oneof(naer, iEnLog), { minLength: 6, maxLength: 14 })
    lov(
      fc.property(faaDage, (alle) => {
        for (const { celler, mulige, tal } of tallene(enListe, alle)) {
          usikre += mulige
          for (const { omraade, projektaar, vaerdi } of celler) {
            const sandt = facit(enListe, alle, tal.id, projektaar, omraade)
            expect(vaerdi?.hoejst).toEqual(sandt.hoejst)
            expect(iOrden(vaerdi!.mindst, sandt.mindst)).toBe(true)
          }
        }
      })
    )
    expect(usikre).toBeGreaterThan(100)
  })

  it("is the same in whatever order the logs are named", () => {
    const logge = fc.shuffledSubarray([...navne], { minLength: 4 })
    const lister = fc.array(fc.constantFrom("l", "m", undefined), { minLength: 4, maxLength: 4 })
    const flere = fc.array(ting(fc.oneof(dag, fc.constant("2001-08-01"))), { maxLength: 20 })
    lov(
      fc.property(flere, logge, lister, (alle, orden, noegler) => {
        const den = plan(noegler)
        const uden = tallene(den, alle).map(({ celler, mulige, uenige }) => ({ celler, mulige, uenige }))
        expect(tallene(den, alle, orden).map(({ celler, mulige, uenige }) => ({ celler, mulige, uenige }))).toEqual(
          uden
        )
      })
    )
  })

  it("has persons of several lists between the largest list and all of them, never as a sum that passes for a number", () => {
    const lister = fc.array(fc.constantFrom("l", "m", undefined), { minLength: 4, maxLength: 4 })
    lov(
      fc.property(hverSinDag, lister, (alle, noegler) => {
        const den = plan(noegler)
        const { celler } = tallene(den, alle).find(({ tal }) => tal.id === "formidlere")!
        for (const { omraade, projektaar, vaerdi } of celler) {
          const iListe = new Map<string, Set<string>>()
          for (const [nr, log] of navne.entries()) {
            const liste = noegler[nr] ?? `egen ${log}`
            const egne = alle.filter((en) => en.logge.includes(log) && inde(den, en, projektaar, omraade))
            for (const { noegle } of egne)
              if (noegle !== undefined) iListe.set(liste, (iListe.get(liste) ?? new Set()).add(noegle))
          }
          const antal = [...iListe.values()].map(({ size }) => size)
          const [mindst, hoejst] = [Math.max(0, ...antal), antal.reduce((a, b) => a + b, 0)]
          expect(vaerdi).toEqual(Interval.between(Rational.fromNumber(mindst), Rational.fromNumber(hoejst)))
        }
      })
    )
  })
})
