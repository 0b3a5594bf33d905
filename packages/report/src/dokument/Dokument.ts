/** A document as data: headings, paragraphs, lists, tables, pictures; words carry what they are, not how they look. */
import type { LocalDate, Vurdering } from "@delaftale/core"
import type { Sprog } from "../sprog.ts"

type Dag = LocalDate.LocalDate

/** The revision that made a change. */
export interface Maerke {
  readonly revision: string
  readonly vedtaget: Dag
  readonly gyldigFra: Dag
  readonly begrundelse: string
}

/** A piece of text with how it is meant: plain, stressed, new, struck out (*ord*, words). */
export type Ord =
  | { readonly _tag: "Tekst" | "Fremhaevet" | "Lille"; readonly tekst: string }
  | { readonly _tag: "Nyt" | "Udgaaet"; readonly tekst: string; readonly ved: Maerke }
  /** Which revision it was, after what it changed. */
  | { readonly _tag: "Henvisning"; readonly ved: Maerke }
  /** A verdict: a shape and a word, never a colour alone. */
  | { readonly _tag: "Svar"; readonly status: Vurdering["status"]; readonly tekst: string }
  /** A way to another place of the document. */
  | { readonly _tag: "Vej"; readonly anker: string; readonly tekst: string }

/** A line of text in pieces (*linje*, line). */
export type Linje = ReadonlyArray<Ord>

export interface Tabel {
  readonly _tag: "Tabel"
  readonly hoved: ReadonlyArray<string>
  /** A cell holds lines. */
  readonly raekker: ReadonlyArray<ReadonlyArray<ReadonlyArray<Linje>>>
  /** What the table is about. */
  readonly titel?: string
  /** The first cell of each row names it. */
  readonly raekkehoved?: true
  /** The columns that hold figures, by number. */
  readonly talkolonner?: ReadonlyArray<number>
  /** All columns but the first are as wide as each other: they say the same of different years. */
  readonly ligeBrede?: true
}

/** One figure of a row of boxes, large, with what it counts. */
interface Boks {
  readonly tal: string
  readonly ord: string
  readonly status?: Vurdering["status"]
}

interface Billede {
  /** The name of the file it is kept as, where the document is not one file. */
  readonly navn: string
  readonly svg: string
  readonly titel: string
  /** What stands below it; its title where nothing is said. */
  readonly tekst?: string
  /** What is to be seen, for those who do not see it. */
  readonly beskrivelse: string
}

/** A part of a document: heading, paragraph, list, table, picture (*blok*, block). */
export type Blok =
  /** `anker`: what a reference to it leads to. */
  | { readonly _tag: "Overskrift"; readonly niveau: 1 | 2 | 3 | 4; readonly linje: Linje; readonly anker?: string }
  | { readonly _tag: "Afsnit" | "Advarsel" | "Citat"; readonly linje: Linje }
  | { readonly _tag: "Punkter"; readonly punkter: ReadonlyArray<Linje> }
  | Tabel
  | { readonly _tag: "Bokse"; readonly bokse: ReadonlyArray<Boks> }
  /** The data behind it follow as a table, folded away where that can be. */
  | { readonly _tag: "Figur"; readonly billede: Billede; readonly data: Tabel; readonly datatitel: string }
  | { readonly _tag: "Kode"; readonly linjer: ReadonlyArray<string> }

/** A document without a form: `html` and `markdown` write it (*dokument*, document). */
export interface Dokument {
  readonly titel: string
  readonly blokke: ReadonlyArray<Blok>
  /** Danish where nothing is said. */
  readonly sprog?: Sprog
  /** Headings of level 2 as sections, with a list of them and a way past it. */
  readonly indhold?: { readonly titel: string; readonly spring: string }
}

export const tekst = (ord: string): Ord => ({ _tag: "Tekst", tekst: ord })

export const fremhaevet = (ord: string): Ord => ({ _tag: "Fremhaevet", tekst: ord })

export const lille = (ord: string): Ord => ({ _tag: "Lille", tekst: ord })

/** Words and texts as one line. */
export const linje = (...dele: ReadonlyArray<Ord | string>): Linje =>
  dele.map((del) => (typeof del === "string" ? tekst(del) : del))

export const afsnit = (...dele: ReadonlyArray<Ord | string>): Blok => ({ _tag: "Afsnit", linje: linje(...dele) })

export const overskrift = (niveau: 1 | 2 | 3 | 4, ...dele: ReadonlyArray<Ord | string>): Blok => ({
  _tag: "Overskrift",
  niveau,
  linje: linje(...dele)
})

/** Lines under each other; nothing where there are none. */
export const punkter = (linjer: ReadonlyArray<Linje>): ReadonlyArray<Blok> =>
  linjer.length === 0 ? [] : [{ _tag: "Punkter", punkter: linjer }]

/** What a revision is referred to by. */
export const ankerFor = (revision: string): string => `revision-${revision}`
