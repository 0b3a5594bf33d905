/** From an indicator as data to the readings it needs: each simple indicator once, composite ones by their parts. */
import type { Delaftale } from "../terms/Delaftale.ts"
import type { Indikator } from "../terms/Indikator.ts"
import { antal } from "./antal.ts"
import { bedoemt } from "./bedoemt.ts"
import { bestand } from "./bestand.ts"
import { deltagerpersoner } from "./deltagerpersoner.ts"
import type { Kalender } from "./Kalender.ts"
import { kadence } from "./kadence.ts"
import type { Maaler } from "./Maaler.ts"
import { opgjort } from "./opgjort.ts"
import { personer } from "./personer.ts"
import { registerfoering } from "./registerfoering.ts"
import { sum } from "./sum.ts"
import { svarandel } from "./svarandel.ts"

/** An indicator that is no composite of others. */
export type Enkelt = Exclude<Indikator, { readonly slags: "andel" } | { readonly slags: "aendring" }>

/** What names a reading in the fold: the same indicator asked for twice is counted once. */
export const noegleFor = (indikator: Enkelt, kriterium: string): string =>
  indikator.slags === "bedoemt" ? `${kriterium}:${JSON.stringify(indikator)}` : JSON.stringify(indikator)

export const noegleForRegister = (register: string): string => `register:${register}`

/** The parts of an indicator that are read from registrations. */
export const enkelte = (indikator: Indikator): ReadonlyArray<Enkelt> => {
  switch (indikator.slags) {
    case "andel":
      return [...enkelte(indikator.taeller), ...(indikator.naevner.slags === "fast" ? [] : enkelte(indikator.naevner))]
    case "aendring":
      return enkelte(indikator.indikator)
    default:
      return [indikator]
  }
}

const maalerFor = (indikator: Enkelt, kriterium: string, delaftale: Delaftale, kalender: Kalender): Maaler => {
  switch (indikator.slags) {
    case "antal":
      return antal(indikator.af, kalender)
    case "sum":
      return sum(indikator, kalender)
    case "personer":
      return indikator.deltagertal === undefined
        ? personer(indikator, delaftale)
        : deltagerpersoner({ af: indikator.af, deltagertal: indikator.deltagertal }, kalender)
    case "bestand":
      return bestand(indikator)
    case "opgjort":
      return opgjort(indikator.noegletal, delaftale, kalender)
    case "svarandel":
      return svarandel(indikator)
    case "kadence":
      return kadence(indikator, delaftale, kalender)
    case "bedoemt":
      return bedoemt(kriterium, indikator.karakterer, kalender)
  }
}

export interface Bestilling {
  readonly kriterium: string
  readonly indikator: Indikator
}

/** The readings that these indicators need, and one for each register of the agreement, by name. */
export const maalere = (
  bestillinger: ReadonlyArray<Bestilling>,
  delaftale: Delaftale,
  kalender: Kalender
): ReadonlyMap<string, Maaler> => {
  const alle = new Map<string, Maaler>()
  for (const { indikator, kriterium } of bestillinger) {
    for (const enkelt of enkelte(indikator)) {
      const noegle = noegleFor(enkelt, kriterium)
      if (!alle.has(noegle)) alle.set(noegle, maalerFor(enkelt, kriterium, delaftale, kalender))
    }
  }
  for (const register of delaftale.registre) alle.set(noegleForRegister(register.id), registerfoering(register))
  return alle
}
