/** The verdicts over events that are at hand: no log, no store, nothing kept; the same counting as for a log. */

import type { Vurdering } from "../evaluation/Vurdering.ts"
import { vurderAlle } from "../evaluation/vurderAlle.ts"
import type { DelaftaleEvent } from "../events/DelaftaleEvent.ts"
import type { Recorded } from "../ground/Recorded.ts"
import { asOf } from "../indicators/asOf.ts"
import type { Delaftale } from "../terms/Delaftale.ts"
import { kontekstFor, loefterI, optaellingFor } from "./Regnskab.ts"
import { type Statusvalg, skaeringFor } from "./Statusvalg.ts"

/** `haendelser` in log order, their positions rising. Readings other than those that hold are not computed here. */
export const vurderHaendelser = (
  delaftale: Delaftale,
  haendelser: Iterable<Recorded<DelaftaleEvent>>,
  valg: Pick<Statusvalg, "idag" | "kendtPr" | "rettelserKendtPr" | "setFraAar">
): ReadonlyArray<Vurdering> => {
  const loefter = loefterI(delaftale)
  const tal = optaellingFor(delaftale, loefter)
  const tag = asOf(skaeringFor(valg), tal.tael)
  for (const haendelse of haendelser) tag(haendelse)
  return vurderAlle(kontekstFor(delaftale, loefter, tal, valg), loefter)
}
