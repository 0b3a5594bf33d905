/** Where persons stand in a log: the registrations that have a key. */
import type { Opslag, Registrering } from "@delaftale/core"

/** The key of the person that it is about; most are about none. */
export const noeglenI = (registrering: Registrering | undefined): string | undefined =>
  registrering !== undefined && "noegle" in registrering ? registrering.noegle : undefined

/** Each as it was first written and as it stands. */
export const noeglerI = (opslag: Opslag): ReadonlyArray<string> => [
  ...new Set(
    [...opslag.alle()].flatMap(({ oprindelig, staar }) => [oprindelig, staar].flatMap((en) => noeglenI(en) ?? []))
  )
]
