/** Where the logs lie: a database, and in it a schema by a name that is safe to stand in a statement. */
import type { Pool } from "./Pool.ts"

export interface Place {
  readonly pool: Pool
  readonly schema: string
  /** Whether the connections of the pool are clients of `pg`, and so can COPY. */
  readonly canCopy: boolean
  /** Whether they prepare statements: at first where they are clients of `pg`. */
  readonly preparing: { isOn: boolean }
}

export const defaultSchema = "delaftale"

/** So narrow that no name needs quotes. */
const pattern = /^[a-z_][a-z0-9_]{0,47}$/

/** Throws on what is no such name: it is the program's own, never its user's. */
export const nameOf = (what: string, name: string): string => {
  if (pattern.test(name) && !name.startsWith("pg_")) return name
  throw new Error(`${what} ${JSON.stringify(name)} should be 1 to 48 of a-z, 0-9 and _, with no digit or pg_ first`)
}
