/** The service as a process: DATABASE_URL and PORT say where; SIGTERM and SIGINT end it, with exit code 0. */
import { postgresStore } from "@delaftale/store-postgres"
import { begyndTjeneste } from "./src/tjeneste.ts"

const { DATABASE_SCHEMA: schema, DATABASE_URL: url, PORT: port = "8080" } = process.env
if (url === undefined) {
  process.stderr.write(
    "Set DATABASE_URL: a database that `delaftale migrate` has been at, and a role that may write.\n"
  )
  process.exit(2)
}

try {
  const store = postgresStore({ url, ...(schema === undefined ? {} : { schema }) })
  const { stop } = await begyndTjeneste({ store, port: Number(port) })
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stop())
} catch (fejl) {
  process.stderr.write(`${fejl instanceof Error ? fejl.message : "the service did not come up"}\n`)
  process.exit(3)
}
