/** What a report shows behind its verdicts, under the same cut: figures by area, the days of cadences, the surveys. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { LogCorrupt } from "../audit/LogCorrupt.ts"
import { asOf } from "../indicators/asOf.ts"
import type { StoreFailure } from "../store/errors.ts"
import type { LogStore } from "../store/LogStore.ts"
import type { UlaeseligHaendelse } from "./fejl.ts"
import { fordeling, type Omraadetal } from "./fordeling.ts"
import { bundter } from "./haendelser.ts"
import { type Kadencekalender, kadencekalender } from "./kadencekalender.ts"
import type { Regnskab } from "./Regnskab.ts"
import { type Statusvalg, skaeringFor, snitFor } from "./Statusvalg.ts"
import { type Undersoegelser, undersoegelser } from "./undersoegelser.ts"

/** What stands behind the verdicts in a report: figures by area, calendars, surveys (*baggrund*, background). */
export interface Baggrund {
  readonly fordelt: ReadonlyArray<Omraadetal>
  readonly kadencer: ReadonlyArray<Kadencekalender>
  readonly undersoegelser: Undersoegelser
}

/** Of the log that `regnskab` was counted from, as far as it went then; `valg` is the same that it was counted by. */
export const baggrund: (
  regnskab: Regnskab,
  valg: Statusvalg
) => Effect.Effect<Baggrund, LogCorrupt | StoreFailure | UlaeseligHaendelse, LogStore> = Effect.fn("baggrund")(
  function* (regnskab, valg) {
    const { head } = regnskab
    const sidste = Math.min(valg.position ?? head.position, head.position)
    const fordelt = fordeling(regnskab)
    const kadencer = kadencekalender(regnskab)
    const spurgt = undersoegelser(regnskab)
    const tag = asOf(skaeringFor(snitFor(valg)), (registrering, vaegt, position, ved) => {
      fordelt.tael(registrering, vaegt, position, ved)
      kadencer.tael(registrering, vaegt, position, ved)
      spurgt.tael(registrering, vaegt, position, ved)
    })
    yield* bundter(head.log, sidste).pipe(
      Stream.runForEach(({ haendelser }) =>
        Effect.sync(() => {
          for (const haendelse of haendelser) if (haendelse.position <= sidste) tag(haendelse)
        })
      )
    )
    return { fordelt: fordelt.laes(), kadencer: kadencer.laes(), undersoegelser: spurgt.laes() }
  }
)
