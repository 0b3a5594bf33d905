/** Exact figures become floats here, at the picture, and nowhere before. */
import { Interval, type Rational } from "@delaftale/core"
import type { Raekke } from "../tal/Raekke.ts"

/** What is larger than a float can hold is not drawn. */
export const somFloat = ({ naevner, taeller }: Rational.Rational): number => Number(taeller) / Number(naevner)

/** The point where a figure is drawn: itself, or the bound that is known. Nothing where there is none: a gap, not zero. */
export const punktet = ({ vaerdi }: Pick<Raekke, "vaerdi">): number | undefined =>
  vaerdi === undefined ? undefined : somFloat(Interval.exact(vaerdi) ?? vaerdi.mindst)
