/** A body by its name, a seat by its role and organisation. */
import type { Delaftale } from "@delaftale/core"

/** The name of a body of the agreement (*organnavn*). */
export const organnavn = ({ organer, parter }: Delaftale, id: string): string => {
  const part = parter.find((en) => en.id === id)
  const navn = part === undefined ? undefined : `${part.rolle}, ${part.organisation}`
  return organer.find((et) => et.id === id)?.navn ?? navn ?? id
}
