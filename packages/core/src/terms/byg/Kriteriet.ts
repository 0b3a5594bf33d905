/** A promise with a measure, a demand that suits it, and the other readings that its words have. */
import type { LocalDate } from "../../ground/LocalDate.ts"
import type { Operation, Tvivl } from "../Fortolkning.ts"
import type { Frist, Maaling } from "../Maaling.ts"
import type { Forpligtelse, Succeskriterium } from "../Succeskriterium.ts"
import type { Kravet } from "./Kravet.ts"
import type { Art, Maal } from "./Maal.ts"
import type { AarI, AktivitetI, Ramme } from "./Ramme.ts"
import type { Omfang } from "./Referencen.ts"

/** When a promise is due (*frist*): each year or half year, at the end, once in a year of the frame, or by a day. */
export type Fristen<R extends Ramme> =
  | "hvertAar"
  | "hvertHalvaar"
  | "vedUdloeb"
  | { readonly engang: AarI<R> }
  | { readonly senest: LocalDate; readonly fra?: LocalDate }

/** The parts of a way of measuring that a reading may change beside the figure and the demand. */
interface Resten<R extends Ramme> {
  readonly frist?: Fristen<R>
  readonly retning?: Maaling["retning"]
  readonly enhed?: Maaling["enhed"]
  readonly afrunding?: "somBaseline"
}

/**
 * What is measured (*målt*) and what it must be: `maales` and `skal` suit each other, and so do `skal` and the scope. A
 * grade has its demand in it.
 */
export type Maalt<R extends Ramme, A extends Art, S extends Omfang> = Resten<R> &
  (
    | { readonly maales: Maal<A>; readonly skal: Kravet<NoInfer<A>, S> }
    | { readonly maales: Bedoemmelse; readonly skal?: never }
  )

/** An assessment (*bedømmelse*): a scale from worst to best, and the grade that is wanted at least. */
export interface Bedoemmelse {
  readonly karakterer: readonly [string, ...ReadonlyArray<string>]
  readonly mindst: string
}

const fristen = <R extends Ramme>(frist: Fristen<R> = "hvertAar"): Frist => {
  if (typeof frist === "string") return { slags: frist }
  if ("engang" in frist) return { slags: "engang", projektaar: frist.engang }
  const { fra, senest } = frist
  return { slags: "senest", dato: senest, ...(fra === undefined ? {} : { fra }) }
}

/** Where it is read, and whether the row "alle" is added. */
type Hvor = Pick<Maaling, "omfang" | "alle">

/** As the data have it. Left out: more is better, each year, a number. */
export const maalingen = <R extends Ramme, A extends Art, S extends Omfang>(
  hvor: Hvor,
  { afrunding, enhed = "antal", frist, retning = "op", ...maalt }: Maalt<R, A, S>
): Maaling => {
  const fast = { ...hvor, retning, enhed, frist: fristen(frist) }
  if (maalt.skal === undefined) {
    const { karakterer, mindst } = maalt.maales
    return { ...fast, indikator: { slags: "bedoemt", karakterer }, krav: { slags: "Bedoemt", mindst } }
  }
  const { maales, skal } = maalt
  const baselines = skal.baselines ?? maales.baselines
  return {
    ...fast,
    indikator: maales.indikator,
    krav: skal.krav,
    ...(baselines === undefined ? {} : { baselines }),
    ...(afrunding === undefined ? {} : { afrunding })
  }
}

/** One reasonable reading (*læsning*) of the words. What is measured is written out: how it differs is worked out. */
export interface Laesning {
  readonly laesning: string
  readonly iTabel?: boolean
  readonly maaling: Maaling
}

/** A point of doubt (*tvivl*) in the words: the reading that holds, and the others by their ids. */
export interface Tvivlen {
  readonly spoergsmaal: string
  readonly begrundelse: string
  readonly gaelder: { readonly id: string; readonly laesning: string; readonly iTabel?: boolean }
  readonly andre: { readonly [id: string]: Laesning }
}

/** The words (*ord*) of a promise as the paper has them, and what stands around them. */
export interface Ordene<R extends Ramme> {
  readonly id: string
  readonly ordlyd: string
  readonly aktivitet?: AktivitetI<R>
  readonly bemaerkning?: string
  readonly tvivl?: { readonly [id: string]: Tvivlen }
}

/** The words of a success criterion (*kriterium*), with the source of its figures. Left out, `styrke` is "haard". */
export interface Kriterieord<R extends Ramme> extends Ordene<R> {
  readonly datakilde: string
  readonly styrke?: Succeskriterium["styrke"]
  readonly opgoeresAf?: string
}

/** The words of a commitment (*forpligtelse*) about an activity, and how it is followed up. */
export interface Forpligtelsesord<R extends Ramme> extends Ordene<R> {
  readonly aktivitet: AktivitetI<R>
  readonly opfoelgning?: NonNullable<Forpligtelse["opfoelgning"]>
  readonly leverancer?: NonNullable<Forpligtelse["leverancer"]>
}

const felterne = ["omfang", "alle", "retning", "enhed", "frist", "indikator", "krav", "baselines", "afrunding"] as const

/** What makes the one way of measuring of the other: whole fields, in their order. */
const patchen = (fra: Maaling, til: Maaling): ReadonlyArray<Operation> =>
  felterne.flatMap((felt): ReadonlyArray<Operation> => {
    const path = `/${felt}`
    const [foer, efter] = [fra[felt], til[felt]]
    if (JSON.stringify(foer) === JSON.stringify(efter)) return []
    if (efter === undefined) return [{ op: "remove", path }]
    const value = JSON.parse(JSON.stringify(efter))
    return [{ op: foer === undefined ? "add" : "replace", path, value }]
  })

export const tvivlen = (maaling: Maaling, punkter: Ordene<Ramme>["tvivl"] = {}): ReadonlyArray<Tvivl> =>
  Object.entries(punkter).map(([id, { andre, begrundelse, gaelder, spoergsmaal }]) => ({
    id,
    spoergsmaal,
    begrundelse,
    gaeldende: gaelder.id,
    fortolkninger: [
      { id: gaelder.id, laesning: gaelder.laesning, patch: [], iTabel: gaelder.iTabel ?? true },
      ...Object.entries(andre).map(([navn, { iTabel = true, laesning, maaling: anden }]) => ({
        id: navn,
        laesning,
        patch: patchen(maaling, anden),
        iTabel
      }))
    ]
  }))
