/**
 * The summary of every indicator: cell -> key -> entry -> whole weight, the key that of a person (empty where none
 * matters). Registering adds 1, taking back adds -1, and an entry of weight 0 is not there: so summaries form an abelian
 * group, and a log can be cut anywhere and added up again.
 */
import type { Group } from "fp-ts/lib/Group.js"

/** Entries with their weights, none of them 0. */
export type Poster = ReadonlyMap<string, number>
/** The entries of a cell by whose they are. */
export type Celle = ReadonlyMap<string, Poster>
export type ZSaet = ReadonlyMap<string, Celle>
export type Mutable = Map<string, Map<string, Map<string, number>>>

/** Adds in place; the fold owns the one mutable copy. */
export const laegTil = (self: Mutable, celle: string, post: string, vaegt: number, noegle = ""): void => {
  const noegler = self.get(celle)
  if (noegler === undefined) {
    self.set(celle, new Map([[noegle, new Map([[post, vaegt]])]]))
    return
  }
  const poster = noegler.get(noegle)
  if (poster === undefined) {
    noegler.set(noegle, new Map([[post, vaegt]]))
    return
  }
  const samlet = (poster.get(post) ?? 0) + vaegt
  if (samlet !== 0) poster.set(post, samlet)
  else if (poster.delete(post) && poster.size === 0 && noegler.delete(noegle) && noegler.size === 0) self.delete(celle)
}

const pour = (into: Mutable, from: ZSaet, sign: 1 | -1): Mutable => {
  for (const [celle, noegler] of from) {
    for (const [noegle, poster] of noegler) {
      for (const [post, vaegt] of poster) laegTil(into, celle, post, sign * vaegt, noegle)
    }
  }
  return into
}

/** Takes another summary over, in place: it is no longer its owner's, since what was not there is not copied. */
export const overtag = (self: Mutable, andet: Mutable): void => {
  for (const [celle, noegler] of andet) {
    if (!self.has(celle)) self.set(celle, noegler)
    else {
      for (const [noegle, poster] of noegler) {
        // Looked up each time: a cell whose last entry was taken back is no longer there.
        const egne = self.get(celle)
        if (egne?.has(noegle) === false) egne.set(noegle, poster)
        else for (const [post, vaegt] of poster) laegTil(self, celle, post, vaegt, noegle)
      }
    }
  }
}

/** Laws: associative, commutative, `empty` on either side changes nothing, and x with its inverse is `empty`. */
export const group: Group<ZSaet> = {
  empty: new Map(),
  concat: (a, b) => pour(pour(new Map(), a, 1), b, 1),
  inverse: (a) => pour(new Map(), a, -1)
}

const nobody: Celle = new Map()
const nothing: Poster = new Map()

/** The entries of a cell by whose they are; none where the cell is not there. */
export const noegler = (self: ZSaet, celle: string): Celle => self.get(celle) ?? nobody

/** The entries of a cell that are nobody's. */
export const poster = (self: ZSaet, celle: string): Poster => noegler(self, celle).get("") ?? nothing
