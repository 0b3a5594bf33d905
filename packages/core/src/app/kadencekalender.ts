/** The days behind a cadence: which spans of a year (quarters) have something in them, and which are empty. */
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
  /** Absent where all areas are measured together. */
  readonly omraade?: string
  /** In their order, each with the days on which it happened; spans that have not begun are among them. */
  readonly perioder: ReadonlyArray<{ readonly periode: Period; readonly dage: ReadonlyArray<LocalDate> }>
}

/** Counted as everything else: what is taken back leaves no day behind. */
export const kadencekalender = ({ grupper }: Pick<Regnskab, "grupper">) => {
  const fundne = grupper.flatMap(({ aar, loefter, version: { delaftale } }) =>
    loefter.flatMap(({ kriterium, maaling: { indikator, omfang } }) =>
      indikator.slags === "kadence"
        ? [{ aar, kriterium, omfang, delaftale, maaneder: indikator.maaneder, tages: udvaelg(indikator.af) }]
        : []
    )
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
    fundne.flatMap(({ aar, delaftale, kriterium, maaneder, omfang }, nummer) =>
      (omfang === "samlet" ? [undefined] : delaftale.boligomraader.map(({ id }) => id)).flatMap((omraade) => {
        const dage = [...poster(summer[nummer]!, omraade ?? "").keys()].sort()
        return aar.map((projektaar): Kadencekalender => {
          const perioder = split(projektaar, maaneder).map((periode) => ({
            periode,
            dage: dage.filter((dag) => contains(periode, dag))
          }))
          return { kriterium, projektaar: projektaar.id, ...(omraade === undefined ? {} : { omraade }), perioder }
        })
      })
    )
  return { tael, laes }
}
