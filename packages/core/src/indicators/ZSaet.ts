/**
 * The summary of every indicator: cell -> entry -> whole weight. Registering adds 1, taking back adds -1, and an entry
 * of weight 0 is not there: so summaries form an abelian group, and a log can be cut anywhere and added up again.
 */
import type { Group } from "fp-ts/lib/Group.js"

export type ZSaet = ReadonlyMap<string, ReadonlyMap<string, number>>
export type Mutable = Map<string, Map<string, number>>

/** Adds in place; the fold owns the one mutable copy. */
export const laegTil = (self: Mutable, celle: string, post: string, vaegt: number): void => {
  const poster = self.get(celle)
  if (poster === undefined) {
    self.set(celle, new Map([[post, vaegt]]))
    return
  }
  const samlet = (poster.get(post) ?? 0) + vaegt
  if (samlet !== 0) poster.set(post, samlet)
  else if (poster.delete(post) && poster.size === 0) self.delete(celle)
}

const pour = (into: Mutable, from: ZSaet, sign: 1 | -1): Mutable => {
  for (const [celle, poster] of from) for (const [post, vaegt] of poster) laegTil(into, celle, post, sign * vaegt)
  return into
}

/** Laws: associative, commutative, `empty` on either side changes nothing, and x with its inverse is `empty`. */
export const group: Group<ZSaet> = {
  empty: new Map(),
  concat: (a, b) => pour(pour(new Map(), a, 1), b, 1),
  inverse: (a) => pour(new Map(), a, -1)
}

const nothing: ReadonlyMap<string, number> = new Map()

/** The entries of a cell with their weights; none where the cell is not there. */
export const poster = (self: ZSaet, celle: string): ReadonlyMap<string, number> => self.get(celle) ?? nothing
