/** A registration with a key is about somebody; a correction is about what it corrects. */
import type { DelaftaleEvent } from "@delaftale/core"

export const harNoegle = (event: DelaftaleEvent): boolean =>
  "noegle" in (event._tag === "RegistreringRettet" || event._tag === "RegistreringAnnulleret" ? event.foer : event)
