/** Targets that move from a reference: by so many percent of it, or by a number. */
import * as Rational from "../../ground/Rational.ts"
import type { Forloeb } from "../Krav.ts"
import { type Kravet, modReferencen, type Strengt } from "./Kravet.ts"
import type { Tal } from "./Maal.ts"
import type { Graense, Omfang, Referencen } from "./Referencen.ts"

/** A move (*flytning*): `procent: -5` is 5 % down; `enheder: -2` is 2 down, of percentages 2 percentage points. */
export type Flytning =
  | { readonly procent: Graense; readonly enheder?: never }
  | { readonly enheder: Graense; readonly procent?: never }

/** Choices for a path (*forløb*) of targets, year by year. */
export interface Forloebsvalg extends Strengt {
  /** The number of the first year, where it is not 1. */
  readonly foerste?: number
  /** Where the reference is 0, the cell is exempt. */
  readonly nul?: "undtaget" | "gaelder"
}

const hundrede = Rational.fromNumber(100)

/** "-0.05" of -5 %: a hundredth of a decimal is a decimal. */
const satsen = (flytning: Flytning): Pick<Forloeb, "enhed"> & { readonly sats: string } => {
  if (flytning.procent === undefined) return { enhed: "procentpoint", sats: String(flytning.enheder) }
  const sats = Rational.divide(Rational.fromDecimal(String(flytning.procent)), hundrede)
  return { enhed: "relativ", sats: Rational.toDecimal(sats) ?? "0" }
}

const medForm =
  (form: Exclude<Forloeb["form"], "trin">) =>
  <S extends Omfang>(fra: Referencen<S>, flytning: Flytning, valg: Forloebsvalg = {}): Kravet<Tal, S> =>
    modReferencen({ slags: "Forloeb", form, fra: fra.reference, ...satsen(flytning), ...valg }, fra)

/** Linear (*lineært*): moved by the number of the year, b(1 + sats·n). */
export const lineaert = medForm("lineaer")
/** Compound (*sammensat*): moved year after year, b(1 + sats)^n. */
export const sammensat = medForm("sammensat")
/** Moved (*flyttet*) once, whatever the year: b(1 + sats). */
export const flyttet = medForm("fast")
/** From the year before (*fra året før*): moved from last year's figure; from the reference in the first year. */
export const fraAaretFoer = medForm("foregaaende")

/** A step (*trin*): from this year on, moved by so much. */
export interface Trin<A extends string = string> {
  readonly projektaar: A
  readonly flytning: Flytning
}

/** In steps (*i trin*), which are all percentages or all numbers: the first one says which. */
export const iTrin = <S extends Omfang>(
  fra: Referencen<S>,
  [foerste, ...resten]: readonly [Trin, ...ReadonlyArray<Trin>],
  valg: Omit<Forloebsvalg, "foerste"> = {}
): Kravet<Tal, S> => {
  const et = ({ flytning, projektaar }: Trin) => ({ projektaar, sats: satsen(flytning).sats })
  const { enhed } = satsen(foerste.flytning)
  const trin = [et(foerste), ...resten.map(et)] as const
  return modReferencen({ slags: "Forloeb", form: "trin", fra: fra.reference, enhed, trin, ...valg }, fra)
}
