/** The days of an agreement: each belongs to one year, one half of it and one quarter, whatever days the years turn on. */
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { dayAfter, dayBefore } from "../../src/ground/LocalDate.ts"
import { contains, type Period } from "../../src/ground/Period.ts"
import { inddelt, udsnitAf } from "../../src/indicators/Inddeling.ts"
import { kalender } from "../../src/indicators/Kalender.ts"
import { laesDelaftale } from "../../src/terms/laesDelaftale.ts"
import { indikatorer } from "../../src/testing/indikatorer.ts"
import { lilleAftale } from "../../src/testing/lilleAftale.ts"
import { maaling } from "../../src/testing/maalinger.ts"
import { type Ramme, rammer } from "../../src/testing/rammer.ts"
import { lov } from "../laws/lov.ts"

const loefte = { antal: maaling(indikatorer.antal, { slags: "Mindst", graense: "1" }) }

/** Every day, one by one. */
const dagene = ({ fra, til }: Period): ReadonlyArray<string> => {
  const alle: Array<string> = []
  for (let dag = fra; dag <= til; dag = dayAfter(dag)) alle.push(dag)
  return alle
}

/** One after the other without a gap, from the first day to the last. */
const deler = (hele: Period, dele: ReadonlyArray<Period>): boolean =>
  dele[0]?.fra === hele.fra &&
  dele.at(-1)?.til === hele.til &&
  dele.every(({ fra, til }, nummer) => fra <= til && (nummer === 0 || fra === dayAfter(dele[nummer - 1]!.til)))

const maaneder = fc.constantFrom(1, 2, 3, 4, 5, 6, 12, 18)

describe("the years of an agreement", () => {
  it("are taken as they stand where they part its days, and refused where a day is missing or counted twice", () => {
    lov(
      fc.property(rammer, fc.nat(), fc.constantFrom(-1, 1), (ramme, hvilket, skub) => {
        expect(Result.isSuccess(laesDelaftale(lilleAftale(loefte, ramme)))).toBe(true)
        const nummer = hvilket % ramme.projektaar.length
        const aar = ramme.projektaar[nummer]!
        const til = skub === 1 ? dayAfter(aar.til) : dayBefore(aar.til)
        const skubbet = ramme.projektaar.with(nummer, { ...aar, til }) as unknown as Ramme["projektaar"]
        expect(Result.isFailure(laesDelaftale(lilleAftale(loefte, { ...ramme, projektaar: skubbet })))).toBe(true)
      })
    )
  })

  it("hold each day once, and none outside", () => {
    lov(
      fc.property(rammer, (ramme) => {
        expect(deler(ramme, ramme.projektaar)).toBe(true)
        const aaret = kalender(ramme)
        for (const dag of dagene(ramme)) {
          expect(ramme.projektaar.filter((aar) => contains(aar, dag)).map(({ id }) => id)).toEqual([aaret(dag)])
        }
        expect([aaret(dayBefore(ramme.fra)), aaret(dayAfter(ramme.til))]).toEqual([undefined, undefined])
      })
    )
  })
})

describe("the spans of a year", () => {
  it("part it exactly, each day in one of them", () => {
    lov(
      fc.property(rammer, maaneder, (ramme, antal) => {
        const alle = udsnitAf({ slags: "maaneder", maaneder: antal }, ramme)
        expect(new Set(alle.map(({ id }) => id)).size).toBe(alle.length)
        for (const aar of ramme.projektaar) {
          const egne = alle.filter(({ projektaar }) => projektaar === aar.id)
          expect(
            deler(
              aar,
              egne.map(({ periode }) => periode)
            )
          ).toBe(true)
          expect(egne.map(({ nummer }) => nummer)).toEqual(egne.map((_, plads) => plads + 1))
        }
      })
    )
  })

  it("are four quarters and two halves of every whole year, and halves are made of quarters", () => {
    lov(
      fc.property(rammer, (ramme) => {
        const antal = (aar: string, maaned: number) =>
          udsnitAf({ slags: "maaneder", maaneder: maaned }, ramme).filter(({ projektaar }) => projektaar === aar)
        const hele = ramme.projektaar.filter((aar) => dagene(aar).length >= 365)
        for (const { id } of hele) {
          expect([antal(id, 3).length, antal(id, 6).length, antal(id, 12).length]).toEqual([4, 2, 1])
          const kvartaler = antal(id, 3).map(({ periode }) => periode.fra)
          for (const { periode } of antal(id, 6)) expect(kvartaler).toContain(periode.fra)
        }
      })
    )
  })

  it("count by span what the calendar says of the day", () => {
    lov(
      fc.property(rammer, maaneder, (ramme, antal) => {
        const inddeling = { slags: "maaneder", maaneder: antal } as const
        const aaret = kalender(inddelt(inddeling, lilleAftale(loefte, ramme)))
        for (const { id, periode } of udsnitAf(inddeling, ramme)) {
          expect([aaret(periode.fra), aaret(periode.til)]).toEqual([id, id])
        }
      })
    )
  })
})

it("a year that begins on the last day of February has no quarter of one day", () => {
  const kvartaler = (fra: string, til: string) =>
    udsnitAf({ slags: "maaneder", maaneder: 3 }, { projektaar: [{ id: "a", fra, til }] }).map(({ periode }) => periode)
  expect(kvartaler("2023-02-28", "2024-02-28").map((en) => en.fra)).toEqual([
    "2023-02-28",
    "2023-05-28",
    "2023-08-28",
    "2023-11-28"
  ])
  expect(kvartaler("2020-02-29", "2021-02-28").at(-1)).toEqual({ fra: "2020-11-29", til: "2021-02-28" })
  expect(kvartaler("2019-03-01", "2020-02-29").at(-1)).toEqual({ fra: "2019-12-01", til: "2020-02-29" })
})
