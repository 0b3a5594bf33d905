/** Readings written into a measuring: the few operations of RFC 6902 on objects that the small agreement uses, by hand. */
import type { Operation, Tvivl } from "../../src/terms/Fortolkning.ts"
import type { Maaling } from "../../src/terms/Maaling.ts"

type Felter = Record<string, unknown>

/** Whether it could be done; `maaling` is changed in place. */
const udfoert = (maaling: Felter, operation: Operation): boolean => {
  const veje = operation.path.slice(1).split("/")
  const felt = veje.pop()!
  const her = veje.reduce<Felter>((ydre, vej) => ydre[vej] as Felter, maaling)
  if (operation.op !== "add" && !(felt in her)) return false
  if (operation.op === "remove") delete her[felt]
  else her[felt] = structuredClone(operation.value)
  return true
}

/**
 * One reading for each point, or none where nobody chose. Point by point; one that has nothing to be applied to, because
 * what was decided with it lies beyond a cut, leaves its point as the data have it.
 */
export const laestSom = (
  maaling: Maaling,
  tvivl: ReadonlyArray<Tvivl>,
  valgte: ReadonlyArray<string | undefined>
): Maaling =>
  tvivl.reduce((foer, { fortolkninger }, nummer) => {
    const efter = structuredClone(foer)
    const patch = fortolkninger.find(({ id }) => id === valgte[nummer])?.patch ?? []
    return patch.every((operation) => udfoert(efter as unknown as Felter, operation)) ? efter : foer
  }, maaling)

/** The points whose chosen reading is not written down there, or cannot be applied after those before it. */
export const passerIkke = (
  maaling: Maaling,
  tvivl: ReadonlyArray<Tvivl>,
  valgte: ReadonlyArray<string | undefined>
): ReadonlyArray<string> =>
  tvivl.flatMap(({ fortolkninger, id }, nummer) => {
    const valgt = valgte[nummer]
    if (valgt === undefined) return []
    const foer = laestSom(maaling, tvivl, valgte.slice(0, nummer))
    const patch = fortolkninger.find((en) => en.id === valgt)?.patch
    const efter = structuredClone(foer) as unknown as Felter
    return patch?.every((operation) => udfoert(efter, operation)) === true ? [] : [id]
  })
