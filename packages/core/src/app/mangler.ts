/** The rykkerliste: who owes which figure, for which area and year, since when, and which promises wait for it. */

import type { Vurdering } from "../evaluation/Vurdering.ts"
import { dayAfter, type LocalDate } from "../ground/LocalDate.ts"
import type { Delaftale } from "../terms/Delaftale.ts"
import type { Indikator } from "../terms/Indikator.ts"
import { gruppenFor } from "./Regnskab.ts"
import type { Status } from "./status.ts"

/** A figure that is owed: by whom, for which area and year, since when (*rykker*, reminder). */
export interface Rykker {
  /** The role that keeps the figure; absent where the agreement names none. */
  readonly ansvarlig?: string
  /** What is missing, in words. */
  readonly hvad: string
  readonly omraade?: string
  readonly projektaar: string
  readonly halvaar?: number
  /** The day after the period ended. */
  readonly siden: LocalDate
  /** Parts known, of all: an arrangement without a count, an area without a report. */
  readonly kendt: number
  readonly ialt: number
  readonly kriterier: ReadonlyArray<string>
}

/** Who keeps what an indicator rests on. */
const kilde = (indikator: Indikator, delaftale: Delaftale): { readonly ansvarlig?: string; readonly hvad: string } => {
  if (indikator.slags === "opgjort") {
    const noegletal = delaftale.noegletal.find(({ id }) => id === indikator.noegletal)
    return { hvad: noegletal?.navn ?? indikator.noegletal, ...(noegletal && { ansvarlig: noegletal.ansvarlig }) }
  }
  if (indikator.slags === "svarandel") return { hvad: `undersøgelse: ${indikator.spoergsmaal}` }
  if (indikator.slags === "andel" && indikator.foertAf === undefined) return kilde(indikator.taeller, delaftale)
  if (indikator.slags === "aendring") return kilde(indikator.indikator, delaftale)
  const register = "foertAf" in indikator ? delaftale.registre.find(({ id }) => id === indikator.foertAf) : undefined
  if (register === undefined) return { hvad: "registreringer" }
  const hvad = indikator.slags === "sum" ? `${register.navn}: antal ${indikator.felt}` : register.navn
  return { hvad, ansvarlig: register.ansvarlig }
}

/**
 * Cells whose period is over and whose figure is not all there. The row "alle" only repeats its areas, and what waits for
 * a time to run out is owed by nobody.
 */
const skyldes = ({ aarsag, fuldstaendighed, omraade }: Vurdering): boolean =>
  omraade !== "alle" && aarsag !== "fristIkkeNaaet" && fuldstaendighed.kendt < fuldstaendighed.ialt

/** Who owes which figure, since when, and which promises wait for it (*mangler*, is missing). */
export const mangler = (status: Status): ReadonlyArray<Rykker> => {
  const rykkere = new Map<string, Rykker>()
  for (const vurdering of status.vurderinger.filter(skyldes)) {
    const gruppe = gruppenFor(status, vurdering.projektaar)
    const aar = gruppe?.aar.find(({ id }) => id === vurdering.projektaar)
    const maaling = gruppe?.loefter.find(({ kriterium }) => kriterium === vurdering.kriterium)?.maaling
    if (gruppe === undefined || aar === undefined || maaling === undefined) continue
    const { fuldstaendighed, halvaar, omraade, periode: { til } = aar } = vurdering
    if (status.setFra < til) continue
    const { ansvarlig, hvad } = kilde(maaling.indikator, gruppe.version.delaftale)
    const noegle = JSON.stringify([hvad, omraade, aar.id, halvaar, til, fuldstaendighed])
    const kriterier = [...(rykkere.get(noegle)?.kriterier ?? []), vurdering.kriterium]
    rykkere.set(noegle, {
      ...(ansvarlig === undefined ? {} : { ansvarlig }),
      hvad,
      ...(omraade === undefined ? {} : { omraade }),
      projektaar: aar.id,
      ...(halvaar === undefined ? {} : { halvaar }),
      siden: dayAfter(til),
      ...fuldstaendighed,
      kriterier
    })
  }
  return [...rykkere.values()].sort((a, b) => (a.siden === b.siden ? 0 : a.siden < b.siden ? -1 : 1))
}
