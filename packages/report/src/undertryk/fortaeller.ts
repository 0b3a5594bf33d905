/** What a verdict tells about the count behind it, to one who knows the target: on which side of it the count lies. */
import { Interval, Rational } from "@delaftale/core"
import type { Raekke } from "../tal/Raekke.ts"

export interface Fortalt {
  readonly mindst?: number
  readonly hoejst?: number
}

const gulv = ({ naevner, taeller }: Rational.Rational): number =>
  Number(taeller / naevner) - (taeller < 0n && taeller % naevner !== 0n ? 1 : 0)

const loft = (tal: Rational.Rational): number => -gulv(Rational.negate(tal))

/** The target in the unit of what is counted: of a share, as a number of those it is a share of. */
const maalI = ({ dele, maaling: { indikator } }: Raekke, graense: Rational.Rational): Rational.Rational | undefined => {
  if (indikator.slags !== "andel" && indikator.slags !== "svarandel") return graense
  const naevner = dele === undefined ? undefined : Interval.exact(dele.naevner)
  const pr = Rational.fromDecimal(indikator.slags === "andel" ? indikator.pr : "100")
  return naevner === undefined ? undefined : Rational.divide(Rational.multiply(graense, naevner), pr)
}

/** One limit alone; in a demand of several, which one is shown may hang on the figure. */
export const erEnGraense = ({ maaling: { krav } }: Pick<Raekke, "maaling">): boolean =>
  ["Mindst", "Hoejst", "IkkeVaerreEnd", "Forbedret", "Forloeb"].includes(krav.slags)

/** "uvist": something, but not something that can be said in two numbers. */
export const fortaeller = (raekke: Raekke): Fortalt | "uvist" => {
  const { maaling, maaltal, status, vaerdi } = raekke
  if (status !== "opfyldt" && status !== "ikkeOpfyldt") return {}
  const maal = maaltal === undefined ? undefined : maalI(raekke, maaltal.graense)
  const noejagtigt = vaerdi !== undefined && Interval.exact(vaerdi) !== undefined
  if (
    maaltal === undefined ||
    maal === undefined ||
    !erEnGraense(raekke) ||
    maaling.afrunding !== undefined ||
    maaling.indikator.slags === "aendring" ||
    ("gennemsnit" in maaling.indikator && maaling.indikator.gennemsnit !== undefined) ||
    !noejagtigt
  )
    return "uvist"
  const holdt = status === "opfyldt"
  switch (maaltal.side) {
    case "mindst":
      return holdt ? { mindst: loft(maal) } : { hoejst: loft(maal) - 1 }
    case "over":
      return holdt ? { mindst: gulv(maal) + 1 } : { hoejst: gulv(maal) }
    case "hoejst":
      return holdt ? { hoejst: gulv(maal) } : { mindst: gulv(maal) + 1 }
    case "under":
      return holdt ? { hoejst: loft(maal) - 1 } : { mindst: loft(maal) }
  }
}
