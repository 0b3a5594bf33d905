/** What a demand needs to be read besides the figure itself: the interpreter of Krav that gives indicators. */
import type { Indikator } from "../terms/Indikator.ts"
import type { Krav } from "../terms/Krav.ts"
import type { Maaling } from "../terms/Maaling.ts"
import { referencer } from "../terms/referencer.ts"

const egneIndikatorer = (krav: Krav): ReadonlyArray<Indikator> => {
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

/** Every indicator that judging this measuring may read. */
export const kraever = ({ indikator, krav }: Maaling): ReadonlyArray<Indikator> => [
  indikator,
  ...egneIndikatorer(krav),
  ...referencer(krav).flatMap(
    (reference): ReadonlyArray<Indikator> =>
      reference.slags === "benchmark" ? [{ slags: "opgjort", noegletal: reference.serie }] : []
  )
]

/** Criteria whose figure the demand is held against. */
export const henviserTil = (krav: Krav): ReadonlyArray<string> =>
  referencer(krav).flatMap((reference) => (reference.slags === "indikator" ? [reference.kriterium] : []))

/** Whether some part of the demand is put to each area by itself. */
export const forHvertOmraade = (krav: Krav): boolean => {
  switch (krav.slags) {
    case "HvertOmraade":
      return true
    case "Alle":
    case "Nogle":
      return krav.krav.some((del) => forHvertOmraade(del.krav))
    case "HverPeriode":
      return forHvertOmraade(krav.krav)
    default:
      return false
  }
}

/** Whether the target hangs on a figure that may still change while the year runs: last year's, or another one's. */
export const haengerPaaAndetTal = (krav: Krav): boolean => {
  switch (krav.slags) {
    case "Alle":
    case "Nogle":
      return krav.krav.some((del) => haengerPaaAndetTal(del.krav))
    case "HvertOmraade":
    case "HverPeriode":
      return haengerPaaAndetTal(krav.krav)
    default: {
      const bevaegelige = ["foregaaende", "benchmark", "indikator"]
      const form = krav.slags === "Forloeb" && krav.form === "foregaaende"
      return form || referencer(krav).some(({ slags }) => bevaegelige.includes(slags))
    }
  }
}
