/** What the store asks of a pool of connections; a `Pool` of the package `pg` is one. */

export interface Pool {
  /** A connection for one user at a time, who gives it back. */
  readonly connect: () => Promise<Connection>
}

/** One connection of a pool, to be given back. */
export interface Connection {
  /** `values` are for `$1`, `$2` … in `text`. */
  query(text: string, values?: Array<unknown>): Promise<Answer>
  /** With `true` it is closed instead of going back to the pool. */
  release(destroy?: boolean): void
}

/** What a query gives. */
export interface Answer {
  readonly rows: ReadonlyArray<unknown>
}
