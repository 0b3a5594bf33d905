/** `<log>`: a folder whose last name is the log's id and whose parent holds the logs, or a database and a log in it. */
import { basename, dirname, join, resolve } from "node:path"
import { isLogId, type LogId, type LogStore, observed, type StoreFailure } from "@delaftale/core"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import type { Brugsfejl } from "./Brugsfejl.ts"
import { type Databasested, erDatabase, laesDatabasested } from "./databasested.ts"
import { type Lagersted, lagerI } from "./lagersted.ts"
import { ugyldigtLognavn } from "./lognavn.ts"
import { fortael, Ordrig } from "./ordrig/Ordrig.ts"

export interface Sted {
  readonly log: LogId
  /** Where the logs beside it lie too. */
  readonly lager: Lagersted
  readonly store: Layer.Layer<LogStore, StoreFailure>
  /** The folder that holds the logs; undefined where they lie in a database. */
  readonly rod: string | undefined
  /** As the user wrote it, for messages; without a password. */
  readonly sti: string
}

export const stedFor: (sti: string) => Effect.Effect<Sted, Brugsfejl> = Effect.fnUntraced(function* (sti) {
  const sted = yield* Effect.fromResult(erDatabase(sti) ? Result.map(laesDatabasested(sti), iDatabase) : iMappe(sti))
  if ((yield* Ordrig) === undefined) return sted
  const hvor = sted.rod === undefined ? sted.sti : join(sted.rod, sted.log)
  yield* fortael({ da: `loggen ligger i ${hvor}`, en: `the log lies in ${hvor}` })
  return { ...sted, store: observed(sted.store) }
})

const iMappe = (sti: string): Result.Result<Sted, Brugsfejl> => {
  const fuld = resolve(sti)
  const log = basename(fuld)
  return isLogId(log)
    ? Result.succeed(stedI({ _tag: "Mappe", rod: dirname(fuld) }, log, sti))
    : Result.fail(ugyldigtLognavn(log))
}

const iDatabase = (sted: Databasested): Sted => stedI({ _tag: "Database", database: sted }, sted.log, sted.vist)

const stedI = (lager: Lagersted, log: LogId, sti: string): Sted => ({
  log,
  lager,
  store: lagerI(lager),
  rod: lager._tag === "Mappe" ? lager.rod : undefined,
  sti
})
