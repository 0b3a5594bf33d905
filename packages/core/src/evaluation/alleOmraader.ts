/** The row "alle": the promise is kept where every area that is not exempt keeps it. */
import { foerste } from "../terms/Aarsag.ts"
import { type Afgoerelse, alleAf, kanIkkeVurderes } from "./Opfyldelse.ts"
import type { Vurdering } from "./Vurdering.ts"

const afgoerelseAf = ({ aarsag, status }: Vurdering): Afgoerelse =>
  status === "opfyldt" || status === "ikkeOpfyldt" ? { opfyldelse: status } : kanIkkeVurderes(aarsag!)

/** Of the areas' verdicts in one year. It has no value and no target of its own. */
export const alleOmraader = (vurderinger: readonly [Vurdering, ...ReadonlyArray<Vurdering>]): Vurdering => {
  const [{ halvaar, klasse, kriterium, periode, projektaar }] = vurderinger
  const tid = {
    projektaar,
    ...(halvaar === undefined ? {} : { halvaar }),
    ...(periode === undefined ? {} : { periode })
  }
  const fuldstaendighed = {
    kendt: vurderinger.reduce((sum, vurdering) => sum + vurdering.fuldstaendighed.kendt, 0),
    ialt: vurderinger.reduce((sum, vurdering) => sum + vurdering.fuldstaendighed.ialt, 0)
  }
  const endelig = vurderinger.every((vurdering) => vurdering.endelig)
  const faelles = { kriterium, klasse, omraade: "alle", ...tid, fuldstaendighed, endelig } as const
  const taellende = vurderinger.filter(({ status }) => status !== "undtaget")
  if (taellende.length === 0) {
    const aarsag = vurderinger.flatMap((vurdering) => vurdering.aarsag ?? []).reduce(foerste)
    return { ...faelles, status: "undtaget", aarsag }
  }
  const samlet = alleAf(taellende.map(afgoerelseAf))
  return samlet.opfyldelse === "kanIkkeVurderes"
    ? { ...faelles, status: "kanIkkeVurderes", aarsag: samlet.aarsag }
    : { ...faelles, status: samlet.opfyldelse }
}
