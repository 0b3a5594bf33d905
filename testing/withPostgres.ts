/** One PostgreSQL for all test files of a run: the one that DELAFTALE_POSTGRES_URL names (a superuser's), or our own. */
import type { TestProject } from "vitest/node"
import { startPostgres } from "./startPostgres.ts"

declare module "vitest" {
  interface ProvidedContext {
    readonly postgresUrl: string
  }
}

export const setup = async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  const given = process.env["DELAFTALE_POSTGRES_URL"]
  if (given !== undefined) {
    provide("postgresUrl", given)
    return async () => undefined
  }
  const { stop, url } = await startPostgres()
  provide("postgresUrl", url)
  return stop
}
