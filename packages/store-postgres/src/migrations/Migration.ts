/** One step from a database to the next version of it, by statements that only add. */

export interface Migration {
  /** What it brings, for whoever looks at the table of migrations. */
  readonly name: string
  readonly statements: (names: Names) => ReadonlyArray<string>
}

/** All of them have been looked at by `nameOf`. */
export interface Names {
  readonly schema: string
  /** Owns everything, and cannot log in. */
  readonly owner: string
  /** May append, and nothing else. */
  readonly writer: string
  /** May read. */
  readonly reader: string
  /** Into how many parts the table of lines is cut by log id; 0 for a plain table. */
  readonly partitions: number
}

/** How a view comes to be: a later migration puts another in the place of one with the same columns. */
export type Verb = "create" | "create or replace"
