/** What stands in the log for a person: drawn by lot, so that nobody can compute it from anything. */

/**
 * 128 random bits in letters that are hard to mistake. No digits, so none can look like a personal number; no vowels, so
 * none can be a word.
 */
export const drawPseudonym = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const letters = [...bytes].map((byte) => `${alphabet[byte >> 4]}${alphabet[byte & 15]}`).join("")
  return `p-${letters.match(/.{8}/g)!.join("-")}`
}

export const isPseudonym = (key: string): boolean => shape.test(key)

/** All that stand in a text. */
export const pseudonymsIn = (text: string): ReadonlySet<string> => new Set(text.match(anywhere))

const alphabet = "bcdfghjkmnpqrstv"
const pattern = `p(?:-[${alphabet}]{8}){4}`
const shape = new RegExp(`^${pattern}$`)
const anywhere = new RegExp(pattern, "g")
