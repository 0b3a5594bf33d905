/** Two days held against each other: which cells say something else, and what made them. */
import type { NonEmptyReadonlyArray } from "effect/Array"
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import { sammeSvar } from "../evaluation/sammeSvar.ts"
import type { Vurdering } from "../evaluation/Vurdering.ts"
import type { LocalDate } from "../ground/LocalDate.ts"
import type { LogId } from "../ground/LogId.ts"
import type { LogStore } from "../store/LogStore.ts"
import type { FindesIkke } from "./fejl.ts"
import type { Laesefejl } from "./Regnskab.ts"
import type { Statusvalg } from "./Statusvalg.ts"
import { type Status, status } from "./status.ts"

/**
 * What lies between two days, in the order in which one goes from the first to the second: time passed (a period ended,
 * something fell due), facts became known, and what was known was corrected. A late report counts as a correction
 * (ruling 4).
 */
export const aendringsaarsager = ["tidenGik", "nyeFakta", "rettedeFakta"] as const
export type Aendringsaarsag = (typeof aendringsaarsager)[number]

/** A cell whose value, target, status or reason is another one. */
export interface Aendring {
  readonly foer: Vurdering
  readonly efter: Vurdering
  /** The steps at which it changed; a step that another one undid is among them. */
  readonly aarsager: NonEmptyReadonlyArray<Aendringsaarsag>
}

export interface Sammenligning {
  readonly foer: Status
  readonly efter: Status
  readonly aendringer: ReadonlyArray<Aendring>
}

/** As known on `fra` and on `til`, the later of the two; the log is read once for each step. */
export const sammenlign: (
  log: LogId,
  dage: { readonly fra: LocalDate; readonly til: LocalDate }
) => Effect.Effect<Sammenligning, Laesefejl | FindesIkke, LogStore> = Effect.fn("sammenlign")(function* (
  log,
  { fra, til }
) {
  const trin: Record<Aendringsaarsag, Statusvalg> = {
    tidenGik: { idag: til, kendtPr: fra, setFra: til },
    nyeFakta: { idag: til, kendtPr: til, rettelserKendtPr: fra },
    rettedeFakta: { idag: til, kendtPr: til }
  }
  const foer = yield* status(log, { idag: til, kendtPr: fra })
  const efterTrin = yield* Effect.forEach(aendringsaarsager, (aarsag) =>
    Effect.map(status(log, trin[aarsag]), (svar) => ({ aarsag, svar }))
  )
  const efter = efterTrin.at(-1)!.svar
  const aendringer = foer.vurderinger.flatMap((gammel, nummer): ReadonlyArray<Aendring> => {
    const ny = efter.vurderinger[nummer]!
    if (sammeSvar(gammel, ny)) return []
    let sidst = gammel
    const aarsager = efterTrin.flatMap(({ aarsag, svar }) => {
      const denne = svar.vurderinger[nummer]!
      const erEns = sammeSvar(sidst, denne)
      sidst = denne
      return erEns ? [] : [aarsag]
    })
    return Arr.isReadonlyArrayNonEmpty(aarsager) ? [{ foer: gammel, efter: ny, aarsager }] : []
  })
  return { foer, efter, aendringer }
})
