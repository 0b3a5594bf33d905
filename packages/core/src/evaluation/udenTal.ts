/** The agreement before anything is reported, and every demand in it: what its words alone say. */
import { mangler } from "../indicators/Maaler.ts"
import type { Delaftale } from "../terms/Delaftale.ts"
import type { Krav } from "../terms/Krav.ts"
import type { Maaling } from "../terms/Maaling.ts"
import { ingenBeslutninger } from "./Beslutninger.ts"
import { delceller, erSammensat, type Sammensat } from "./delceller.ts"
import type { Celle, Kontekst } from "./Kontekst.ts"
import { tiderFor } from "./tider.ts"

/** Seen from its last day; no figure is known, and nothing was decided. */
export const udenTal = (delaftale: Delaftale): Kontekst => ({
  delaftale,
  setFra: delaftale.til,
  aflaes: () => mangler("manglerIndberetning"),
  maalingAf: (kriterium) =>
    [...delaftale.kriterier, ...delaftale.forpligtelser].find(({ id }) => id === kriterium)?.maaling,
  beslutninger: ingenBeslutninger
})

/** The cells that a way of measuring makes, areas first, without the row "alle". */
export const cellerI = (delaftale: Delaftale, kriterium: string, maaling: Maaling): ReadonlyArray<Celle> => {
  const omraader = maaling.omfang === "samlet" ? [{}] : delaftale.boligomraader.map(({ id }) => ({ omraade: id }))
  const tider = tiderFor(delaftale, maaling, delaftale.projektaar)
  return omraader.flatMap((omraade) => tider.map((tid) => ({ kriterium, maaling, ...tid, ...omraade })))
}

/** A single demand, and the cell as it sees it. */
export interface Enkeltkrav {
  readonly celle: Celle
  readonly krav: Exclude<Krav, Sammensat>
}

/** The demands that a demand is made of, down to those that are not made of others. */
export const enkeltkrav = (kontekst: Kontekst, celle: Celle, krav: Krav): ReadonlyArray<Enkeltkrav> =>
  erSammensat(krav)
    ? delceller(kontekst, celle, krav).flatMap((del) => enkeltkrav(kontekst, del.celle, del.krav))
    : [{ celle, krav }]
