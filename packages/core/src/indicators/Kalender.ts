/** Which projektår a day belongs to; asked for every registration, so each day is looked up once. */
import type { Delaftale } from "../terms/Delaftale.ts"

export type Kalender = (dato: string) => string | undefined

/** `undefined` for a day outside the agreement. */
export const kalender = ({ projektaar }: Pick<Delaftale, "projektaar">): Kalender => {
  const known = new Map<string, string | undefined>()
  return (dato) => {
    const seen = known.get(dato)
    if (seen !== undefined || known.has(dato)) return seen
    const id = projektaar.find(({ fra, til }) => fra <= dato && dato <= til)?.id
    known.set(dato, id)
    return id
  }
}
