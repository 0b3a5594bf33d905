/** The counts of persons behind a row: where each stands in it, and by what name other rows have the same count. */
import { Interval, Rational } from "@delaftale/core"
import type { Dele, Raekke } from "../tal/Raekke.ts"
import { erPersondel, erPersontal, taelling } from "./personer.ts"
import { erLille } from "./skjul.ts"

type Aendring = Extract<Raekke["maaling"]["indikator"], { readonly slags: "aendring" }>

export interface Persontal {
  readonly id: string
  readonly hvor: "tal" | "taeller" | "naevner" | "rest"
  readonly antal: number
}

/** As a whole number; `undefined` for what is none. */
const hel = ({ naevner, taeller }: Rational.Rational): number | undefined =>
  naevner === 1n ? Number(taeller) : undefined

/** The bound that is small where one of them is; else the lower one, which is what is known to have been counted. */
const antalI = ({ hoejst, mindst }: Interval.Interval, graense: number): number | undefined => {
  const oeverst = hoejst === undefined ? undefined : hel(hoejst)
  return oeverst !== undefined && erLille(oeverst, graense) ? oeverst : hel(mindst)
}

const persontal = (
  id: string,
  hvor: Persontal["hvor"],
  interval: Interval.Interval,
  graense: number
): ReadonlyArray<Persontal> => {
  const antal = antalI(interval, graense)
  return antal === undefined || antal < 0 ? [] : [{ id, hvor, antal }]
}

/** Both parts, and those of whom the share does not hold. */
const deltal = (
  navne: readonly [string | undefined, string | undefined],
  dele: Dele,
  sted: string,
  graense: number
) => {
  const [taellerNavn, naevnerNavn] = navne
  const taeller =
    taellerNavn === undefined || dele.taeller === undefined
      ? []
      : persontal(`${taellerNavn}|${sted}`, "taeller", dele.taeller, graense)
  const naevner = naevnerNavn === undefined ? [] : persontal(`${naevnerNavn}|${sted}`, "naevner", dele.naevner, graense)
  const [af] = taeller
  const [alle] = naevner
  if (af === undefined || alle === undefined || alle.antal < af.antal) return [...taeller, ...naevner]
  return [af, alle, { id: `rest|${af.id}|${alle.id}`, hvor: "rest" as const, antal: alle.antal - af.antal }]
}

const stoerrelse = (tal: Interval.Interval): Interval.Interval =>
  tal.mindst.taeller < 0n && tal.hoejst !== undefined
    ? { mindst: Rational.negate(tal.hoejst), hoejst: Rational.negate(tal.mindst) }
    : tal

/**
 * The count behind a change: against a baseline that the agreement tells, what was counted; else the change itself. Of a
 * change in percent against what the row does not tell nothing is known.
 */
const aendret = (
  { baselines, enhed }: Raekke["maaling"],
  aendring: Aendring,
  omraade: string | undefined,
  vaerdi: Interval.Interval | undefined
): { readonly navn: string; readonly antal: Interval.Interval } | undefined => {
  const { form, indikator, mod } = aendring
  if (vaerdi === undefined || form === "procentpoint" || !erPersontal(indikator, enhed)) return undefined
  const fra = mod.slags === "aftalt" ? baselines?.find((en) => en.omraade === omraade)?.vaerdi : undefined
  if (fra === undefined) {
    return form === "absolut" ? { navn: taelling(aendring), antal: stoerrelse(vaerdi) } : undefined
  }
  const udgangspunkt = Rational.fromDecimal(fra)
  const talt = (tal: Rational.Rational): Rational.Rational =>
    Rational.sum(
      udgangspunkt,
      form === "absolut" ? tal : Rational.divide(Rational.multiply(tal, udgangspunkt), Rational.fromNumber(100))
    )
  return { navn: taelling(indikator), antal: Interval.map(vaerdi, talt) }
}

/** `sted`: area and year, or that it is the baseline. */
export const persontalI = (
  { maaling, omraade }: Pick<Raekke, "maaling" | "omraade">,
  { dele, vaerdi }: { readonly dele?: Dele; readonly vaerdi?: Interval.Interval },
  sted: string,
  graense: number
): ReadonlyArray<Persontal> => {
  const { enhed, indikator } = maaling
  if (indikator.slags === "aendring") {
    const talt = aendret(maaling, indikator, omraade, vaerdi)
    return talt === undefined ? [] : persontal(`${talt.navn}|${sted}`, "tal", talt.antal, graense)
  }
  if (indikator.slags === "svarandel") {
    const { svar: _, ...grundlag } = indikator
    return dele === undefined ? [] : deltal([taelling(indikator), JSON.stringify(grundlag)], dele, sted, graense)
  }
  if (indikator.slags === "andel") {
    const { naevner, taeller } = indikator
    const navn = naevner.slags === "fast" || !erPersondel(naevner) ? undefined : taelling(naevner)
    return dele === undefined
      ? []
      : deltal([erPersondel(taeller) ? taelling(taeller) : undefined, navn], dele, sted, graense)
  }
  return vaerdi !== undefined && erPersontal(indikator, enhed)
    ? persontal(`${taelling(indikator)}|${sted}`, "tal", vaerdi, graense)
    : []
}

/** A baseline that was counted; what the agreement says or a body fixed is public. */
export const baselinetal = (raekke: Raekke, graense: number): ReadonlyArray<Persontal> => {
  const { baseline, omraade = "" } = raekke
  if (baseline?.kilde !== "maalt") return []
  const { dele, periode, vaerdi } = baseline
  const maalt = { vaerdi: Interval.exactly(vaerdi), ...(dele === undefined ? {} : { dele }) }
  return persontalI(raekke, maalt, `${omraade}|foer ${periode}`, graense)
}
