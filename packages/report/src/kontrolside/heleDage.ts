/** Every day with everything: for a page that has the rows inside, and for whoever may see them. */
import type { Dagsstand } from "@delaftale/core"
import { type Gang, noeglen, nyDag, skalSkrives, skiftet, skriv, svaret } from "./Gang.ts"

export const tagHelDag = (gang: Gang, stand: Dagsstand): void => {
  const { aendringer, kendt, roert, status } = stand
  const { delaftale } = status
  const foerste = gang.sidste === undefined
  gang.sidste = stand
  if (!foerste && kendt.length === 0 && aendringer.length === 0) return
  const nummer = nyDag(gang, stand, kendt.length)
  for (const vurdering of status.vurderinger) {
    if (!foerste && kendt.length > 0 && !skalSkrives(gang, roert, vurdering)) continue
    skriv(gang, nummer, vurdering, stand.forklar(vurdering, gang.sprog))
  }
  const skift = foerste
    ? status.vurderinger.map((en) => [noeglen(en), svaret(gang, delaftale, en), []] as const)
    : aendringer.flatMap((en) => skiftet(gang, delaftale, en))
  gang.dage[nummer]!.skift.push(...skift)
}
