/** Where a whole log is read from: the place of a log, or one file that `export` wrote. */
import { stat } from "node:fs/promises"
import { resolve } from "node:path"
import {
  type Bundt,
  bundterAf,
  type LogCorrupt,
  type LogStore,
  readExport,
  readVerified,
  type StoreFailure,
  type Verified,
  type VerifiedBatch
} from "@delaftale/core"
import { inspectLog, nodeSha256 } from "@delaftale/store-file"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { Brugsfejl, Nej } from "./Brugsfejl.ts"
import { erDatabase } from "./databasested.ts"
import { bytesOf, exportStore } from "./exportStore.ts"
import { fortael } from "./ordrig/Ordrig.ts"
import { type Sted, stedFor } from "./sted.ts"

export interface Source {
  /** As the user wrote it, for messages; without a password. */
  readonly sti: string
  readonly kind: "folder" | "database" | "file"
  /**
   * Each batch once its seal and its lines are known to be good, up to the one that holds the position. A fault is the
   * answer no.
   */
  readonly batches: (upTo?: number) => Stream.Stream<VerifiedBatch, Brugsfejl | Nej | StoreFailure>
  /** Bytes of a broken write after the last batch: no part of the log. */
  readonly tornBytes: Effect.Effect<number, LogCorrupt | StoreFailure>
  /** To read it as a log; of a file nothing but `read` is there. */
  readonly store: Layer.Layer<LogStore, StoreFailure>
}

export const sourceFor: (sti: string) => Effect.Effect<Source, Brugsfejl> = Effect.fn("sourceFor")(function* (sti) {
  if (erDatabase(sti)) return logSource(yield* stedFor(sti))
  const found = yield* Effect.tryPromise({ try: () => stat(sti), catch: () => ingenLog(sti) })
  if (found.isDirectory()) return logSource(yield* stedFor(sti))
  if (!found.isFile()) return yield* ingenLog(sti)
  yield* fortael({ da: `loggen er filen ${resolve(sti)}`, en: `the log is the file ${resolve(sti)}` })
  return fileSource(sti)
})

export const logSource = ({ log, rod, sti, store }: Sted): Source => {
  const kind = rod === undefined ? "database" : "folder"
  return {
    sti,
    kind,
    store,
    batches: (upTo) => Stream.provide(answered(readVerified(log, upTo), sti, kind), store),
    tornBytes: rod === undefined ? Effect.succeed(0) : Effect.map(inspectLog(rod, log), ({ tornBytes }) => tornBytes)
  }
}

const fileSource = (sti: string): Source => ({
  sti,
  kind: "file",
  store: exportStore(sti),
  batches: (upTo = Number.POSITIVE_INFINITY) =>
    answered(readExport(nodeSha256, bytesOf(sti)), sti, "file").pipe(
      Stream.takeWhile(({ batch }) => batch.from <= upTo)
    ),
  tornBytes: Effect.succeed(0)
})

/** The log as it stands after each batch, every event decoded on the way. */
export const checked = (source: Source): Stream.Stream<Verified, Brugsfejl | Nej | StoreFailure> =>
  Stream.map(checkedBundter(source), ({ efter }) => efter)

/** The same with the events. */
export const checkedBundter = ({ batches, kind, sti }: Source): Stream.Stream<Bundt, Brugsfejl | Nej | StoreFailure> =>
  bundterAf(batches()).pipe(
    Stream.catchTag("UlaeseligHaendelse", ({ grund, linje }) => Stream.fail(holderIkke(sti, kind, linje, grund)))
  )

const answered = <R>(
  batches: Stream.Stream<VerifiedBatch, Brugsfejl | LogCorrupt | StoreFailure, R>,
  sti: string,
  kind: Source["kind"]
): Stream.Stream<VerifiedBatch, Brugsfejl | Nej | StoreFailure, R> =>
  Stream.catchTag(batches, "LogCorrupt", ({ line, reason }) => Stream.fail(holderIkke(sti, kind, line, reason)))

const holderIkke = (sti: string, kind: Source["kind"], linje: number, grund: string): Nej => {
  const { da, en } = hvor[kind]
  return new Nej({
    da: `${kind === "file" ? "Filen" : "Loggen"} ${sti} holder ikke: ${linje === 0 ? "" : `linje ${linje}${da}: `}${grund}`,
    en: `The ${kind === "file" ? "file" : "log"} ${sti} does not hold: ${linje === 0 ? "" : `line ${linje}${en}: `}${grund}`
  })
}

const hvor = {
  folder: { da: " i den samlede log (uden header-linjer)", en: " of the whole log (without header lines)" },
  database: { da: " i den samlede log", en: " of the whole log" },
  file: { da: "", en: "" }
} as const

export const ingenLog = (sti: string): Brugsfejl =>
  new Brugsfejl({ da: `Der er ingen log i ${sti}.`, en: `There is no log in ${sti}.` })
