/** Names in the order in which several lists have them, the earlier list first: what was left out keeps its place. */
export const samlet = (lister: ReadonlyArray<ReadonlyArray<string>>): ReadonlyArray<string> => {
  const alle: Array<string> = []
  const kendte = new Set<string>()
  for (const liste of lister) {
    for (const [nummer, navn] of liste.entries()) {
      if (kendte.has(navn)) continue
      kendte.add(navn)
      alle.splice(nummer === 0 ? 0 : alle.indexOf(liste[nummer - 1]!) + 1, 0, navn)
    }
  }
  return alle
}
