/** The verbs of a log, bound to it and to its store; the clock and the ids are those of the one who calls. */
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import type { LogId } from "../ground/LogId.ts"
import { LogStore } from "../store/LogStore.ts"
import { laesDelaftale } from "../terms/laesDelaftale.ts"
import type { Delaftalelog, Valg } from "./Delaftalelog.ts"
import { UgyldigDelaftale } from "./fejl.ts"
import { follow } from "./follow.ts"
import { forklar } from "./forklar.ts"
import { bundter } from "./haendelser.ts"
import { loebende } from "./loebende.ts"
import { mangler } from "./mangler.ts"
import { idag, nu, nytId } from "./nu.ts"
import { opfoelgning } from "./opfoelgning.ts"
import { taelOp } from "./Regnskab.ts"
import { annullering, rettelse } from "./ret.ts"
import type { Statusvalg } from "./Statusvalg.ts"
import { sammenlign } from "./sammenlign.ts"
import { indgaa } from "./skriv.ts"
import { skrivUdFra } from "./skrivUdFra.ts"
import { status } from "./status.ts"
import { afgivUdgave, efterproevUdgaver } from "./udgaver.ts"
import { verificer } from "./verificer.ts"

export const aabnLog = (log: LogId, lager: Context.Context<LogStore>): Delaftalelog => {
  const i = <A, E>(effect: Effect.Effect<A, E, LogStore>): Effect.Effect<A, E> => Effect.provideContext(effect, lager)
  const iStroem = <A, E>(stream: Stream.Stream<A, E, LogStore>): Stream.Stream<A, E> =>
    Stream.provideContext(stream, lager)
  const { aktuel, gem, genoptag } = loebende(log)
  return {
    id: log,
    head: () => i(LogStore.use((store) => store.head(log))),
    indgaa: (json, som) => i(begynd(log, json, som)),
    registrer: (nye) => i(skrivUdFra("registrer", log, () => Effect.succeed(nye))),
    beslut: (nye) => i(skrivUdFra("beslut", log, () => Effect.succeed(nye))),
    ret: (position, felter, rettes) =>
      i(skrivUdFra("ret", log, (tilstand) => rettelse(tilstand, position, felter, rettes))),
    annuller: (positioner, rettes) =>
      i(skrivUdFra("annuller", log, (tilstand) => annullering(tilstand, positioner, rettes))),
    afgivUdgave: (afgives, { by, id, kendt }) =>
      i(
        Effect.flatMap(Effect.all([nu, nytId]), ([naar, frisk]) =>
          afgivUdgave(log, afgives, { id: id ?? frisk, by, nu: naar, ...(kendt === undefined ? {} : { kendt }) })
        )
      ),
    udgaver: () => i(efterproevUdgaver(log)),
    status: (valg) => i(Effect.flatMap(medDag(valg), (hele) => status(log, hele))),
    aktuel: (valg) => i(Effect.flatMap(medDag(valg), aktuel)),
    gem: () => i(gem()),
    genoptag: (gemt) => i(genoptag(gemt)),
    forklar: (adresse, { sprog, ...valg } = {}) =>
      i(Effect.flatMap(medDag(valg), (hele) => forklar(log, hele, adresse, sprog))),
    mangler: (valg) =>
      i(
        Effect.map(
          Effect.flatMap(medDag(valg), (hele) => status(log, hele)),
          mangler
        )
      ),
    opfoelgning: (valg) =>
      i(
        Effect.flatMap(medDag(valg), (hele) =>
          Effect.flatMap(taelOp(log, hele), (regnskab) => opfoelgning(regnskab, hele))
        )
      ),
    sammenlign: (fra, til) => i(Effect.flatMap(idag, (dag) => sammenlign(log, { fra, til: til ?? { kendtPr: dag } }))),
    verificer: () => i(verificer(log)),
    haendelser: () => iStroem(Stream.flatMap(bundter(log), ({ haendelser }) => Stream.fromArray(haendelser))),
    follow: (valg) => iStroem(follow(log, valg))
  }
}

/** Today is the clock's unless it is said. */
const medDag = (valg: Valg = {}): Effect.Effect<Statusvalg> => Effect.map(idag, (dag) => ({ idag: dag, ...valg }))

const begynd = Effect.fnUntraced(function* (
  log: LogId,
  json: unknown,
  { by, datagrundlag, id }: Parameters<Delaftalelog["indgaa"]>[1]
) {
  const laest = laesDelaftale(json)
  if (Result.isFailure(laest)) return yield* new UgyldigDelaftale({ fejl: laest.failure })
  return yield* indgaa(log, { delaftale: laest.success, datagrundlag }, { id: id ?? (yield* nytId), by, nu: yield* nu })
})
