/** The answers of a plan's agreements counted along its axes: promise, area and year. */
import type { Helhedsplanstatus, Vurdering } from "@delaftale/core"
import { aarIPlanen, lagtSammen, omraadeIPlanen, type Svartal, svartal } from "@delaftale/report"

/** Where a line is about all of an axis, the key is absent. */
export interface Svarraekke {
  readonly delaftale: string
  readonly klasse: Vurdering["klasse"]
  readonly kriterium?: string
  /** The plan's id; "" for what is measured over all areas together. */
  readonly omraade?: string
  readonly projektaar?: string
  readonly tal: Svartal
}

type Akse = "kriterium" | "omraade" | "projektaar"
type Celle = Svarraekke & Required<Pick<Svarraekke, Akse>>

/** Each answer by itself, halves of a year together; the row over the areas is none. */
export const celler = ({ delaftaler, plan }: Helhedsplanstatus): ReadonlyArray<Celle> =>
  samlet(
    delaftaler.flatMap(({ id, status }) =>
      status.vurderinger
        .filter(({ omraade }) => omraade !== "alle")
        .map((en) => ({
          delaftale: id,
          klasse: en.klasse,
          kriterium: en.kriterium,
          omraade: omraadeIPlanen(plan, id, en.omraade)?.id ?? "",
          projektaar: en.projektaar,
          tal: svartal([en])
        }))
    ),
    ["kriterium", "omraade", "projektaar"]
  ) as ReadonlyArray<Celle>

/** A line for each agreement, class and value of the axes; in the order of the plan. */
export const efter = (status: Helhedsplanstatus, akser: ReadonlyArray<Akse>): ReadonlyArray<Svarraekke> => {
  const omraader = ["", ...status.plan.omraader.map(({ id }) => id)]
  const aar = aarIPlanen(status)
  const plads = ({ omraade = "", projektaar = "" }: Svarraekke): number =>
    omraader.indexOf(omraade) * (aar.length + 1) + aar.indexOf(projektaar)
  const orden = status.delaftaler.map(({ id }) => id)
  const alle = samlet(celler(status), akser)
  return akser.includes("kriterium")
    ? alle
    : alle.toSorted(
        (a, b) => orden.indexOf(a.delaftale) - orden.indexOf(b.delaftale) || klasser(a, b) || plads(a) - plads(b)
      )
}

const klasser = (a: Svarraekke, b: Svarraekke): number => Number(a.klasse > b.klasse) - Number(a.klasse < b.klasse)

const samlet = (raekker: ReadonlyArray<Svarraekke>, akser: ReadonlyArray<Akse>): ReadonlyArray<Svarraekke> => {
  const alle = new Map<string, Svarraekke>()
  for (const { delaftale, klasse, tal, ...sted } of raekker) {
    const navn = Object.fromEntries(akser.flatMap((akse) => (sted[akse] === undefined ? [] : [[akse, sted[akse]]])))
    const noegle = JSON.stringify([delaftale, klasse, navn])
    const foer = alle.get(noegle)?.tal
    alle.set(noegle, { delaftale, klasse, ...navn, tal: foer === undefined ? tal : lagtSammen([foer, tal]) })
  }
  return [...alle.values()]
}
