/** `<log>` as the address of a database, with the log's id behind the `#`; whatever it says, no password is shown. */
import { isLogId, type LogId } from "@delaftale/core"
import * as Result from "effect/Result"
import { Brugsfejl } from "./Brugsfejl.ts"
import { ugyldigtLognavn } from "./lognavn.ts"

export interface Databasested {
  readonly log: LogId
  /** For the driver; may hold a password. */
  readonly url: string
  /** Left out: the one that is migrated by default. */
  readonly schema: string | undefined
  /** For people. */
  readonly vist: string
}

export const erDatabase = (sti: string): boolean => /^postgres(ql)?:/i.test(sti)

export const laesDatabasested = (sti: string): Result.Result<Databasested, Brugsfejl> => {
  const havelaage = sti.lastIndexOf("#")
  const adresse = sti.slice(0, havelaage === -1 ? undefined : havelaage)
  const url = URL.canParse(adresse) ? new URL(adresse) : undefined
  if (url === undefined || !erEntydig(url)) return Result.fail(ulaeselig)
  if (havelaage === -1) return Result.fail(udenLog)
  const log = sti.slice(havelaage + 1)
  if (!isLogId(log)) return Result.fail(log.includes("@") ? ulaeselig : ugyldigtLognavn(log))
  const schema = url.searchParams.get("schema") ?? undefined
  if (schema !== undefined && !/^[a-z_][a-z0-9_]{0,47}$/.test(schema)) return Result.fail(ugyldigtSkema)
  url.searchParams.delete("schema")
  const bruger = url.username === "" ? "" : `${url.username}@`
  return Result.succeed({ log, url: url.href, schema, vist: `postgres://${bruger}${url.host}${url.pathname}#${log}` })
}

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

const ugyldigtSkema = new Brugsfejl({
  da: "?schema= skal være navnet på et skema: små bogstaver a-z, tal og _, højst 48 tegn.",
  en: "?schema= must be the name of a schema: a-z in lower case, digits and _, at most 48 characters."
})
