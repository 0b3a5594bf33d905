/** Everything that can stand in the log of an agreement: the union of all events, each known by its `_tag`. */
import type { Aarsgang } from "./Aarsgang.ts"
import type { aftale } from "./Aftale.ts"
import type { Beslutning } from "./Beslutning.ts"
import type { ImportFortrudt } from "./Fortrydelse.ts"
import type { Pligt } from "./Pligt.ts"
import type { Registrering } from "./Registrering.ts"
import type { RegistreringAnnulleret, RegistreringRettet } from "./Rettelse.ts"

export type DelaftaleIndgaaet = { readonly _tag: "DelaftaleIndgaaet" } & (typeof aftale.DelaftaleIndgaaet)["Type"]
export type ImportGennemfoert = { readonly _tag: "ImportGennemfoert" } & (typeof aftale.ImportGennemfoert)["Type"]

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
