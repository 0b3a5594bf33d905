/** The counts of persons behind a figure: where each stands in it, and by what name other figures have the same count. */
import type { Interval, Rational } from "@delaftale/core"
import type { Indikator } from "../tal/grundlag.ts"
import type { Dele } from "../tal/Raekke.ts"
import type { Sum } from "./Antal.ts"
import { erPersondel, taelling } from "./personer.ts"
import { erLille } from "./skjul.ts"

/** "rest": it stands nowhere, but follows from what does. */
export interface Persontal {
  readonly id: string
  readonly hvor: "tal" | "taeller" | "naevner" | "rest"
  readonly antal: number
}

/** The counts, and the sums that hold between them. */
export interface Fundet {
  readonly tal: ReadonlyArray<Persontal>
  readonly summer: ReadonlyArray<Sum>
}

/** What a figure says: of a share, its parts too. */
export interface Laest {
  readonly dele?: Dele
  readonly vaerdi?: Interval.Interval
}

export const intet: Fundet = { tal: [], summer: [] }

export const tilsammen = (alle: ReadonlyArray<Fundet>): Fundet => ({
  tal: alle.flatMap(({ tal }) => tal),
  summer: alle.flatMap(({ summer }) => summer)
})

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
): Fundet => {
  const [taellerNavn, naevnerNavn] = navne
  const taeller =
    taellerNavn === undefined || dele.taeller === undefined
      ? []
      : persontal(`${taellerNavn}|${sted}`, "taeller", dele.taeller, graense)
  const naevner = naevnerNavn === undefined ? [] : persontal(`${naevnerNavn}|${sted}`, "naevner", dele.naevner, graense)
  const [af] = taeller
  const [alle] = naevner
  if (af === undefined || alle === undefined || alle.antal < af.antal)
    return { tal: [...taeller, ...naevner], summer: [] }
  const rest = { id: `rest|${af.id}|${alle.id}`, hvor: "rest" as const, antal: alle.antal - af.antal }
  return { tal: [af, alle, rest], summer: [{ ialt: alle.id, led: [af.id, rest.id] }] }
}

/** Of a figure that is read as it stands. `personer`: whether it counts persons, where it is no share. */
export const enkelttal = (
  indikator: Indikator,
  personer: boolean,
  { dele, vaerdi }: Laest,
  sted: string,
  graense: number
): Fundet => {
  if (indikator.slags === "svarandel") {
    const { svar: _, ...grundlag } = indikator
    return dele === undefined ? intet : deltal([taelling(indikator), JSON.stringify(grundlag)], dele, sted, graense)
  }
  if (indikator.slags === "andel") {
    const { naevner, taeller } = indikator
    const navn = naevner.slags === "fast" || !erPersondel(naevner) ? undefined : taelling(naevner)
    return dele === undefined
      ? intet
      : deltal([erPersondel(taeller) ? taelling(taeller) : undefined, navn], dele, sted, graense)
  }
  return vaerdi !== undefined && personer
    ? { tal: persontal(`${taelling(indikator)}|${sted}`, "tal", vaerdi, graense), summer: [] }
    : intet
}
