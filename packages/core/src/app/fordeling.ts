/** The figures of promises that are measured for all areas together, read for each area by itself: how they are spread. */
import { figur } from "../evaluation/figur.ts"
import { type Celle, periodeFor } from "../evaluation/Kontekst.ts"
import { tiderFor } from "../evaluation/tider.ts"
import type { Loefte } from "../evaluation/vurderAlle.ts"
import type * as Interval from "../ground/Interval.ts"
import type { LocalDate } from "../ground/LocalDate.ts"
import * as Rational from "../ground/Rational.ts"
import type { Tael } from "../indicators/asOf.ts"
import type { Dele, Fuldstaendighed } from "../indicators/Maaler.ts"
import type { Indikator } from "../terms/Indikator.ts"
import type { Maaling } from "../terms/Maaling.ts"
import { kontekstFor, optaellingFor, taelI } from "./Aarsgruppe.ts"
import type { Regnskab, TaltGruppe } from "./Regnskab.ts"

/** No verdict: nobody promised it for the area. What is held in several areas counts in each, so they may add up to more. */
export interface Omraadetal {
  readonly kriterium: string
  readonly projektaar: string
  /** As in a verdict. */
  readonly halvaar?: number
  readonly omraade: string
  /** Absent where the register was not kept, or there is nothing to measure on. */
  readonly vaerdi?: Interval.Interval
  readonly dele?: Dele
  readonly fuldstaendighed: Fuldstaendighed
}

/** What is counted registration by registration lies in areas; a reported figure, a list or a survey is one for all. */
const taellesEnkeltvis = (indikator: Indikator): boolean => {
  switch (indikator.slags) {
    case "antal":
    case "sum":
    case "personer":
      return true
    case "andel":
      return taellesEnkeltvis(indikator.taeller)
    default:
      return false
  }
}

/** The largest of all arrangements, or the smallest of all areas, is no figure that is spread. */
const fordeles = ({ maaling: { indikator, omfang } }: Loefte): boolean =>
  omfang === "samlet" &&
  taellesEnkeltvis(indikator) &&
  !(indikator.slags === "sum" && indikator.maal === "stoerste") &&
  !(indikator.slags === "personer" && indikator.omraader === "mindste")

const fordelte = ({ loefter }: TaltGruppe): ReadonlyArray<Loefte> =>
  loefter
    .filter(fordeles)
    .map(({ maaling, ...loefte }) => ({ ...loefte, maaling: { ...maaling, omfang: "hvertOmraade" } }))

const over0 = ({ vaerdi }: Omraadetal): boolean =>
  vaerdi !== undefined && Rational.order.compare(vaerdi.hoejst ?? vaerdi.mindst, Rational.zero) > 0

/** Each area at the times that are over: the years, or the spans of them that the promise is due by. */
const stederFor = ({ aar, version: { delaftale } }: TaltGruppe, maaling: Maaling, setFra: LocalDate) => {
  const tider: ReadonlyArray<Pick<Celle, "projektaar" | "udsnit">> =
    maaling.frist.slags === "engang" ? aar.map((projektaar) => ({ projektaar })) : tiderFor(delaftale, maaling, aar)
  return tider
    .filter((tid) => periodeFor(tid).til <= setFra)
    .flatMap((tid) => delaftale.boligomraader.map(({ id }) => ({ ...tid, omraade: id })))
}

/** Of what is over. A promise of which nothing lies in any area, in any year, is not among them. */
export const fordeling = ({ aftale, grupper, setFra }: Pick<Regnskab, "aftale" | "grupper" | "setFra">) => {
  const talte = grupper.map((gruppe) => {
    const loefter = fordelte(gruppe)
    return { ...gruppe, loefter, optaelling: optaellingFor(gruppe.version, loefter) }
  })
  const tael: Tael = taelI(talte)
  const laes = (): ReadonlyArray<Omraadetal> => {
    const alle = talte.flatMap((gruppe): ReadonlyArray<Omraadetal> => {
      const kontekst = kontekstFor(gruppe, aftale, setFra)
      return gruppe.loefter.flatMap(({ kriterium, maaling }) =>
        stederFor(gruppe, maaling, setFra).map((sted) => {
          const aflaest = figur(kontekst, { kriterium, maaling, ...sted })
          const { fuldstaendighed } = aflaest
          const { omraade, projektaar, udsnit } = sted
          const halvaar = udsnit?.nummer === undefined ? {} : { halvaar: udsnit.nummer }
          const tal = { kriterium, projektaar: projektaar.id, ...halvaar, omraade, fuldstaendighed }
          if (aflaest._tag === "Mangler") return tal
          const { dele, vaerdi } = aflaest
          return { ...tal, vaerdi, ...(dele === undefined ? {} : { dele }) }
        })
      )
    })
    const iOmraader = new Set(alle.filter(over0).map(({ kriterium }) => kriterium))
    return alle.filter(({ kriterium }) => iOmraader.has(kriterium))
  }
  return { tael, laes }
}
