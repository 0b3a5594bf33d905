/** Everything that can stand in the log of an agreement: the union of all events, each known by its `_tag`. */
import type { Aarsgang } from "./Aarsgang.ts"
import type { aftale } from "./Aftale.ts"
import type { Beslutning } from "./Beslutning.ts"
import type { ImportFortrudt } from "./Fortrydelse.ts"
import type { Pligt } from "./Pligt.ts"
import type { Registrering } from "./Registrering.ts"
import type { RegistreringAnnulleret, RegistreringRettet } from "./Rettelse.ts"

/** The first event of a log: the agreement was made (*delaftale indgået*). */
export type DelaftaleIndgaaet = { readonly _tag: "DelaftaleIndgaaet" } & (typeof aftale.DelaftaleIndgaaet)["Type"]
/** A file was read in: its name, hash and number of rows (*import gennemført*). */
export type ImportGennemfoert = { readonly _tag: "ImportGennemfoert" } & (typeof aftale.ImportGennemfoert)["Type"]

/** Every event that a log of an agreement can hold. */
export type DelaftaleEvent =
  | Registrering
  | Pligt
  | RegistreringRettet
  | RegistreringAnnulleret
  | DelaftaleIndgaaet
  | ImportGennemfoert
  | ImportFortrudt
  | Beslutning
  | Aarsgang
