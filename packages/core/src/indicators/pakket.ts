/** A summary as few long lists, for a text: a list for each key would take as long to read as the log. */
import type { Mutable, ZSaet } from "./ZSaet.ts"

/** A cell (*pakket*, packed): its keys, how many entries each has, all these, and their weights if one is not 1. */
export type Pakket = readonly [
  celle: string,
  noegler: ReadonlyArray<string>,
  antal: ReadonlyArray<number>,
  poster: ReadonlyArray<string>,
  vaegte: ReadonlyArray<number>
]

/** Whether the lists fit each other. Their items are not looked at: they are many, and whoever saved them has hashed them. */
export const erPakket = (value: unknown): value is Pakket => {
  if (!Array.isArray(value) || value.length !== 5 || typeof value[0] !== "string") return false
  const [, noegler, antal, poster, vaegte] = value
  if (![noegler, antal, poster, vaegte].every(Array.isArray) || noegler.length !== antal.length) return false
  const ialt = antal.reduce((sum: number, et: number) => sum + et, 0)
  return poster.length === ialt && (vaegte.length === 0 || vaegte.length === ialt)
}

export const pak = (summe: ZSaet): ReadonlyArray<Pakket> =>
  [...summe].map(([celle, noegler]): Pakket => {
    const antal: Array<number> = []
    const poster: Array<string> = []
    const vaegte: Array<number> = []
    for (const egne of noegler.values()) {
      antal.push(egne.size)
      for (const [post, vaegt] of egne) {
        poster.push(post)
        vaegte.push(vaegt)
      }
    }
    return [celle, [...noegler.keys()], antal, poster, vaegte.every((vaegt) => vaegt === 1) ? [] : vaegte]
  })

const pakketUd = ([, noegler, antal, poster, vaegte]: Pakket): Map<string, Map<string, number>> => {
  const celle = new Map<string, Map<string, number>>()
  let at = 0
  for (const [nummer, noegle] of noegler.entries()) {
    const egne = new Map<string, number>()
    for (const til = at + antal[nummer]!; at < til; at++) egne.set(poster[at]!, vaegte[at] ?? 1)
    celle.set(noegle, egne)
  }
  return celle
}

export const pakUd = (pakker: ReadonlyArray<Pakket>): Mutable =>
  new Map(pakker.map((pakket) => [pakket[0], pakketUd(pakket)]))
