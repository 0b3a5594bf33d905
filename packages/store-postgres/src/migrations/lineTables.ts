/** The table of lines and its parts, by name. */
import type { Names } from "./Migration.ts"

export const lineTables = ({ partitions, schema }: Names): ReadonlyArray<string> => [
  `${schema}.linje`,
  ...Array.from({ length: partitions }, (_, part) => `${schema}.linje_${part}`)
]
