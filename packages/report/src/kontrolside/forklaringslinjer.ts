/** An explanation as lines without its events, and what changes in them from one day to the next. */
import type { Forklaring } from "@delaftale/core"
import { forklaringsdele } from "../forklaring/forklaringsafsnit.ts"
import type { Sprog } from "../sprog.ts"
import type { Linje, Linjeskift } from "./Sidedata.ts"
import type { Tabel } from "./Tabel.ts"

/** The last section counts the events; the page does that itself, with what it shows of them. */
export const forklaringslinjer = (forklaring: Forklaring, sprog: Sprog, tekster: Tabel<string>): ReadonlyArray<Linje> =>
  forklaringsdele(forklaring, [], sprog)
    .afsnit.slice(0, -1)
    .flatMap(
      ({ overskrift, punkter }): ReadonlyArray<Linje> => [
        [0, tekster.nummer(overskrift)],
        ...punkter.flatMap(
          ({ tekst, under = [] }): ReadonlyArray<Linje> => [
            [1, tekster.nummer(tekst)],
            ...under.map((en): Linje => [2, tekster.nummer(en)])
          ]
        )
      ]
    )

const ens = (a: Linje | undefined, b: Linje | undefined): boolean => a?.[0] === b?.[0] && a?.[1] === b?.[1]

/** Undefined where nothing does. */
export const linjeskift = (
  dag: number,
  foer: ReadonlyArray<Linje>,
  efter: ReadonlyArray<Linje>
): Linjeskift | undefined => {
  let forrest = 0
  while (forrest < efter.length && ens(foer[forrest], efter[forrest])) forrest++
  if (forrest === foer.length && forrest === efter.length) return undefined
  let bagest = 0
  const hoejst = Math.min(foer.length, efter.length) - forrest
  while (bagest < hoejst && ens(foer.at(-1 - bagest), efter.at(-1 - bagest))) bagest++
  return [dag, forrest, foer.length - forrest - bagest, efter.slice(forrest, efter.length - bagest)]
}
