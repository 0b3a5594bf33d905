/** What a cell of a sheet is besides its text: why it cannot be taken, or things that the sender should be told. */
export interface Maerke {
  /** Stands in place of what the reading gave. */
  readonly tekst?: string
  /** It is a number or a day as such, written the Danish way whatever the mapping says of texts. */
  readonly dansk?: true
  readonly fejl?: Cellebemaerkning
  readonly advarsler?: ReadonlyArray<Cellebemaerkning>
}

export interface Cellebemaerkning {
  readonly kode: string
  readonly forslag?: string
}
