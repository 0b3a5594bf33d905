/** The figure of a cell: any indicator read where the cell is, a change against its reference, rounded where it says so. */
import { decimals } from "../ground/Decimal.ts"
import * as Interval from "../ground/Interval.ts"
import * as Rational from "../ground/Rational.ts"
import type { Aflaesning } from "../indicators/Maaler.ts"
import { mangler } from "../indicators/Maaler.ts"
import { aflaes, erTal } from "./aflaes.ts"
import { aendringAf } from "./intervaltal.ts"
import { type Celle, type Kontekst, stedFor } from "./Kontekst.ts"
import { baselineFor, referenceaflaesning } from "./reference.ts"

/** "somBaseline": rounded to the decimals that the agreement wrote the baseline with; else left exact. */
export const afrund = (celle: Celle): ((tal: Rational.Rational) => Rational.Rational) => {
  const baseline = baselineFor(celle)
  if (celle.maaling.afrunding === undefined || baseline === undefined) return (tal) => tal
  const antal = baseline.decimaler ?? decimals(baseline.vaerdi)
  return (tal) => Rational.round(tal, antal)
}

const uafrundet = (kontekst: Kontekst, celle: Celle): Aflaesning => {
  const { indikator } = celle.maaling
  const sted = stedFor(celle, kontekst.setFra)
  if (erTal(indikator)) return aflaes(kontekst, celle.kriterium, indikator, sted)
  const { form, indikator: tallet, mod } = indikator
  if (!erTal(tallet)) return mangler("kilderMangler")
  const fra = referenceaflaesning(kontekst, celle, mod)
  const til = aflaes(kontekst, celle.kriterium, tallet, sted)
  return aendringAf(fra, til, form === "relativ" ? "procent" : "forskel")
}

/** What a demand is put to. */
export const figur = (kontekst: Kontekst, celle: Celle): Aflaesning => {
  const aflaesning = uafrundet(kontekst, celle)
  return aflaesning._tag === "Mangler"
    ? aflaesning
    : { ...aflaesning, vaerdi: Interval.map(aflaesning.vaerdi, afrund(celle)) }
}
