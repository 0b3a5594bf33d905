/** The verdicts of all years, each judged by what held for it, in the order of the agreement. */
import { type AlternativVurdering, fortolk } from "../evaluation/fortolk.ts"
import type { Vurdering } from "../evaluation/Vurdering.ts"
import { vurderAlle } from "../evaluation/vurderAlle.ts"
import type { TaltGruppe } from "./Regnskab.ts"

/** Names in the order in which the versions have them, the earlier version first: what was left out keeps its place. */
const samlet = (lister: ReadonlyArray<ReadonlyArray<string>>): ReadonlyArray<string> => {
  const alle: Array<string> = []
  for (const liste of lister) {
    for (const [nummer, navn] of liste.entries()) {
      if (alle.includes(navn)) continue
      const foer = nummer === 0 ? -1 : alle.indexOf(liste[nummer - 1]!)
      alle.splice(foer + 1, 0, navn)
    }
  }
  return alle
}

/** Promise by promise, its areas ("alle" last) and its years: the order of one group alone, and of several together. */
const iOrden = (grupper: ReadonlyArray<TaltGruppe>, alle: ReadonlyArray<Vurdering>): ReadonlyArray<Vurdering> => {
  if (grupper.length === 1) return alle
  const loefter = samlet(grupper.map((gruppe) => gruppe.loefter.map(({ kriterium }) => kriterium)))
  const omraader = samlet(grupper.map(({ version }) => version.delaftale.boligomraader.map(({ id }) => id)))
  const aar = grupper[0]!.version.delaftale.projektaar.map(({ id }) => id)
  const plads = ({ kriterium, omraade, projektaar }: Vurdering): ReadonlyArray<number> => {
    const sted = omraade === undefined ? -1 : omraade === "alle" ? omraader.length : omraader.indexOf(omraade)
    return [loefter.indexOf(kriterium), sted, aar.indexOf(projektaar)]
  }
  return alle
    .map((en) => ({ en, plads: plads(en) }))
    .sort((a, b) => a.plads.map((tal, nummer) => tal - b.plads[nummer]!).find((forskel) => forskel !== 0) ?? 0)
    .map(({ en }) => en)
}

export const vurderingerI = (grupper: ReadonlyArray<TaltGruppe>): ReadonlyArray<Vurdering> =>
  iOrden(
    grupper,
    grupper.flatMap(({ aar, kontekst, loefter }) => vurderAlle(kontekst, loefter, aar))
  )

/** Under the other readings; a reading is held against the verdicts of its own years. */
export const fortolketI = (
  grupper: ReadonlyArray<TaltGruppe>,
  vurderinger: ReadonlyArray<Vurdering>
): ReadonlyArray<AlternativVurdering> =>
  grupper.flatMap(({ aar, alternativer, kontekst }) => fortolk(kontekst, vurderinger, alternativer, aar))
