/** What the oracles of the indicators share: a reading spelled out as text, and which of a list belongs to a place. */
import type { Registrering, RegistreringAf, Registreringstype } from "../../src/events/Registrering.ts"
import * as Interval from "../../src/ground/Interval.ts"
import type { Aflaesning, Sted } from "../../src/indicators/Maaler.ts"
import type { Delaftale } from "../../src/terms/Delaftale.ts"
import type { Staaende } from "./staaende.ts"

/** From the registrations that stand to the reading at a place, as `vist` writes it. */
export type Orakel = (liste: ReadonlyArray<Staaende>, sted: Sted, aftale: Delaftale) => string

/** "43.. ufuldstaendigtAntal 2/3": the figure, why it is open where it is, and how much of it is known. */
export const vist = (aflaesning: Aflaesning): string => {
  const { ialt, kendt } = aflaesning.fuldstaendighed
  if (aflaesning._tag === "Mangler") return `${aflaesning.aarsag} ${kendt}/${ialt}`
  const uvis = Interval.exact(aflaesning.vaerdi) === undefined ? ` ${aflaesning.uvisFordi}` : ""
  return `${Interval.toDanish(aflaesning.vaerdi)}${uvis} ${kendt}/${ialt}`
}

export const tal = (antal: number | string): string => `${antal} 1/1`

export const iTid = (dag: string, { fra, til }: { readonly fra: string; readonly til: string }): boolean =>
  fra <= dag && dag <= til

export const aarFor = (dag: string, { projektaar }: Delaftale): string | undefined =>
  projektaar.find((aar) => iTid(dag, aar))?.id

/** Those of one type, as their own shape. */
export const af = <T extends Registreringstype>(
  liste: ReadonlyArray<Staaende>,
  type: T
): ReadonlyArray<RegistreringAf<T> & { readonly position: number }> =>
  liste.flatMap(({ position, registrering }) =>
    registrering._tag === type ? [{ ...(registrering as unknown as RegistreringAf<T>), position }] : []
  )

/** Everywhere, or where the registration names the area. */
export const her = (registrering: Omit<Registrering, "_tag">, { omraade }: Sted): boolean => {
  if (omraade === undefined) return true
  const naevnte = registrering as { readonly omraade?: string; readonly omraader?: ReadonlyArray<string> }
  return naevnte.omraade === omraade || naevnte.omraader?.includes(omraade) === true
}

export const forskellige = (noegler: ReadonlyArray<string>): number => new Set(noegler).size
