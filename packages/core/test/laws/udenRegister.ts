/** Readings of evidence alone. */
import type { Indikator } from "../../src/terms/Indikator.ts"

/** The figure itself, whether or not its register was kept: that it was is shown by rows that are no evidence. */
export const udenRegister = (indikator: Indikator): Indikator => {
  const { foertAf: _, ...resten } = indikator as { readonly foertAf?: string } & Indikator
  if (resten.slags !== "andel") return resten
  const { naevner, taeller } = resten
  return {
    ...resten,
    taeller: udenRegister(taeller),
    naevner: naevner.slags === "fast" ? naevner : udenRegister(naevner)
  }
}
