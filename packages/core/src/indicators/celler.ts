/** The cells of a summary: an area (or all together) in a year (or in no year, for what is read across years). */
import type { Registrering } from "../events/Registrering.ts"
import type { Skriv, Sted } from "./Maaler.ts"
import { omraaderAf } from "./udvaelg.ts"

/** "nord|2017/18"; "2017/18" for all areas together: the one asked for most often needs no new text. */
export const celleFor = (omraade: string | undefined, projektaar = ""): string =>
  omraade === undefined ? projektaar : `${omraade}|${projektaar}`

/** Which cells somebody will read: all areas together, each by itself, or both. Others need not be kept. */
export interface Behov {
  readonly samlet: boolean
  readonly omraader: boolean
}

export const begge: Behov = { samlet: true, omraader: true }

/** One entry into every cell that is needed: a joint arrangement counts once in all, and once for each area it names. */
export const skrivCeller = (
  { omraader, samlet }: Behov,
  registrering: Registrering,
  projektaar: string | undefined,
  post: string,
  skriv: Skriv,
  noegle?: string
): void => {
  if (samlet) skriv(celleFor(undefined, projektaar), post, noegle)
  if (omraader) for (const omraade of omraaderAf(registrering)) skriv(celleFor(omraade, projektaar), post, noegle)
}

/** The entries of a year's cell are all read. */
export const iCellen = (celle: string, _post: string, sted: Sted): boolean =>
  celle === celleFor(sted.omraade, sted.projektaar)
