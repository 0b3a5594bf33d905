/** The verdicts over events that are at hand: no log, no store, nothing kept; the same counting as for a log. */
import { ingenAftale } from "../decisions/Aftaletilstand.ts"
import type { Aftale } from "../decisions/provRevision.ts"
import type { Vurdering } from "../evaluation/Vurdering.ts"
import type { DelaftaleEvent } from "../events/DelaftaleEvent.ts"
import type { Recorded } from "../ground/Recorded.ts"
import { asOf } from "../indicators/asOf.ts"
import type { Delaftale } from "../terms/Delaftale.ts"
import { aarsgrupper, kontekstFor, taelI } from "./Aarsgruppe.ts"
import { aftaleSom } from "./aftaleSom.ts"
import { type Statusvalg, setFraFor, skaeringFor, snitFor } from "./Statusvalg.ts"
import { vurderingerI } from "./vurderinger.ts"

/**
 * `haendelser` in log order, their positions rising; decisions about the agreement among them count. Readings other than
 * those that hold are not computed here.
 */
export const vurderHaendelser = (
  delaftale: Delaftale,
  haendelser: Iterable<Recorded<DelaftaleEvent>>,
  valg: Pick<Statusvalg, "idag" | "kendtPr" | "rettelserKendtPr" | "setFraAar">
): ReadonlyArray<Vurdering> => {
  const alle = [...haendelser]
  const snit = snitFor(valg)
  const tilstand = alle.reduce(aftaleSom(snit), { ...ingenAftale, delaftale })
  const aftale: Aftale = { ...tilstand, delaftale }
  const grupper = aarsgrupper(aftale, valg)
  const tag = asOf(skaeringFor(snit), taelI(grupper))
  for (const haendelse of alle) tag(haendelse)
  const setFra = setFraFor(valg, delaftale)
  return vurderingerI(grupper.map((gruppe) => ({ ...gruppe, kontekst: kontekstFor(gruppe, aftale, setFra) })))
}
