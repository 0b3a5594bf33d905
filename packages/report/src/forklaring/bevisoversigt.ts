/** What a figure rests on, told so that nobody can be found in it: how many in each month, and where they stand in the log. */
import type { DelaftaleEvent, ForklaretBevis } from "@delaftale/core"
import type { Sprog } from "../sprog.ts"
import type { Punkt } from "./forklaringsafsnit.ts"
import { forklaringsord } from "./forklaringsord.ts"
import { positioner } from "./positioner.ts"

/**
 * How many registrations of each kind a figure rests on, month by month (*bevisoversigt*, overview of the evidence).
 */
export const bevisoversigt = (bevis: ReadonlyArray<ForklaretBevis>, lang: Sprog): ReadonlyArray<Punkt> => {
  const ord = forklaringsord(lang)
  const grupper = new Map<string, Array<number>>()
  for (const { haendelse } of bevis) {
    const gruppe = `${hvornaar(haendelse.event) ?? ord.udenDag}  ${haendelse.event._tag}`
    const numre = grupper.get(gruppe)
    if (numre === undefined) grupper.set(gruppe, [haendelse.position])
    else numre.push(haendelse.position)
  }
  const rettede = bevis.filter(({ rettelser }) => rettelser.length > 0)
  const rettelser = rettede.flatMap((en) => en.rettelser.map(({ position }) => position))
  return [
    ...[...grupper]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([gruppe, numre]) => ({ tekst: ord.iAlt(gruppe, numre.length, positioner([...numre].sort(stigende))) })),
    ...(rettede.length === 0 ? [] : [{ tekst: ord.rettetSiden(rettede.length, positioner(rettelser.sort(stigende))) }])
  ]
}

const stigende = (a: number, b: number): number => a - b

/** The month; of a figure for a whole year the year, of a survey the month in which it ended. */
export const hvornaar = (event: DelaftaleEvent): string | undefined => {
  const { dato, projektaar, til } = event as {
    readonly dato?: string
    readonly projektaar?: string
    readonly til?: string
  }
  return (dato ?? til)?.slice(0, 7) ?? projektaar
}
