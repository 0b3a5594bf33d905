/** Brings a database to the version that this package knows: all that is missing, in one transaction. */
import { StoreFailure } from "@delaftale/core"
import * as Effect from "effect/Effect"
import { connection, queryOn, type Taken } from "./Database.ts"
import { notWritten } from "./ioFailure.ts"
import type { Names } from "./migrations/Migration.ts"
import { migrations } from "./migrations/migrations.ts"
import { type Access, openPool } from "./openPool.ts"
import { defaultSchema, nameOf } from "./Place.ts"

/** Where to migrate, and how schema, roles and partitions are to be. */
export type MigrateOptions = Access & {
  /** Where the logs lie; `delaftale` if left out. */
  readonly schema?: string
  /** What the names of the roles begin with (`_owner`, `_writer`, `_reader` follow); if left out, as the schema. */
  readonly roles?: string
  /** Into how many parts the lines are cut by log id (HASH); a plain table if left out. Settled by the first run. */
  readonly partitions?: number
}

/** The versions before and after; 0 is a database in which nothing of ours stands. */
export interface Migrated {
  readonly from: number
  readonly to: number
}

/**
 * To be run by a superuser, or by a role that may create roles and schemas. Of several that run at once the others
 * wait and find it done.
 */
export const migrate: (options: MigrateOptions) => Effect.Effect<Migrated, StoreFailure> = Effect.fn("migrate")(
  function* (options) {
    const names = namesOf(options)
    const work = Effect.gen(function* () {
      const taken = yield* connection(yield* openPool(options))
      yield* queryOn(taken, "begin")
      const migrated = yield* Effect.onError(inTransaction(taken, names), () =>
        Effect.ignore(queryOn(taken, "rollback"))
      )
      yield* queryOn(taken, "commit")
      return migrated
    })
    return yield* notWritten(Effect.scoped(work))
  }
)

const namesOf = ({ partitions = 0, schema = defaultSchema, roles = schema }: MigrateOptions): Names => {
  if (!Number.isInteger(partitions) || partitions < 0 || partitions > 1024)
    throw new Error(`partitions ${partitions} should be a whole number up to 1,024`)
  return {
    schema: nameOf("schema", schema),
    owner: `${nameOf("roles", roles)}_owner`,
    writer: `${roles}_writer`,
    reader: `${roles}_reader`,
    partitions
  }
}

const inTransaction = Effect.fnUntraced(function* (taken: Taken, names: Names) {
  const { owner, schema } = names
  yield* queryOn(taken, "select pg_advisory_xact_lock(hashtextextended($1, 0))", [`delaftale:${schema}`])
  const from = yield* versionOf(taken, schema)
  if (from > migrations.length) return yield* tooNew(schema, from)
  if (from === 0) yield* run(taken, foundation(names))
  yield* queryOn(taken, `set local role ${owner}`)
  for (const [i, { name, statements }] of migrations.entries()) {
    if (i < from) continue
    yield* run(taken, statements(names))
    yield* queryOn(taken, `insert into ${schema}.migration (number, name) values ($1, $2)`, [i + 1, name])
  }
  return { from, to: migrations.length } satisfies Migrated
})

const run = (taken: Taken, statements: ReadonlyArray<string>) =>
  Effect.forEach(statements, (statement) => queryOn(taken, statement), { discard: true })

/** Roles belong to the whole server; another schema, or another database, may have made them. */
const foundation = ({ owner, reader, schema, writer }: Names): ReadonlyArray<string> => [
  `do $roles$
  declare
    wanted text;
  begin
    foreach wanted in array array['${owner}', '${writer}', '${reader}'] loop
      begin
        if not exists (select from pg_catalog.pg_roles where rolname = wanted) then
          execute format('create role %I nologin', wanted);
        end if;
      exception when duplicate_object or unique_violation then null;
      end;
    end loop;
    if not pg_catalog.pg_has_role('${owner}', 'member') then
      execute format('grant %I to %I', '${owner}', current_user);
    end if;
  end
  $roles$`,
  `create schema ${schema} authorization ${owner}`
]

const versionOf = Effect.fnUntraced(function* (taken: Taken, schema: string) {
  const found = yield* queryOn(taken, "select to_regclass($1) is not null as found", [`${schema}.migration`])
  if (found[0]?.["found"] !== true) return 0
  const rows = yield* queryOn(taken, `select max(number) as number from ${schema}.migration`)
  return Number(rows[0]?.["number"])
})

/** A database that a later version of this package has been at. */
export const tooNew = (schema: string, version: number): Effect.Effect<never, StoreFailure> =>
  Effect.fail(
    new StoreFailure({
      reason: "unsupported",
      outcome: "not-written",
      message: `the schema ${schema} has version ${version}, but this package knows ${migrations.length}; upgrade it`
    })
  )
