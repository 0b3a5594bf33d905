/** What every registration adds to the readings of some promises, by position, so that any cell's evidence is read off. */
import type { Tael } from "../indicators/asOf.ts"
import type { Maaler, Sted } from "../indicators/Maaler.ts"
import { laegTil, type Mutable } from "../indicators/ZSaet.ts"
import type { Laesninger } from "./laesninger.ts"

/** A registration that counts, and the events that corrected it. */
export interface Bevis {
  readonly position: number
  readonly rettetVed: ReadonlyArray<number>
}

export interface Bevissamler {
  readonly tael: Tael
  /**
   * The evidence of what is read, in log order; a position whose parts cancel out is none. By a name it is remembered, so
   * that only what came since the last time is looked at where the same is read.
   */
  readonly bevis: (laest: Laesninger, navn?: string) => ReadonlyArray<Bevis>
}

/** What lies in one reading. */
interface Indhold {
  readonly maaler: Maaler
  readonly bidrag: Map<number, Mutable>
  /** The positions that were written or taken back, in the order of that. */
  readonly roerte: Array<number>
  readonly husket: Map<string, Husket>
}

/** The evidence at some places as far as the contributions have been looked at. */
interface Husket {
  readonly steder: string
  readonly positioner: Set<number>
  readonly set: number
}

const stedtekst = (medDagen: boolean, steder: ReadonlyArray<Sted>): string =>
  JSON.stringify(steder.map(({ setFra, ...sted }) => (medDagen ? { ...sted, setFra } : sted)))

const tilhoerer = ({ bidrag, maaler }: Indhold, steder: ReadonlyArray<Sted>, position: number): boolean =>
  [...bidrag.get(position)!].some(([celle, noegler]) =>
    [...noegler.values()].some((poster) =>
      [...poster.keys()].some((post) => steder.some((sted) => maaler.gaelder(celle, post, sted)))
    )
  )

const positionerI = (indhold: Indhold, steder: ReadonlyArray<Sted>, navn: string): ReadonlySet<number> => {
  const { husket, maaler, roerte } = indhold
  const tekst = stedtekst(maaler.medDagen === true, steder)
  const kendt = husket.get(navn)
  const { positioner, set }: Husket =
    kendt?.steder === tekst ? kendt : { steder: tekst, positioner: new Set<number>(), set: 0 }
  for (const position of new Set(roerte.slice(set))) {
    if (tilhoerer(indhold, steder, position)) positioner.add(position)
    else positioner.delete(position)
  }
  if (navn !== "") husket.set(navn, { steder: tekst, positioner, set: roerte.length })
  return positioner
}

/** `kun` says what will be asked for, where it is known: nothing else is kept. */
export const bevissamler = (maalere: ReadonlyMap<string, Maaler>, kun?: Laesninger): Bevissamler => {
  const alle = new Map<string, Indhold>()
  for (const [noegle, maaler] of maalere) {
    if (kun?.has(noegle) === false) continue
    alle.set(noegle, { maaler, bidrag: new Map(), roerte: [], husket: new Map() })
  }
  const rettet = new Map<number, Array<number>>()
  return {
    tael: (registrering, vaegt, position, ved) => {
      for (const [noegle, { bidrag, maaler, roerte }] of alle) {
        if (!maaler.registreringer.includes(registrering._tag)) continue
        const steder = kun?.get(noegle)
        let erRoert = false
        maaler.bidrag(registrering, position, (celle, post, noeglen) => {
          if (steder?.some((sted) => maaler.gaelder(celle, post, sted)) === false) return
          const egne = bidrag.get(position) ?? new Map()
          bidrag.set(position, egne)
          laegTil(egne, celle, post, vaegt, noeglen)
          erRoert = true
        })
        // Each time anew, also the position touched last: between the two somebody may have asked and remembered.
        if (erRoert) roerte.push(position)
      }
      if (ved !== position && rettet.get(position)?.at(-1) !== ved) {
        rettet.set(position, [...(rettet.get(position) ?? []), ved])
      }
    },
    bevis: (laest, navn = "") => {
      const fundne = new Set<number>()
      for (const [noegle, steder] of laest) {
        const indhold = alle.get(noegle)
        if (indhold !== undefined) for (const position of positionerI(indhold, steder, navn)) fundne.add(position)
      }
      return [...fundne].sort((a, b) => a - b).map((position) => ({ position, rettetVed: rettet.get(position) ?? [] }))
    }
  }
}
