/** The oracles of what somebody reports: figures, answers, grades. */
import * as Rational from "../../src/ground/Rational.ts"
import type { Sted } from "../../src/indicators/Maaler.ts"
import type { Delaftale } from "../../src/terms/Delaftale.ts"
import { aarFor, af, iTid, type Orakel, tal } from "./orakel.ts"
import type { Staaende } from "./staaende.ts"

/** The figure of one cell: of several, the last one reported. */
const iCellen = (
  liste: ReadonlyArray<Staaende>,
  noegletal: string,
  omraade: string | undefined,
  { projektaar }: Sted,
  aftale: Delaftale
): string | undefined =>
  af(liste, "TalOpgjort")
    .filter((en) => en.noegletal === noegletal && en.omraade === omraade)
    .filter((en) => (en.projektaar ?? aarFor(en.dato ?? "", aftale)) === projektaar)
    .sort((a, b) => b.position - a.position)[0]?.vaerdi

const dansk = (vaerdi: string): string => vaerdi.replace(".", ",")

/** A figure per area has a sum over all areas where it is a count, at least what is reported; a percentage has none. */
export const opgjort =
  (noegletal: string): Orakel =>
  (liste, sted, aftale) => {
    const definition = aftale.noegletal.find(({ id }) => id === noegletal)!
    if (sted.omraade !== undefined || !definition.prOmraade) {
      const vaerdi = iCellen(liste, noegletal, sted.omraade, sted, aftale)
      return vaerdi === undefined ? "manglerIndberetning 0/1" : tal(dansk(vaerdi))
    }
    const ialt = aftale.boligomraader.length
    if (definition.enhed === "procent") return `kilderMangler 0/${ialt}`
    const vaerdier = aftale.boligomraader.flatMap(({ id }) => iCellen(liste, noegletal, id, sted, aftale) ?? [])
    if (vaerdier.length === 0) return `manglerIndberetning 0/${ialt}`
    const sum = vaerdier.map(Number).reduce((a, b) => a + b)
    return vaerdier.length === ialt
      ? `${sum} ${ialt}/${ialt}`
      : `${sum}.. manglerIndberetning ${vaerdier.length}/${ialt}`
  }

interface Andel {
  readonly taelles: ReadonlyArray<string>
  readonly udeladt: ReadonlyArray<string>
  readonly maalgruppe?: string
}

/** The survey with the label, else the latest whose field period lies inside the window (2003-08-01 to 2005-07-31). */
export const svarandel =
  ({ maalgruppe, taelles, udeladt }: Andel): Orakel =>
  (liste, { omraade, undersoegelse }) => {
    const vindue = { fra: "2003-08-01", til: "2005-07-31" }
    const [valgt] = af(liste, "UndersoegelseGennemfoert")
      .filter((en) => en.spoergsmaal === "er du tryg" && (maalgruppe === undefined || en.maalgruppe === maalgruppe))
      .filter((en) => en.omraade === omraade)
      .filter((en) =>
        undersoegelse === undefined ? iTid(en.fra, vindue) && iTid(en.til, vindue) : en.undersoegelse === undersoegelse
      )
      .sort((a, b) => (a.til === b.til ? b.position - a.position : a.til < b.til ? 1 : -1))
    if (valgt === undefined) return "manglerIndberetning 0/1"
    let taeller = 0
    let naevner = 0
    for (const { antal, svar } of valgt.svar) {
      if (udeladt.includes(svar)) continue
      naevner += antal
      if (taelles.includes(svar)) taeller += antal
    }
    if (naevner === 0) return "naevnerNul 0/1"
    return tal(Rational.toDanish(Rational.make(BigInt(taeller * 100), BigInt(naevner))))
  }

/** The last grade given for the year; its place on the scale nej, delvist, ja. One that is not on it is no grade. */
export const bedoemt: Orakel = (liste, sted, aftale) => {
  const [sidste] = af(liste, "BedoemmelseAfgivet")
    .filter((en) => en.kriterium === "bedoemt" && en.omraade === sted.omraade)
    .filter((en) => (en.projektaar ?? aarFor(en.dato, aftale)) === sted.projektaar)
    .sort((a, b) => b.position - a.position)
  const plads = ["nej", "delvist", "ja"].indexOf(sidste?.karakter ?? "")
  return plads < 0 ? "ikkeBedoemt 0/1" : tal(plads)
}
