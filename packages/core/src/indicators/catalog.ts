/** From an indicator as data to the readings it needs: each simple indicator once, composite ones by their parts. */
import type { Delaftale } from "../terms/Delaftale.ts"
import type { Indikator } from "../terms/Indikator.ts"
import { antal } from "./antal.ts"
import { bedoemt } from "./bedoemt.ts"
import { bestand } from "./bestand.ts"
import { type Behov, begge } from "./celler.ts"
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
  indikator.slags === "bedoemt" ? `${kriterium}:${skrevet(indikator)}` : skrevet(indikator)

/** An indicator is data that nobody changes, and it is asked for at every reading. */
const skrevet = (indikator: Enkelt): string => {
  const kendt = tekster.get(indikator) ?? JSON.stringify(indikator)
  tekster.set(indikator, kendt)
  return kendt
}
const tekster = new WeakMap<Enkelt, string>()

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

/** The registers that show whether the indicator, or a part of it, was kept. */
const registreFor = (indikator: Indikator): ReadonlyArray<string> => {
  const egne = "foertAf" in indikator && indikator.foertAf !== undefined ? [indikator.foertAf] : []
  switch (indikator.slags) {
    case "andel":
      return [
        ...egne,
        ...registreFor(indikator.taeller),
        ...(indikator.naevner.slags === "fast" ? [] : registreFor(indikator.naevner))
      ]
    case "aendring":
      return registreFor(indikator.indikator)
    default:
      return egne
  }
}

const maalerFor = (
  { behov = begge, kriterium }: Bestilling,
  indikator: Enkelt,
  delaftale: Delaftale,
  kalender: Kalender
): Maaler => {
  switch (indikator.slags) {
    case "antal":
      return antal(indikator.af, kalender, behov)
    case "sum":
      return sum(indikator, kalender, behov)
    case "personer":
      return indikator.deltagertal === undefined
        ? personer(indikator, delaftale, kalender, behov)
        : deltagerpersoner({ af: indikator.af, deltagertal: indikator.deltagertal }, kalender, behov)
    case "bestand":
      return bestand(indikator, behov)
    case "opgjort":
      return opgjort(indikator.noegletal, delaftale, kalender)
    case "svarandel":
      return svarandel(indikator)
    case "kadence":
      return kadence(indikator, delaftale, kalender, behov)
    case "bedoemt":
      return bedoemt(kriterium, indikator.karakterer, kalender)
  }
}

export interface Bestilling {
  readonly kriterium: string
  readonly indikator: Indikator
  /** The cells that will be read; all where nothing is said. */
  readonly behov?: Behov
}

const intet: Behov = { samlet: false, omraader: false }

const samletBehov = (a: Behov = intet, b: Behov = begge): Behov => ({
  samlet: a.samlet || b.samlet,
  omraader: a.omraader || b.omraader
})

/** The readings that these indicators need, and the registers they rest on, by name. */
export const maalere = (
  bestillinger: ReadonlyArray<Bestilling>,
  delaftale: Delaftale,
  kalender: Kalender
): ReadonlyMap<string, Maaler> => {
  const enkeltvis = new Map<string, { readonly enkelt: Enkelt; readonly bestilling: Bestilling }>()
  for (const bestilling of bestillinger) {
    for (const enkelt of enkelte(bestilling.indikator)) {
      const noegle = noegleFor(enkelt, bestilling.kriterium)
      const behov = samletBehov(enkeltvis.get(noegle)?.bestilling.behov, bestilling.behov)
      enkeltvis.set(noegle, { enkelt, bestilling: { ...bestilling, behov } })
    }
  }
  const alle = new Map<string, Maaler>()
  for (const [noegle, { bestilling, enkelt }] of enkeltvis) {
    alle.set(noegle, maalerFor(bestilling, enkelt, delaftale, kalender))
  }
  const foertAf = new Set(bestillinger.flatMap(({ indikator }) => registreFor(indikator)))
  for (const register of delaftale.registre) {
    if (foertAf.has(register.id)) alle.set(noegleForRegister(register.id), registerfoering(register))
  }
  return alle
}
