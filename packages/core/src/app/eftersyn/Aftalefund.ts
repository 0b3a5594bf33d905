/** What is found when an agreement is looked over: where, what, and what to do about it. */
import type { Delaftale } from "../../terms/Delaftale.ts"

/** A text in both languages (*tosproget*, bilingual). The agreement's own words stay as they are. */
export interface Tosproget {
  readonly da: string
  readonly en: string
}

/** One thing found in an agreement (*aftalefund*, finding about the agreement). */
export interface Aftalefund {
  /** Stable, so that a program may leave some out. */
  readonly kode: Fundkode
  /** `fejl`: the agreement cannot be read, or a promise in it can never be kept. `advarsel`: hardly what was meant. */
  readonly alvor: "fejl" | "advarsel"
  /** The place: "kriterier[0].maaling.krav". */
  readonly sti: string
  readonly besked: Tosproget
  /** What to do about it. */
  readonly raad: Tosproget
}

/** What kind of finding it is (*fundkode*, code of a finding); docs/new-agreement.md has a line on each. */
export type Fundkode =
  | "format"
  | "henvisning"
  | "uopnaaeligt"
  | "altidOpfyldt"
  | "aldrigTal"
  | "udgangspunktMangler"
  | "udgangspunktUbrugt"
  | "umuligBetingelse"
  | "ingenFilart"
  | "filfelt"
  | "sammeLaesning"
  | "talIkkeIOrdlyd"
  | "procentsum"
  | "tidspunkt"

/** A question put to an agreement that can be read. */
export type Eftersyn = (aftale: Delaftale) => ReadonlyArray<Aftalefund>
