/** The rows of a kind as they stand now: every registration written back through its mapping, corrections included. */
import type { Fund, Haendelsesafbildning, Opslag, Registrering } from "@delaftale/core"
import { type Art, haendelseFor, noegleAf, raekkerAf } from "./filart.ts"
import { type Celler, type Gemt, kanonisk } from "./Gemt.ts"

/** An event that a row stands in. */
export interface Led {
  readonly afbildning: Haendelsesafbildning
  readonly fund: Fund
  readonly staar: Registrering
}

export interface Staaende {
  readonly celler: Celler
  readonly led: ReadonlyArray<Led>
}

export interface Bestand {
  /** The rows that hold these values; a column that no event keeps points at nothing and is passed over. */
  readonly find: (noegle: ReadonlyMap<string, Gemt | undefined>) => ReadonlyArray<Staaende>
  /** A registration is new, or has changed. */
  readonly optag: (position: number) => void
}

/** Positions are filed under every natural key they have had, and looked at as they stand when they are asked for. */
export const bestand = (art: Art, log: Opslag): Bestand => {
  const hylder = new Map<string, Set<number>>()
  const optag = (position: number): void => {
    const led = ledPaa(art, log, position)
    if (led === undefined) return
    for (const hylde of [noegleFor(art, led), led.afbildning.type]) {
      const paaHylden = hylder.get(hylde)
      if (paaHylden === undefined) hylder.set(hylde, new Set([position]))
      else paaHylden.add(position)
    }
  }
  const paa = (hylde: string): ReadonlyArray<Led> =>
    [...(hylder.get(hylde) ?? [])].flatMap((position) => ledPaa(art, log, position) ?? [])
  const under: Under = (afbildning, celler) => {
    const noegle = noegleAf(art, afbildning, celler)
    return paa(noegle).filter((led) => noegleFor(art, led) === noegle)
  }
  for (const { position } of log.alle()) optag(position)
  return { optag, find: (noegle) => find(art, noegle, paa, under) }
}

const find = (
  art: Art,
  noegle: ReadonlyMap<string, Gemt | undefined>,
  paa: (hylde: string) => ReadonlyArray<Led>,
  under: Under
): ReadonlyArray<Staaende> => {
  const givne = new Map([...noegle].flatMap(([navn, gemt]) => (gemt === undefined ? [] : [[navn, gemt] as const])))
  const hoved = art.filart.haendelser.filter(({ naarUdfyldt }) => naarUdfyldt === undefined)
  return hoved
    .flatMap((en) => (en.noegle.every((navn) => givne.has(navn)) ? under(en, givne) : paa(en.type)))
    .filter(({ afbildning }) => hoved.includes(afbildning))
    .flatMap((led) => medTilhoerende(art, led, under))
    .filter(({ celler }) => [...noegle].every(([navn, gemt]) => passer(art, celler, navn, gemt)))
}

type Under = (afbildning: Haendelsesafbildning, celler: Celler) => ReadonlyArray<Led>

const noegleFor = (art: Art, { afbildning, staar }: Led): string =>
  noegleAf(art, afbildning, raekkerAf(art, afbildning, staar)[0]!)

const ledPaa = (art: Art, log: Opslag, position: number): Led | undefined => {
  const fund = log.find(position)
  if (fund?.staar === undefined) return undefined
  const afbildning = haendelseFor(art, fund.staar)
  return afbildning === undefined ? undefined : { afbildning, fund, staar: fund.staar }
}

/**
 * The row with what belongs to it by natural key: the contact of an in-mover, the other figures of a row that has
 * several. Such a row is found by the first of its figures.
 */
const medTilhoerende = (art: Art, led: Led, under: Under): ReadonlyArray<Staaende> => {
  const { haendelser } = art.filart
  const andre = haendelser.filter((en) => en.naarUdfyldt !== undefined || erSoeskende(en, led.afbildning))
  return raekkerAf(art, led.afbildning, led.staar).flatMap((celler) => {
    const tilhoerende = andre.flatMap((afbildning) => under(afbildning, celler).slice(0, 1))
    const alle = [led, ...tilhoerende].sort(
      (a, b) => haendelser.indexOf(a.afbildning) - haendelser.indexOf(b.afbildning)
    )
    if (alle[0] !== led) return []
    const egne = tilhoerende.flatMap(({ afbildning, staar }) => [...raekkerAf(art, afbildning, staar)[0]!])
    return [{ celler: new Map([...egne, ...celler]), led: alle }]
  })
}

/** Made from every row that the other is made from, and known by the same columns. */
const erSoeskende = (en: Haendelsesafbildning, anden: Haendelsesafbildning): boolean =>
  en !== anden &&
  en.naarUdfyldt === undefined &&
  JSON.stringify([en.hvis, en.noegle]) === JSON.stringify([anden.hvis, anden.noegle])

const passer = ({ filart }: Art, celler: Celler, navn: string, gemt: Gemt | undefined): boolean => {
  const holdt = filart.haendelser.some(({ felter, underforstaaet = [] }) =>
    [...felter, ...underforstaaet, ...(filart.samling?.element ?? [])].some(({ kolonne }) => kolonne === navn)
  )
  return !holdt || kanonisk(celler.get(navn)) === kanonisk(gemt)
}
