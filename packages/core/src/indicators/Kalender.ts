/** Which projektår a day belongs to; asked for every registration, by one reading after the other: each day is worked out once, and that of before is at hand. */
import type { Delaftale } from "../terms/Delaftale.ts"

export type Kalender = (dato: string) => string | undefined

/** `undefined` for a day outside the agreement. */
export const kalender = ({ projektaar }: Pick<Delaftale, "projektaar">): Kalender => {
  const known = new Map<string, string | undefined>()
  let dag = ""
  let aaret: string | undefined
  const looked = (dato: string): string | undefined => {
    const seen = known.get(dato)
    if (seen !== undefined || known.has(dato)) return seen
    const id = projektaar.find(({ fra, til }) => fra <= dato && dato <= til)?.id
    known.set(dato, id)
    return id
  }
  return (dato) => {
    if (dato === dag) return aaret
    aaret = looked(dato)
    dag = dato
    return aaret
  }
}
