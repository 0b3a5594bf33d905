/** The verdicts of an agreement, from its log, for a cut of it. */
import * as Effect from "effect/Effect"
import type { AlternativVurdering } from "../evaluation/fortolk.ts"
import type { Vurdering } from "../evaluation/Vurdering.ts"
import type { LogId } from "../ground/LogId.ts"
import type { LogStore } from "../store/LogStore.ts"
import { FindesIkke } from "./fejl.ts"
import { type Laesefejl, type Regnskab, taelOp } from "./Regnskab.ts"
import type { Statusvalg } from "./Statusvalg.ts"
import { fortael, somEvaluering } from "./telemetri.ts"
import { fortolketI, vurderingerI } from "./vurderinger.ts"

/** The verdicts of a log under one cut, and those under other readings. */
export interface Status extends Regnskab {
  readonly vurderinger: ReadonlyArray<Vurdering>
  /** The same cells under the readings that were asked for; empty where none were. */
  readonly fortolket: ReadonlyArray<AlternativVurdering>
}

/** Somebody asks for what the agreement does not have: better an error with the known names than an empty table. */
const kendt = (hvad: FindesIkke["hvad"], vaerdi: string | undefined, kendte: ReadonlyArray<string>) =>
  vaerdi === undefined || kendte.includes(vaerdi) ? Effect.void : Effect.fail(new FindesIkke({ hvad, vaerdi, kendte }))

/** Every cell of the agreement, or those of one year or one criterion, with what they rest on. */
export const status: (log: LogId, valg: Statusvalg) => Effect.Effect<Status, Laesefejl | FindesIkke, LogStore> =
  Effect.fn("status")(function* (log, valg) {
    return yield* statusI(yield* taelOp(log, valg), valg)
  }, somEvaluering)

/** The answers of what has been counted. */
export const statusI = Effect.fnUntraced(function* (regnskab: Regnskab, valg: Statusvalg) {
  const aar = regnskab.delaftale.projektaar.map(({ id }) => id)
  yield* kendt("projektaar", valg.projektaar, aar)
  yield* kendt("projektaar", valg.setFraAar, aar)
  yield* kendt("kriterium", valg.kriterium, [
    ...new Set(regnskab.grupper.flatMap(({ loefter }) => loefter.map(({ kriterium }) => kriterium)))
  ])
  const valgt = ({ kriterium, projektaar }: Vurdering): boolean =>
    (valg.projektaar === undefined || projektaar === valg.projektaar) &&
    (valg.kriterium === undefined || kriterium === valg.kriterium)
  const vurderinger = vurderingerI(regnskab.grupper).filter(valgt)
  const fortolket = fortolketI(regnskab.grupper, vurderinger).filter(({ vurdering }) => valgt(vurdering))
  yield* fortael(regnskab.head, { events: regnskab.haendelser, cells: vurderinger.length })
  return { ...regnskab, vurderinger, fortolket } satisfies Status
})
