/** From the names people write to the ids of the agreement; a near miss is suggested, never taken. */
import { closest, distance } from "fastest-levenshtein"
import type { Delaftale } from "./Delaftale.ts"

/** An id and the name that people use (*navngivet*, named). */
export interface Navngivet {
  readonly id: string
  readonly navn: string
}

/** The known name nearest to the text, where it is near enough to be meant. */
export const forslag = (tekst: string, navne: ReadonlyArray<string>): string | undefined => {
  if (navne.length === 0 || tekst.length > 200) return undefined
  const lille = tekst.toLocaleLowerCase("da")
  const naermest = closest(
    lille,
    navne.map((navn) => navn.toLocaleLowerCase("da"))
  )
  const fundet = navne.find((navn) => navn.toLocaleLowerCase("da") === naermest)
  const afstand = distance(lille, naermest)
  const taet =
    afstand <= Math.max(2, Math.floor(naermest.length / 3)) && afstand < Math.max(lille.length, naermest.length)
  return taet ? fundet : undefined
}

/** Everything an event may name, by what it is. */
export const omraaderI = ({ boligomraader }: Delaftale): ReadonlyArray<Navngivet> => boligomraader

/** The kinds of events held that the agreement names (*arter*, kinds). */
export const arterI = ({ aktiviteter }: Delaftale): ReadonlyArray<Navngivet> =>
  aktiviteter.flatMap(({ arter }) => arter)
