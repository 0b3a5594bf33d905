/**
 * Which import is meant: by the file itself, by the name it had in the log, by its SHA-256 or the beginning of it, or by
 * its position in the log.
 */
import { createHash } from "node:crypto"
import { readFile } from "node:fs/promises"
import type { Import } from "@delaftale/core"
import * as Effect from "effect/Effect"
import { Brugsfejl } from "../Brugsfejl.ts"

export const findImport = Effect.fn("findImport")(function* (importer: ReadonlyArray<Import>, ord: string) {
  const passer = yield* kendetegn(ord)
  const fundne = importer.filter(passer)
  const [eneste, ...flere] = fundne.filter(({ fortrudt }) => !fortrudt)
  if (eneste !== undefined && flere.length === 0) return eneste
  if (eneste !== undefined) return yield* flereImporter(ord, [eneste, ...flere])
  return yield* fundne.length === 0 ? ingen(ord, importer) : fortrudt(ord)
})

/**
 * A number is a position. A file that is there is known by its bytes, so that one that was changed since is not taken for
 * the one that came in; a word that names none is a name in the log, or hexadecimal digits of a hash.
 */
const kendetegn = (ord: string): Effect.Effect<(importen: Import) => boolean> => {
  if (/^\d{1,10}$/.test(ord)) return Effect.succeed(({ til }) => String(til) === ord)
  const hash = /^[0-9a-f]{8,64}$/i.test(ord) ? ord.toLowerCase() : undefined
  return Effect.tryPromise(() => readFile(ord)).pipe(
    Effect.map((bytes) => createHash("sha256").update(bytes).digest("hex")),
    Effect.map((sum) => (importen: Import) => importen.sha256 === sum),
    Effect.catch(() =>
      Effect.succeed(({ fil, sha256 }: Import) => fil === ord || (hash !== undefined && sha256.startsWith(hash)))
    )
  )
}

const liste = (importer: ReadonlyArray<Import>): string =>
  importer.map(({ fil, sha256, til }) => `\n  ${til}  ${sha256.slice(0, 16)}  ${fil}`).join("")

const ingen = (ord: string, importer: ReadonlyArray<Import>): Brugsfejl => {
  const gaeldende = importer.filter(({ fortrudt: er }) => !er)
  return new Brugsfejl({
    da: `Loggen har ingen import af ${ord}, eller ikke med netop det indhold. Den har (position, SHA-256, fil):${liste(gaeldende)}`,
    en: `The log has no import of ${ord}, or not with just that content. It has (position, SHA-256, file):${liste(gaeldende)}`
  })
}

const flereImporter = (ord: string, fundne: ReadonlyArray<Import>): Brugsfejl =>
  new Brugsfejl({
    da: `${ord} er indlæst flere gange; nævn importen ved sin position:${liste(fundne)}`,
    en: `${ord} was imported more than once; name the import by its position:${liste(fundne)}`
  })

const fortrudt = (ord: string): Brugsfejl =>
  new Brugsfejl({
    da: `Importen af ${ord} er allerede fortrudt.`,
    en: `The import of ${ord} is undone already.`
  })
