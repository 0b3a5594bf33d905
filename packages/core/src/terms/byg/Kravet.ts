/** What is demanded, with the measures that it suits and the scopes it can be read in in its type. */
import type { Delkrav, Krav } from "../Krav.ts"
import type { Maaling } from "../Maaling.ts"
import type { Art, Baselines, Maal, Tal } from "./Maal.ts"
import type { Graense, Omfang, Referencen } from "./Referencen.ts"

/** What is demanded (*krav*) of a figure. `A`: the measures it can be put to. `S`: the scopes it can be read in. */
export interface Kravet<A extends Art = never, S extends Omfang = never> {
  readonly krav: Krav
  readonly baselines?: Baselines
  /** Never there: it keeps a demand on percentages from being put to a grade or a change. */
  readonly til?: (maal: A, omfang: S) => void
}

/** Whether a limit is strict (*strengt*): "over 40" is, "mindst 40" is not. Left out: it is not. */
export interface Strengt {
  /** The limit itself is not enough. */
  readonly strengt?: boolean
}

/** At least (*mindst*) so much: `mindst(40)`, or `mindst(40, { strengt: true })` of "over 40". */
export const mindst = (graense: Graense, andet: Strengt = {}): Kravet<Art, Omfang> => ({
  krav: { slags: "Mindst", graense: String(graense), ...andet }
})

/** At most (*højst*) so much: `hoejst(86)`, or `hoejst(86, { strengt: true })` of "under 86". */
export const hoejst = (graense: Graense, andet: Strengt = {}): Kravet<Art, Omfang> => ({
  krav: { slags: "Hoejst", graense: String(graense), ...andet }
})

/** Between (*mellem*) two limits, both of them allowed. */
export const mellem = (fra: Graense, til: Graense): Kravet<Art, Omfang> => ({
  krav: { slags: "Mellem", fra: String(fra), til: String(til) }
})

/** A demand together with the baselines of what it is held against. */
export const modReferencen = <S extends Omfang>(krav: Krav, { baselines }: Referencen<S>): Kravet<Tal, S> =>
  baselines === undefined ? { krav } : { krav, baselines }

/** Not worse than (*ikke værre end*): on the reference, or on the good side of it, which `retning` names. */
export const ikkeVaerreEnd = <S extends Omfang>(end: Referencen<S>): Kravet<Tal, S> =>
  modReferencen({ slags: "IkkeVaerreEnd", end: end.reference }, end)

/** Improved (*forbedret*): on the good side of the reference; the same is not enough. */
export const forbedret = <S extends Omfang>(end: Referencen<S>): Kravet<Tal, S> =>
  modReferencen({ slags: "Forbedret", end: end.reference }, end)

/** A part (*del*): one of several demands, with a figure of its own. `om` makes it, `alle` and `nogle` take it. */
export interface Delen<S extends Omfang = never> {
  readonly del: Delkrav
  readonly til?: (omfang: S) => void
}

/** About (*om*) a figure of its own: a part of `alle` or `nogle`, with its own good direction where it has one. */
export const om = <A extends Art, S extends Omfang>(
  maales: Maal<A>,
  skal: Kravet<A, S>,
  retning?: Maaling["retning"]
): Delen<S> => {
  const baselines = skal.baselines ?? maales.baselines
  return {
    del: {
      indikator: maales.indikator,
      krav: skal.krav,
      ...(retning === undefined ? {} : { retning }),
      ...(baselines === undefined ? {} : { baselines })
    }
  }
}

type Del<A extends Art, S extends Omfang> = Kravet<A, S> | Delen<S>
type Dele<A extends Art, S extends Omfang> = readonly [Del<A, S>, ...ReadonlyArray<Del<A, S>>]

const delene = <A extends Art, S extends Omfang>(dele: Dele<A, S>): ReadonlyArray<Delkrav> =>
  dele.map((en) => {
    if ("del" in en) return en.del
    return en.baselines === undefined ? { krav: en.krav } : { krav: en.krav, baselines: en.baselines }
  })

/** All (*alle*) of several demands: each of the same figure, or of its own (`om`). */
export const alle = <A extends Art, S extends Omfang>(...dele: Dele<A, S>): Kravet<A, S> => ({
  krav: { slags: "Alle", krav: delene(dele) }
})

/** Some (*nogle*): at least `antal` of several demands; `nogle(2, …)` with three is two of three. */
export const nogle = <A extends Art, S extends Omfang>(antal: number, ...dele: Dele<A, S>): Kravet<A, S> => ({
  krav: { slags: "Nogle", antal, krav: delene(dele) }
})

/** In each area (*i hvert område*) by itself, also where the promise is one for all areas together. */
export const iHvertOmraade = <A extends Art>({ baselines, krav }: Kravet<A, "hvertOmraade">): Kravet<A, Omfang> => ({
  krav: { slags: "HvertOmraade", krav },
  ...(baselines === undefined ? {} : { baselines })
})

/** In each span (*i hver periode*) of so many months of the year: 3 for each quarter. */
export const iHverPeriode = <A extends Art, S extends Omfang>(
  maaneder: number,
  { baselines, krav }: Kravet<A, S>
): Kravet<A, S> => ({
  krav: { slags: "HverPeriode", maaneder, krav },
  ...(baselines === undefined ? {} : { baselines })
})
