/** Positions for people: 3–5, 9. */

/** At most so many stretches; the rest are dots. */
const flest = 8

/** In rising order. */
export const positioner = (alle: ReadonlyArray<number>): string => {
  const straekninger: Array<[number, number]> = []
  for (const position of alle) {
    const sidste = straekninger.at(-1)
    if (sidste !== undefined && sidste[1] + 1 === position) sidste[1] = position
    else straekninger.push([position, position])
  }
  const vist = straekninger.slice(0, flest).map(([fra, til]) => (fra === til ? `${fra}` : `${fra}–${til}`))
  return [...vist, ...(straekninger.length > flest ? ["…"] : [])].join(", ")
}
