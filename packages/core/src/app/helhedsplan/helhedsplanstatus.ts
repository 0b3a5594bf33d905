/** A plan over its logs: each agreement's own verdicts, and what can be said of all of them without counting twice. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { LogCorrupt } from "../../audit/LogCorrupt.ts"
import { earlier, type LocalDate } from "../../ground/LocalDate.ts"
import type { StoreFailure } from "../../store/errors.ts"
import { LogStore } from "../../store/LogStore.ts"
import type { Helhedsplan } from "../../terms/Helhedsplan.ts"
import { provPlandele } from "../../terms/provPlandele.ts"
import type { Version } from "../../terms/Version.ts"
import { type FindesIkke, UgyldigHelhedsplan, type UlaeseligHaendelse } from "../fejl.ts"
import { bundter } from "../haendelser.ts"
import { mangler, type Rykker } from "../mangler.ts"
import type { Laesefejl } from "../Regnskab.ts"
import type { Statusvalg } from "../Statusvalg.ts"
import { type Status, status } from "../status.ts"
import { faellestal, type Plantal } from "./faellestal.ts"
import { type Plandel, planlaeser } from "./Plandel.ts"
import { type Planfinansiering, planoekonomi } from "./planoekonomi.ts"

/** One agreement of the plan, as its own log has it (*planlog*, log of the plan). */
export interface Planlog {
  readonly id: string
  readonly status: Status
  /** Which version of the agreement was in force on the day things are seen from; 0 is what was signed. */
  readonly version: Pick<Version, "nummer" | "revision">
  readonly mangler: ReadonlyArray<Rykker>
}

/** What a plan comes to (*helhedsplanstatus*, status of the plan): what `helhedsplanstatus` gives. */
export interface Helhedsplanstatus {
  readonly plan: Helhedsplan
  /** In the order of the plan. */
  readonly delaftaler: ReadonlyArray<Planlog>
  readonly tal: ReadonlyArray<Plantal>
  readonly finansiering: ReadonlyArray<Planfinansiering>
  /** One log of invented figures makes all of it so. */
  readonly konstrueret: boolean
  readonly kendtPr: LocalDate
  readonly setFra: LocalDate
}

/** The same cut of every log (*planvalg*, choices for a plan): what was known on a day. */
export type Planvalg = Pick<Statusvalg, "idag" | "kendtPr" | "fortolkninger">

/**
 * The verdicts of all agreements of a plan, and its shared figures with nothing counted twice (*helhedsplanstatus*,
 * status of the plan). Fails with every fault of the plan at once, before any figure is given.
 */
export const helhedsplanstatus: (
  plan: Helhedsplan,
  valg: Planvalg
) => Effect.Effect<Helhedsplanstatus, Laesefejl | FindesIkke | UgyldigHelhedsplan, LogStore> = Effect.fn(
  "helhedsplanstatus"
)(function* (plan, valg) {
  yield* alleErDer(plan)
  const delaftaler = yield* Effect.forEach(plan.delaftaler, ({ id, log }) =>
    Effect.map(
      status(log, valg),
      (svar): Planlog => ({ id, status: svar, version: gaeldende(svar), mangler: mangler(svar) })
    )
  )
  const fejl = provPlandele(plan, new Map(delaftaler.map((en) => [en.id, en.status.delaftale])))
  if (fejl.length > 0) return yield* new UgyldigHelhedsplan({ fejl })
  const dele = yield* Effect.forEach(delaftaler, (en) => plandelen(plan, en.status, valg))
  const kendtPr = valg.kendtPr ?? valg.idag
  const setFra = earlier(plan.til, kendtPr)
  return {
    plan,
    delaftaler,
    tal: faellestal(plan, dele, setFra),
    finansiering: planoekonomi(plan, dele),
    konstrueret: delaftaler.some((en) => en.status.datagrundlag === "konstrueret"),
    kendtPr,
    setFra
  }
})

const gaeldende = ({ delaftale, versioner }: Status): Planlog["version"] =>
  versioner.findLast((version) => version.delaftale === delaftale) ?? { nummer: 0 }

const alleErDer = Effect.fnUntraced(function* ({ delaftaler }: Helhedsplan) {
  const store = yield* LogStore
  const fundne = yield* Effect.forEach(delaftaler, ({ log }) => store.head(log))
  const fejl = delaftaler.flatMap(({ log }, nummer) =>
    fundne[nummer]?.position === 0
      ? [{ sti: `delaftaler[${nummer}].log`, besked: `lageret har ingen log "${log}"` }]
      : []
  )
  if (fejl.length > 0) return yield* new UgyldigHelhedsplan({ fejl })
})

/** Of the log as far as its status was read. */
const plandelen: (
  plan: Helhedsplan,
  svar: Status,
  valg: Planvalg
) => Effect.Effect<Plandel, LogCorrupt | StoreFailure | UlaeseligHaendelse, LogStore> = Effect.fnUntraced(function* (
  plan,
  { delaftale, head },
  valg
) {
  const laeser = planlaeser(plan, delaftale, valg)
  yield* bundter(head.log, head.position).pipe(
    Stream.runForEach(({ haendelser }) => Effect.sync(() => laeser.tag(haendelser)))
  )
  return laeser.laes()
})
