/** The table of persons in its file: one that works with it at a time, and it is always whole. */
import { open, readFile, rename, rm } from "node:fs/promises"
import { dirname } from "node:path"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type * as Scope from "effect/Scope"
import { Brugsfejl } from "../Brugsfejl.ts"
import { outsideLogs } from "../enclosingStore.ts"
import { type Persontabel, readTable, tableText } from "./Persontabel.ts"

/** The table, or nothing where there is no such file; held until the scope closes. */
export const openTable: (file: string) => Effect.Effect<Persontabel | undefined, Brugsfejl, Scope.Scope> = Effect.fn(
  "openTable"
)(function* (file) {
  yield* outsideLogs(file)
  yield* lock(file)
  const text = yield* Effect.tryPromise({
    try: () =>
      readFile(file, "utf8").catch((error) => (codeOf(error) === "ENOENT" ? undefined : Promise.reject(error))),
    catch: (error) => ulaeselig(file, error)
  })
  if (text === undefined) return undefined
  const table = readTable(text)
  return Result.isSuccess(table) ? table.success : yield* ingenTabel(file, table.failure)
})

/** Whole or not at all, and readable by its owner only: a new file, synced, that takes the name of the old one. */
export const writeTable = (file: string, table: Persontabel): Effect.Effect<void, Brugsfejl> =>
  Effect.tryPromise({ try: () => replace(file, tableText(table)), catch: (error) => ulaeselig(file, error) })

const replace = async (file: string, text: string): Promise<void> => {
  const temporary = `${file}.tmp`
  await rm(temporary, { force: true })
  const handle = await open(temporary, "wx", 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(temporary, file)
  const folder = await open(dirname(file))
  await folder.sync().finally(() => folder.close())
}

/** A file beside it. Left behind by a program that was killed, it is taken away by hand: nobody else can be sure. */
const lock = (file: string): Effect.Effect<void, Brugsfejl, Scope.Scope> => {
  const beside = `${file}.lock`
  return Effect.asVoid(
    Effect.acquireRelease(
      Effect.tryPromise({
        try: () => open(beside, "wx", 0o600).then((handle) => handle.close()),
        catch: (error) => (codeOf(error) === "EEXIST" ? optaget(file, beside) : ulaeselig(file, error))
      }),
      () => Effect.promise(() => rm(beside, { force: true }))
    )
  )
}

const codeOf = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "")

const optaget = (file: string, beside: string): Brugsfejl =>
  new Brugsfejl({
    da: `En anden arbejder med ${file}. Prøv igen, når den er færdig. Er der ingen anden, så blev den sidste afbrudt: slet ${beside}.`,
    en: `Somebody else works with ${file}. Try again when they are done. If there is nobody, the last one was broken off: remove ${beside}.`
  })

const ulaeselig = (file: string, error: unknown): Brugsfejl =>
  new Brugsfejl({
    da: `${file} kan ikke læses eller skrives: ${String(error)}`,
    en: `Cannot read or write ${file}: ${String(error)}`
  })

const ingenTabel = (file: string, linje: number): Brugsfejl =>
  new Brugsfejl({
    da: `${file} er ikke en persontabel: linje ${linje} er ikke, som import --persons skriver den. Intet er ændret; find en uskadt kopi.`,
    en: `${file} is no table of persons: line ${linje} is not as import --persons writes it. Nothing was changed; find an undamaged copy.`
  })
