/** `psql URL -c SQL` for the sessions of the docs: the PostgreSQL that the tests bring has the server alone. */
import pg from "pg"

const [, , connectionString, , sql = ""] = process.argv
const client = new pg.Client({ connectionString })
await client.connect()
await client.query(sql)
await client.end()
