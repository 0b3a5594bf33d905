/** Who may do what: the owner cannot log in, the writer may call one function, the reader may look. */
import { lineTables } from "./lineTables.ts"
import type { Names } from "./Migration.ts"

export const rights = (names: Names): ReadonlyArray<string> => {
  const { owner, reader, schema, writer } = names
  return [
    `revoke all on all functions in schema ${schema} from public`,
    `revoke update, delete, truncate on ${lineTables(names).join(", ")} from ${owner}`,
    `grant usage on schema ${schema} to ${writer}, ${reader}`,
    `grant execute on function ${schema}.version() to ${writer}, ${reader}`,
    `grant execute on function ${schema}.append(text, bigint, text, text) to ${writer}`,
    `grant select on ${schema}.linje, ${schema}.log, ${schema}.migration to ${reader}`
  ]
}
