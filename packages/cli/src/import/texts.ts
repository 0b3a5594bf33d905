/** What a code says to people: why something is refused or noted, and what to do about it. */
import type { Anmaerkning, Melding } from "./Indlaest.ts"
import { udenStyring } from "./visbar.ts"

/** By code: the reason and the remedy. `{vaerdi}` is filled in; a part in brackets falls out where it cannot be. */
export interface Tekster<Kode extends string = string> {
  readonly grund: Readonly<Record<Kode | "andet", string>>
  readonly raad: Readonly<Record<Kode | "andet", string>>
}

export const medTekst = ({ grund, raad }: Tekster, om: Anmaerkning): Melding => {
  const kode = Object.hasOwn(grund, om.kode) ? om.kode : "andet"
  return {
    ...om,
    grund: om.besked === undefined ? udfyld(grund[kode] ?? "", om) : udenStyring(om.besked),
    raad: udfyld(raad[kode] ?? "", om)
  }
}

const udfyld = (skabelon: string, om: Anmaerkning): string =>
  skabelon
    .split(/\[([^\]]*)\]/)
    .map((stykke, n) => saet(stykke, om, n % 2 === 1))
    .join("")

const saet = (stykke: string, om: Anmaerkning, kanUdelades: boolean): string => {
  const felter: Readonly<Record<string, unknown>> = { ...om }
  let mangler = false
  const sat = stykke.replace(/\{(\w+)\}/g, (_, navn: string) => {
    const vaerdi = felter[navn]
    mangler ||= vaerdi === undefined || vaerdi === null || (Array.isArray(vaerdi) && vaerdi.length === 0)
    return Array.isArray(vaerdi) ? vaerdi.join(", ") : String(vaerdi ?? "")
  })
  return mangler && kanUdelades ? "" : sat
}
