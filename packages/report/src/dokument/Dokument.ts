/** A document as data: headings, paragraphs, lists and tables of words, with what has changed marked. */
import type { LocalDate } from "@delaftale/core"

type Dag = LocalDate.LocalDate

/** The revision that made a change. */
export interface Maerke {
  readonly revision: string
  readonly vedtaget: Dag
  readonly gyldigFra: Dag
  readonly begrundelse: string
}

export type Ord =
  | { readonly _tag: "Tekst" | "Fremhaevet"; readonly tekst: string }
  | { readonly _tag: "Nyt" | "Udgaaet"; readonly tekst: string; readonly ved: Maerke }
  /** Which revision it was, after what it changed. */
  | { readonly _tag: "Henvisning"; readonly ved: Maerke }

export type Linje = ReadonlyArray<Ord>

export type Blok =
  /** `anker`: what a reference to it leads to. */
  | { readonly _tag: "Overskrift"; readonly niveau: 1 | 2 | 3 | 4; readonly linje: Linje; readonly anker?: string }
  | { readonly _tag: "Afsnit" | "Advarsel"; readonly linje: Linje }
  | { readonly _tag: "Punkter"; readonly punkter: ReadonlyArray<Linje> }
  /** A cell holds lines. */
  | {
      readonly _tag: "Tabel"
      readonly hoved: ReadonlyArray<string>
      readonly raekker: ReadonlyArray<ReadonlyArray<ReadonlyArray<Linje>>>
    }

export interface Dokument {
  readonly titel: string
  readonly blokke: ReadonlyArray<Blok>
}

export const tekst = (ord: string): Ord => ({ _tag: "Tekst", tekst: ord })

export const fremhaevet = (ord: string): Ord => ({ _tag: "Fremhaevet", tekst: ord })

export const afsnit = (...dele: ReadonlyArray<Ord | string>): Blok => ({
  _tag: "Afsnit",
  linje: dele.map((del) => (typeof del === "string" ? tekst(del) : del))
})

export const overskrift = (niveau: 1 | 2 | 3 | 4, ...dele: ReadonlyArray<Ord | string>): Blok => ({
  _tag: "Overskrift",
  niveau,
  linje: dele.map((del) => (typeof del === "string" ? tekst(del) : del))
})

/** Lines under each other; nothing where there are none. */
export const punkter = (linjer: ReadonlyArray<Linje>): ReadonlyArray<Blok> =>
  linjer.length === 0 ? [] : [{ _tag: "Punkter", punkter: linjer }]

/** What a revision is referred to by. */
export const ankerFor = (revision: string): string => `revision-${revision}`
