/** What the cells of a promise would be under the other readings, as far as it can be drawn beside them. */
import { gruppenFor, type Maaling, referencer, type Status } from "@delaftale/core"
import type { Raekke } from "../tal/Raekke.ts"
import { loefteOmPersoner } from "../undertryk/personer.ts"
import type { AndetTal } from "./Statusrapport.ts"

/** Counts are held against the same target, whatever they count; a share is no count, and a grade is neither. */
const sammeMaal = (a: Maaling, b: Maaling): boolean => {
  const taelles = ({ enhed }: Maaling): boolean => ["antal", "personer", "deltagelser", "husstande"].includes(enhed)
  if (b.indikator.slags === "bedoemt" || a.indikator.slags === "bedoemt") return false
  return a.enhed === b.enhed || (taelles(a) && taelles(b))
}

/** From the words of the agreement alone, or from what a body decided. */
const erAftalt = ({ krav }: Maaling): boolean =>
  !(krav.slags === "Forloeb" && krav.form === "foregaaende") &&
  referencer(krav).every(({ slags }) => slags === "aftalt" || slags === "fastsat" || slags === "benchmark")

/**
 * Of the same places. What was hidden in the cells is not told by another reading: nothing where something is hidden, and
 * where either reading tells of persons only targets that are not made from a figure.
 */
export const andreTal = (status: Status, egne: ReadonlyArray<Raekke>): ReadonlyArray<AndetTal> => {
  if (egne.some(({ undertrykt }) => undertrykt.length > 0)) return []
  return status.fortolket.flatMap(({ fortolkning, gaeldende, tvivl, vurdering }): ReadonlyArray<AndetTal> => {
    const { halvaar, kriterium, maaltal, omraade, projektaar, vaerdi } = vurdering
    const egen = egne.find(
      (en) =>
        en.kriterium === kriterium && en.projektaar === projektaar && en.omraade === omraade && en.halvaar === halvaar
    )
    const gruppe = gruppenFor(status, projektaar)
    const maalingAf = (andet: string) => gruppe?.loefter.find((en) => en.kriterium === andet)?.maaling
    const anden = gruppe?.alternativer.find(
      (en) => en.kriterium === kriterium && en.tvivl === tvivl && en.fortolkning === fortolkning
    )?.maaling
    if (gaeldende || omraade === "alle" || egen === undefined || anden === undefined) return []
    if (!sammeMaal(egen.maaling, anden)) return []
    const personer = [egen.maaling, anden].some((en) => loefteOmPersoner(en, maalingAf))
    return [
      {
        tvivl,
        fortolkning,
        projektaar,
        ...(halvaar === undefined ? {} : { halvaar }),
        ...(omraade === undefined ? {} : { omraade }),
        ...(vaerdi === undefined || personer ? {} : { vaerdi }),
        ...(maaltal === undefined || (personer && !erAftalt(anden)) ? {} : { maaltal })
      }
    ]
  })
}
