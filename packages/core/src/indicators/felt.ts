/** A field of a registration by its name in the stored format. */
import type { Registrering } from "../events/Registrering.ts"

export const feltAf = (registrering: Registrering, felt: string): unknown =>
  (registrering as Readonly<Record<string, unknown>>)[felt]
