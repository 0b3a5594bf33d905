/** What may not lie with a log: keys and the names of persons belong where no copy of the log takes them along. */
import { access, readdir, realpath } from "node:fs/promises"
import { basename, dirname, join, resolve } from "node:path"
import * as Effect from "effect/Effect"
import { Brugsfejl } from "./Brugsfejl.ts"

/** Fails where the path, which need not be there yet, lies in the folder of a log or in a folder that holds such. */
export const outsideLogs: (path: string) => Effect.Effect<void, Brugsfejl> = Effect.fn("outsideLogs")(function* (path) {
  const store = yield* Effect.promise(() => enclosingStore(path))
  if (store === undefined) return
  return yield* new Brugsfejl({
    da: `${path} ligger i ${store}, hvor der er logge: den ville følge med, når loggen kopieres eller deles. Vælg et sted uden for den mappe.`,
    en: `${path} lies in ${store}, where there are logs: it would go along whenever the log is copied or shared. Choose a place outside that folder.`
  })
})

/** Links are followed: what counts is where the bytes are. */
const enclosingStore = async (path: string): Promise<string | undefined> => {
  for (let folder = await real(resolve(path)); ; folder = dirname(folder)) {
    if ((await isLog(folder)) || (await holdsLogs(folder))) return folder
    if (folder === dirname(folder)) return undefined
  }
}

const real = (path: string): Promise<string> =>
  realpath(path).catch(async () => (path === dirname(path) ? path : join(await real(dirname(path)), basename(path))))

const isLog = (folder: string): Promise<boolean> =>
  access(join(folder, "0000000000000001.ndjson")).then(
    () => true,
    () => false
  )

const holdsLogs = async (folder: string): Promise<boolean> => {
  const names = await readdir(folder).catch(() => [])
  return (await Promise.all(names.map((name) => isLog(join(folder, name))))).includes(true)
}
