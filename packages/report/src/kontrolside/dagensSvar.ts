/** The table of a day out of what is new on each: what every cell says, and what changed on the day itself. */
import type { Sidedata, Skift } from "./Sidedata.ts"

/** By cell the number of its answer; null where the agreement has no such cell on the day. */
export const dagensSvar = (
  { celler, dage }: Pick<Sidedata, "celler" | "dage">,
  dag: number
): ReadonlyArray<number | null> => {
  const svar: Array<number | null> = celler.map(() => null)
  for (const { skift } of dage.slice(0, dag + 1)) for (const [celle, nyt] of skift) svar[celle] = nyt
  return svar
}

/** What changed on the day, by cell; nothing on the first, where there is nothing to hold it against. */
export const dagensSkift = ({ dage }: Pick<Sidedata, "dage">, dag: number): ReadonlyMap<number, Skift> =>
  new Map(dag === 0 ? [] : dage[dag]!.skift.map((skift) => [skift[0], skift]))

/** The last day up to a date, the first where the date is earlier. */
export const dagFor = ({ dage }: Pick<Sidedata, "dage">, dato: string): number =>
  Math.max(
    0,
    dage.findLastIndex(({ dag }) => dag <= dato)
  )

/** The nearest day after (1) or before (-1) on which a cell changed; the day itself where there is none. */
export const naesteSkift = ({ dage }: Pick<Sidedata, "dage">, dag: number, retning: 1 | -1): number => {
  for (let nummer = dag + retning; nummer > 0 && nummer < dage.length; nummer += retning) {
    if (dage[nummer]!.skift.length > 0) return nummer
  }
  return retning === -1 && dag > 0 ? 0 : dag
}
