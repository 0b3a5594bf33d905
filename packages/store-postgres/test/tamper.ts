/** Puts other lines into the place of those of a log, as a superuser can who switches the guards off. */
import { genesisLine, type LogId } from "@delaftale/core"

export const readLines = (schema: string): string =>
  `select linje from ${schema}.linje where log_id = $1 and slags > 0 order by position, slags`

/** The parameters are the log id, and the columns of the new rows as arrays. */
export const putLines = (
  schema: string
): ReadonlyArray<readonly [string, (log: LogId, rows: Rows) => Array<unknown>]> => [
  [`alter table ${schema}.linje disable trigger all`, () => []],
  [`delete from ${schema}.linje where log_id = $1`, (log) => [log]],
  [
    `insert into ${schema}.linje select $1, * from unnest($2::bigint[], $3::smallint[], $4::text[])`,
    (log, { lines, positions, slags }) => [log, positions, slags, lines]
  ],
  [`alter table ${schema}.linje enable always trigger only_grows`, () => []],
  [`alter table ${schema}.linje enable always trigger only_grows_at_all`, () => []]
]

interface Rows {
  readonly positions: ReadonlyArray<number>
  readonly slags: ReadonlyArray<number>
  readonly lines: ReadonlyArray<string>
}

/** In the order of the lines: a commit line stands at the position before it, if no other has that place. */
export const rowsOf = (log: LogId, lines: ReadonlyArray<string>): Rows => {
  const positions = [0]
  const slags = [0]
  for (const line of lines) {
    const isCommit = line.startsWith('{"commit":') && slags.at(-1) === 1
    positions.push(positions.at(-1)! + (isCommit ? 0 : 1))
    slags.push(isCommit ? 2 : 1)
  }
  return { positions, slags, lines: [genesisLine(log), ...lines] }
}
