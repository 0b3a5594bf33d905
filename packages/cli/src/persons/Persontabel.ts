/** The table that says who is behind which pseudonym of a log. It lies outside the log; a row that is gone is forgotten. */
import { isLogId, type LogId } from "@delaftale/core"
import * as Result from "effect/Result"
import { isPseudonym } from "./pseudonym.ts"

export interface Persontabel {
  readonly log: LogId
  /** From the key that the offices use to the pseudonym. */
  readonly links: ReadonlyMap<string, string>
}

/** One JSON object a line: which log it is for, then the links. */
export const tableText = ({ links, log }: Persontabel): string =>
  [
    JSON.stringify({ personer: { format: 1, log } }),
    ...[...links].map(([noegle, pseudonym]) => JSON.stringify({ noegle, pseudonym }))
  ]
    .map((line) => `${line}\n`)
    .join("")

/** Fails with the number of the first line that is not as `tableText` writes it; of what stands there it says nothing. */
export const readTable = (text: string): Result.Result<Persontabel, number> => {
  const lines = text.split("\n")
  const log = logIn(lines[0] ?? "")
  if (log === undefined) return Result.fail(1)
  if (lines.pop() !== "") return Result.fail(lines.length + 1)
  const links = new Map<string, string>()
  const taken = new Set<string>()
  for (const [index, line] of lines.slice(1).entries()) {
    const link = linkIn(line)
    if (link === undefined || links.has(link.noegle) || taken.has(link.pseudonym)) return Result.fail(index + 2)
    links.set(link.noegle, link.pseudonym)
    taken.add(link.pseudonym)
  }
  return Result.succeed({ log, links })
}

const logIn = (line: string): LogId | undefined => {
  const log = /^\{"personer":\{"format":1,"log":"([^"]*)"\}\}$/.exec(line)?.[1]
  return isLogId(log) ? log : undefined
}

const linkIn = (line: string): { readonly noegle: string; readonly pseudonym: string } | undefined => {
  const link = Result.try((): unknown => JSON.parse(line))
  if (Result.isFailure(link) || typeof link.success !== "object" || link.success === null) return undefined
  const { noegle, pseudonym } = link.success as Readonly<Record<string, unknown>>
  if (typeof noegle !== "string" || typeof pseudonym !== "string" || !isPseudonym(pseudonym)) return undefined
  return JSON.stringify({ noegle, pseudonym }) === line ? { noegle, pseudonym } : undefined
}
