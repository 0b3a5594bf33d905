/** Whether a demand is kept by the figure of a cell: the interpreter of Krav that gives yes, no or why not. */
import * as Interval from "../ground/Interval.ts"
import * as Rational from "../ground/Rational.ts"
import type { Aflaesning } from "../indicators/Maaler.ts"
import type { Aarsag } from "../terms/Aarsag.ts"
import { foerste } from "../terms/Aarsag.ts"
import type { Krav } from "../terms/Krav.ts"
import { delceller, type Sammensat } from "./delceller.ts"
import { afrund, figur } from "./figur.ts"
import type { Celle, Kontekst } from "./Kontekst.ts"
import { afgoer, type Maaltal, margin } from "./Maaltal.ts"
import { type Graensekrav, maaltalFor } from "./maaltalFor.ts"
import { type Afgoerelse, alleAf, kanIkkeVurderes, mindst } from "./Opfyldelse.ts"

/** The decision, the target it was made against (that of the first part where there are several), and an exemption. */
export interface Bedoemmelse {
  readonly afgoerelse: Afgoerelse
  readonly maaltal?: Maaltal
  readonly undtaget?: Aarsag
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

const vedDele = (kontekst: Kontekst, celle: Celle, krav: Sammensat): ReadonlyArray<Bedoemmelse> =>
  delceller(kontekst, celle, krav).map((del) => vedKrav(kontekst, del.celle, del.krav))

export const vedKrav = (kontekst: Kontekst, celle: Celle, krav: Krav): Bedoemmelse => {
  switch (krav.slags) {
    case "Alle":
    case "HvertOmraade":
    case "HverPeriode":
      return samlet(vedDele(kontekst, celle, krav), alleAf)
    case "Nogle":
      return samlet(vedDele(kontekst, celle, krav), (dele) => mindst(krav.antal, dele))
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
