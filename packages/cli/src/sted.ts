/** `<log>`: a folder whose last name is the log's id and whose parent holds the logs. */
import { basename, dirname, resolve } from "node:path"
import { isLogId, type LogId, type LogStore } from "@delaftale/core"
import { fileStore } from "@delaftale/store-file"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import { Brugsfejl } from "./Brugsfejl.ts"

export interface Sted {
  readonly log: LogId
  readonly store: Layer.Layer<LogStore>
  /** The folder that holds the logs. */
  readonly rod: string
  /** As the user wrote it, for messages. */
  readonly sti: string
}

export const stedFor = (sti: string): Effect.Effect<Sted, Brugsfejl> => {
  const fuld = resolve(sti)
  const log = basename(fuld)
  return isLogId(log)
    ? Effect.succeed({ log, store: fileStore(dirname(fuld)), rod: dirname(fuld), sti })
    : Effect.fail(
        new Brugsfejl({
          da: `"${log}" kan ikke være navnet på en log. Brug små bogstaver a-z, tal og bindestreg, højst 63 tegn.`,
          en: `"${log}" cannot be the name of a log. Use a-z in lower case, digits and hyphens, at most 63 characters.`
        })
      )
}
