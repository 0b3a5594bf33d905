/** One way of measuring: when it is due, what is read, and what that must be, all within the agreement. */
import type { Frist, Maaling } from "./Maaling.ts"
import { kendt } from "./Meld.ts"
import { type Proevning, tidsrumFor } from "./Proevning.ts"
import { provBaselines } from "./provBaselines.ts"
import { provIndikator } from "./provIndikator.ts"
import { provKrav } from "./provKrav.ts"
import { provTidsrum } from "./provTidsrum.ts"

const fristen = (sti: string, frist: Frist, { aftale, meld, navne }: Proevning): void => {
  if (frist.slags === "engang") kendt(`${sti}.projektaar`, frist.projektaar, navne.projektaar, meld)
  if (frist.slags !== "senest") return
  const { dato, fra = aftale.fra } = frist
  const span = `${aftale.fra} til ${aftale.til}`
  if (dato < aftale.fra || dato > aftale.til) meld(`${sti}.dato`, `${dato} ligger uden for aftalen, ${span}`)
  if (fra < aftale.fra || fra > dato) meld(`${sti}.fra`, `${fra} ligger ikke mellem aftalens første dag og fristen`)
}

export const provMaaling = (sti: string, maaling: Maaling, proevning: Proevning): void => {
  const { alle, baselines, frist, indikator, krav, omfang } = maaling
  const tidsrum = tidsrumFor(frist)
  provBaselines(`${sti}.baselines`, baselines, proevning)
  fristen(`${sti}.frist`, frist, proevning)
  if (alle && omfang === "samlet") proevning.meld(`${sti}.alle`, "kræver omfang hvertOmraade")
  provIndikator(`${sti}.indikator`, indikator, proevning)
  provTidsrum(`${sti}.indikator`, indikator, tidsrum, proevning)
  provKrav(`${sti}.krav`, krav, { maalt: indikator, sti: `${sti}.indikator`, tidsrum }, proevning)
}
