/** svarandel (share): the share of a survey's answers in percent; all answers are the base unless some are left out. */

import type { RegistreringAf } from "../events/Registrering.ts"
import * as Interval from "../ground/Interval.ts"
import type { Period } from "../ground/Period.ts"
import * as Rational from "../ground/Rational.ts"
import { type Maaler, mangler, type Sted, vaerdi } from "./Maaler.ts"
import { poster, type ZSaet } from "./ZSaet.ts"

type Undersoegelse = Pick<
  RegistreringAf<"UndersoegelseGennemfoert">,
  "undersoegelse" | "fra" | "til" | "svar" | "omraade"
>
interface Post extends Undersoegelse {
  readonly position: number
}

interface Svarandel {
  readonly spoergsmaal: string
  readonly svar: ReadonlyArray<string>
  readonly uden?: ReadonlyArray<string>
  readonly maalgruppe?: string
  readonly vindue: Period
}

/** Where and when a survey was made, and where its answers stand. */
type Feltarbejde = Pick<Post, "position" | "undersoegelse" | "fra" | "til" | "omraade">
type Spurgt = Pick<Sted, "omraade" | "undersoegelse">

const passer =
  (vindue: Period, sted: Spurgt) =>
  ({ fra, omraade, til, undersoegelse }: Feltarbejde): boolean =>
    omraade === sted.omraade &&
    (sted.undersoegelse === undefined ? vindue.fra <= fra && til <= vindue.til : undersoegelse === sted.undersoegelse)

/** Of the area, or of all together: the survey named, or the last one whose whole field period lies in the window. */
export const valgtUndersoegelse = <P extends Feltarbejde>(
  alle: ReadonlyArray<P>,
  vindue: Period,
  sted: Spurgt = {}
): P | undefined => {
  const sidst = (a: P, b: P) => (a.til === b.til ? b.position - a.position : a.til < b.til ? 1 : -1)
  return alle.filter(passer(vindue, sted)).sort(sidst)[0]
}

/** Whether a survey puts the question, and to those who are meant. */
export const stiller = (
  { maalgruppe, spoergsmaal }: Pick<Svarandel, "spoergsmaal" | "maalgruppe">,
  undersoegelse: Pick<RegistreringAf<"UndersoegelseGennemfoert">, "spoergsmaal" | "maalgruppe">
): boolean =>
  undersoegelse.spoergsmaal === spoergsmaal && (maalgruppe === undefined || undersoegelse.maalgruppe === maalgruppe)

export const svarandel = ({ svar, uden, vindue, ...spurgt }: Svarandel): Maaler => {
  const taelles = new Set(svar)
  const udeladt = new Set(uden)

  const valgt = (summe: ZSaet, sted: Sted): Post | undefined =>
    valgtUndersoegelse(
      [...poster(summe, "").keys()].map((post) => JSON.parse(post) as Post),
      vindue,
      sted
    )

  return {
    registreringer: ["UndersoegelseGennemfoert"],
    bidrag: (registrering, position, skriv) => {
      if (registrering._tag !== "UndersoegelseGennemfoert" || !stiller(spurgt, registrering)) return
      const { fra, omraade, svar: afgivne, til, undersoegelse } = registrering
      const sted = omraade === undefined ? {} : { omraade }
      const post: Post = { position, undersoegelse, fra, til, svar: afgivne, ...sted }
      skriv("", JSON.stringify(post))
    },
    laes: (summe, sted) => {
      const fundet = valgt(summe, sted)
      if (fundet === undefined) return mangler("manglerIndberetning")
      const grundlag = fundet.svar.filter((svaret) => !udeladt.has(svaret.svar))
      const antal = (af: typeof grundlag) => af.reduce((sum, svaret) => sum + BigInt(svaret.antal), 0n)
      const naevner = antal(grundlag)
      if (naevner === 0n) return mangler("naevnerNul")
      const taeller = antal(grundlag.filter((svaret) => taelles.has(svaret.svar)))
      const helt = (tal: bigint) => Interval.exactly(Rational.make(tal))
      const andel = vaerdi(Interval.exactly(Rational.make(taeller * 100n, naevner)))
      return { ...andel, dele: { taeller: helt(taeller), naevner: helt(naevner) } }
    },
    gaelder: (_celle, post, sted) => passer(vindue, sted)(JSON.parse(post) as Post)
  }
}
