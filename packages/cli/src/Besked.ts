/** What is said of a failure, in both languages, and the exit code that goes with it. */
export interface Besked {
  readonly kode: 1 | 2 | 3
  readonly da: string
  readonly en: string
}
