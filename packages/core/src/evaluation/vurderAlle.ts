/** Every cell of an agreement judged: each promise that is measured, per area and per year, in the agreement's order. */
import type { Maaling } from "../terms/Maaling.ts"
import type { Projektaar } from "../terms/Projektaar.ts"
import { alleOmraader } from "./alleOmraader.ts"
import type { Celle, Kontekst } from "./Kontekst.ts"
import { tiderFor } from "./tider.ts"
import type { Vurdering } from "./Vurdering.ts"
import { vurder } from "./vurder.ts"

/** A promise and the way of measuring it that is to be used. */
export interface Loefte {
  readonly kriterium: string
  readonly klasse: Vurdering["klasse"]
  readonly maaling: Maaling
}

/** The cells of one promise in these years, areas first, then times; the row "alle" last, where there is one. */
export const vurderLoefte = (
  kontekst: Kontekst,
  { klasse, kriterium, maaling }: Loefte,
  aarene: ReadonlyArray<Projektaar> = kontekst.delaftale.projektaar
): ReadonlyArray<Vurdering> => {
  const tider = tiderFor(kontekst.delaftale, maaling, aarene)
  const celler = (omraade: string | undefined): ReadonlyArray<Celle> =>
    tider.map((tid) => ({ kriterium, maaling, ...tid, ...(omraade === undefined ? {} : { omraade }) }))
  const omraader = maaling.omfang === "samlet" ? [undefined] : kontekst.delaftale.boligomraader.map(({ id }) => id)
  const enkelte = omraader.flatMap(celler).map((celle) => vurder(kontekst, klasse, celle))
  if (!maaling.alle) return enkelte
  const rullet = tider.flatMap(({ projektaar, udsnit }) => {
    const samtidige = enkelte.filter((en) => en.projektaar === projektaar.id && en.halvaar === udsnit?.nummer)
    const [foerste, ...resten] = samtidige
    return foerste === undefined ? [] : [alleOmraader([foerste, ...resten])]
  })
  return [...enkelte, ...rullet]
}

export const vurderAlle = (
  kontekst: Kontekst,
  loefter: ReadonlyArray<Loefte>,
  aarene?: ReadonlyArray<Projektaar>
): ReadonlyArray<Vurdering> => loefter.flatMap((loefte) => vurderLoefte(kontekst, loefte, aarene))
