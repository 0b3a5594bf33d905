/** The days of an agreement and its years: of 1 to 8 years, from any day, with short years at the ends, and leap days. */
import fc from "fast-check"
import { addMonths, dayBefore, type LocalDate, make } from "../ground/LocalDate.ts"
import type { Delaftale } from "../terms/Delaftale.ts"

export type Ramme = Pick<Delaftale, "fra" | "til" | "projektaar">

/** Days on which years turn, and the ones that some years lack. */
const dag: fc.Arbitrary<LocalDate> = fc.oneof(
  fc.constantFrom("2016-02-29", "2017-04-01", "2019-02-28", "2020-02-29", "2018-08-31", "2017-01-01", "2019-12-31"),
  fc
    .tuple(fc.integer({ min: 2015, max: 2024 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([aar, maaned, dagen]) => make(aar, maaned, dagen))
)

/** Years that begin on these days; the last one ends on the last day. */
const aarFra = (dage: ReadonlyArray<LocalDate>, til: LocalDate): Ramme => {
  const [fra, ...resten] = dage as readonly [LocalDate, ...ReadonlyArray<LocalDate>]
  const et = (start: LocalDate, nummer: number) => {
    const naeste = dage[nummer + 1]
    return { id: `${start.slice(0, 4)}-${nummer + 1}`, fra: start, til: naeste === undefined ? til : dayBefore(naeste) }
  }
  return { fra, til, projektaar: [et(fra, 0), ...resten.map((start, nummer) => et(start, nummer + 1))] }
}

/** Years from the first day on. */
const projektaar = (fra: LocalDate, antal: number, til: LocalDate): Ramme =>
  aarFra(
    Array.from({ length: antal }, (_, nummer) => addMonths(fra, 12 * nummer)),
    til
  )

/** Calendar years: the first and the last may be short. */
const kalenderaar = (fra: LocalDate, antal: number, til: LocalDate): Ramme => {
  const foerste = Number(fra.slice(0, 4))
  const nytaar = Array.from({ length: antal - 1 }, (_, nummer) => make(foerste + nummer + 1, 1, 1))
  return aarFra([fra, ...nytaar], til)
}

/** `kortet`: how many months of the last year are left out, from 0. */
export const rammer: fc.Arbitrary<Ramme> = fc
  .record({
    fra: dag,
    antal: fc.integer({ min: 1, max: 8 }),
    kortet: fc.constantFrom(0, 0, 1, 4, 11),
    slags: fc.constantFrom("projektaar" as const, "kalenderaar" as const)
  })
  .map(({ antal, fra, kortet, slags }) => {
    if (slags === "projektaar") return projektaar(fra, antal, dayBefore(addMonths(fra, 12 * antal - kortet)))
    const sidste = Number(fra.slice(0, 4)) + antal - 1
    const nytaarsaften = make(sidste, 12, 31)
    const kort = addMonths(nytaarsaften, -kortet)
    return kalenderaar(fra, antal, kort >= fra ? kort : nytaarsaften)
  })
