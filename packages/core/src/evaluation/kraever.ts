/** What a demand needs to be read besides the figure itself: the interpreter of Krav that gives indicators. */
import { type Inddeling, inddelingFor } from "../indicators/Inddeling.ts"
import type { Delaftale } from "../terms/Delaftale.ts"
import type { Indikator } from "../terms/Indikator.ts"
import type { Krav } from "../terms/Krav.ts"
import type { Maaling } from "../terms/Maaling.ts"
import { alleReferencer, referencer } from "../terms/referencer.ts"

/** An indicator, and the spans it is read over where these are not the years. */
interface Kraevet {
  readonly indikator: Indikator
  readonly inddeling?: Inddeling
}

/** The parts' own figures, and every figure that is put to the spans of a year. */
const afDele = (krav: Krav, { indikator, inddeling }: Kraevet): ReadonlyArray<Kraevet> => {
  const over = (tallet: Indikator): Kraevet => ({
    indikator: tallet,
    ...(inddeling === undefined ? {} : { inddeling })
  })
  switch (krav.slags) {
    case "Alle":
    case "Nogle":
      return krav.krav.flatMap((del) => [
        ...(del.indikator === undefined ? [] : [over(del.indikator)]),
        ...afDele(del.krav, over(del.indikator ?? indikator))
      ])
    case "HvertOmraade":
      return afDele(krav.krav, { indikator, ...(inddeling === undefined ? {} : { inddeling }) })
    case "HverPeriode": {
      const delt: Kraevet = { indikator, inddeling: { slags: "maaneder", maaneder: krav.maaneder } }
      return [delt, ...afDele(krav.krav, delt)]
    }
    default:
      return []
  }
}

/** Every indicator that judging this measuring may read. */
export const kraever = (maaling: Maaling, aftale: Pick<Delaftale, "fra">): ReadonlyArray<Kraevet> => {
  const { frist, indikator, krav } = maaling
  const inddeling = inddelingFor(frist, aftale)
  const eget: Kraevet = { indikator, ...(inddeling === undefined ? {} : { inddeling }) }
  const serier = alleReferencer(maaling).flatMap(
    (reference): ReadonlyArray<Kraevet> =>
      reference.slags === "benchmark" ? [{ indikator: { slags: "opgjort", noegletal: reference.serie } }] : []
  )
  return [eget, ...afDele(krav, eget), ...serier]
}

/** Criteria whose figure the demand, or a change, is held against. */
export const henviserTil = (maaling: Pick<Maaling, "indikator" | "krav">): ReadonlyArray<string> =>
  alleReferencer(maaling).flatMap((reference) => (reference.slags === "indikator" ? [reference.kriterium] : []))

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
