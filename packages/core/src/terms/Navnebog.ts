/** Everything that parts of an agreement may refer to, by id. */
import type { Delaftale } from "./Delaftale.ts"
import type { Kendte } from "./Meld.ts"

export interface Navnebog {
  readonly omraader: Kendte
  readonly aktiviteter: Kendte
  readonly projektaar: Kendte
  readonly noegletal: Kendte
  readonly registre: Kendte
  readonly organer: Kendte
  readonly loefter: Kendte
  readonly spoergsmaal: Kendte
}

const ider = (liste: ReadonlyArray<{ readonly id: string }>): ReadonlyArray<string> => liste.map(({ id }) => id)

export const navnebog = (aftale: Delaftale): Navnebog => ({
  omraader: { hvad: "et boligområde", ider: ider(aftale.boligomraader) },
  aktiviteter: { hvad: "en aktivitet", ider: ider(aftale.aktiviteter) },
  projektaar: { hvad: "et projektår", ider: ider(aftale.projektaar) },
  noegletal: { hvad: "et nøgletal", ider: ider(aftale.noegletal) },
  registre: { hvad: "et register", ider: ider(aftale.registre) },
  organer: { hvad: "et organ", ider: ider(aftale.organer) },
  loefter: { hvad: "et kriterium eller en forpligtelse", ider: ider([...aftale.kriterier, ...aftale.forpligtelser]) },
  spoergsmaal: { hvad: "et spørgsmål", ider: (aftale.spoergsmaal ?? []).map(({ tekst }) => tekst) }
})
