/** Migration 1: the lines of all logs, and for each log a row that says where it ends. */
import { appendFunction } from "./appendFunction.ts"
import type { Migration, Names } from "./Migration.ts"
import { protection } from "./protection.ts"
import { rights } from "./rights.ts"

export const tables: Migration = {
  name: "lines, heads, append",
  statements: (names) => [...tablesOf(names), appendFunction(names), ...protection(names), ...rights(names)]
}

/**
 * `linje` is a line without its LF; `slags` is 0 for the genesis line, 1 for an event, 2 for a commit line. In the
 * order of the key the lines of a log are its export. Every unique key begins with the log id, so that the tables can
 * be cut or distributed by it. There is no check: the one function that writes judges all that it
 * is given, and the server would read each check anew for every statement.
 */
const tablesOf = ({ partitions, schema }: Names): ReadonlyArray<string> => [
  `create table ${schema}.log (
    log_id text collate "C" primary key,
    position bigint not null,
    seal text collate "C" not null,
    anchor text collate "C" not null,
    at text collate "C" not null
  ) with (fillfactor = 50)`,

  `create table ${schema}.linje (
    log_id text collate "C" not null,
    position bigint not null,
    slags smallint not null,
    linje text collate "C" not null,
    primary key (log_id, position, slags)
  )${partitions > 0 ? " partition by hash (log_id)" : ""}`,

  ...Array.from(
    { length: partitions },
    (_, part) => `create table ${schema}.linje_${part} partition of ${schema}.linje
      for values with (modulus ${partitions}, remainder ${part})`
  ),

  `create table ${schema}.migration (
    number integer primary key,
    name text not null,
    applied_at timestamptz not null default now()
  )`,

  `create function ${schema}.version() returns integer
    language sql stable security definer set search_path = pg_catalog, pg_temp
    return (select max(number) from ${schema}.migration)`
]
