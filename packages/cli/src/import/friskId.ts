/** The id of a row's event: of what came with an import that is undone a row may come in anew, and then by another id. */
import type { Opslag } from "@delaftale/core"
import { eventId } from "./eventId.ts"

export const friskId = ({ importer, positionAf }: Opslag, id: string): string => {
  let frisk = id
  for (let gang = 1; ; gang++) {
    const position = positionAf(frisk)
    if (position === undefined || !importer.glemt(position)) return frisk
    frisk = eventId("igen", id, String(gang))
  }
}
