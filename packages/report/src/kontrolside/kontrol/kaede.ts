/** The commit lines of a page held against each other: each must be what those above it ask for (rule of one writing). */
import {
  commitLine,
  emptyHead,
  genesisLine,
  type Head,
  isLogId,
  Position,
  pureSha256,
  readCommit
} from "@delaftale/core"
import type { Sidedata } from "../Sidedata.ts"

export interface Kaede {
  /** Where the log stood: before its first event, and after each batch as far as they follow. */
  readonly hoveder: ReadonlyArray<Head>
  /** The number of the last line of each batch, in the export. */
  readonly linjer: ReadonlyArray<number>
  readonly fejl?: { readonly linje: number; readonly ventet: string; readonly fundet: string }
}

/** What no commit line can show is whether its own seal is that of the events: they are not looked at here. */
export const kaede = ({ commits, genesis, id, position, segl }: Sidedata["log"]): Kaede => {
  if (!isLogId(id) || genesis !== genesisLine(id)) {
    const ventet = isLogId(id) ? genesisLine(id) : ""
    return { hoveder: [], linjer: [], fejl: { linje: 1, ventet, fundet: genesis } }
  }
  const hoveder: Array<Head> = [emptyHead(pureSha256, id)]
  const linjer: Array<number> = []
  let linje = 1
  for (const commit of commits) {
    const foer = hoveder.at(-1)!
    const { count = 1, sha256 = "" } = readCommit(commit) ?? {}
    linje += count + 1
    const ventet = commitLine({ from: foer.position + 1, count, prev: foer.seal, sha256 })
    if (commit !== ventet) return { hoveder, linjer, fejl: { linje, ventet, fundet: commit } }
    linjer.push(linje)
    hoveder.push({ ...foer, position: Position.make(foer.position + count), seal: sha256, anchor: commit })
  }
  const sidste = hoveder.at(-1)!
  if (sidste.position === position && sidste.seal === segl) return { hoveder, linjer }
  return {
    hoveder,
    linjer,
    fejl: { linje, ventet: `${position} ${segl}`, fundet: `${sidste.position} ${sidste.seal}` }
  }
}
