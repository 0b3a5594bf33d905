/** An explanation of a cell that tells of persons, without what the row was stripped of, and without its registrations. */
import type { ForklaretTvivl, Forklaring } from "@delaftale/core"
import type { Raekke } from "../tal/Raekke.ts"
import { erEnGraense } from "../undertryk/fortaeller.ts"

/** What the cell would be under another reading is a count of its own that no search knows: only the answer is told. */
const udenTal = (tvivl: ForklaretTvivl, undertrykt: boolean): ForklaretTvivl => ({
  ...tvivl,
  andre: tvivl.andre.map(({ vurdering, ...anden }) => {
    if (vurdering === undefined || undertrykt) return anden
    const { dele: _d, maaltal: _maaltal, margin: _margin, vaerdi: _v, ...resten } = vurdering
    return { ...anden, vurdering: { ...resten, undertrykt: ["vaerdi", "maaltal"] } }
  })
})

/** What an explanation says of a share are no parts. */
export type Forsigtigraekke = Omit<Raekke, "dele">

/** `omraader`: the rows that the row "alle" is made of. */
export const forsigtigForklaring = (
  forklaring: Forklaring,
  raekke: Forsigtigraekke,
  omraader: ReadonlyArray<Forsigtigraekke>
): Forklaring => {
  const undertrykt = raekke.undertrykt.length > 0
  return {
    ...forklaring,
    vurdering: raekke,
    omraader,
    tvivl: forklaring.tvivl.map((en) => udenTal(en, undertrykt)),
    regnestykke: undertrykt || !erEnGraense(raekke) ? [] : forklaring.regnestykke,
    bevis: []
  }
}
