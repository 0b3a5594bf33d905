/** The money of several agreements, source by source: budgets are added, and a booking that two logs hold counts once. */
import * as Interval from "../../ground/Interval.ts"
import * as Rational from "../../ground/Rational.ts"
import type { Helhedsplan } from "../../terms/Helhedsplan.ts"
import { type Overlap, overlap } from "./dubletter.ts"
import { antalI, klasser } from "./klasser.ts"
import type { Led } from "./Led.ts"
import type { Bogfoering, Plandel } from "./Plandel.ts"
import { samlet } from "./samlet.ts"

/** A source of money over the plan (*planfinansiering*, financing of the plan): its budget, and what is spent of it. */
export interface Planfinansiering extends Overlap {
  readonly finansiering: { readonly id: string; readonly navn: string }
  readonly delaftaler: ReadonlyArray<string>
  /** In t.kr., as each agreement has it; a budget is a promise of its own, so none is another's. */
  readonly budget: Rational.Rational
  readonly brugt: Interval.Interval
  /** Things booked, each once. */
  readonly bogfoeringer: number
}

export const planoekonomi = (
  { finansiering = [] }: Helhedsplan,
  dele: ReadonlyArray<Plandel>
): ReadonlyArray<Planfinansiering> =>
  finansiering.map(({ poster, ...om }): Planfinansiering => {
    const egne = dele.filter(({ delaftale }) => poster[delaftale.id] !== undefined)
    const posten = ({ delaftale }: Plandel): ReadonlyArray<string> => poster[delaftale.id] ?? []
    const led = egne.flatMap((del) =>
      del.bogfoeringer
        .filter(({ event }) => posten(del).includes(event.post))
        .map((bogfoering) => ledFra(del.delaftale.id, bogfoering))
    )
    const budget = egne
      .flatMap((del) => (del.delaftale.oekonomi?.poster ?? []).filter(({ id }) => posten(del).includes(id)))
      .reduce((sum, { beloeb }) => Rational.sum(sum, Rational.fromNumber(beloeb)), Rational.zero)
    return {
      finansiering: om,
      delaftaler: egne.map(({ delaftale }) => delaftale.id),
      budget,
      brugt: samlet(led)(altid),
      bogfoeringer: antalI(klasser(led)),
      ...overlap(led)
    }
  })

/** A booking counts whatever its day, as in each agreement: the last bills come when the time is over. */
const altid = { fra: "0001-01-01", til: "9999-12-31" }

/** The same voucher, day and amount is one booking; the same day and amount alone may be. */
const ledFra = (delaftale: string, { event, id, position }: Bogfoering): Led => {
  const { beloeb, bilag, dato } = event
  const noegle = `${dato}|${beloeb}`
  return {
    delaftale,
    position,
    noegle,
    beviser: [
      { grund: "haendelse", noegle: `${id}|${noegle}` },
      ...(bilag === undefined ? [] : [{ grund: "bilag" as const, noegle: `${bilag.trim()}|${noegle}` }])
    ],
    staar: { dag: dato, omraader: [], vaerdi: Interval.exactly(Rational.fromDecimal(beloeb)) }
  }
}
