/** Which readings a cell's figure is made of: found by listening while it is worked out. */
import { bedoemteCeller } from "../evaluation/delceller.ts"
import { figur } from "../evaluation/figur.ts"
import type { Celle, Kontekst } from "../evaluation/Kontekst.ts"
import { tiderFor } from "../evaluation/tider.ts"
import { noegleForRegister } from "../indicators/catalog.ts"
import type { Sted } from "../indicators/Maaler.ts"
import type { TaltGruppe } from "./Regnskab.ts"

/** Which figure: a promise, a year, and an area where the promise is measured by area ("alle" for all of them). */
export interface Celleadresse {
  readonly kriterium: string
  readonly projektaar: string
  /** Which half of the year, where the promise is due every half-year. */
  readonly halvaar?: number
  readonly omraade?: string
}

/** Where each reading is read, by its name in the fold. */
export type Laesninger = ReadonlyMap<string, ReadonlyArray<Sted>>

/** The cells behind an address: each area of "alle", each half where none is named. */
const cellerVed = (
  { aar, loefter, version: { delaftale } }: TaltGruppe,
  { halvaar, kriterium, omraade, projektaar }: Celleadresse
): ReadonlyArray<Celle> => {
  const maaling = loefter.find((et) => et.kriterium === kriterium)?.maaling
  if (maaling === undefined) return []
  const aaret = aar.filter(({ id }) => id === projektaar)
  const tider = tiderFor(delaftale, maaling, aaret).filter(
    ({ udsnit }) => halvaar === undefined || udsnit?.nummer === halvaar
  )
  const hvilke = omraade === "alle" ? delaftale.boligomraader.map(({ id }) => id) : [omraade]
  return hvilke.flatMap((et) =>
    tider.map((tid) => ({ kriterium, maaling, ...tid, ...(et === undefined ? {} : { omraade: et }) }))
  )
}

/** That a register was kept is shown by rows that are no evidence of the figure. */
const erRegister = (noegle: string): boolean => noegle.startsWith(noegleForRegister(""))

export const laesninger = (gruppe: TaltGruppe, adresse: Celleadresse): Laesninger => {
  const { kontekst } = gruppe
  const laest = new Map<string, Array<Sted>>()
  const lyttende: Kontekst = {
    ...kontekst,
    aflaes: (noegle, sted) => {
      if (!erRegister(noegle)) laest.set(noegle, [...(laest.get(noegle) ?? []), sted])
      return kontekst.aflaes(noegle, sted)
    }
  }
  for (const celle of cellerVed(gruppe, adresse).flatMap((en) => bedoemteCeller(kontekst, en))) figur(lyttende, celle)
  return laest
}
