/** The oracles of what happens to the same person later: followed up within some months, and answers before and after. */
import { addMonths } from "../../src/ground/LocalDate.ts"
import type { Sted } from "../../src/indicators/Maaler.ts"
import { af, forskellige, her, iTid, type Orakel, tal } from "./orakel.ts"
import type { Staaende } from "./staaende.ts"

interface Raekke {
  readonly dato: string
  readonly noegle: string
  /** The days on which something that follows it up happened. */
  readonly senere: ReadonlyArray<string>
}

/**
 * Persons with a row that was followed up by its last day; those who have none, but a row that is not decided yet, may
 * still come to be counted.
 */
const indenFor = (raekker: ReadonlyArray<Raekke>, maaneder: number, sted: Sted, sidst: string): string => {
  const personer = [...new Set(raekker.map(({ noegle }) => noegle))]
  const egne = (noegle: string) => raekker.filter((en) => en.noegle === noegle)
  const slut = (dato: string) => [addMonths(dato, maaneder), sidst].sort()[0]!
  const naaet = personer.filter((noegle) =>
    egne(noegle).some(({ dato, senere }) => senere.some((dag) => dag <= slut(dato) && dag <= sted.setFra))
  )
  const aabne = personer.filter(
    (noegle) => !naaet.includes(noegle) && egne(noegle).some(({ dato }) => slut(dato) > sted.setFra)
  )
  if (aabne.length === 0) return tal(naaet.length)
  const kendte = `${personer.length - aabne.length}/${personer.length}`
  return `${naaet.length}..${naaet.length + aabne.length} fristIkkeNaaet ${kendte}`
}

/** In-movers of the year with a contact about that very move within two months of it, as seen from the day. */
export const opfulgtIndenFor: Orakel = (liste, sted) => {
  const kontakter = af(liste, "KontaktRegistreret").filter((en) => her(en, sted))
  const raekker = af(liste, "TilflytterRegistreret")
    .filter((en) => iTid(en.dato, sted.periode) && her(en, sted))
    .map(({ dato, noegle }) => ({
      dato,
      noegle,
      senere: kontakter.filter((en) => en.indflyttet === dato && en.noegle === noegle).map((en) => en.dato)
    }))
  return indenFor(raekker, 2, sted, "9999-12-31")
}

/** Who joined the list in the year, with the days on which the same key had a row of these kinds, that day or later. */
const kommet = (
  liste: ReadonlyArray<Staaende>,
  sted: Sted,
  foelger: ReadonlyArray<"tilknyttet" | "udtraadt">
): ReadonlyArray<Raekke> => {
  const paaListen = af(liste, "TilknytningRegistreret").filter((en) => en.register === "liste" && her(en, sted))
  return paaListen
    .filter(({ dato, handling }) => handling === "tilknyttet" && iTid(dato, sted.periode))
    .map(({ dato, noegle, position }) => ({
      dato,
      noegle,
      senere: paaListen
        .filter((en) => en.noegle === noegle && en.position !== position)
        .filter((en) => foelger.includes(en.handling) && en.dato >= dato)
        .map((en) => en.dato)
    }))
}

/** Left again within six months. */
export const tilbageIndenFor: Orakel = (liste, sted) =>
  indenFor(kommet(liste, sted, ["udtraadt"]), 6, sted, "9999-12-31")

/** Any other row of the same person within six months, and by the end of the year. */
export const tilbageIAaret: Orakel = (liste, sted) =>
  indenFor(kommet(liste, sted, ["tilknyttet", "udtraadt"]), 6, sted, sted.periode.til)

/** The last answer after, of the year, and the last one before it up to that day, both on the scale nej, ja, meget. */
export const foerOgEfter =
  (fremgang: number | undefined): Orakel =>
  (liste, sted) => {
    const skala = ["nej", "ja", "meget"]
    const svar = af(liste, "BesvarelseRegistreret")
      .filter((en) => en.spoergsmaal === "er du tryg" && her(en, sted))
      .sort((a, b) => (a.dato === b.dato ? a.position - b.position : a.dato < b.dato ? -1 : 1))
    const par = [...new Set(svar.map(({ noegle }) => noegle))].filter((noegle) => {
      const egne = svar.filter((en) => en.noegle === noegle)
      const efter = egne.filter((en) => en.gang === "efter" && iTid(en.dato, sted.periode)).at(-1)
      const foer = egne.filter((en) => en.gang === "foer" && en.dato <= (efter?.dato ?? "")).at(-1)
      if (efter === undefined || foer === undefined) return false
      const [a, b] = [skala.indexOf(foer.svar), skala.indexOf(efter.svar)]
      return a >= 0 && b >= 0 && (fremgang === undefined || b - a >= fremgang)
    })
    return tal(forskellige(par))
  }
