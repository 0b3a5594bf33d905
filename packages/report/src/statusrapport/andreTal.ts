/** What the cells of a promise would be under the other readings, as far as it can be drawn beside them. */
import { gruppenFor, type Maaling, type Status } from "@delaftale/core"
import type { Raekke } from "../tal/Raekke.ts"
import { erPersontal } from "../undertryk/personer.ts"
import type { AndetTal } from "./Statusrapport.ts"

/** Counts are held against the same target, whatever they count; a share is no count, and a grade is neither. */
const sammeMaal = (a: Maaling, b: Maaling): boolean => {
  const taelles = ({ enhed }: Maaling): boolean => ["antal", "personer", "deltagelser", "husstande"].includes(enhed)
  if (b.indikator.slags === "bedoemt" || a.indikator.slags === "bedoemt") return false
  return a.enhed === b.enhed || (taelles(a) && taelles(b))
}

/**
 * Of the same places. What was hidden in the cells is not told by another reading: nothing where something is hidden, and
 * targets only where either reading counts persons.
 */
export const andreTal = (status: Status, egne: ReadonlyArray<Raekke>): ReadonlyArray<AndetTal> => {
  if (egne.some(({ undertrykt }) => undertrykt.length > 0)) return []
  return status.fortolket.flatMap(({ fortolkning, gaeldende, tvivl, vurdering }): ReadonlyArray<AndetTal> => {
    const { halvaar, kriterium, maaltal, omraade, projektaar, vaerdi } = vurdering
    const egen = egne.find(
      (en) =>
        en.kriterium === kriterium && en.projektaar === projektaar && en.omraade === omraade && en.halvaar === halvaar
    )
    const anden = gruppenFor(status, projektaar)?.alternativer.find(
      (en) => en.kriterium === kriterium && en.tvivl === tvivl && en.fortolkning === fortolkning
    )?.maaling
    if (gaeldende || omraade === "alle" || egen === undefined || anden === undefined) return []
    if (!sammeMaal(egen.maaling, anden)) return []
    const omPersoner = [egen.maaling, anden].some(({ enhed, indikator }) => erPersontal(indikator, enhed))
    return [
      {
        tvivl,
        fortolkning,
        projektaar,
        ...(halvaar === undefined ? {} : { halvaar }),
        ...(omraade === undefined ? {} : { omraade }),
        ...(vaerdi === undefined || omPersoner ? {} : { vaerdi }),
        ...(maaltal === undefined ? {} : { maaltal })
      }
    ]
  })
}
