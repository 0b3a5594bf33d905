/** Whole numbers as they stand in a line, read where they stand. */

/** Where the digits end that begin at `from`. */
export const digitsEnd = (line: string, from: number): number => {
  let at = from
  while (isDigit(line.charCodeAt(at))) at++
  return at
}

/** The number from 1 to 2^53 − 1 that these digits are, if that is how it is spelled; else 0. */
export const countBetween = (line: string, from: number, end: number): number => {
  if (line.charCodeAt(from) === 48) return 0
  let count = 0
  for (let at = from; at < end; at++) count = count * 10 + (line.charCodeAt(at) - 48)
  return Number.isSafeInteger(count) ? count : 0
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57
