/** opgjort (reported): a figure that somebody reports for an area and a year. Not reported is missing, never 0. */
import * as Interval from "../ground/Interval.ts"
import * as Rational from "../ground/Rational.ts"
import type { Delaftale } from "../terms/Delaftale.ts"
import { celleFor } from "./celler.ts"
import type { Kalender } from "./Kalender.ts"
import { type Aflaesning, vaerdi as laest, type Maaler, mangler, type Sted } from "./Maaler.ts"
import { poster, type ZSaet } from "./ZSaet.ts"

/** Of several figures of a cell the last one in this order stands; text order is the order. */
type Orden = (position: number, dato: string | undefined) => string

/** Of a year: the one reported last. */
const efterIndberetning: Orden = (position) => String(position).padStart(15, "0")

/** Of a span with several days: the one of the latest day. */
export const efterDag: Orden = (position, dato = "") => `${dato}#${efterIndberetning(position, dato)}`

/** The figure that stands. */
const sidste = (summe: ZSaet, celle: string): Rational.Rational | undefined => {
  let bedste = ""
  let tal: string | undefined
  for (const post of poster(summe, celle).keys()) {
    const skel = post.indexOf("|")
    const orden = post.slice(0, skel)
    if (orden > bedste) {
      bedste = orden
      tal = post.slice(skel + 1)
    }
  }
  return tal === undefined ? undefined : Rational.fromDecimal(tal)
}

export const opgjort = (
  noegletal: string,
  delaftale: Delaftale,
  kalender: Kalender,
  orden: Orden = efterIndberetning
): Maaler => {
  const definition = delaftale.noegletal.find(({ id }) => id === noegletal)
  const omraader = definition?.prOmraade === true ? delaftale.boligomraader.map(({ id }) => id) : [undefined]

  /** All areas together: a sum of counts, or a lower bound where an area has not reported; percentages have no sum. */
  const samlet = (summe: ZSaet, sted: Sted): Aflaesning => {
    if (definition?.enhed !== "antal") return mangler("kilderMangler", omraader.length)
    const tal = omraader.flatMap((omraade) => sidste(summe, celleFor(omraade, sted.projektaar)) ?? [])
    if (tal.length === 0) return mangler("manglerIndberetning", omraader.length)
    const ialt = tal.reduce(Rational.sum)
    const interval = tal.length < omraader.length ? Interval.atLeast(ialt) : Interval.exactly(ialt)
    return laest(interval, { kendt: tal.length, ialt: omraader.length }, "manglerIndberetning")
  }

  return {
    registreringer: ["TalOpgjort"],
    bidrag: (registrering, position, skriv) => {
      if (registrering._tag !== "TalOpgjort" || registrering.noegletal !== noegletal) return
      const { dato, omraade, projektaar, vaerdi } = registrering
      const aar = projektaar ?? kalender(dato ?? "")
      if (aar !== undefined) skriv(celleFor(omraade, aar), `${orden(position, dato)}|${vaerdi}`)
    },
    laes: (summe, sted) => {
      if (sted.omraade === undefined && omraader[0] !== undefined) return samlet(summe, sted)
      const tal = sidste(summe, celleFor(sted.omraade, sted.projektaar))
      return tal === undefined ? mangler("manglerIndberetning") : laest(Interval.exactly(tal))
    },
    gaelder: (celle, _post, sted) =>
      sted.omraade === undefined && omraader[0] !== undefined
        ? omraader.some((omraade) => celle === celleFor(omraade, sted.projektaar))
        : celle === celleFor(sted.omraade, sted.projektaar)
  }
}
