/** An empty schema for each case, on the server of this run; one that was used is emptied and used again. */
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { inject } from "vitest"
import { migrate } from "../src/index.ts"
import { sql } from "./sql.ts"

/** For a superuser. */
export const url = inject("postgresUrl")
/** Roles belong to the whole server; all tests share these. */
export const roles = "delaftale_test"

let count = 0
const free: Array<string> = []

/** Its name. */
export const freshSchema: Effect.Effect<string, unknown, Scope.Scope> = Effect.acquireRelease(
  Effect.suspend(() => {
    const schema = free.pop()
    return schema === undefined ? madeSchema() : Effect.succeed(schema)
  }),
  (schema) =>
    Effect.promise(async () => {
      await sql(url, emptying(schema))
      free.push(schema)
    })
)

/** A schema that nobody else uses, to be altered at will. */
export const madeSchema = (options: { readonly partitions?: number } = {}) => {
  const schema = `test_${process.pid}_${Date.now().toString(36)}_${++count}`
  return Effect.as(migrate({ url, schema, roles, ...options }), schema)
}

/** As only a superuser can. */
const emptying = (schema: string): string => `
  begin;
  alter table ${schema}.linje disable trigger only_grows_at_all;
  alter table ${schema}.log disable trigger only_grows_at_all;
  truncate ${schema}.linje, ${schema}.log;
  alter table ${schema}.linje enable always trigger only_grows_at_all;
  alter table ${schema}.log enable always trigger only_grows_at_all;
  commit`
