/** Before the first use: is the database what this package knows, and is its history safe from us? */
import { StoreFailure } from "@delaftale/core"
import * as Effect from "effect/Effect"
import { query, type Row } from "./Database.ts"
import { ioFailure } from "./ioFailure.ts"
import { tooNew } from "./migrate.ts"
import { migrations } from "./migrations/migrations.ts"
import type { Place } from "./Place.ts"
import type { QueryFailure } from "./QueryFailure.ts"
import type { Refusal } from "./Refusal.ts"

/** With `allowOwner` also for those who could take the protection away: the owner and superusers. */
export const selfCheck = Effect.fnUntraced(function* ({ pool, schema }: Place, allowOwner: boolean) {
  const version = yield* Effect.catch(query(pool, `select ${schema}.version() as version`), (failure) =>
    isMissing(failure) ? Effect.succeed([{ version: 0 }]) : Effect.fail(ioFailure("not-written", failure))
  )
  const known = Number(version[0]?.["version"])
  if (known > migrations.length) return yield* tooNew(schema, known)
  if (known < migrations.length) {
    const message = `the schema ${schema} has version ${known}, not ${migrations.length}: run migrate`
    return yield* refused(message, { _tag: "NotMigrated", schema, version: known })
  }
  const [found = {}] = yield* Effect.mapError(query(pool, looking, [schema]), (failure) =>
    ioFailure("not-written", failure)
  )
  const problem = problemIn(found)
  if (problem !== undefined) return yield* refused(problem)
  if (found["mighty"] === true && !allowOwner) return yield* tooMighty(String(found["role"]), String(found["owner"]))
  if (found["fsync"] !== "on")
    yield* Effect.logWarning("fsync is off: a crash of the machine can lose what was written")
})

/** No such function, no such schema. */
const isMissing = ({ state }: QueryFailure): boolean => state === "42883" || state === "3F000"

const refused = (message: string, cause?: Refusal): Effect.Effect<never, StoreFailure> =>
  Effect.fail(new StoreFailure({ reason: "unsupported", outcome: "not-written", message, cause }))

const problemIn = (found: Row): string | undefined => {
  if (found["encoding"] !== "UTF8") return `the database has the encoding ${found["encoding"]}, not UTF8`
  return found["guarded"] === true
    ? undefined
    : "a trigger that keeps history from being changed is missing or disabled"
}

const tooMighty = (role: string, owner: string): Effect.Effect<never, StoreFailure> =>
  refused(
    `${role} could change history: it is a superuser, owns the tables or may write to them; use a role that is only granted the writer's and the reader's, or say allowOwner`,
    { _tag: "MightyRole", role, owner }
  )

/**
 * Each table of lines needs the trigger for rows (update and delete, before: bits 1, 2, 8 and 16 of its type) and the one
 * for statements (and truncate: 2, 8, 16 and 32), both ENABLE ALWAYS, and both with the function that refuses.
 */
const looking = `
  with lines as (
    select class.oid, class.relowner
    from pg_catalog.pg_class class join pg_catalog.pg_namespace space on space.oid = class.relnamespace
    where space.nspname = $1 and class.relkind in ('r', 'p')
      and (class.relname = 'linje' or exists (
        select from pg_catalog.pg_inherits part join pg_catalog.pg_class whole on whole.oid = part.inhparent
        where part.inhrelid = class.oid and whole.relname = 'linje' and whole.relnamespace = space.oid))
  ), guards as (
    select guard.tgrelid, guard.tgtype
    from pg_catalog.pg_trigger guard
      join pg_catalog.pg_proc called on called.oid = guard.tgfoid
      join pg_catalog.pg_namespace space on space.oid = called.pronamespace
    where guard.tgenabled = 'A' and called.proname = 'refuse' and space.nspname = $1
  )
  select current_user as role, pg_catalog.current_setting('server_encoding') as encoding,
    pg_catalog.current_setting('fsync') as fsync, pg_catalog.min(pg_catalog.pg_get_userbyid(relowner)::text) as owner,
    pg_catalog.bool_and(
      exists (select from guards where tgrelid = lines.oid and tgtype & 59 = 27)
      and exists (select from guards where tgrelid = lines.oid and tgtype & 59 = 58)) as guarded,
    pg_catalog.bool_or(pg_catalog.pg_has_role(relowner, 'member')
      or pg_catalog.has_table_privilege(lines.oid, 'insert, update, delete, truncate, trigger')) as mighty
  from lines`
