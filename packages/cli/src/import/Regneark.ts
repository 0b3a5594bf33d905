/** A workbook as it was read: its sheets as tables, with what the cells were besides their text. */
import type { Parsed } from "./parseTable.ts"

export type Regnearksfejl =
  | "filForStor"
  | "tomFil"
  | "ikkeRegneark"
  | "gammeltRegneark"
  | "krypteretRegneark"
  | "regnearkForStort"
  | "ulovligXml"
  | "ugyldigtRegneark"
  | "forMangeRaekker"
  | "forMangeKolonner"

export interface Ark {
  readonly navn: string
  readonly tabel: Parsed
  /** Not shown to the one who opens the workbook. */
  readonly skjult: boolean
}

export interface Laestregneark {
  readonly ark: ReadonlyArray<Ark>
  /** Codes of warnings about the whole file. */
  readonly advarsler: ReadonlyArray<string>
}

export type Regneark = Laestregneark | { readonly fejl: Regnearksfejl; readonly linje?: number }

/** Why a workbook cannot be read; thrown while it is read, and an answer in the end. */
export class UlaeseligtRegneark extends Error {
  readonly kode: Regnearksfejl
  readonly linje: number | undefined

  constructor(kode: Regnearksfejl, linje?: number) {
    super(kode)
    this.kode = kode
    this.linje = linje
  }
}
