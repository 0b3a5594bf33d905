/** What a demand needs to be read besides the figure itself: the interpreter of Krav that gives indicators. */
import type { Indikator } from "../terms/Indikator.ts"
import type { Krav } from "../terms/Krav.ts"
import type { Maaling } from "../terms/Maaling.ts"
import type { Reference } from "../terms/Reference.ts"

const referencen = (reference: Reference): ReadonlyArray<Indikator> =>
  reference.slags === "benchmark" ? [{ slags: "opgjort", noegletal: reference.serie }] : []

const kravet = (krav: Krav): ReadonlyArray<Indikator> => {
  switch (krav.slags) {
    case "Alle":
    case "Nogle":
      return krav.krav.flatMap((del) => [...(del.indikator === undefined ? [] : [del.indikator]), ...kravet(del.krav)])
    case "HvertOmraade":
    case "HverPeriode":
      return kravet(krav.krav)
    case "IkkeVaerreEnd":
    case "Forbedret":
      return referencen(krav.end)
    case "Forloeb":
      return referencen(krav.fra)
    case "Mindst":
    case "Hoejst":
    case "Mellem":
    case "Bedoemt":
      return []
  }
}

/** Every indicator that judging this measuring may read. */
export const kraever = ({ indikator, krav }: Maaling): ReadonlyArray<Indikator> => [indikator, ...kravet(krav)]
