/** What the page and its worker say to each other: plain data, as it is copied from one to the other. */
import type { Celleadresse } from "@delaftale/core"
import type { Celletekst, Forklaringsdele } from "@delaftale/report"

export type TilArbejder =
  | { readonly _tag: "Laes"; readonly filer: ReadonlyArray<File> }
  | { readonly _tag: "Forklar"; readonly adresse: Celleadresse }

export type FraArbejder =
  /** How much of the bytes has been read, the first time to check them, then to count what they say. */
  | { readonly _tag: "Fremskridt"; readonly trin: "kontrol" | "optaelling"; readonly laest: number }
  | { readonly _tag: "Hel"; readonly kontrol: Kontrol; readonly tabel: Tabel }
  /**
   * The first line that should not be there as it is, counted in the export, where line 1 is the genesis line, and the
   * first line of its batch: what is changed in an event, only the commit line of its batch shows.
   */
  | {
      readonly _tag: "Brudt"
      readonly fra: number
      readonly linje: number
      readonly kode: string
      readonly grund: string
    }
  | { readonly _tag: "Afvist"; readonly tekst: string }
  | { readonly _tag: "Forklaret"; readonly adresse: Celleadresse; readonly dele: Forklaringsdele }

/** What was checked, and where the log ends. */
export interface Kontrol {
  readonly log: string
  readonly position: number
  readonly segl: string
  readonly bundter: number
  readonly linjer: number
  readonly foerste: string
  readonly sidste: string
}

export interface Tabel {
  readonly titel: string
  readonly helhedsplan: string
  /** The figures are invented. */
  readonly konstrueret: boolean
  readonly projektaar: ReadonlyArray<string>
  readonly loefter: ReadonlyArray<Loefte>
}

export interface Loefte {
  readonly kriterium: string
  readonly ordlyd: string
  readonly celler: ReadonlyArray<Celle>
}

export interface Celle {
  readonly adresse: Celleadresse
  readonly tekst: Celletekst
  /** The figure for the eye; `tekst` has it exactly. */
  readonly cirka: string
  /** The answer with its reason, in words. */
  readonly svar: string
}
