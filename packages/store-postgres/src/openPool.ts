/** A pool of our own to a server, closed with its scope. */
import type { StoreFailure } from "@delaftale/core"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import pg from "pg"
import type { Pool } from "./Pool.ts"

/** What is common to all that opens a database: a server by its address, or a pool of the caller's own. */
export type Access =
  | {
      /** Such as `postgres://user:password@host:5432/database`. */
      readonly url: string
      readonly pool?: never
      /** How many connections there are at most; 10 if left out. */
      readonly connections?: number
    }
  | {
      /** A `Pool` of the package `pg`, or anything shaped like it; it stays open, and its errors stay its owner's. */
      readonly pool: Pool
      readonly url?: never
    }

/** Does not connect yet. */
export const openPool = (access: Access): Effect.Effect<Pool, StoreFailure, Scope.Scope> => {
  if (access.pool !== undefined) return Effect.succeed(access.pool)
  const { connections = 10, url } = access
  return Effect.acquireRelease(
    Effect.sync(() => {
      const pool = new pg.Pool({ connectionString: url, max: connections, connectionTimeoutMillis: 10_000 })
      // An idle connection that is lost is replaced by the next that is needed.
      pool.on("error", () => undefined)
      // A server that goes down can say so in the same breath in which it says welcome, before anybody could listen.
      pool.on("connect", (client) => client.on("error", () => undefined))
      return pool
    }),
    (pool) => Effect.promise(() => pool.end())
  )
}
