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

export const svarandel = ({ maalgruppe, spoergsmaal, svar, uden, vindue }: Svarandel): Maaler => {
  const taelles = new Set(svar)
  const udeladt = new Set(uden)

  /** Of the area, or of all together: the survey named, or the last one whose whole field period lies in the window. */
  const passer = (post: Post, sted: Sted): boolean => {
    if (post.omraade !== sted.omraade) return false
    return sted.undersoegelse === undefined
      ? vindue.fra <= post.fra && post.til <= vindue.til
      : post.undersoegelse === sted.undersoegelse
  }

  const valgt = (summe: ZSaet, sted: Sted): Post | undefined => {
    const alle = [...poster(summe, "").keys()].map((post) => JSON.parse(post) as Post)
    const sidst = (a: Post, b: Post) => (a.til === b.til ? b.position - a.position : a.til < b.til ? 1 : -1)
    return alle.filter((post) => passer(post, sted)).sort(sidst)[0]
  }

  return {
    registreringer: ["UndersoegelseGennemfoert"],
    bidrag: (registrering, position, skriv) => {
      if (registrering._tag !== "UndersoegelseGennemfoert" || registrering.spoergsmaal !== spoergsmaal) return
      if (maalgruppe !== undefined && registrering.maalgruppe !== maalgruppe) return
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
      return vaerdi(Interval.exactly(Rational.make(taeller * 100n, naevner)))
    },
    gaelder: (_celle, post, sted) => passer(JSON.parse(post) as Post, sted)
  }
}
