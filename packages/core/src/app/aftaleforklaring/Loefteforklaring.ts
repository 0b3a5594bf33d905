/** An agreement read back to whoever wrote it: of each promise what is counted, from what, for whom, against what, and when. */

/** What a line is about (*emne*, subject); the lines stand in this order. */
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

/** One thing said of a promise (*forklaringspunkt*, point of an explanation): what it is about, and whole sentences. */
export interface Forklaringspunkt {
  readonly emne: Emne
  readonly linjer: ReadonlyArray<string>
}

/** One reading of words in doubt (*læsningsforklaring*, explanation of a reading), and what it would change. */
export interface Laesningsforklaring {
  readonly id: string
  /** In the words of the agreement's file. */
  readonly laesning: string
  /** The reading that the file holds. */
  readonly gaeldende: boolean
  /** What becomes of the measuring under this reading; nothing where it holds already. */
  readonly aendrer: ReadonlyArray<Forklaringspunkt>
}

/** A question that the words of a promise leave open (*tvivlsforklaring*, explanation of a doubt), and its answers. */
export interface Tvivlsforklaring {
  readonly id: string
  readonly spoergsmaal: string
  readonly begrundelse: string
  readonly laesninger: ReadonlyArray<Laesningsforklaring>
}

/** One criterion or commitment read back in words (*løfteforklaring*, explanation of a promise). */
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
