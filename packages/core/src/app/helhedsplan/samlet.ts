/**
 * The figure of several logs, each thing counted once. Where the logs disagree about a thing, and where two of them may be
 * one, it lies between two bounds. One log alone gives its own figure, and the order of the logs makes no difference.
 */
import * as Interval from "../../ground/Interval.ts"
import * as Rational from "../../ground/Rational.ts"
import { efterLog, type Klasse, klasser, mindstForskellige, muligvisEns } from "./klasser.ts"
import { type Led, liggerI, type Plansted } from "./Led.ts"

type Tal = Rational.Rational

const intet = Interval.exactly(Rational.zero)

const lagtSammen = (tal: ReadonlyArray<Tal>): Tal => tal.reduce(Rational.sum, Rational.zero)

const mindste = (tal: ReadonlyArray<Tal>): Tal => tal.reduce((a, b) => (Rational.order.compare(b, a) < 0 ? b : a))

const stoerste = (tal: ReadonlyArray<Tal>): Tal => tal.reduce((a, b) => (Rational.order.compare(b, a) > 0 ? b : a))

/** Absent where nothing bounds one of them from above. */
const oeverste = (alle: ReadonlyArray<Interval.Interval>): ReadonlyArray<Tal> | undefined => {
  const kendte = alle.flatMap(({ hoejst }) => (hoejst === undefined ? [] : [hoejst]))
  return kendte.length === alle.length ? kendte : undefined
}

const mellem = (mindst: Tal, hoejst: Tal | undefined): Interval.Interval =>
  hoejst === undefined ? Interval.atLeast(mindst) : Interval.between(mindst, hoejst)

/** What a log says of the thing, there. */
const sagt = (led: ReadonlyArray<Led>, sted: Plansted): Interval.Interval =>
  led.reduce(
    (sum, en) => (en.staar !== undefined && liggerI(en, sted) ? Interval.sum(sum, en.staar.vaerdi) : sum),
    intet
  )

/** Between the least and the most that a log says of it. */
const klassetal = (klasse: Klasse, sted: Plansted): Interval.Interval => {
  const udsagn = [...efterLog(klasse).values()].map((led) => sagt(led, sted))
  const oppefra = oeverste(udsagn)
  return mellem(mindste(udsagn.map(({ mindst }) => mindst)), oppefra && stoerste(oppefra))
}

/** All of them different, or only so many as there must be: an amount below 0 turns the two round. */
const gruppetal = (gruppe: ReadonlyArray<Klasse>, sted: Plansted): Interval.Interval => {
  const alle = gruppe.map((klasse) => klassetal(klasse, sted))
  const antal = mindstForskellige(gruppe)
  const nedefra = alle.map(({ mindst }) => mindst).sort(Rational.order.compare)
  const oppefra = oeverste(alle)?.toSorted(Rational.order.compare)
  return mellem(
    mindste([lagtSammen(nedefra), lagtSammen(nedefra.slice(0, antal))]),
    oppefra && stoerste([lagtSammen(oppefra), lagtSammen(oppefra.slice(-antal))])
  )
}

/** Everything that is told, sorted once; read for as many places as are wanted. */
export const samlet = (led: ReadonlyArray<Led>): ((sted: Plansted) => Interval.Interval) => {
  const grupper = muligvisEns(klasser(led))
  return (sted) => grupper.reduce((sum, gruppe) => Interval.sum(sum, gruppetal(gruppe, sted)), intet)
}
