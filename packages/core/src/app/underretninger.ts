/** The duty to tell: each circumstance and each decision brought in, who has been told of it and when, and who has not. */
import type { Pligt, PligtAf } from "../events/Pligt.ts"
import type { LocalDate } from "../ground/LocalDate.ts"
import type { Recorded } from "../ground/Recorded.ts"
import type { Delaftale } from "../terms/Delaftale.ts"
import type { Underretning } from "../terms/Parter.ts"

interface Besked {
  readonly part: string
  readonly dato: LocalDate
  readonly maade?: string
  readonly position: number
}

/** A circumstance or decision from the day it came up, and who has been told of it (*sagsforløb*, course of a case). */
export interface Sagsforloeb {
  readonly position: number
  readonly id: string
  readonly opstaaet: PligtAf<"ForholdOpstaaet"> | PligtAf<"BeslutningIndbragt">
  /** In the order of days. */
  readonly underrettet: ReadonlyArray<Besked>
  /** Those whom the agreement says must be told, and who have not been. */
  readonly manglerBesked: ReadonlyArray<string>
  /** Who has to tell them. */
  readonly ansvarlige: ReadonlyArray<string>
  readonly afsluttet?: { readonly dato: LocalDate; readonly begrundelse: string; readonly position: number }
}

/** By the day on which they came up. A message about something that is not among the events says nothing yet. */
export const underretninger = (
  delaftale: Delaftale,
  haendelser: ReadonlyArray<Recorded<Pligt>>
): ReadonlyArray<Sagsforloeb> => {
  const opstaaede = haendelser.flatMap(({ event, position }) =>
    event._tag === "ForholdOpstaaet" || event._tag === "BeslutningIndbragt" ? [{ event, position }] : []
  )
  return opstaaede
    .map(({ event, position }) => forloebet(delaftale, event, position, haendelser))
    .sort((a, b) => efterDag(a.opstaaet, b.opstaaet))
}

const efterDag = (a: { readonly dato: LocalDate }, b: { readonly dato: LocalDate }): number =>
  a.dato === b.dato ? 0 : a.dato < b.dato ? -1 : 1

const forloebet = (
  delaftale: Delaftale,
  opstaaet: Sagsforloeb["opstaaet"],
  position: number,
  haendelser: ReadonlyArray<Recorded<Pligt>>
): Sagsforloeb => {
  const id = opstaaet._tag === "ForholdOpstaaet" ? opstaaet.forhold : opstaaet.beslutning
  const underrettet = haendelser.flatMap(({ event, position: ved }): ReadonlyArray<Besked> => {
    if (event._tag !== "PartUnderrettet" || event.forhold !== id) return []
    const { dato, maade, part } = event
    return [{ part, dato, ...(maade === undefined ? {} : { maade }), position: ved }]
  })
  const regler = reglerFor(delaftale, opstaaet)
  const kendere = [...underrettet.map(({ part }) => part), ...vedDetSelv(opstaaet)]
  const skal = new Set(regler.flatMap(({ modtagere }) => modtagere))
  const lukket = haendelser.find(({ event }) => event._tag === "ForholdAfsluttet" && event.forhold === id)
  return {
    position,
    id,
    opstaaet,
    underrettet: underrettet.sort(efterDag),
    manglerBesked: [...skal].filter((part) => !kendere.includes(part)),
    ansvarlige: [...new Set(regler.map(({ ansvarlig }) => ansvarlig))],
    ...(lukket?.event._tag === "ForholdAfsluttet"
      ? {
          afsluttet: { dato: lukket.event.dato, begrundelse: lukket.event.begrundelse, position: lukket.position }
        }
      : {})
  }
}

/** The body whose decision it is knows of it. */
const vedDetSelv = (opstaaet: Sagsforloeb["opstaaet"]): ReadonlyArray<string> =>
  opstaaet._tag === "BeslutningIndbragt" ? [opstaaet.organ] : []

const reglerFor = ({ styring = [] }: Delaftale, { _tag }: Sagsforloeb["opstaaet"]): ReadonlyArray<Underretning> => {
  const ved = _tag === "ForholdOpstaaet" ? "forhold" : "beslutning"
  return styring.flatMap(({ underretning = [] }) => underretning).filter((regel) => regel.ved === ved)
}
