/** What is demanded: everything a demand is held against can be read, and each of its parts can be met or missed. */
import { fromDecimal, order } from "../ground/Rational.ts"
import type { Indikator } from "./Indikator.ts"
import type { Krav } from "./Krav.ts"
import { kendt } from "./Meld.ts"
import type { Proevning, Tidsrum } from "./Proevning.ts"
import { provBaselines } from "./provBaselines.ts"
import { provIndikator } from "./provIndikator.ts"
import { provReference } from "./provReference.ts"
import { bevaegelig, provTidsrum } from "./provTidsrum.ts"

type Dele = Extract<Krav, { readonly slags: "Alle" | "Nogle" }>

/** What a demand is put to: a figure, where it stands, and what it is read over. */
interface Stillet {
  readonly maalt: Indikator
  readonly sti: string
  readonly tidsrum: Tidsrum
}

const delene = (sti: string, krav: Dele, stillet: Stillet, proevning: Proevning): void => {
  if (krav.slags === "Nogle" && krav.antal > krav.krav.length) {
    proevning.meld(sti, `antal er ${krav.antal}, men der er kun ${krav.krav.length} krav`)
  }
  for (const [nummer, { baselines, indikator, krav: delkrav }] of krav.krav.entries()) {
    const her = `${sti}.krav[${nummer}]`
    provBaselines(`${her}.baselines`, baselines, proevning)
    const egen = indikator === undefined ? stillet : { ...stillet, maalt: indikator, sti: `${her}.indikator` }
    if (indikator !== undefined) {
      provIndikator(egen.sti, indikator, proevning)
      provTidsrum(egen.sti, indikator, egen.tidsrum, proevning)
    }
    provKrav(`${her}.krav`, delkrav, egen, proevning)
  }
}

const forloebet = (
  sti: string,
  krav: Extract<Krav, { readonly slags: "Forloeb" }>,
  { maalt, tidsrum }: Stillet,
  proevning: Proevning
): void => {
  const { meld, navne } = proevning
  provReference(`${sti}.fra`, krav.fra, maalt, proevning)
  bevaegelig(`${sti}.fra`, krav.fra, tidsrum, meld)
  if (krav.form === "foregaaende" && tidsrum.slags === "del") {
    meld(`${sti}.form`, `foregaaende er et helt års tal og kan ikke bruges med ${tidsrum.navn}`)
  }
  for (const [nummer, { projektaar }] of (krav.trin ?? []).entries()) {
    kendt(`${sti}.trin[${nummer}].projektaar`, projektaar, navne.projektaar, meld)
  }
}

const perioderne = (
  sti: string,
  krav: Extract<Krav, { readonly slags: "HverPeriode" }>,
  stillet: Stillet,
  proevning: Proevning
): void => {
  const { tidsrum } = stillet
  if (tidsrum.slags === "del") {
    proevning.meld(sti, `HverPeriode deler et helt år og kan ikke bruges med ${tidsrum.navn}`)
    return
  }
  const del: Tidsrum = { slags: "del", navn: "HverPeriode" }
  provTidsrum(stillet.sti, stillet.maalt, del, proevning)
  provKrav(`${sti}.krav`, krav.krav, { ...stillet, tidsrum: del }, proevning)
}

export const provKrav = (sti: string, krav: Krav, stillet: Stillet, proevning: Proevning): void => {
  const { meld } = proevning
  const { maalt, tidsrum } = stillet
  switch (krav.slags) {
    case "Mindst":
    case "Hoejst":
      return
    case "Alle":
    case "Nogle":
      delene(sti, krav, stillet, proevning)
      break
    case "HvertOmraade":
      provKrav(`${sti}.krav`, krav.krav, stillet, proevning)
      break
    case "HverPeriode":
      perioderne(sti, krav, stillet, proevning)
      break
    case "IkkeVaerreEnd":
    case "Forbedret":
      provReference(`${sti}.end`, krav.end, maalt, proevning)
      bevaegelig(`${sti}.end`, krav.end, tidsrum, meld)
      break
    case "Forloeb":
      forloebet(sti, krav, stillet, proevning)
      break
    case "Mellem":
      if (order.compare(fromDecimal(krav.fra), fromDecimal(krav.til)) > 0)
        meld(sti, `fra ${krav.fra} ligger over til ${krav.til}`)
      return
    case "Bedoemt": {
      const karakterer = maalt.slags === "bedoemt" ? maalt.karakterer : []
      kendt(`${sti}.mindst`, krav.mindst, { hvad: "en karakter på indikatorens skala", ider: karakterer }, meld)
    }
  }
}
