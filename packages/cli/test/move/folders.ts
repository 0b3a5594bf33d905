/** Empty folders that are gone after the tests of a file, and logs in them. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import type { LogStore, SealedBatch } from "@delaftale/core"
import { fileStore } from "@delaftale/store-file"
import * as Effect from "effect/Effect"
import { afterAll, expect } from "vitest"
import { delaftale } from "../koersel.ts"
import { append, log } from "./logs.ts"

export const makeFolders = (): (() => string) => {
  const made: Array<string> = []
  afterAll(() => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true })
  }, 300_000)
  return () => {
    const folder = mkdtempSync(join(tmpdir(), "delaftale-flyt-"))
    made.push(folder)
    return folder
  }
}

/** The batches as a log in that folder; its place. */
export const written = async (folder: string, batches: ReadonlyArray<SealedBatch>): Promise<string> => {
  const place = join(folder, log)
  await inLog(place, append(batches))
  return place
}

export const inLog = <A, E>(place: string, program: Effect.Effect<A, E, LogStore>): Promise<A> =>
  Effect.runPromise(Effect.provide(program, fileStore(dirname(place))))

export const exportTo = async (place: string, file: string): Promise<string> => {
  expect(await delaftale("export", place, file, "--with-rows")).toMatchObject({ kode: 0, ud: "" })
  return file
}
