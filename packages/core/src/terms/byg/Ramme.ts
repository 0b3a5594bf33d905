/** The frame that promises are written in: all of the agreement but its promises, and the names that they may use. */
import type { Delaftale } from "../Delaftale.ts"

/** The frame (*ramme*): an agreement without its promises, as the data have it, so that a file's can be taken over. */
export type Ramme = Omit<Delaftale, "kriterier" | "forpligtelser">

/** The ids of the areas (*område*) in a frame. */
export type OmraadeI<R extends Ramme> = R["boligomraader"][number]["id"]
/** The ids of the project years (*år*) in a frame. */
export type AarI<R extends Ramme> = R["projektaar"][number]["id"]
/** The ids of the key figures (*nøgletal*) in a frame: those that are reported. */
export type NoegletalI<R extends Ramme> = R["noegletal"][number]["id"]
/** The ids of the registers (*register*: list or log that is kept) in a frame. */
export type RegisterI<R extends Ramme> = R["registre"][number]["id"]
/** The ids of the activities (*aktivitet*) in a frame. */
export type AktivitetI<R extends Ramme> = R["aktiviteter"][number]["id"]

/** The ones of that name; of a frame that is read from a file, whose names the types do not know, any of them. */
type MedId<X, I extends string> = X extends { readonly id: infer E } ? (I extends E ? X : never) : never
type MedTekst<X, T extends string> = X extends { readonly tekst: infer E } ? (T extends E ? X : never) : never

/** The unit (*enhed*) of a key figure of the frame: "antal" or "procent". */
export type EnhedAf<R extends Ramme, N extends string> = MedId<R["noegletal"][number], N>["enhed"]

/** The ids of the kinds (*art*) of arrangement that an activity of the frame has. */
export type ArtI<R extends Ramme, A extends string> = MedId<R["aktiviteter"][number], A>["arter"][number]["id"]

type Spoergsmaalene<R extends Ramme> = NonNullable<R["spoergsmaal"]>[number]
/** The questions (*spørgsmål*) of surveys in a frame, by their words. */
export type SpoergsmaalI<R extends Ramme> = Spoergsmaalene<R>["tekst"]
/** The answers (*svar*) that a question in a frame knows. */
export type SvarI<R extends Ramme, S extends string> = MedTekst<Spoergsmaalene<R>, S>["svar"][number]
