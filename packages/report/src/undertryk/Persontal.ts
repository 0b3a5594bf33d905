/** The counts of persons behind a row: where each stands in it, and by what name other rows have the same count. */
import { Interval, type Rational } from "@delaftale/core"
import type { Dele, Raekke } from "../tal/Raekke.ts"
import { erPersondel, erPersontal, taelling } from "./personer.ts"
import { erLille } from "./skjul.ts"

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

/** `sted`: area and year, or that it is the baseline. */
export const persontalI = (
  { maaling: { enhed, indikator } }: Raekke,
  { dele, vaerdi }: { readonly dele?: Dele; readonly vaerdi?: Interval.Interval },
  sted: string,
  graense: number
): ReadonlyArray<Persontal> => {
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
