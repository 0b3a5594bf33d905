/** The frame that promises are written in: all of the agreement but its promises, and the names that they may use. */
import type { Delaftale } from "../Delaftale.ts"

/** As the data have it, so that a frame can be taken over from a file. */
export type Ramme = Omit<Delaftale, "kriterier" | "forpligtelser">

export type OmraadeI<R extends Ramme> = R["boligomraader"][number]["id"]
export type AarI<R extends Ramme> = R["projektaar"][number]["id"]
export type NoegletalI<R extends Ramme> = R["noegletal"][number]["id"]
export type RegisterI<R extends Ramme> = R["registre"][number]["id"]
export type AktivitetI<R extends Ramme> = R["aktiviteter"][number]["id"]

/** The ones of that name; of a frame that is read from a file, whose names the types do not know, any of them. */
type MedId<X, I extends string> = X extends { readonly id: infer E } ? (I extends E ? X : never) : never
type MedTekst<X, T extends string> = X extends { readonly tekst: infer E } ? (T extends E ? X : never) : never

/** Whether a key figure is a number or a percentage. */
export type EnhedAf<R extends Ramme, N extends string> = MedId<R["noegletal"][number], N>["enhed"]

/** The kinds of arrangement of an activity. */
export type ArtI<R extends Ramme, A extends string> = MedId<R["aktiviteter"][number], A>["arter"][number]["id"]

type Spoergsmaalene<R extends Ramme> = NonNullable<R["spoergsmaal"]>[number]
export type SpoergsmaalI<R extends Ramme> = Spoergsmaalene<R>["tekst"]
export type SvarI<R extends Ramme, S extends string> = MedTekst<Spoergsmaalene<R>, S>["svar"][number]
