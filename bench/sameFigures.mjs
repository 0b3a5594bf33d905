/** The figures of the plain loop against ours: without the same answer there is nothing to compare. */
import { Interval } from "@delaftale/core"

const figureOf = ({ vurderinger }, kriterium, projektaar) => {
  const vurdering = vurderinger.find((et) => et.kriterium === kriterium && et.projektaar === projektaar)
  return Interval.toDanish(vurdering.vaerdi)
}

/** Sums, distinct counts and shares must be the same in every year, or nothing was compared. */
export const sameFigures = (ours, theirs) => {
  for (const { id } of ours.delaftale.projektaar) {
    const sum = (cell) => `${theirs.sums.get(cell) ?? 0}${theirs.unknown.get(cell) > 0 ? ".." : ""}`
    const expected = {
      C1: sum(`C1|${id}`),
      C4: sum(`C4|${id}`),
      C8: sum(`C8|${id}`),
      C2: String(theirs.writers.get(id).size)
    }
    for (const [kriterium, figure] of Object.entries(expected)) {
      const found = figureOf(ours, kriterium, id)
      if (found !== figure) throw new Error(`${kriterium} ${id}: ours ${found}, by hand ${figure}`)
    }
    const c6 = ours.vurderinger.find((et) => et.kriterium === "C6" && et.projektaar === id).vaerdi.mindst
    const [reached, movedIn] = [theirs.reached.get(id).size, theirs.movedIn.get(id).size].map(BigInt)
    if (c6.taeller * movedIn !== reached * 100n * c6.naevner) throw new Error(`C6 ${id} differs`)
  }
}
