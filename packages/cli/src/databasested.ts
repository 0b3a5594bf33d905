/**
 * The address of a database: of all the logs in it, or with a log's id behind the `#` of that one. Whatever it says, no
 * password is shown.
 */
import { isLogId, type LogId } from "@delaftale/core"
import * as Result from "effect/Result"
import { Brugsfejl } from "./Brugsfejl.ts"
import { ugyldigtLognavn } from "./lognavn.ts"

export interface Database {
  /** For the driver; may hold a password. */
  readonly url: string
  /** Left out: the one that is migrated by default. */
  readonly schema: string | undefined
  /** For people. */
  readonly vist: string
}

export interface Databasested extends Database {
  readonly log: LogId
}

export const erDatabase = (sti: string): boolean => /^postgres(ql)?:/i.test(sti)

/** With a log behind the `#`. */
export const laesDatabasested = (sti: string): Result.Result<Databasested, Brugsfejl> => {
  const [adresse, log] = delt(sti)
  return Result.flatMap(laesAdresse(adresse), (database) => {
    if (log === undefined) return Result.fail(udenLog)
    if (!isLogId(log)) return Result.fail(log.includes("@") ? ulaeselig : ugyldigtLognavn(log))
    return Result.succeed({ ...database, log, vist: `${database.vist}#${log}` })
  })
}

/** Without one. */
export const laesDatabase = (sti: string): Result.Result<Database, Brugsfejl> => {
  const [adresse, log] = delt(sti)
  return Result.flatMap(laesAdresse(adresse), (database) => {
    if (log === undefined) return Result.succeed(database)
    return Result.fail(log.includes("@") ? ulaeselig : medLog)
  })
}

const delt = (sti: string): readonly [adresse: string, log?: string] => {
  const havelaage = sti.lastIndexOf("#")
  return havelaage === -1 ? [sti] : [sti.slice(0, havelaage), sti.slice(havelaage + 1)]
}

const laesAdresse = (adresse: string): Result.Result<Database, Brugsfejl> => {
  const url = URL.canParse(adresse) ? new URL(adresse) : undefined
  if (url === undefined || !erEntydig(url)) return Result.fail(ulaeselig)
  const schema = url.searchParams.get("schema") ?? undefined
  if (schema !== undefined && !erNavn(schema)) return Result.fail(ugyldigtSkema)
  url.searchParams.delete("schema")
  const bruger = url.username === "" ? "" : `${url.username}@`
  return Result.succeed({ url: url.href, schema, vist: `postgres://${bruger}${url.host}${url.pathname}` })
}

/** What the store takes for the name of a schema, and for what the names of roles begin with. */
export const erNavn = (navn: string): boolean => /^(?!pg_)[a-z_][a-z0-9_]{0,47}$/.test(navn)

/** A raw `/`, `?` or `#` in a password would make the rest of it a path, a question or a log. */
const erEntydig = ({ hash, host, pathname, search }: URL): boolean =>
  host !== "" && hash === "" && !`${pathname}${search}`.includes("@") && pathname.length > 1

const form = "postgres://BRUGER@VAERT:5432/DATABASE#LOG"

const ulaeselig = new Brugsfejl({
  da: `Databasens adresse kan ikke læses. Skriv den som ${form}, og tegn som / ? # @ i en adgangskode som %2F %3F %23 %40.`,
  en: `The address of the database cannot be read. Write it as ${form}, and characters such as / ? # @ in a password as %2F %3F %23 %40.`
})

const udenLog = new Brugsfejl({
  da: `Databasens adresse siger ikke, hvilken log der menes. Skriv den som ${form}.`,
  en: `The address of the database does not say which log is meant. Write it as ${form}.`
})

const medLog = new Brugsfejl({
  da: "Adressen nævner en enkelt log, men her menes hele databasen. Skriv den uden # og det, der står efter.",
  en: "The address names a single log, but here the whole database is meant. Write it without the # and what follows."
})

const ugyldigtSkema = new Brugsfejl({
  da: "?schema= skal være navnet på et skema: små bogstaver a-z, tal og _, højst 48 tegn, og ikke pg_ forrest.",
  en: "?schema= must be the name of a schema: a-z in lower case, digits and _, at most 48 characters, not beginning with pg_."
})
