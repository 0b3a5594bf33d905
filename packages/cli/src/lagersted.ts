/** `<lager>`: where logs lie, in a folder of log folders or a database; plain data, so that a thread can be given it. */
import { resolve } from "node:path"
import type { LogStore, StoreFailure } from "@delaftale/core"
import { fileStore } from "@delaftale/store-file"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import type { Brugsfejl } from "./Brugsfejl.ts"
import { type Database, erDatabase, laesDatabase } from "./databasested.ts"
import { felt } from "./valg.ts"

export type Lagersted =
  | { readonly _tag: "Mappe"; readonly rod: string }
  | { readonly _tag: "Database"; readonly database: Database }

export const laesLagersted = (sti: string): Result.Result<Lagersted, Brugsfejl> =>
  erDatabase(sti)
    ? Result.map(laesDatabase(sti), (database) => ({ _tag: "Database", database }))
    : Result.succeed({ _tag: "Mappe", rod: resolve(sti) })

export const lagerI = (sted: Lagersted): Layer.Layer<LogStore, StoreFailure> =>
  sted._tag === "Mappe" ? fileStore(sted.rod) : databaselager(sted.database)

/** The driver is loaded by those only who use it: every other command starts without. */
const databaselager = ({ schema, url }: Database): Layer.Layer<LogStore, StoreFailure> =>
  Layer.unwrap(
    Effect.map(
      Effect.promise(() => import("@delaftale/store-postgres")),
      ({ postgresStore }) => postgresStore({ url, ...felt("schema", schema) })
    )
  )
