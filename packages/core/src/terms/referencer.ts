/** What figures and targets are held against: the interpreter of Krav and Indikator that gives references. */
import type { Indikator } from "./Indikator.ts"
import type { Krav } from "./Krav.ts"
import type { Maaling } from "./Maaling.ts"
import type { Reference } from "./Reference.ts"

/** Wherever in the demand they stand. */
export const referencer = (krav: Krav): ReadonlyArray<Reference> => {
  switch (krav.slags) {
    case "Alle":
    case "Nogle":
      return krav.krav.flatMap((del) => referencer(del.krav))
    case "HvertOmraade":
    case "HverPeriode":
      return referencer(krav.krav)
    case "IkkeVaerreEnd":
    case "Forbedret":
      return [krav.end]
    case "Forloeb":
      return [krav.fra]
    default:
      return []
  }
}

/** A change has one. */
const referencerI = (indikator: Indikator): ReadonlyArray<Reference> =>
  indikator.slags === "aendring" ? [indikator.mod] : []

/** The indicators that parts of a demand are put to (*egne indikatorer*, indicators of their own), nested ones too. */
export const egneIndikatorer = (krav: Krav): ReadonlyArray<Indikator> => {
  switch (krav.slags) {
    case "Alle":
    case "Nogle":
      return krav.krav.flatMap((del) => [
        ...(del.indikator === undefined ? [] : [del.indikator]),
        ...egneIndikatorer(del.krav)
      ])
    case "HvertOmraade":
    case "HverPeriode":
      return egneIndikatorer(krav.krav)
    default:
      return []
  }
}

/**
 * What a measuring is held against (*alle referencer*, all references): in the demand, and in every figure it is put
 * to.
 */
export const alleReferencer = ({ indikator, krav }: Pick<Maaling, "indikator" | "krav">): ReadonlyArray<Reference> => [
  ...referencer(krav),
  ...[indikator, ...egneIndikatorer(krav)].flatMap(referencerI)
]

/** Whether a baseline can be fixed for it: one that is measured, or left to a decision. */
export const harUdgangspunkt = (maaling: Pick<Maaling, "indikator" | "krav">): boolean =>
  alleReferencer(maaling).some(({ slags }) => slags === "maalt" || slags === "fastsat")
