/**
 * Findings of several ways of measuring one promise: what a reading shares with the measuring
 * that the file holds is said once, and what is its own is found at the reading, since a patch has no places.
 */
import type { Aftalefund } from "./Aftalefund.ts"
import type { Maalt } from "./maalt.ts"

export const nyeFund = (
  maalte: ReadonlyArray<Maalt>,
  sig: (maalt: Maalt) => ReadonlyArray<Aftalefund>
): ReadonlyArray<Aftalefund> => {
  const sagt = new Set<string>()
  return maalte.flatMap((maalt) =>
    sig(maalt).flatMap((fund) => {
      const noegle = JSON.stringify([maalt.loefte, fund.kode, fund.besked.da])
      if (sagt.has(noegle)) return []
      sagt.add(noegle)
      return [maalt.laesning ? { ...fund, sti: maalt.sti } : fund]
    })
  )
}
