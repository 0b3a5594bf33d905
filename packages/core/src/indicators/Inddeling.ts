/** Spans that figures are read over where they are not read year by year: parts of each year, or up to a day. */
import { contains, type Period, split } from "../ground/Period.ts"
import type { Delaftale } from "../terms/Delaftale.ts"
import type { Frist } from "../terms/Maaling.ts"

/** Each projektår cut in spans of so many months from its first day, or one span of the agreement. */
export type Inddeling =
  | { readonly slags: "maaneder"; readonly maaneder: number }
  | { readonly slags: "vindue"; readonly vindue: Period }

/** A span, with the name that its figures are kept under: no projektår can be called so. */
export interface Udsnit {
  readonly id: string
  /** The name of the division. */
  readonly inddeling: string
  /** The place among the spans of its year, from 1; absent where it is no part of one year. */
  readonly nummer?: number
  readonly projektaar: string
  readonly periode: Period
}

const navnFor = (inddeling: Inddeling): string =>
  inddeling.slags === "maaneder" ? `${inddeling.maaneder}#` : `${inddeling.vindue.fra}..${inddeling.vindue.til}#`

/** In the order of the days. A window stands in the year of its last day. */
export const udsnitAf = (
  inddeling: Inddeling,
  { projektaar }: Pick<Delaftale, "projektaar">
): ReadonlyArray<Udsnit> => {
  const navn = navnFor(inddeling)
  if (inddeling.slags === "vindue") {
    const { vindue } = inddeling
    return projektaar
      .filter((aar) => contains(aar, vindue.til))
      .map((aar) => ({ id: navn, inddeling: navn, projektaar: aar.id, periode: vindue }))
  }
  return projektaar.flatMap((aar) =>
    split(aar, inddeling.maaneder).map((periode, nummer) => ({
      id: `${navn}${aar.id}#${nummer + 1}`,
      inddeling: navn,
      nummer: nummer + 1,
      projektaar: aar.id,
      periode
    }))
  )
}

/** How a deadline divides the agreement; not at all where it is read year by year. */
export const inddelingFor = (frist: Frist, { fra }: Pick<Delaftale, "fra">): Inddeling | undefined => {
  switch (frist.slags) {
    case "hvertHalvaar":
      return { slags: "maaneder", maaneder: 6 }
    case "senest":
      return { slags: "vindue", vindue: { fra: frist.fra ?? fra, til: frist.dato } }
    default:
      return undefined
  }
}

/** The agreement with the spans in the place of its years, so that what counts by year counts by span. */
export const inddelt = (inddeling: Inddeling | undefined, delaftale: Delaftale): Delaftale => {
  if (inddeling === undefined) return delaftale
  const [foerste, ...resten] = udsnitAf(inddeling, delaftale).map(({ id, periode }) => ({ id, ...periode }))
  return foerste === undefined ? delaftale : { ...delaftale, projektaar: [foerste, ...resten] }
}

/** What a reading over these spans is called in the fold. */
export const medInddeling = (noegle: string, inddeling: string | undefined): string =>
  inddeling === undefined ? noegle : `${inddeling}:${noegle}`

export const inddelingsnavn = (inddeling: Inddeling | undefined): string | undefined =>
  inddeling === undefined ? undefined : navnFor(inddeling)
