/** Many logs in a real database are evaluated as the same logs in folders are. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { postgresStore } from "@delaftale/store-postgres"
import * as Effect from "effect/Effect"
import fc from "fast-check"
import { expect, it } from "vitest"
import { applicationUrl } from "../../../store-postgres/test/application.ts"
import { freshSchema } from "../../../store-postgres/test/freshSchema.ts"
import { delaftale, type Svar } from "../koersel.ts"
import { lager, skriv, skrivMapper } from "./lagre.ts"

/** A flipped byte would not get into the database, so there all logs are whole. */
const hele = lager.map((logs) => logs.map((en) => ({ ...en, isDamaged: false })))

const timeout = 180_000

it("says of logs in a database what it says of them in folders", { timeout }, () =>
  fc.assert(
    fc.asyncProperty(hele, async (logs) => {
      const rod = mkdtempSync(join(tmpdir(), "delaftale-alle-"))
      await skrivMapper(rod, logs)
      const iMapper = await delaftale("status", "--all", rod, "--format", "csv", "--workers", "2")
      rmSync(rod, { recursive: true })
      const iDatabase = Effect.gen(function* () {
        const schema = yield* freshSchema
        const url = yield* Effect.promise(applicationUrl)
        yield* Effect.provide(skriv(logs), postgresStore({ url, schema }))
        const sted = `${url}?schema=${schema}`
        return yield* Effect.promise((): Promise<Svar> => delaftale("status", "--all", sted, "--format", "csv"))
      })
      expect(await Effect.runPromise(Effect.scoped(iDatabase))).toEqual(iMapper)
    }),
    // Each case starts four threads or more.
    { numRuns: 2 }
  )
)
