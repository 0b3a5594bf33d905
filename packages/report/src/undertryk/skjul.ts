/**
 * Which counts are left out so that no small count of persons is told: the small ones, and those they could be worked out
 * from. Pure: counts, and the sums that a reader knows between them.
 */
import type { Antal, Sum } from "./Antal.ts"
import { type Flytning, flytning } from "./flytning.ts"

/** Which counts are hidden, and which may be told (*skjult*, hidden). */
export interface Skjult {
  /** The counts to leave out, of those that are shown. */
  readonly skjulte: ReadonlySet<string>
  /** Small counts about which too much is told in other ways: that has to go too. */
  readonly fortalt: ReadonlySet<string>
}

/** 1 up to `graense` - 1. Nobody is described by 0, so it is shown. */
export const erLille = (antal: number, graense: number): boolean => antal >= 1 && antal < graense

const skalSkjules = ({ antal, fast, hemmelig }: Antal, graense: number): boolean =>
  fast !== true && (hemmelig === true || erLille(antal, graense))

const kanSkjules = (en: Antal | undefined): boolean => en !== undefined && en.antal !== 0 && en.fast !== true

/** What may be tried for a small count, in this order: let what else is told about it go, then let others grow. */
const forsoeg = [
  { fortie: false, loest: false },
  { fortie: true, loest: false },
  { fortie: false, loest: true },
  { fortie: true, loest: true }
] as const

/**
 * For each small count there is another table of whole numbers that gives every figure that is left, where the count is
 * another one: what it moves is hidden with it. Such a table is looked for first where every small count stays small, so
 * that knowing this rule does not help either. `forud`: counts about which nothing else is told already.
 */
export const skjul = (
  antal: ReadonlyMap<string, Antal>,
  summer: ReadonlyArray<Sum>,
  graense: number,
  forud: ReadonlySet<string> = new Set()
): Skjult => {
  const smaa = [...antal].filter(([, en]) => skalSkjules(en, graense)).map(([id]) => id)
  const skjulte = new Set(smaa)
  const fortalt = new Set(forud)
  const flyt = (id: string): Flytning => {
    for (const { fortie, loest } of forsoeg) {
      const uden = fortie ? new Set([...fortalt, id]) : fortalt
      const fundet = flytning(id, { antal, summer, skjulte, fortalt: uden, graense, loest })
      if (fundet === undefined) continue
      if (fortie) fortalt.add(id)
      return fundet
    }
    return alleOmkring(id, summer, fortalt)
  }
  for (const id of smaa) {
    for (const flyttet of flyt(id).keys()) if (kanSkjules(antal.get(flyttet))) skjulte.add(flyttet)
  }
  return { skjulte: new Set([...skjulte].filter((id) => antal.get(id)?.vises)), fortalt }
}

/** Where nothing less helps: all that hangs together with it, and what is told about any of it. */
const alleOmkring = (id: string, summer: ReadonlyArray<Sum>, fortalt: Set<string>): Flytning => {
  const alle = new Set([id])
  for (const kendt of alle) {
    for (const { ialt, led } of summer)
      if (ialt === kendt || led.includes(kendt)) for (const en of [ialt, ...led]) alle.add(en)
  }
  for (const en of alle) fortalt.add(en)
  return new Map([...alle].map((en) => [en, 1]))
}
