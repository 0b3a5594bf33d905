/** The surveys as they stand after corrections, and which of them the share of a promise and its target come from. */
import type { RegistreringAf } from "../events/Registrering.ts"
import type { Tael } from "../indicators/asOf.ts"
import { stiller, valgtUndersoegelse } from "../indicators/svarandel.ts"
import { laegTil, type Mutable, poster } from "../indicators/ZSaet.ts"
import type { Delaftale } from "../terms/Delaftale.ts"
import type { Krav } from "../terms/Krav.ts"
import type { Maaling } from "../terms/Maaling.ts"
import type { Regnskab } from "./Regnskab.ts"

/** One question of a survey. */
export interface Undersoegelse extends RegistreringAf<"UndersoegelseGennemfoert"> {
  readonly position: number
}

/** The surveys that a share of answers rests on (*svargrundlag*, basis of the answers). */
export interface Svargrundlag {
  readonly kriterium: string
  /** The area whose survey it is, where the promise is read area by area. */
  readonly omraade?: string
  /** The answers that are counted, and those that are left out of the base. */
  readonly svar: ReadonlyArray<string>
  readonly uden: ReadonlyArray<string>
  /** The one the share is read from; absent where none lies in time. */
  readonly brugt?: Undersoegelse
  /** The one behind what it is held against: named by the demand, or of the period that the agreement names. */
  readonly udgangspunkt?: Undersoegelse
}

/** All surveys of a log, and which promise rests on which (*undersøgelser*, surveys). */
export interface Undersoegelser {
  readonly alle: ReadonlyArray<Undersoegelse>
  readonly grundlag: ReadonlyArray<Svargrundlag>
}

const udgangspunktet = ({ baselines, krav }: Maaling, sted?: string): string | undefined => {
  const fra = referencen(krav)
  if (fra?.slags === "maalt" && fra.hvornaar.slags === "undersoegelse") return fra.hvornaar.undersoegelse
  return fra?.slags === "aftalt" ? baselines?.find(({ omraade }) => omraade === sted)?.periode : undefined
}

const stederFor = ({ omfang }: Maaling, { boligomraader }: Delaftale): ReadonlyArray<string | undefined> =>
  omfang === "samlet" ? [undefined] : boligomraader.map(({ id }) => id)

const referencen = (krav: Krav) => {
  switch (krav.slags) {
    case "Forbedret":
    case "IkkeVaerreEnd":
      return krav.end
    case "Forloeb":
      return krav.fra
    default:
      return undefined
  }
}

/** A correction of a survey carries all of it, so what stands is the whole event. */
export const undersoegelser = ({ grupper }: Pick<Regnskab, "grupper">) => {
  const summe: Mutable = new Map()
  const tael: Tael = (registrering, vaegt, position) => {
    if (registrering._tag !== "UndersoegelseGennemfoert") return
    const { kilde: _, efteranmeldt: __, ...egen } = registrering
    laegTil(summe, "", JSON.stringify({ ...egen, position }), vaegt)
  }
  const laes = (): Undersoegelser => {
    const alle = [...poster(summe, "").keys()].map((post) => JSON.parse(post) as Undersoegelse)
    const loefter = new Map(
      grupper.flatMap(({ loefter, version: { delaftale } }) =>
        loefter.map(
          (loefte) => [loefte.kriterium, { ...loefte, steder: stederFor(loefte.maaling, delaftale) }] as const
        )
      )
    )
    const grundlag = [...loefter.values()].flatMap(({ kriterium, maaling, steder }): ReadonlyArray<Svargrundlag> => {
      const { indikator } = maaling
      if (indikator.slags !== "svarandel") return []
      const stillet = alle.filter((en) => stiller(indikator, en))
      return steder.map((omraade) => {
        const sted = omraade === undefined ? {} : { omraade }
        const navn = udgangspunktet(maaling, omraade)
        const brugt = valgtUndersoegelse(stillet, indikator.vindue, sted)
        const fra =
          navn === undefined
            ? undefined
            : valgtUndersoegelse(stillet, indikator.vindue, { ...sted, undersoegelse: navn })
        return {
          kriterium,
          ...sted,
          svar: indikator.svar,
          uden: indikator.uden ?? [],
          ...(brugt === undefined ? {} : { brugt }),
          ...(fra === undefined ? {} : { udgangspunkt: fra })
        }
      })
    })
    return { alle: alle.sort((a, b) => a.position - b.position), grundlag }
  }
  return { tael, laes }
}
