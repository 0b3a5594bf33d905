/** The peers by name: `open(folder)` gives one the log of that folder, `replay` has it tell all figures. */
import { castore } from "./castore.mjs"
import { duckdb } from "./duckdb.mjs"
import { emmett, emmettProjection } from "./emmett.mjs"
import { emmettSqlite } from "./emmettSqlite.mjs"

export const peers = { duckdb, emmett, "emmett-projection": emmettProjection, "emmett-sqlite": emmettSqlite, castore }
