/** The pictures of a report, by what they show; empty where none are drawn. */
import type { Blok } from "../dokument/Dokument.ts"

/** The pictures of a report, by where they stand in it (*billedbog*, picture book). */
export interface Billedbog {
  readonly loefte: (id: string) => ReadonlyArray<Blok>
  readonly fordeling: ReadonlyArray<Blok>
  readonly svar: ReadonlyArray<Blok>
  readonly kadencer: (id: string) => ReadonlyArray<Blok>
}

/** A report without pictures (*ingen billeder*, no pictures). */
export const ingenBilleder: Billedbog = {
  loefte: () => [],
  fordeling: [],
  svar: [],
  kadencer: () => []
}
