/** The days behind a cadence: which spans of a year, a half or a window (quarters) have something in them, and which are empty. */
import { periodeFor } from "../evaluation/Kontekst.ts"
import { tiderFor } from "../evaluation/tider.ts"
import type { LocalDate } from "../ground/LocalDate.ts"
import { contains, type Period, split } from "../ground/Period.ts"
import type { Tael } from "../indicators/asOf.ts"
import { datoAf, omraaderAf, udvaelg } from "../indicators/udvaelg.ts"
import { laegTil, type Mutable, poster } from "../indicators/ZSaet.ts"
import type { Regnskab } from "./Regnskab.ts"

/** In which spans of a year something was registered, and on which days (*kadencekalender*, calendar of a cadence). */
export interface Kadencekalender {
  readonly kriterium: string
  readonly projektaar: string
  /** Which half of the projektår, from 1, for what is due every half-year. */
  readonly halvaar?: number
  /** Absent where all areas are measured together. */
  readonly omraade?: string
  /** In their order, each with the days on which it happened; spans that have not begun are among them. */
  readonly perioder: ReadonlyArray<{ readonly periode: Period; readonly dage: ReadonlyArray<LocalDate> }>
}

/** Counted as everything else: what is taken back leaves no day behind. */
export const kadencekalender = ({ grupper }: Pick<Regnskab, "grupper">) => {
  const fundne = grupper.flatMap(({ aar, loefter, version: { delaftale } }) =>
    loefter.flatMap(({ kriterium, maaling }) => {
      const { indikator, omfang } = maaling
      if (indikator.slags !== "kadence") return []
      const { af, maaneder } = indikator
      return [{ tider: tiderFor(delaftale, maaling, aar), kriterium, omfang, delaftale, maaneder, tages: udvaelg(af) }]
    })
  )
  const summer = fundne.map((): Mutable => new Map())
  const tael: Tael = (registrering, vaegt) => {
    for (const [nummer, { omfang, tages }] of fundne.entries()) {
      const dag = datoAf(registrering)
      if (dag === undefined || !tages(registrering)) continue
      for (const omraade of omfang === "samlet" ? [""] : omraaderAf(registrering)) {
        laegTil(summer[nummer]!, omraade, dag, vaegt)
      }
    }
  }
  const laes = (): ReadonlyArray<Kadencekalender> =>
    fundne.flatMap(({ delaftale, kriterium, maaneder, omfang, tider }, nummer) =>
      (omfang === "samlet" ? [undefined] : delaftale.boligomraader.map(({ id }) => id)).flatMap((omraade) => {
        const dage = [...poster(summer[nummer]!, omraade ?? "").keys()].sort()
        return tider.map((tid): Kadencekalender => {
          const perioder = split(periodeFor(tid), maaneder).map((periode) => ({
            periode,
            dage: dage.filter((dag) => contains(periode, dag))
          }))
          const halvaar = tid.udsnit?.nummer
          return {
            kriterium,
            projektaar: tid.projektaar.id,
            ...(halvaar === undefined ? {} : { halvaar }),
            ...(omraade === undefined ? {} : { omraade }),
            perioder
          }
        })
      })
    )
  return { tael, laes }
}
