/** The sums that a reader knows between counts of different rows: areas, halves of a year, years, and answers of a survey. */
import type { Raekke } from "../tal/Raekke.ts"
import type { Antal, Sum } from "./Antal.ts"
import type { Persontal } from "./Persontal.ts"
import { taelling } from "./personer.ts"

type Alle = ReadonlyMap<string, Antal>

/** The halves of a year to the year, where both are told of one count and nobody is counted in two. */
export const overHalvaar = (antal: Alle): ReadonlyArray<Sum> => {
  const dele = new Map<string, ReadonlyArray<string>>()
  for (const id of antal.keys()) {
    const aaret = /^(.*)#\d+$/u.exec(id)?.[1]
    if (aaret !== undefined) dele.set(aaret, [...(dele.get(aaret) ?? []), id])
  }
  return [...dele].flatMap(([ialt, led]) => {
    const sum = led.reduce((hidtil, id) => hidtil + antal.get(id)!.antal, 0)
    return sum === antal.get(ialt)?.antal ? [{ ialt, led }] : []
  })
}

/** The row of the same count one year before, or one half-year. */
const tidenFoer = (raekke: Raekke, raekker: ReadonlyArray<Raekke>, aar: ReadonlyArray<string>): Raekke | undefined => {
  const { halvaar, maaling, omraade, projektaar } = raekke
  const samme = raekker.filter(
    (en) =>
      en.omraade === omraade &&
      (en.halvaar === undefined) === (halvaar === undefined) &&
      taelling(en.maaling.indikator) === taelling(maaling.indikator)
  )
  if (halvaar !== undefined && halvaar > 1) {
    return samme.find((en) => en.projektaar === projektaar && en.halvaar === halvaar - 1)
  }
  const aaretFoer = aar[aar.indexOf(projektaar) - 1]
  const tidligere = samme.filter((en) => en.projektaar === aaretFoer)
  const sidste = Math.max(...tidligere.map((en) => en.halvaar ?? 1))
  return tidligere.find((en) => (en.halvaar ?? 1) === sidste)
}

/** Areas to all areas together; where arrangements are shared, the areas add up to more, and nothing follows. */
export const overOmraader = (omraader: ReadonlyArray<string>, antal: Alle): ReadonlyArray<Sum> =>
  [...antal.keys()].flatMap((ialt) => {
    const skel = ialt.lastIndexOf("||")
    if (skel < 0) return []
    const led = omraader.map((id) => `${ialt.slice(0, skel)}|${id}|${ialt.slice(skel + 2)}`)
    const tal = led.map((id) => antal.get(id)?.antal)
    const sum = tal.reduce((a, b) => (a === undefined || b === undefined ? undefined : a + b), 0)
    return sum === antal.get(ialt)?.antal ? [{ ialt, led }] : []
  })

/** Those who came since the year before: in no row, but the difference of two. */
export const tilgang = (
  raekker: ReadonlyArray<Raekke>,
  aar: ReadonlyArray<string>,
  iRaekken: ReadonlyMap<Raekke, ReadonlyArray<Persontal>>
): ReadonlyArray<Sum & { readonly ny: number }> =>
  raekker.flatMap((raekke) => {
    const { indikator } = raekke.maaling
    if (indikator.slags !== "personer" || indikator.tid !== "fraBegyndelsen") return []
    const foer = tidenFoer(raekke, raekker, aar)
    const [nu] = iRaekken.get(raekke) ?? []
    const [da] = foer === undefined ? [] : (iRaekken.get(foer) ?? [])
    if (nu === undefined || da === undefined || nu.antal < da.antal) return []
    return [{ ialt: nu.id, led: [da.id, `ny|${nu.id}`], ny: nu.antal - da.antal }]
  })

/**
 * Registrations with a key, and the persons behind them: as many where nobody is there twice, and then one count; else
 * the difference is known.
 */
export const gengangere = (antal: Alle): ReadonlyArray<Sum> =>
  [...antal].flatMap(([ialt, { antal: registreringer }]) => {
    if (!ialt.startsWith('{"slags":"antal"')) return []
    const personer = ialt.replace('{"slags":"antal"', '{"slags":"personer"')
    const en = antal.get(personer)
    if (en === undefined || en.antal > registreringer) return []
    return [{ ialt, led: en.antal === registreringer ? [personer] : [personer, `igen|${ialt}`] }]
  })
