/** Signs in a line that another program has been at the file: an editor, a mail gateway, a version control system. */
import type { InvalidLineCode } from "./InvalidLine.ts"

export const foreignSign = (line: string): { readonly code: InvalidLineCode; readonly reason: string } | undefined => {
  if (line === "") return { code: "emptyLine", reason: "the line is empty" }
  if (line.startsWith("\ufeff")) return { code: "byteOrderMark", reason: "the line begins with a byte order mark" }
  if (line.includes("\r")) {
    return { code: "carriageReturn", reason: "the line holds a carriage return; lines end with LF alone" }
  }
  return undefined
}
