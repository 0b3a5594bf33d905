/** Measures over the names of a frame: each has in its type what sort of number it gives. */
import type { Period } from "../../ground/Period.ts"
import type { Indikator } from "../Indikator.ts"
import type { Udvalg } from "../Udvalg.ts"
import type { Bedoemmelse } from "./Kriteriet.ts"
import { type Art, type Maal, maal, type Tal } from "./Maal.ts"
import type { EnhedAf, NoegletalI, Ramme, RegisterI, SpoergsmaalI, SvarI } from "./Ramme.ts"
import type { Graense, Referencen } from "./Referencen.ts"

type Udvalgte = Udvalg | readonly [Udvalg, ...ReadonlyArray<Udvalg>]

/** The register whose rows show that it was kept, and a mean of several years in place of one. */
interface Foert<R extends Ramme> {
  readonly foertAf?: RegisterI<R>
  readonly gennemsnit?: { readonly aar: number }
}

type Personer = Extract<Indikator, { readonly slags: "personer" }>
type Personvalg<R extends Ramme> = Foert<R> &
  Pick<Personer, "tid" | "foersteGang" | "opfulgt" | "deltagertal" | "omraader">

const erFlere = (af: Udvalgte): af is readonly [Udvalg, ...ReadonlyArray<Udvalg>] => Array.isArray(af)
const flere = (af: Udvalgte): readonly [Udvalg, ...ReadonlyArray<Udvalg>] => (erFlere(af) ? af : [af])

/** The question and its scale, from worst to best, of answers before and after. */
interface Parrede<R extends Ramme, Q extends SpoergsmaalI<R>> {
  readonly spoergsmaal: Q
  readonly skala: readonly [SvarI<R, Q>, ...ReadonlyArray<SvarI<R, Q>>]
  readonly fremgang?: number
}

/** The forms (*form*) that a change of such a number may be told in. */
export type Formen<A extends Tal> = A extends "procent" ? "procentpoint" | "relativ" : "absolut" | "relativ"

/** The measures (*mål*) over the names of a frame; each has in its type what sort of number it gives. */
export interface Maalene<R extends Ramme> {
  /** How many registrations. */
  readonly antal: (af: Udvalgte, andet?: Foert<R>) => Maal<"antal">
  /** The participants of arrangements added up, or those of the largest. */
  readonly deltagere: (af: Udvalgte, andet?: Foert<R> & { readonly maal?: "sum" | "stoerste" }) => Maal<"antal">
  /** Different persons. */
  readonly personer: (af: Udvalgte, andet?: Personvalg<R>) => Maal<"antal">
  /** Persons with an answer before and one after. */
  readonly par: <const Q extends SpoergsmaalI<R>>(parret: Parrede<R, Q>, andet?: Foert<R>) => Maal<"antal">
  /** Who is on a list at the end, or the most on any day. */
  readonly paaListen: (
    register: RegisterI<R>,
    andet?: Foert<R> & { readonly maal?: "ultimo" | "hoejeste" }
  ) => Maal<"antal">
  /** What is reported: a count or a percentage, as the frame says of it. */
  readonly opgjort: <const N extends NoegletalI<R>>(
    noegletal: N,
    andet?: Pick<Foert<R>, "gennemsnit">
  ) => Maal<EnhedAf<R, N>>
  /** In percent of another number, or of a fixed one. */
  readonly procentAf: (taeller: Maal<"antal">, naevner: Maal<"antal"> | Graense, andet?: Foert<R>) => Maal<"procent">
  /** So many per thousand, or per another number. */
  readonly rate: (
    taeller: Maal<"antal">,
    naevner: Maal<"antal"> | Graense,
    pr: Graense,
    andet?: Foert<R>
  ) => Maal<"rate">
  /** The share of a survey's answers. */
  readonly svarandel: <const Q extends SpoergsmaalI<R>>(
    spoergsmaal: Q,
    svar: readonly [SvarI<R, Q>, ...ReadonlyArray<SvarI<R, Q>>],
    andet: { readonly vindue: Period; readonly uden?: ReadonlyArray<SvarI<R, Q>>; readonly maalgruppe?: string }
  ) => Maal<"procent">
  /** In how many spans of so many months something happens. */
  readonly perioderMed: (maaneder: number, af: Udvalgte, andet?: Foert<R>) => Maal<"antal">
  /** The change of a number: percentages change by percentage points. */
  readonly aendring: <A extends Tal>(tallet: Maal<A>, mod: Referencen<never>, form: Formen<A>) => Maal<"aendring">
  /** A grade, and the one that is wanted: no other demand can be put to it. */
  readonly bedoemmelse: <const K extends string>(
    karakterer: readonly [K, ...ReadonlyArray<K>],
    mindst: NoInfer<K>
  ) => Bedoemmelse
}

const naevneren = (naevner: Maal<"antal"> | Graense) =>
  typeof naevner === "object" ? naevner.indikator : ({ slags: "fast", vaerdi: String(naevner) } as const)

const andel = <A extends Art>(
  art: A,
  taeller: Maal<"antal">,
  naevner: Maal<"antal"> | Graense,
  pr: Graense,
  andet: object = {}
): Maal<A> =>
  maal(art, { slags: "andel", taeller: taeller.indikator, naevner: naevneren(naevner), pr: String(pr), ...andet })

export const maalene = <R extends Ramme>(ramme: R): Maalene<R> => ({
  antal: (af, andet = {}) => maal("antal", { slags: "antal", af: flere(af), ...andet }),
  deltagere: (af, andet = {}) => maal("antal", { slags: "sum", af: flere(af), felt: "deltagere", ...andet }),
  personer: (af, andet = {}) => maal("antal", { slags: "personer", af: flere(af), ...andet }),
  par: (parret, andet = {}) =>
    maal("antal", { slags: "personer", af: [{ registrering: "BesvarelseRegistreret" }], parret, ...andet }),
  paaListen: (register, andet = {}) => {
    const af = { registrering: "TilknytningRegistreret", hvor: [{ felt: "register", er: [register] }] } as const
    return maal("antal", { slags: "bestand", af, ind: "tilknyttet", ...andet })
  },
  opgjort: (noegletal, andet = {}) => {
    const enhed = ramme.noegletal.find(({ id }) => id === noegletal)?.enhed ?? "antal"
    return maal(enhed as EnhedAf<R, typeof noegletal>, { slags: "opgjort", noegletal, ...andet })
  },
  procentAf: (taeller, naevner, andet) => andel("procent", taeller, naevner, 100, andet),
  rate: (taeller, naevner, pr, andet) => andel("rate", taeller, naevner, pr, andet),
  svarandel: (spoergsmaal, svar, andet) => maal("procent", { slags: "svarandel", spoergsmaal, svar, ...andet }),
  perioderMed: (maaneder, af, andet = {}) => maal("antal", { slags: "kadence", af: flere(af), maaneder, ...andet }),
  aendring: ({ indikator }, { baselines, reference: mod }, form) => ({
    ...maal("aendring", { slags: "aendring", indikator, mod, form }),
    ...(baselines === undefined ? {} : { baselines })
  }),
  bedoemmelse: (karakterer, mindst) => ({ karakterer, mindst })
})
