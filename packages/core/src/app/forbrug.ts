/** The money booked against the budget, for each financing source and in all; exact, in the unit of the agreement. */
import type { Pligt } from "../events/Pligt.ts"
import * as Rational from "../ground/Rational.ts"
import type { Recorded } from "../ground/Recorded.ts"
import type { Delaftale } from "../terms/Delaftale.ts"

/** What a line of the budget had, what is spent, and what is left. */
export interface Budgetlinje {
  readonly budget: Rational.Rational
  readonly brugt: Rational.Rational
  /** Below 0 where more was booked than the budget holds. */
  readonly rest: Rational.Rational
  readonly bogfoeringer: number
}

/** Money spent against the budget, line by line and in all (*forbrug*, spending). */
export interface Forbrug {
  readonly enhed: "tkr"
  readonly poster: ReadonlyArray<Budgetlinje & { readonly post: string; readonly organisation: string }>
  readonly samlet: Budgetlinje
}

/** Nothing where the agreement has no budget. */
export const forbrug = ({ oekonomi }: Delaftale, haendelser: ReadonlyArray<Recorded<Pligt>>): Forbrug | undefined => {
  if (oekonomi === undefined) return undefined
  const linje = (budget: number, tages: (post: string) => boolean): Budgetlinje => {
    const beloeb = haendelser.flatMap(({ event }) =>
      event._tag === "ForbrugBogfoert" && tages(event.post) ? [Rational.fromDecimal(event.beloeb)] : []
    )
    const brugt = beloeb.reduce(Rational.sum, Rational.zero)
    const ialt = Rational.fromNumber(budget)
    return { budget: ialt, brugt, rest: Rational.subtract(ialt, brugt), bogfoeringer: beloeb.length }
  }
  const { enhed, poster, samlet } = oekonomi
  return {
    enhed,
    poster: poster.map(({ beloeb, id, organisation }) => ({
      post: id,
      organisation,
      ...linje(beloeb, (post) => post === id)
    })),
    samlet: linje(samlet, (post) => poster.some(({ id }) => id === post))
  }
}
