/** What came of reading one file: a report for the one who sent it, and the events that are wanted in the log. */
import type { Oensket } from "@delaftale/core"

export type Udfald = "accepteres" | "accepteresMedAdvarsel" | "raekkerAfvises" | "filAfvises" | "ukendtFil"

/** Something about a cell, a row (`felt` null) or the file (`raekke` null), before it is put into words. */
export interface Anmaerkning {
  /** The number of the data record; 1 is the first after the header. */
  readonly raekke: number | null
  /** The line of the file on which the record starts; 1 is the first. */
  readonly linje: number | null
  readonly felt: string | null
  readonly kode: string
  /** What the cell holds, cut short; left out where it must not be repeated. */
  readonly vaerdi?: string
  readonly forslag?: string
  /** The agreement's own words for the reason, which stand as they are. */
  readonly besked?: string
  /** How many: fields of the row, rows that fit. */
  readonly antal?: number
  /** Other lines of the file that it is about. */
  readonly linjer?: ReadonlyArray<number>
  /** Sheets of a workbook that it is about. */
  readonly ark?: ReadonlyArray<string>
  /** Columns that it is about. */
  readonly kolonner?: ReadonlyArray<string>
  /** The registration of the log that it is about. */
  readonly position?: number
}

/** About the file as a whole. */
export const omFilen = (kode: string, mere: Partial<Anmaerkning> = {}): Anmaerkning => ({
  raekke: null,
  linje: null,
  felt: null,
  kode,
  ...mere
})

/** The same with its reason and its remedy in words. */
export interface Melding extends Anmaerkning {
  readonly grund: string
  readonly raad: string
}

export interface LaestVaerdi {
  readonly raekke: number
  readonly felt: string
  readonly vaerdi: string
}

export interface Indlaest {
  readonly fil: string
  /** The id of the kind of file. */
  readonly type: string | null
  readonly udfald: Udfald
  /** Rows that come in (with `springFejlOver` where others are refused). */
  readonly accepterede: number
  readonly laest: number
  /** Rows that the log holds already. */
  readonly sprunget: number
  readonly vaerdier: ReadonlyArray<LaestVaerdi>
  readonly advarsler: ReadonlyArray<Melding>
  readonly afviste: ReadonlyArray<Melding>
  readonly filkode: string | null
  /** The reason why the file as a whole is refused. */
  readonly filfejl: Melding | null
  readonly oenskede: ReadonlyArray<Oensket>
  /** The first events that good rows become, also where nothing of the file is taken. */
  readonly eksempler: ReadonlyArray<Oensket>
}

/** What reading the rows of a file of a known kind gives, before words and outcome. */
export interface Optaget {
  readonly laest: number
  readonly sprunget: number
  readonly accepterede: number
  /** Rows with something wrong. */
  readonly afvist: number
  readonly vaerdier: ReadonlyArray<LaestVaerdi>
  readonly advarsler: ReadonlyArray<Anmaerkning>
  readonly afviste: ReadonlyArray<Anmaerkning>
  readonly oenskede: ReadonlyArray<Oensket>
}
