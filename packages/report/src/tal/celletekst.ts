/** The cells of the verdict table as text: the same in every format. */
import { type Delaftale, Interval, Maaltal, type Vurdering } from "@delaftale/core"
import { paa, type Sprog } from "../sprog.ts"

/** A cell in words and Danish numbers (*celletekst*, text of a cell). */
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

/** "2. halvår"; nothing for a whole year. */
export const halvaarsord = ({ halvaar }: Pick<Vurdering, "halvaar">, sprog: Sprog = "da"): string =>
  halvaar === undefined ? "" : paa(sprog, `${halvaar}. halvår`, `half-year ${halvaar}`)

/** The year of a cell; "2018/19 2. halvår" where it is a half of one. */
export const tiden = (celle: Pick<Vurdering, "halvaar" | "projektaar">, sprog: Sprog = "da"): string =>
  celle.halvaar === undefined ? celle.projektaar : `${celle.projektaar} ${halvaarsord(celle, sprog)}`

/** What stands in the rows of a table whose columns are years: cells of one promise and area, halves apart. */
export const raekkenavn = (celle: Pick<Vurdering, "halvaar" | "kriterium">, sprog: Sprog = "da"): string =>
  celle.halvaar === undefined ? celle.kriterium : `${celle.kriterium} ${halvaarsord(celle, sprog)}`

/** Value, target, status and reason of a cell as text (*celletekst*). */
export const celletekst = (delaftale: Delaftale, vurdering: Vurdering): Celletekst => ({
  kriterium: vurdering.kriterium,
  omraade: omraadenavn(delaftale, vurdering.omraade),
  projektaar: tiden(vurdering),
  vaerdi: vurdering.vaerdi === undefined ? "" : Interval.toDanish(vurdering.vaerdi),
  maaltal: vurdering.maaltal === undefined ? "" : Maaltal.toDanish(vurdering.maaltal),
  status: vurdering.status,
  aarsag: vurdering.aarsag ?? ""
})
