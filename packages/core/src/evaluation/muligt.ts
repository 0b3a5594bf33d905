/**
 * What a promise can come to, whatever is reported: the evaluation itself, over the widest figures there can be. What it
 * decides even then is decided beforehand.
 */
import * as Interval from "../ground/Interval.ts"
import { split } from "../ground/Period.ts"
import * as Rational from "../ground/Rational.ts"
import { type Enkelt, enkelte, noegleFor } from "../indicators/catalog.ts"
import { inddelingsnavn } from "../indicators/Inddeling.ts"
import { type Sted, vaerdi } from "../indicators/Maaler.ts"
import type { Delaftale } from "../terms/Delaftale.ts"
import type { Andel, Indikator } from "../terms/Indikator.ts"
import type { Krav } from "../terms/Krav.ts"
import type { Maaling } from "../terms/Maaling.ts"
import type { Udvalg } from "../terms/Udvalg.ts"
import { vedKrav } from "./bedoemKrav.ts"
import { figur } from "./figur.ts"
import type { Celle, Kontekst } from "./Kontekst.ts"
import { kraever } from "./kraever.ts"
import type { Maaltal } from "./Maaltal.ts"
import { cellerI, udenTal } from "./udenTal.ts"

const fraNul = Interval.atLeast(Rational.zero)
const til = (hoejst: number): Interval.Interval => Interval.between(Rational.zero, Rational.fromNumber(hoejst))

/** Counts are from 0; percentages to 100; spans as many as there are; a grade is a place on its scale. */
const vidde = (indikator: Enkelt, { noegletal }: Delaftale, sted: Sted): Interval.Interval => {
  switch (indikator.slags) {
    case "opgjort":
      return noegletal.find(({ id }) => id === indikator.noegletal)?.enhed === "procent" ? til(100) : fraNul
    case "svarandel":
      return til(100)
    case "kadence":
      return til(split(sted.periode, indikator.maaneder).length)
    case "bedoemt":
      return til(indikator.karakterer.length - 1)
    default:
      return fraNul
  }
}

const medBrede = (delaftale: Delaftale, kriterium: string, maaling: Maaling): Kontekst => {
  const kendte = new Map<string, Enkelt>()
  for (const { inddeling, indikator } of kraever(maaling, delaftale)) {
    for (const enkelt of enkelte(indikator)) {
      kendte.set(noegleFor(enkelt, kriterium, inddelingsnavn(inddeling)), enkelt)
      kendte.set(noegleFor(enkelt, kriterium), enkelt)
    }
  }
  return {
    ...udenTal(delaftale),
    aflaes: (noegle, sted) => {
      const enkelt = kendte.get(noegle)
      return vaerdi(enkelt === undefined ? fraNul : vidde(enkelt, delaftale, sted))
    }
  }
}

const somTekst = ({ hvor = [], registrering }: Udvalg): ReadonlyArray<string> => [
  registrering,
  ...hvor.map((betingelse) => JSON.stringify(betingelse))
]

/** Rows that meet every condition of the others, and perhaps more. */
const erBlandt = (nogle: ReadonlyArray<Udvalg>, alle: ReadonlyArray<Udvalg>): boolean =>
  nogle.every((et) => alle.some((bredere) => somTekst(bredere).every((led) => somTekst(et).includes(led))))

const ens = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

type Personer = Extract<Indikator, { readonly slags: "personer" }>

/** Persons who are counted by the one are counted by the other. */
const erPersonerBlandt = (nogle: Personer, alle: Personer): boolean => {
  const { deltagertal, foersteGang, omraader, opfulgt, parret, tid = "aaret" } = alle
  if (opfulgt !== undefined || deltagertal !== undefined || nogle.deltagertal !== undefined) return false
  if (omraader === "mindste" || (foersteGang === true && nogle.foersteGang !== true)) return false
  if (tid !== "fraBegyndelsen" && nogle.tid === "fraBegyndelsen") return false
  const udenFremgang = { spoergsmaal: nogle.parret?.spoergsmaal, skala: nogle.parret?.skala }
  const sammePar =
    parret === undefined ? nogle.parret === undefined : parret.fremgang === undefined && ens(parret, udenFremgang)
  return sammePar && erBlandt(nogle.af, alle.af)
}

/** Rows, or persons, that are among those they are a share of, in the same years: from none of them to all. */
const erDelAf = ({ naevner, taeller }: Andel): boolean => {
  if (taeller.slags === "antal" && naevner.slags === "antal") {
    return ens(taeller.gennemsnit, naevner.gennemsnit) && erBlandt(taeller.af, naevner.af)
  }
  if (taeller.slags !== "personer" || naevner.slags !== "personer") return false
  return ens(taeller.gennemsnit, naevner.gennemsnit) && erPersonerBlandt(taeller, naevner)
}

/** A share of those themselves has the width of a share of answers. */
const medLoft = (indikator: Indikator): Indikator => {
  if (indikator.slags === "aendring") return { ...indikator, indikator: medLoft(indikator.indikator) }
  return indikator.slags === "andel" && indikator.pr === "100" && erDelAf(indikator) ? blandtDemSelv : indikator
}

const blandtDemSelv: Indikator = {
  slags: "svarandel",
  spoergsmaal: "blandt dem selv",
  svar: ["med"],
  vindue: { fra: "0001-01-01", til: "9999-12-31" }
}

const kravMedLoft = (krav: Krav): Krav => {
  switch (krav.slags) {
    case "Alle":
    case "Nogle":
      return {
        ...krav,
        krav: krav.krav.map((del) => ({
          ...del,
          krav: kravMedLoft(del.krav),
          ...(del.indikator === undefined ? {} : { indikator: medLoft(del.indikator) })
        }))
      }
    case "HvertOmraade":
    case "HverPeriode":
      return { ...krav, krav: kravMedLoft(krav.krav) }
    default:
      return krav
  }
}

/** A cell that is decided whatever is reported. */
export interface Forud {
  readonly celle: Celle
  readonly udfald: "opfyldt" | "ikkeOpfyldt"
  /** The widest figure there can be. */
  readonly vaerdi?: Interval.Interval
  readonly maaltal?: Maaltal
}

export const forudAfgjort = (delaftale: Delaftale, kriterium: string, maaling: Maaling): ReadonlyArray<Forud> => {
  const bred: Maaling = { ...maaling, indikator: medLoft(maaling.indikator), krav: kravMedLoft(maaling.krav) }
  const kontekst = medBrede(delaftale, kriterium, bred)
  return cellerI(delaftale, kriterium, bred).flatMap((celle): ReadonlyArray<Forud> => {
    const { afgoerelse, maaltal, undtaget } = vedKrav(kontekst, celle, bred.krav)
    if (afgoerelse.opfyldelse === "kanIkkeVurderes" || undtaget !== undefined) return []
    const aflaesning = figur(kontekst, celle)
    return [
      {
        celle,
        udfald: afgoerelse.opfyldelse,
        ...(aflaesning._tag === "Mangler" ? {} : { vaerdi: aflaesning.vaerdi }),
        ...(maaltal === undefined ? {} : { maaltal })
      }
    ]
  })
}
