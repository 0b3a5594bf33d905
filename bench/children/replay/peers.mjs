/** The peers by name, each read when it is asked for: not all of them are installed with the others. */
export const peers = {
  castore: async () => (await import("./castore.mjs")).castore,
  duckdb: async () => (await import("./duckdb.mjs")).duckdb,
  emmett: async () => (await import("./emmett.mjs")).emmett,
  "emmett-projection": async () => (await import("./emmett.mjs")).emmettProjection,
  "emmett-sqlite": async () => (await import("./emmettSqlite.mjs")).emmettSqlite
}
