/** Statements as effects, each on a connection that is taken for it and given back. */
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type { Answer, Connection, Pool } from "./Pool.ts"
import { isLost, type QueryFailure, queryFailure } from "./QueryFailure.ts"

export type Row = Readonly<Record<string, unknown>>

/**
 * One statement; with a name it is prepared under that name, once a connection, which must be a client of `pg`. A
 * connection that fails is closed, any other goes back to the pool. By promises, since a scope and its finalizers took
 * a short append longer than the server takes for it.
 */
export const query = (
  pool: Pool,
  text: string,
  values: ReadonlyArray<unknown> = [],
  name?: string
): Effect.Effect<ReadonlyArray<Row>, QueryFailure> => attempted(() => answeredBy(pool, text, values, name))

const answeredBy = async (
  pool: Pool,
  text: string,
  values: ReadonlyArray<unknown>,
  name: string | undefined
): Promise<ReadonlyArray<Row>> => {
  const taken = await connected(pool)
  try {
    return await rowsOf(taken, text, values, name)
  } finally {
    giveBack(taken)
  }
}

/** A statement that only looks: where its connection turns out to be lost it goes out again on another, at once. */
export const ask = (pool: Pool, text: string, values?: ReadonlyArray<unknown>) =>
  Effect.retry(query(pool, text, values), { times: 3, while: isLost })

export interface Taken {
  readonly connection: Connection
  /** Whether it is to be closed instead of given back. */
  isBroken: boolean
}

/** A connection for as long as the scope. */
export const connection = (pool: Pool): Effect.Effect<Taken, QueryFailure, Scope.Scope> =>
  Effect.acquireRelease(
    attempted(() => connected(pool)),
    (taken) => Effect.sync(() => giveBack(taken))
  )

export const queryOn = (
  taken: Taken,
  text: string,
  values: ReadonlyArray<unknown> = []
): Effect.Effect<ReadonlyArray<Row>, QueryFailure> => attempted(() => rowsOf(taken, text, values))

/** What is handed in fails by a QueryFailure. */
const attempted = <A>(work: () => Promise<A>): Effect.Effect<A, QueryFailure> =>
  Effect.tryPromise({ try: work, catch: (failure) => failure as QueryFailure })

const connected = async (pool: Pool): Promise<Heard> => {
  try {
    return heard(await pool.connect())
  } catch (cause) {
    throw queryFailure(cause, false)
  }
}

const giveBack = ({ connection: taken, isBroken, unhear }: Heard) => {
  unhear()
  taken.release(isBroken)
}

const rowsOf = async (
  taken: Taken,
  text: string,
  values: ReadonlyArray<unknown>,
  name?: string
): Promise<ReadonlyArray<Row>> => {
  try {
    const { rows } = await answered(taken.connection, text, [...values], name)
    return rows as ReadonlyArray<Row>
  } catch (cause) {
    const failure = queryFailure(cause, true)
    if (isLost(failure)) taken.isBroken = true
    throw failure
  }
}

const answered = (connection: Connection, text: string, values: Array<unknown>, name?: string): Promise<Answer> =>
  name === undefined ? connection.query(text, values) : (connection as Preparing).query({ name, text, values })

/** As a client of `pg` is. */
interface Preparing extends Connection {
  query(text: string, values?: Array<unknown>): Promise<Answer>
  query(statement: {
    readonly name: string
    readonly text: string
    readonly values: ReadonlyArray<unknown>
  }): Promise<Answer>
}

interface Heard extends Taken {
  readonly unhear: () => void
}

/** A client of `pg` that loses its connection says so by an event as well, which would end the process if nobody heard. */
const heard = (taken: Connection): Heard => {
  const state: Heard = { connection: taken, isBroken: false, unhear: () => emitter?.off("error", hear) }
  const hear = () => {
    state.isBroken = true
  }
  const emitter = emitterOf(taken)
  emitter?.on("error", hear)
  return state
}

interface Emitter {
  on(event: string, listener: (said: unknown) => void): unknown
  off(event: string, listener: (said: unknown) => void): unknown
}

/** The same connection, where it tells of things that nobody asked for. */
export const emitterOf = (taken: Connection): Emitter | undefined =>
  "on" in taken && typeof taken.on === "function" && "off" in taken && typeof taken.off === "function"
    ? (taken as Connection & Emitter)
    : undefined
