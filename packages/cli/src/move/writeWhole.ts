/** A file of its own, written whole or not at all, and never over one that is there. */

import { randomUUID } from "node:crypto"
import { type FileHandle, link, lstat, open, rename, rm } from "node:fs/promises"
import { dirname } from "node:path"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { Brugsfejl } from "../Brugsfejl.ts"

/** Into a temporary file beside it, synced, which then gets the name; a failure leaves neither behind. */
export const writeWhole = <E, R>(
  file: string,
  text: Stream.Stream<string, E, R>,
  mode = 0o666
): Effect.Effect<void, E | Brugsfejl, R> => {
  const temporary = `${file}.${randomUUID()}.tmp`
  return Effect.acquireUseRelease(
    onDisk(file, () => open(temporary, "wx", mode)),
    (handle) =>
      Effect.gen(function* () {
        yield* Stream.runForEachArray(text, (parts) => onDisk(file, () => handle.appendFile(parts.join(""))))
        yield* onDisk(file, () => handle.sync())
        yield* onDisk(file, () => named(temporary, file))
      }),
    (handle) => Effect.promise(() => closed(handle, temporary))
  )
}

/** Seen before anything is read; `named` sees it once more. */
export const isFree = (file: string): Effect.Effect<void, Brugsfejl> =>
  Effect.flatMap(
    Effect.promise(() => isThere(file)),
    (there) => (there ? Effect.fail(optaget(file)) : Effect.void)
  )

const isThere = (file: string): Promise<boolean> =>
  lstat(file).then(
    () => true,
    () => false
  )

/** A second name is refused where there is one already; on a disk that has no second names the first is changed. */
const named = async (temporary: string, file: string): Promise<void> => {
  try {
    await link(temporary, file)
  } catch (error) {
    if (!hasNoLinks(error)) throw error
    if (await isThere(file)) throw Object.assign(new Error(), { code: "EEXIST" })
    await rename(temporary, file)
  }
  const folder = await open(dirname(file))
  await folder.sync().finally(() => folder.close())
}

const hasNoLinks = (error: unknown): boolean => ["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"].includes(codeOf(error))

const codeOf = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "")

const closed = async (handle: FileHandle, temporary: string): Promise<void> => {
  await handle.close().catch(() => undefined)
  await rm(temporary, { force: true }).catch(() => undefined)
}

const onDisk = <A>(file: string, work: () => Promise<A>): Effect.Effect<A, Brugsfejl> =>
  Effect.tryPromise({
    try: work,
    catch: (error) =>
      codeOf(error) === "EEXIST"
        ? optaget(file)
        : new Brugsfejl({
            da: `${file} kan ikke skrives: ${String(error)}`,
            en: `Cannot write ${file}: ${String(error)}`
          })
  })

const optaget = (file: string): Brugsfejl =>
  new Brugsfejl({
    da: `Filen ${file} findes allerede, og den bliver ikke skrevet over. Vælg et andet navn.`,
    en: `The file ${file} is there already and will not be written over. Choose another name.`
  })
