/** An agreement from outside (a file, an event): read through the schema and checked as a whole, all faults at once. */
import * as Result from "effect/Result"
import { Delaftale } from "./Delaftale.ts"
import { laesSom } from "./laesSom.ts"
import type { Fejl } from "./Meld.ts"
import { provDelaftale } from "./provDelaftale.ts"
import { Aendringer } from "./Revision.ts"

const laes = laesSom(Delaftale)

/** `$schema` tells an editor what the file is; it is no part of the agreement. */
const udenSkema = (json: unknown): unknown => {
  if (typeof json !== "object" || json === null || Array.isArray(json) || !("$schema" in json)) return json
  const { $schema, ...aftale } = json
  return typeof $schema === "string" ? aftale : json
}

/** An agreement from JSON, checked as a whole: it, or every fault at once (*læs*, read). */
export const laesDelaftale = (json: unknown): Result.Result<Delaftale, ReadonlyArray<Fejl>> =>
  Result.flatMap(laes(udenSkema(json)), (delaftale) => {
    const fejl = provDelaftale(delaftale)
    return fejl.length === 0 ? Result.succeed(delaftale) : Result.fail(fejl)
  })

/** The changes of a revision; whether they fit an agreement is `provRevision`'s to say. */
export const laesAendringer = laesSom(Aendringer)
