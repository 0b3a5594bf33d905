/** Readings that would turn an answer of a promise from yes to no, or from no to yes. */
import type { Raekke } from "../../tal/Raekke.ts"
import { hovedsvar } from "../optalt.ts"
import type { Rapportloefte } from "../Statusrapport.ts"
import { type AndenLaesning, andreLaesninger } from "./laesninger.ts"

/** Those that only leave it open are not among them. */
interface Vending {
  readonly fortolkning: AndenLaesning["fortolkning"]
  readonly egne: ReadonlyArray<{
    readonly status: Raekke["status"]
    readonly projektaar: string
    /** How the point is read has been decided. */
    readonly besluttet: boolean
  }>
}

export const vendende = (loefte: Rapportloefte): ReadonlyArray<Vending> =>
  andreLaesninger(loefte).flatMap(({ fortolkning, tvivl }) => {
    const egne = hovedsvar(loefte.celler).flatMap(({ haengerPaa, laesninger, projektaar, status: nu }) =>
      haengerPaa
        .filter((en) => en.tvivl === tvivl.id && en.fortolkning === fortolkning.id && vender(nu, en.status))
        .map(({ status }) => ({
          status,
          projektaar,
          besluttet: laesninger.some((en) => en.tvivl === tvivl.id && en.besluttet)
        }))
    )
    return egne.length === 0 ? [] : [{ fortolkning, egne }]
  })

const vender = (nu: Raekke["status"], andet: Raekke["status"]): boolean =>
  (nu === "opfyldt" && andet === "ikkeOpfyldt") || (nu === "ikkeOpfyldt" && andet === "opfyldt")
