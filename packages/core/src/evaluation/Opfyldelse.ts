/**
 * Kept, not kept, cannot be judged: "cannot be judged" sits between no and yes, so "all of" is the minimum and "any
 * of" the maximum (Kleene's strong three-valued logic). Only what is undecided has a reason.
 */
import type { Bounded } from "fp-ts/lib/Bounded.js"
import { max, min } from "fp-ts/lib/Monoid.js"
import * as N from "fp-ts/lib/number.js"
import { contramap } from "fp-ts/lib/Ord.js"
import { type Aarsag, foerste } from "../terms/Aarsag.ts"

export type Opfyldelse = "ikkeOpfyldt" | "kanIkkeVurderes" | "opfyldt"

const rang = { ikkeOpfyldt: 0, kanIkkeVurderes: 1, opfyldt: 2 } as const

export const bounded: Bounded<Opfyldelse> = {
  ...contramap((self: Opfyldelse) => rang[self])(N.Ord),
  bottom: "ikkeOpfyldt",
  top: "opfyldt"
}

/** All of them. Of nothing: opfyldt, so a caller sees to it that there is something. */
export const alle = /*#__PURE__*/ min(bounded)
/** Any of them. Of nothing: ikkeOpfyldt. */
export const nogen = /*#__PURE__*/ max(bounded)

/** A decision, with the reason where none could be made. */
export type Afgoerelse =
  | { readonly opfyldelse: "opfyldt" | "ikkeOpfyldt" }
  | { readonly opfyldelse: "kanIkkeVurderes"; readonly aarsag: Aarsag }

export const kanIkkeVurderes = (aarsag: Aarsag): Afgoerelse => ({ opfyldelse: "kanIkkeVurderes", aarsag })

/** The outcome with the first reason of those that could not be decided. */
const medAarsag = (opfyldelse: Opfyldelse, dele: ReadonlyArray<Afgoerelse>): Afgoerelse => {
  if (opfyldelse !== "kanIkkeVurderes") return { opfyldelse }
  const aarsager = dele.flatMap((del) => (del.opfyldelse === "kanIkkeVurderes" ? [del.aarsag] : []))
  return kanIkkeVurderes(aarsager.reduce(foerste))
}

export const alleAf = (dele: ReadonlyArray<Afgoerelse>): Afgoerelse =>
  medAarsag(dele.map(({ opfyldelse }) => opfyldelse).reduce(alle.concat, alle.empty), dele)

/** At least `antal` of them: yes when so many surely are, no when so many no longer can be. */
export const mindst = (antal: number, dele: ReadonlyArray<Afgoerelse>): Afgoerelse => {
  const ja = dele.filter(({ opfyldelse }) => opfyldelse === "opfyldt").length
  const maaske = dele.filter(({ opfyldelse }) => opfyldelse === "kanIkkeVurderes").length
  const opfyldelse = ja >= antal ? "opfyldt" : ja + maaske < antal ? "ikkeOpfyldt" : "kanIkkeVurderes"
  return medAarsag(opfyldelse, dele)
}
