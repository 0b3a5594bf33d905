/** Whether a demand is kept by the figure of a cell: the interpreter of Krav that gives yes, no or why not. */

import { decimals } from "../ground/Decimal.ts"
import * as Interval from "../ground/Interval.ts"
import * as Rational from "../ground/Rational.ts"
import type { Aflaesning } from "../indicators/Maaler.ts"
import type { Aarsag } from "../terms/Aarsag.ts"
import { foerste } from "../terms/Aarsag.ts"
import type { Delkrav, Krav } from "../terms/Krav.ts"
import { aflaes } from "./aflaes.ts"
import { type Celle, type Kontekst, stedFor } from "./Kontekst.ts"
import { afgoer, type Maaltal, margin } from "./Maaltal.ts"
import { type Graensekrav, maaltalFor } from "./maaltalFor.ts"
import { type Afgoerelse, alleAf, kanIkkeVurderes, mindst } from "./Opfyldelse.ts"
import { baselineFor } from "./reference.ts"

/** The decision, the target it was made against (that of the first part where there are several), and an exemption. */
export interface Bedoemmelse {
  readonly afgoerelse: Afgoerelse
  readonly maaltal?: Maaltal
  readonly undtaget?: Aarsag
}

/** "somBaseline": rounded to the decimals that the agreement wrote the baseline with; else left exact. */
export const afrund = (celle: Celle): ((tal: Rational.Rational) => Rational.Rational) => {
  const baseline = baselineFor(celle)
  if (celle.maaling.afrunding === undefined || baseline === undefined) return (tal) => tal
  const antal = baseline.decimaler ?? decimals(baseline.vaerdi)
  return (tal) => Rational.round(tal, antal)
}

const moedGraense = (aflaesning: Aflaesning, maaltal: Maaltal): Afgoerelse =>
  aflaesning._tag === "Mangler"
    ? kanIkkeVurderes(aflaesning.aarsag)
    : afgoer(maaltal, aflaesning.vaerdi, aflaesning.uvisFordi)

const graense = (kontekst: Kontekst, celle: Celle, krav: Graensekrav, aflaesning: Aflaesning): Bedoemmelse => {
  const maal = maaltalFor(kontekst, celle, krav)
  switch (maal._tag) {
    case "Undtaget":
      return { afgoerelse: kanIkkeVurderes(maal.aarsag), undtaget: maal.aarsag }
    case "Mangler":
      return {
        afgoerelse: kanIkkeVurderes(
          aflaesning._tag === "Mangler" ? foerste(aflaesning.aarsag, maal.aarsag) : maal.aarsag
        )
      }
    case "Maaltal": {
      const maaltal = { ...maal.maaltal, graense: afrund(celle)(maal.maaltal.graense) }
      return { afgoerelse: moedGraense(aflaesning, maaltal), maaltal }
    }
  }
}

const iHvertOmraade = (kontekst: Kontekst, celle: Celle, krav: Krav): Bedoemmelse => {
  const dele = kontekst.delaftale.boligomraader.map(({ id }) => vedKrav(kontekst, { ...celle, omraade: id }, krav))
  return samlet(dele, alleAf)
}

/** Two limits; the target shown is the one the figure is nearest to, or past. */
const mellem = (aflaesning: Aflaesning, krav: Extract<Krav, { readonly slags: "Mellem" }>): Bedoemmelse => {
  const fra = { side: "mindst", graense: Rational.fromDecimal(krav.fra) } as const
  const til = { side: "hoejst", graense: Rational.fromDecimal(krav.til) } as const
  const tal = aflaesning._tag === "Vaerdi" ? Interval.exact(aflaesning.vaerdi) : undefined
  const naermestTil = tal !== undefined && Rational.order.compare(margin(til, tal), margin(fra, tal)) < 0
  const afgoerelse = alleAf([moedGraense(aflaesning, fra), moedGraense(aflaesning, til)])
  return { afgoerelse, maaltal: naermestTil ? til : fra }
}

/** Exempt parts are left out; where all are exempt, so is the whole. */
const samlet = (
  dele: ReadonlyArray<Bedoemmelse>,
  regel: (dele: ReadonlyArray<Afgoerelse>) => Afgoerelse
): Bedoemmelse => {
  const taellende = dele.filter(({ undtaget }) => undtaget === undefined)
  const maaltal = dele.find((del) => del.maaltal !== undefined)?.maaltal
  const undtaget = taellende.length === 0 ? dele[0]?.undtaget : undefined
  return {
    afgoerelse: regel(taellende.map(({ afgoerelse }) => afgoerelse)),
    ...(maaltal === undefined ? {} : { maaltal }),
    ...(undtaget === undefined ? {} : { undtaget })
  }
}

const vedDelkrav =
  (kontekst: Kontekst, celle: Celle) =>
  ({ indikator, krav }: Delkrav): Bedoemmelse =>
    indikator === undefined
      ? vedKrav(kontekst, celle, krav)
      : vedKrav(kontekst, { ...celle, maaling: { ...celle.maaling, indikator } }, krav)

/** The figure a demand is put to, rounded where the reading says so. */
export const figur = (kontekst: Kontekst, celle: Celle): Aflaesning => {
  const aflaesning = aflaes(kontekst, celle.kriterium, celle.maaling.indikator, stedFor(celle, kontekst.setFra))
  return aflaesning._tag === "Mangler"
    ? aflaesning
    : { ...aflaesning, vaerdi: Interval.map(aflaesning.vaerdi, afrund(celle)) }
}

export const vedKrav = (kontekst: Kontekst, celle: Celle, krav: Krav): Bedoemmelse => {
  switch (krav.slags) {
    case "Alle":
      return samlet(krav.krav.map(vedDelkrav(kontekst, celle)), alleAf)
    case "Nogle":
      return samlet(krav.krav.map(vedDelkrav(kontekst, celle)), (dele) => mindst(krav.antal, dele))
    case "HvertOmraade":
      return iHvertOmraade(kontekst, celle, krav.krav)
    case "HverPeriode":
      return { afgoerelse: kanIkkeVurderes("kilderMangler") }
    case "Mellem":
      return mellem(figur(kontekst, celle), krav)
    case "Bedoemt": {
      const { indikator } = celle.maaling
      const plads = indikator.slags === "bedoemt" ? indikator.karakterer.indexOf(krav.mindst) : -1
      if (plads < 0) return { afgoerelse: kanIkkeVurderes("ikkeBedoemt") }
      const maaltal = { side: "mindst", graense: Rational.fromNumber(plads) } as const
      return { afgoerelse: moedGraense(figur(kontekst, celle), maaltal), maaltal }
    }
    default:
      return graense(kontekst, celle, krav, figur(kontekst, celle))
  }
}
