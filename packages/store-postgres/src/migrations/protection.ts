/** Triggers that hold for everybody, whatever rights or replication role: what stands in a log is not changed. */
import { stateOf } from "../QueryFailure.ts"
import { lineTables } from "./lineTables.ts"
import type { Names } from "./Migration.ts"

/**
 * A statement trigger of a table that is cut in parts does not fire for a statement that names a part, so each part has
 * one of its own. The trigger for rows is handed down to the parts by the server.
 */
export const protection = (names: Names): ReadonlyArray<string> => {
  const { schema } = names
  const lines = lineTables(names)
  return [
    refuse(schema),
    `create trigger only_grows before update or delete on ${schema}.linje
      for each row execute function ${schema}.refuse()`,
    ...lines.flatMap((table) => [
      `create trigger only_grows_at_all before update or delete or truncate on ${table}
        for each statement execute function ${schema}.refuse()`,
      ...always(table)
    ]),
    `create trigger only_grows before update on ${schema}.log
      for each row when (new.log_id <> old.log_id or new.position <= old.position) execute function ${schema}.refuse()`,
    `create trigger only_grows_at_all before delete or truncate on ${schema}.log
      for each statement execute function ${schema}.refuse()`,
    ...always(`${schema}.log`)
  ]
}

const always = (table: string): ReadonlyArray<string> => [
  `alter table ${table} enable always trigger only_grows`,
  `alter table ${table} enable always trigger only_grows_at_all`
]

const refuse = (schema: string): string => `
  create function ${schema}.refuse() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
  as $refuse$
  begin
    raise exception using errcode = '${stateOf.onlyGrows}',
      message = tg_op || ' of ' || tg_table_schema || '.' || tg_table_name || ': what stands in a log is not changed';
  end
  $refuse$`
