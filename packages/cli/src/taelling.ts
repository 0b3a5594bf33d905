/** How many cells of a verdict table have each status. The roll-up over the areas is no cell of its own. */
import type { Vurdering } from "@delaftale/core"

export type Taelling = { readonly [status in Vurdering["status"]]: number }

export const taelling = (vurderinger: ReadonlyArray<Vurdering>, klasse: Vurdering["klasse"]): Taelling => {
  const egne = celler(vurderinger).filter((vurdering) => vurdering.klasse === klasse)
  const antal = (status: Vurdering["status"]) => egne.filter((vurdering) => vurdering.status === status).length
  return {
    opfyldt: antal("opfyldt"),
    ikkeOpfyldt: antal("ikkeOpfyldt"),
    kanIkkeVurderes: antal("kanIkkeVurderes"),
    undtaget: antal("undtaget")
  }
}

/** Those of both classes whose period is not over, or whose figures are not all in. */
export const foreloebige = (vurderinger: ReadonlyArray<Vurdering>): number =>
  celler(vurderinger).filter(({ endelig }) => !endelig).length

const celler = (vurderinger: ReadonlyArray<Vurdering>): ReadonlyArray<Vurdering> =>
  vurderinger.filter(({ omraade }) => omraade !== "alle")
