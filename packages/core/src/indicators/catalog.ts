/** From an indicator as data to the readings it needs: each simple indicator once, composite ones by their parts. */
import type { Delaftale } from "../terms/Delaftale.ts"
import type { Indikator } from "../terms/Indikator.ts"
import { antal } from "./antal.ts"
import { bedoemt } from "./bedoemt.ts"
import { bestand } from "./bestand.ts"
import { type Behov, begge } from "./celler.ts"
import { deltagerpersoner } from "./deltagerpersoner.ts"
import { type Inddeling, inddelingsnavn, inddelt, medInddeling } from "./Inddeling.ts"
import { type Kalender, kalender } from "./Kalender.ts"
import { kadence } from "./kadence.ts"
import type { Maaler } from "./Maaler.ts"
import { efterDag, opgjort } from "./opgjort.ts"
import { personer } from "./personer.ts"
import { registerfoering } from "./registerfoering.ts"
import { sum } from "./sum.ts"
import { svarandel } from "./svarandel.ts"

/** An indicator that is no composite of others. */
export type Enkelt = Exclude<Indikator, { readonly slags: "andel" } | { readonly slags: "aendring" }>

/** What names a reading in the fold: the same indicator asked for twice is counted once, whatever is made of it. */
export const noegleFor = (indikator: Enkelt, kriterium: string, inddeling?: string): string => {
  const noegle = skrevet(indikator)
  return medInddeling(indikator.slags === "bedoemt" ? `${kriterium}:${noegle}` : noegle, inddeling)
}

/** An indicator is data that nobody changes, and it is asked for at every reading. */
const skrevet = (indikator: Enkelt): string => {
  const kendt = tekster.get(indikator)
  if (kendt !== undefined) return kendt
  const { foertAf: _foertAf, gennemsnit: _gennemsnit, ...taelles } = indikator as Enkelt & Oevrigt
  const tekst = JSON.stringify(taelles)
  tekster.set(indikator, tekst)
  return tekst
}
const tekster = new WeakMap<Enkelt, string>()

/** What is made of a figure once it is counted. */
interface Oevrigt {
  readonly foertAf?: string
  readonly gennemsnit?: object
}

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
  { behov = begge, inddeling, kriterium }: Bestilling,
  indikator: Enkelt,
  delaftale: Delaftale,
  kalenderen: Kalender
): Maaler => {
  switch (indikator.slags) {
    case "antal":
      return antal(indikator.af, kalenderen, behov)
    case "sum":
      return sum(indikator, kalenderen, behov)
    case "personer":
      return indikator.deltagertal === undefined
        ? personer(indikator, delaftale, kalenderen, behov)
        : deltagerpersoner({ af: indikator.af, deltagertal: indikator.deltagertal }, kalenderen, behov)
    case "bestand":
      return bestand(indikator, behov)
    case "opgjort":
      return inddeling === undefined
        ? opgjort(indikator.noegletal, delaftale, kalenderen)
        : opgjort(indikator.noegletal, delaftale, kalenderen, efterDag)
    case "svarandel":
      return svarandel(indikator)
    case "kadence":
      return kadence(indikator, delaftale, kalenderen, behov)
    case "bedoemt":
      return bedoemt(kriterium, indikator.karakterer, delaftale, kalenderen)
  }
}

export interface Bestilling {
  readonly kriterium: string
  readonly indikator: Indikator
  /** The spans it is read over; the projektår where nothing is said. */
  readonly inddeling?: Inddeling
  /** The cells that will be read; all where nothing is said. */
  readonly behov?: Behov
}

const intet: Behov = { samlet: false, omraader: false }

const samletBehov = (a: Behov = intet, b: Behov = begge): Behov => ({
  samlet: a.samlet || b.samlet,
  omraader: a.omraader || b.omraader
})

interface Post {
  readonly enkelt: Enkelt
  readonly bestilling: Bestilling
}

/** Each simple indicator over each division once, with all the cells that somebody asks for. */
const enkeltvis = (bestillinger: ReadonlyArray<Bestilling>): ReadonlyMap<string, Post> => {
  const poster = new Map<string, Post>()
  for (const bestilling of bestillinger) {
    for (const enkelt of enkelte(bestilling.indikator)) {
      const noegle = noegleFor(enkelt, bestilling.kriterium, inddelingsnavn(bestilling.inddeling))
      const behov = samletBehov(poster.get(noegle)?.bestilling.behov, bestilling.behov)
      poster.set(noegle, { enkelt, bestilling: { ...bestilling, behov } })
    }
  }
  return poster
}

/** The readings that these indicators need, and the registers they rest on, by name. `hele`: the whole years. */
export const maalere = (
  bestillinger: ReadonlyArray<Bestilling>,
  delaftale: Delaftale,
  hele: Kalender
): ReadonlyMap<string, Maaler> => {
  const alle = new Map<string, Maaler>()
  for (const [noegle, { bestilling, enkelt }] of enkeltvis(bestillinger)) {
    const { inddeling } = bestilling
    const delt = inddelt(inddeling, delaftale)
    alle.set(noegle, maalerFor(bestilling, enkelt, delt, inddeling === undefined ? hele : kalender(delt)))
  }
  const foertAf = new Set(bestillinger.flatMap(({ indikator }) => registreFor(indikator)))
  for (const register of delaftale.registre) {
    if (foertAf.has(register.id)) alle.set(noegleForRegister(register.id), registerfoering(register))
  }
  return alle
}
