/** Whether a figure exists for less than a year: for a half, a quarter, or up to a day. What belongs to a year does not. */
import type { Indikator } from "./Indikator.ts"
import type { Meld } from "./Meld.ts"
import type { Proevning, Tidsrum } from "./Proevning.ts"
import type { Reference } from "./Reference.ts"

/** What moves with the years is a whole year's figure. */
export const bevaegelig = (sti: string, { slags }: Reference, tidsrum: Tidsrum, meld: Meld): void => {
  if (tidsrum.slags === "del" && (slags === "foregaaende" || slags === "benchmark" || slags === "indikator")) {
    meld(sti, `${slags} er et helt års tal og kan ikke bruges med ${tidsrum.navn}`)
  }
}

export const provTidsrum = (sti: string, indikator: Indikator, tidsrum: Tidsrum, proevning: Proevning): void => {
  if (tidsrum.slags === "aar") return
  const { aftale, meld } = proevning
  const { navn, til } = tidsrum
  if ("gennemsnit" in indikator) meld(`${sti}.gennemsnit`, `er over hele år og kan ikke bruges med ${navn}`)
  switch (indikator.slags) {
    case "opgjort":
      if (aftale.noegletal.find(({ id }) => id === indikator.noegletal)?.tid === "projektaar") {
        meld(`${sti}.noegletal`, `${indikator.noegletal} opgøres for hele år og kan ikke bruges med ${navn}`)
      }
      return
    case "svarandel":
      if (til === undefined) meld(sti, `en undersøgelse har sit eget vindue og kan ikke bruges med ${navn}`)
      else if (indikator.vindue.til > til) meld(`${sti}.vindue.til`, `ligger efter fristen ${til}`)
      return
    case "andel":
      provTidsrum(`${sti}.taeller`, indikator.taeller, tidsrum, proevning)
      if (indikator.naevner.slags !== "fast") provTidsrum(`${sti}.naevner`, indikator.naevner, tidsrum, proevning)
      return
    case "aendring":
      provTidsrum(`${sti}.indikator`, indikator.indikator, tidsrum, proevning)
      bevaegelig(`${sti}.mod`, indikator.mod, tidsrum, meld)
      break
    default:
      break
  }
}
