/** Keys and pseudonyms of a test, the same as in a table without a file; and files that hold keys. */
import type { Kildefil } from "../../src/import/indhold.ts"
import { drawPseudonym, isPseudonym } from "../../src/persons/pseudonym.ts"
import { fil, indlaes } from "../import/viborg.ts"

export interface Kendte {
  readonly links: Map<string, string>
  readonly pseudonymFor: (noegle: string) => string
  readonly kender: (pseudonym: string) => boolean
}

export const kendte = (links: ReadonlyMap<string, string> = new Map()): Kendte => {
  const alle = new Map(links)
  return {
    links: alle,
    pseudonymFor: (noegle) => {
      if (isPseudonym(noegle)) return noegle
      if (!alle.has(noegle)) alle.set(noegle, drawPseudonym())
      return alle.get(noegle)!
    },
    kender: (pseudonym) => [...alle.values()].includes(pseudonym)
  }
}

export const linjer = (hoved: string, raekker: ReadonlyArray<string>): string => `${[hoved, ...raekker].join("\n")}\n`

export const tilflyttere = (...raekker: ReadonlyArray<string>) =>
  fil("tilflyttere.csv", linjer("Indflyttet;Område;Nøgle;Kontaktet", raekker))
export const rettelser = (...raekker: ReadonlyArray<string>) =>
  fil("rettelser.csv", linjer("Fil;Nøglefelter;Felt;Gammel værdi;Ny værdi;Rettet den;Begrundelse", raekker))

export const laest = (filer: ReadonlyArray<Kildefil>, personer?: Kendte) =>
  indlaes(filer, undefined, { springFejlOver: true, ...(personer === undefined ? {} : { personer }) })
