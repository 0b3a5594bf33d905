/** opgjort (reported): a figure that somebody reports for an area and a year. Not reported is missing, never 0. */
import * as Interval from "../ground/Interval.ts"
import * as Rational from "../ground/Rational.ts"
import type { Delaftale } from "../terms/Delaftale.ts"
import { celleFor } from "./celler.ts"
import type { Kalender } from "./Kalender.ts"
import { type Aflaesning, type Maaler, mangler, type Sted, vaerdi } from "./Maaler.ts"
import { poster, type ZSaet } from "./ZSaet.ts"

/** The figure that stands: the last one reported, by position. */
const sidste = (summe: ZSaet, celle: string): Rational.Rational | undefined => {
  let bedste = -1
  let tal: string | undefined
  for (const post of poster(summe, celle).keys()) {
    const skel = post.indexOf("|")
    const position = Number(post.slice(0, skel))
    if (position > bedste) {
      bedste = position
      tal = post.slice(skel + 1)
    }
  }
  return tal === undefined ? undefined : Rational.fromDecimal(tal)
}

export const opgjort = (noegletal: string, delaftale: Delaftale, kalender: Kalender): Maaler => {
  const definition = delaftale.noegletal.find(({ id }) => id === noegletal)
  const omraader = definition?.prOmraade === true ? delaftale.boligomraader.map(({ id }) => id) : [undefined]

  /** All areas together: a sum of counts, or a lower bound where an area has not reported; percentages have no sum. */
  const samlet = (summe: ZSaet, sted: Sted): Aflaesning => {
    if (definition?.enhed !== "antal") return mangler("kilderMangler", omraader.length)
    const tal = omraader.flatMap((omraade) => sidste(summe, celleFor(omraade, sted.projektaar)) ?? [])
    if (tal.length === 0) return mangler("manglerIndberetning", omraader.length)
    const ialt = tal.reduce(Rational.sum)
    const interval = tal.length < omraader.length ? Interval.atLeast(ialt) : Interval.exactly(ialt)
    return vaerdi(interval, { kendt: tal.length, ialt: omraader.length }, "manglerIndberetning")
  }

  return {
    registreringer: ["TalOpgjort"],
    bidrag: (registrering, position, skriv) => {
      if (registrering._tag !== "TalOpgjort" || registrering.noegletal !== noegletal) return
      const aar = registrering.projektaar ?? kalender(registrering.dato ?? "")
      if (aar !== undefined) skriv(celleFor(registrering.omraade, aar), `${position}|${registrering.vaerdi}`)
    },
    laes: (summe, sted) => {
      if (sted.omraade === undefined && omraader[0] !== undefined) return samlet(summe, sted)
      const tal = sidste(summe, celleFor(sted.omraade, sted.projektaar))
      return tal === undefined ? mangler("manglerIndberetning") : vaerdi(Interval.exactly(tal))
    },
    gaelder: (celle, _post, sted) =>
      sted.omraade === undefined && omraader[0] !== undefined
        ? omraader.some((omraade) => celle === celleFor(omraade, sted.projektaar))
        : celle === celleFor(sted.omraade, sted.projektaar)
  }
}
