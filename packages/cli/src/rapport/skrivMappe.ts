/** A folder of reports, written whole or not at all; an earlier one is replaced, and nothing else is. */
import { createHash, randomUUID } from "node:crypto"
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { Brugsfejl } from "../Brugsfejl.ts"
import type { Rapportfil } from "./Rapportfil.ts"

/** Stands in the folder beside what it names. */
export const manifest = "indhold.json"

/** What the folder holds, each file with its SHA-256: by this it is known again, and anybody can check it. */
const stand = { log: Schema.String, position: Schema.Int, segl: Schema.String }
const faelles = { kendtPr: Schema.String, filer: Schema.Record(Schema.String, Schema.String) }
const Aftalens = Schema.Struct({
  delaftale: Schema.Literal("statusrapport"),
  format: Schema.Literal(1),
  ...stand,
  ...faelles
})
const Planens = Schema.Struct({
  delaftale: Schema.Literal("helhedsplan"),
  format: Schema.Literal(1),
  helhedsplan: Schema.String,
  logge: Schema.Array(Schema.Struct(stand)),
  ...faelles
})
const laesIndhold = Schema.decodeUnknownResult(Schema.fromJsonString(Schema.Union([Aftalens, Planens])))

type Herkomst =
  | Pick<typeof Aftalens.Type, "log" | "position" | "segl" | "kendtPr">
  | Pick<typeof Planens.Type, "helhedsplan" | "logge" | "kendtPr">

/** Seen before anything is computed. */
export const erLedig = (mappe: string): Effect.Effect<void, Brugsfejl> =>
  Effect.flatMap(
    Effect.promise(() => andet(mappe)),
    (fundet) => (fundet === undefined ? Effect.void : Effect.fail(optaget(mappe, fundet)))
  )

export const skrivMappe = (
  mappe: string,
  filer: ReadonlyArray<Rapportfil>,
  herkomst: Herkomst
): Effect.Effect<void, Brugsfejl> => {
  const ved = `${mappe.replace(/\/+$/u, "")}.${randomUUID()}`
  const indhold = {
    delaftale: "logge" in herkomst ? "helhedsplan" : "statusrapport",
    format: 1,
    ...herkomst,
    filer: Object.fromEntries(filer.map((fil) => [fil.sti, createHash("sha256").update(fil.indhold).digest("hex")]))
  }
  const alle = [...filer, { sti: manifest, indhold: `${JSON.stringify(indhold, null, 2)}\n` }]
  return Effect.andThen(
    erLedig(mappe),
    Effect.tryPromise({
      try: async () => {
        try {
          for (const fil of alle) {
            await mkdir(dirname(join(`${ved}.tmp`, fil.sti)), { recursive: true })
            await writeFile(join(`${ved}.tmp`, fil.sti), fil.indhold, { flag: "wx", flush: true })
          }
          await ombyt(`${ved}.tmp`, mappe, `${ved}.old`)
        } finally {
          await rm(`${ved}.tmp`, { recursive: true, force: true })
        }
      },
      catch: (fejl) =>
        new Brugsfejl({
          da: `${mappe} kan ikke skrives: ${String(fejl)}`,
          en: `Cannot write ${mappe}: ${String(fejl)}`
        })
    })
  )
}

/** The new folder gets the name; the earlier one goes first, and comes back where the new one cannot have it. */
const ombyt = async (ny: string, mappe: string, gammel: string): Promise<void> => {
  const varDer = await rename(mappe, gammel).then(
    () => true,
    () => false
  )
  try {
    await rename(ny, mappe)
  } catch (fejl) {
    if (varDer) await rename(gammel, mappe)
    throw fejl
  }
  await rm(gammel, { recursive: true, force: true })
}

/** The first thing in the folder that no report of ours put there; nothing where it is free, or not there. */
const andet = async (mappe: string): Promise<string | undefined> => {
  let navne: ReadonlyArray<string>
  try {
    navne = await readdir(mappe, { recursive: true, withFileTypes: true }).then((alle) =>
      alle.filter((en) => !en.isDirectory()).map((en) => join(en.parentPath, en.name).slice(join(mappe, "/").length))
    )
  } catch (fejl) {
    return fejl instanceof Error && "code" in fejl && fejl.code === "ENOENT" ? undefined : "."
  }
  if (navne.length === 0) return undefined
  const laest = laesIndhold(await readFile(join(mappe, manifest), "utf8").catch(() => ""))
  const egne = laest._tag === "Success" ? new Set([manifest, ...Object.keys(laest.success.filer)]) : new Set<string>()
  return navne.find((navn) => !egne.has(navn))
}

const optaget = (mappe: string, fundet: string): Brugsfejl =>
  new Brugsfejl({
    da: `${mappe} rummer andet end en tidligere rapport (${fundet}), og intet er skrevet. Vælg en tom mappe eller et nyt navn.`,
    en: `${mappe} holds something else than an earlier report (${fundet}); nothing is written. Choose an empty folder or a new name.`
  })
