/** The log of the public set, read in this process: what the formats are made from, for any cut. */
import { basename, dirname } from "node:path"
import { LogId, type Status, type Statusvalg, status } from "@delaftale/core"
import { fileStore } from "@delaftale/store-file"
import * as Effect from "effect/Effect"

/** The last day of the agreement, so that every year is over; all readings, so that what hangs on one is known. */
const hele = { idag: "2021-12-31", fortolkninger: "alle" } as const satisfies Statusvalg

export const laesLog = (log: string, valg: Partial<Statusvalg> = {}): Promise<Status> =>
  Effect.runPromise(
    status(LogId.make(basename(log)), { ...hele, ...valg }).pipe(Effect.provide(fileStore(dirname(log))))
  )
