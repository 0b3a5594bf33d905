/** The figures of somebody else against ours: without the same answer there is nothing to compare. */

/** Every figure of a status, by promise, area and year, exactly; `..` where only a lower bound is known. */
export const ourFigures = ({ vurderinger }) =>
  new Map(
    vurderinger
      .filter(({ vaerdi }) => vaerdi !== undefined)
      .map(({ kriterium, omraade = "", projektaar, vaerdi: { hoejst, mindst } }) => {
        const value = mindst.naevner === 1n ? `${mindst.taeller}` : `${mindst.taeller}/${mindst.naevner}`
        return [`${kriterium}|${omraade}|${projektaar}`, hoejst === undefined ? `${value}..` : value]
      })
  )

/** All figures that we have must be theirs, and theirs ours. */
export const sameFigures = (ours, theirs) => {
  const figures = ourFigures(ours)
  if (figures.size === 0) throw new Error("there is no figure to compare")
  for (const key of new Set([...figures.keys(), ...theirs.keys()])) {
    const [a, b] = [figures.get(key), theirs.get(key)]
    if (a !== b) throw new Error(`${key}: ours ${a}, theirs ${b}`)
  }
}
