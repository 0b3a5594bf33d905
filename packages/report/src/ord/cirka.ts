/** The text of a cell for the eye: fractions that have no finite decimal as two decimals, wherever in it they stand. */

/**
 * Fractions as decimals (*cirka*, about): "ca. 22,22..33,33" for "200/9..100/3"; a text without a fraction as it is.
 */
export const cirka = (tal: string): string => {
  const rundet = tal.replaceAll(/(-?\d+)\/(\d+)/gu, (_, taeller: string, naevner: string) =>
    (Number(taeller) / Number(naevner)).toFixed(2).replace(".", ",")
  )
  return rundet === tal ? tal : `ca. ${rundet}`
}
