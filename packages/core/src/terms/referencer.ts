/** What the targets of a demand start from: the interpreter of Krav that gives references. */
import type { Krav } from "./Krav.ts"
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

/** Whether a baseline can be fixed for it: one that is measured, or left to a decision. */
export const harUdgangspunkt = (krav: Krav): boolean =>
  referencer(krav).some(({ slags }) => slags === "maalt" || slags === "fastsat")
