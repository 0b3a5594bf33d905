/** Which registrations are looked at, with fields and values that the frame knows. */
import type { Betingelse, Registreringstype, Udvalg } from "../Udvalg.ts"
import type { AktivitetI, ArtI, OmraadeI, Ramme, RegisterI, SpoergsmaalI } from "./Ramme.ts"

/** How many areas an arrangement names: `{ hoejst: 1 }` is an area's own. */
interface Omraadeantal {
  readonly mindst?: number
  readonly hoejst?: number
}

type Betingelser = Readonly<Record<string, ReadonlyArray<string> | string | Omraadeantal | undefined>>

const erListe = (vaerdi: unknown): vaerdi is ReadonlyArray<string> => Array.isArray(vaerdi)

/** Conditions in the order in which they are written. */
export const udvalget = (registrering: Registreringstype, betingelser: Betingelser): Udvalg => {
  const hvor = Object.entries(betingelser).flatMap(([felt, vaerdi]): ReadonlyArray<Betingelse> => {
    if (vaerdi === undefined) return []
    if (typeof vaerdi === "string") return [{ felt, er: [vaerdi] }]
    if (!erListe(vaerdi)) return [{ felt, antal: vaerdi }]
    const [foerste, ...resten] = vaerdi
    return foerste === undefined ? [] : [{ felt, er: [foerste, ...resten] }]
  })
  return hvor.length === 0 ? { registrering } : { registrering, hvor }
}

type Status = "udbudt" | "afholdt" | "aflyst"

/** Which arrangements: of an activity, of one of its kinds, in a state, of so many areas. */
export interface Arrangementer<R extends Ramme, A extends AktivitetI<R>> {
  readonly aktivitet?: A
  readonly art?: ArtI<R, A>
  readonly status?: Status | readonly [Status, ...ReadonlyArray<Status>]
  readonly omraader?: Omraadeantal
}

/** Which participations (*deltagelse*: one person, one time): in an activity, one of its kinds, from an area. */
export interface Deltagelser<R extends Ramme, A extends AktivitetI<R>> {
  readonly aktivitet?: A
  readonly art?: ArtI<R, A>
  readonly omraade?: OmraadeI<R>
}

/** Which rows of a list (*tilknytning*, a person's joining or leaving it). */
export interface Tilknytninger<R extends Ramme> {
  readonly register: RegisterI<R>
  readonly handling?: "tilknyttet" | "udtraadt"
}

/** Which answers (*besvarelse*, one person's): to a question, given before or after. */
export interface Besvarelser<R extends Ramme> {
  readonly spoergsmaal?: SpoergsmaalI<R>
  readonly gang?: "foer" | "efter"
}
