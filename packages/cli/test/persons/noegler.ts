/** Keys and pseudonyms of a test: the same as in a table, without a file. */
import { drawPseudonym, isPseudonym } from "../../src/persons/pseudonym.ts"

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
