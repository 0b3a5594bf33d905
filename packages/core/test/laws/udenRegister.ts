/** Readings of evidence alone. */
import type { Indikator } from "../../src/terms/Indikator.ts"
import type { Krav } from "../../src/terms/Krav.ts"
import type { Maaling } from "../../src/terms/Maaling.ts"

/** The figure itself, whether or not its register was kept: that it was is shown by rows that are no evidence. */
const udenRegister = (indikator: Indikator): Indikator => {
  const { foertAf: _, ...resten } = indikator as { readonly foertAf?: string } & Indikator
  if (resten.slags === "aendring") return { ...resten, indikator: udenRegister(resten.indikator) }
  if (resten.slags !== "andel") return resten
  const { naevner, taeller } = resten
  return {
    ...resten,
    taeller: udenRegister(taeller),
    naevner: naevner.slags === "fast" ? naevner : udenRegister(naevner)
  }
}

const kravet = (krav: Krav): Krav => {
  switch (krav.slags) {
    case "Alle":
    case "Nogle":
      return {
        ...krav,
        krav: krav.krav.map(({ indikator, ...del }) => ({
          ...del,
          krav: kravet(del.krav),
          ...(indikator === undefined ? {} : { indikator: udenRegister(indikator) })
        }))
      }
    case "HvertOmraade":
    case "HverPeriode":
      return { ...krav, krav: kravet(krav.krav) }
    default:
      return krav
  }
}

/** The same of every figure that the demand is put to. */
export const maalingUdenRegister = (maaling: Maaling): Maaling => ({
  ...maaling,
  indikator: udenRegister(maaling.indikator),
  krav: kravet(maaling.krav)
})
