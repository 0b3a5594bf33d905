/** An agreement read back to whoever wrote it: of each promise what is counted, from what, for whom, against what, and when. */

/** What a line is about; the lines stand in this order. */
export type Emne =
  | "maales"
  | "kilder"
  | "omfang"
  | "krav"
  | "udgangspunkter"
  | "maaltal"
  | "regnestykke"
  | "frist"
  | "afrunding"

export interface Forklaringspunkt {
  readonly emne: Emne
  readonly linjer: ReadonlyArray<string>
}

export interface Laesningsforklaring {
  readonly id: string
  /** In the words of the agreement's file. */
  readonly laesning: string
  /** The reading that the file holds. */
  readonly gaeldende: boolean
  /** What becomes of the measuring under this reading; nothing where it holds already. */
  readonly aendrer: ReadonlyArray<Forklaringspunkt>
}

export interface Tvivlsforklaring {
  readonly id: string
  readonly spoergsmaal: string
  readonly begrundelse: string
  readonly laesninger: ReadonlyArray<Laesningsforklaring>
}

export interface Loefteforklaring {
  readonly id: string
  readonly klasse: "kriterium" | "forpligtelse"
  readonly ordlyd: string
  readonly datakilde?: string
  readonly aktivitet?: string
  readonly styrke?: string
  /** How it is followed up where it is not measured, or measured beside the table only. */
  readonly opfoelgning?: string
  readonly bemaerkning?: string
  readonly punkter: ReadonlyArray<Forklaringspunkt>
  readonly tvivl: ReadonlyArray<Tvivlsforklaring>
}
