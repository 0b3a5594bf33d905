/** The cells that tell of persons, as a page without rows has them: by cuts, and hidden in all cuts at once. */
import {
  type Dagsstand,
  type Delaftale,
  type Forklaring,
  gruppenFor,
  type Status,
  type Vurdering
} from "@delaftale/core"
import type { Sprog } from "../sprog.ts"
import type { Raekke } from "../tal/Raekke.ts"
import { talraekke } from "../tal/raekkerFor.ts"
import { loefteOmPersoner } from "../undertryk/personer.ts"
import { undertrykSnit } from "../undertryk/undertryk.ts"
import { type Forsigtigraekke, forsigtigForklaring } from "./forsigtigForklaring.ts"

/** Under the reading that holds, or any other that is told of. */
export const erPersoncelle = (status: Status, { kriterium, projektaar }: Vurdering): boolean => {
  const gruppe = gruppenFor(status, projektaar)
  if (gruppe === undefined) return false
  const maalingAf = (id: string) => gruppe.loefter.find((et) => et.kriterium === id)?.maaling
  return [...gruppe.loefter, ...gruppe.alternativer]
    .filter((en) => en.kriterium === kriterium)
    .some(({ maaling }) => loefteOmPersoner(maaling, maalingAf))
}

export interface Personsnit {
  /** The number of the day in the page. */
  readonly dag: number
  readonly raekker: ReadonlyArray<Raekke>
  readonly forklaringer: ReadonlyArray<Forklaring>
}

/** A cell with what may be told of it. */
export interface Forsigtigcelle {
  readonly raekke: Forsigtigraekke
  readonly forklaring: Forklaring
}

/** As the day has them; the walk may go on afterwards. */
export const personsnit = (
  dag: number,
  { forklar, status }: Dagsstand,
  vurderinger: ReadonlyArray<Vurdering>,
  sprog: Sprog
): Personsnit => {
  const egne = vurderinger.flatMap((vurdering) => {
    const forklaring = forklar(vurdering, sprog)
    return forklaring === undefined ? [] : [{ raekke: talraekke(status, vurdering), forklaring }]
  })
  return {
    dag,
    raekker: egne.map(({ raekke }) => raekke),
    forklaringer: egne.map(({ forklaring }) => forklaring)
  }
}

/** What may be told in each cut, the earliest first. */
export const forsigtigeSnit = (
  snit: ReadonlyArray<Personsnit>,
  delaftale: Delaftale,
  graense: number
): ReadonlyArray<ReadonlyArray<Forsigtigcelle>> => {
  const udgivne = undertrykSnit(snit, delaftale, graense)
  return snit.map(({ forklaringer }, plads) => {
    const raekker = udgivne[plads]!.raekker.map(({ dele: _, ...raekke }): Forsigtigraekke => raekke)
    return forklaringer.map((forklaring, nummer) => {
      const raekke = raekker[nummer]!
      const omraader = forklaring.omraader.length === 0 ? [] : omraaderne(raekke, raekker)
      return { raekke, forklaring: forsigtigForklaring(forklaring, raekke, omraader) }
    })
  })
}

const omraaderne = ({ halvaar, kriterium, projektaar }: Forsigtigraekke, alle: ReadonlyArray<Forsigtigraekke>) =>
  alle.filter(
    (en) =>
      en.kriterium === kriterium &&
      en.projektaar === projektaar &&
      en.halvaar === halvaar &&
      en.omraade !== undefined &&
      en.omraade !== "alle"
  )
