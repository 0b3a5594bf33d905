/** The cells of the verdict table as text: the same in every format. */
import { type Delaftale, Interval, Maaltal, type Vurdering } from "@delaftale/core"

export interface Celletekst {
  readonly kriterium: string
  readonly omraade: string
  readonly projektaar: string
  readonly vaerdi: string
  readonly maaltal: string
  readonly status: Vurdering["status"]
  readonly aarsag: string
}

/** The name of an area; "alle" and no area stay as they are. */
export const omraadenavn = ({ boligomraader }: Delaftale, omraade: string | undefined): string =>
  omraade === undefined ? "" : (boligomraader.find(({ id }) => id === omraade)?.navn ?? omraade)

/** The year of a cell; "2018/19 2. halvår" where it is a half of one. */
export const tiden = ({ halvaar, projektaar }: Pick<Vurdering, "halvaar" | "projektaar">): string =>
  halvaar === undefined ? projektaar : `${projektaar} ${halvaar}. halvår`

/** What stands in the rows of a table whose columns are years: cells of one promise and area, halves apart. */
export const raekkenavn = ({ halvaar, kriterium }: Pick<Vurdering, "halvaar" | "kriterium">): string =>
  halvaar === undefined ? kriterium : `${kriterium} ${halvaar}. halvår`

export const celletekst = (delaftale: Delaftale, vurdering: Vurdering): Celletekst => ({
  kriterium: vurdering.kriterium,
  omraade: omraadenavn(delaftale, vurdering.omraade),
  projektaar: tiden(vurdering),
  vaerdi: vurdering.vaerdi === undefined ? "" : Interval.toDanish(vurdering.vaerdi),
  maaltal: vurdering.maaltal === undefined ? "" : Maaltal.toDanish(vurdering.maaltal),
  status: vurdering.status,
  aarsag: vurdering.aarsag ?? ""
})
