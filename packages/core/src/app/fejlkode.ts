/** Every error of the library by one short, stable word, for a table of messages or a metric; docs/errors.md lists them. */
import type { InvalidEvent } from "../audit/InvalidEvent.ts"
import type { InvalidLine } from "../audit/InvalidLine.ts"
import type { InvalidNote } from "../audit/InvalidNote.ts"
import type { LogCorrupt } from "../audit/LogCorrupt.ts"
import type { HeadMoved, StoreFailure, TooLarge } from "../store/errors.ts"
import type {
  Afvist,
  FindesIkke,
  IngenDelaftale,
  UgyldigDelaftale,
  UgyldigHelhedsplan,
  UgyldigtLogId,
  UlaeseligHaendelse
} from "./fejl.ts"

/** Everything that a verb can fail with; `fejlkode` gives its code (*biblioteksfejl*, error of the library). */
export type Biblioteksfejl =
  | Afvist
  | FindesIkke
  | HeadMoved
  | IngenDelaftale
  | InvalidEvent
  | InvalidLine
  | InvalidNote
  | LogCorrupt
  | StoreFailure
  | TooLarge
  | UgyldigDelaftale
  | UgyldigHelhedsplan
  | UgyldigtLogId
  | UlaeseligHaendelse

/** Of an `Afvist` the one for all of it; each of its `grunde` has a `kode` of its own. */
export const fejlkode = ({ code }: Biblioteksfejl): string => code
