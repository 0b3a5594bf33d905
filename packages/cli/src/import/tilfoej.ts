/** A correction of a row that is not there, with an empty old value: a late report, known from the day it came. */

import { type Haendelsesafbildning, kanMangle, type Oensket, type Opslag } from "@delaftale/core"
import * as Result from "effect/Result"
import type { Bestand } from "./bestand.ts"
import { medElement } from "./byg.ts"
import { nytAf } from "./Enhed.ts"
import { haendelserAf } from "./filart.ts"
import { type Celler, type Gemt, kanonisk } from "./Gemt.ts"
import { afvis } from "./Raekke.ts"
import { type Rettelse, rettelsesId } from "./Rettelse.ts"
import { type Kilde, provNye, rettelsen } from "./ret.ts"

/** The events, or none where the row is refused. */
export const tilfoej = (rettelse: Rettelse, bestand: Bestand, kilde: Kilde, log: Opslag): ReadonlyArray<Oensket> => {
  const { art, kolonne, noegle, ny, raekke } = rettelse
  const celler = new Map<string, Gemt>(
    [...noegle].flatMap(([navn, gemt]) => (gemt === undefined ? [] : [[navn, gemt]]))
  )
  if (celler.has(kolonne.navn) && kanonisk(celler.get(kolonne.navn)) !== kanonisk(ny)) {
    afvis(raekke, "modsigerNoeglefelter", "Ny værdi", { kolonner: [kolonne.navn] })
    return []
  }
  if (ny !== undefined) celler.set(kolonne.navn, ny)
  const iListe = nytElement(rettelse, celler, bestand, kilde)
  if (iListe !== undefined) return iListe
  const haendelser = haendelserAf(art, celler)
  const mangler = haendelser.length === 0 ? uafgjort(rettelse, celler) : manglende(rettelse, celler, haendelser)
  if (mangler.length > 0) {
    afvis(raekke, "manglerTilRaekken", "Nøglefelter", { kolonner: mangler })
    return []
  }
  if (haendelser.some((en) => bestand.find(udsnit(celler, en.noegle)).length > 0)) {
    afvis(raekke, "findesMedAndetIndhold", "Nøglefelter")
    return []
  }
  return provNye(rettelse, celler, [...celler.keys()], log) ? nyRaekke(rettelse, celler, haendelser, kilde) : []
}

const udsnit = (celler: Celler, kolonner: ReadonlyArray<string>): ReadonlyMap<string, Gemt | undefined> =>
  new Map(kolonner.map((navn) => [navn, celler.get(navn)]))

/** Columns that would tell which event the row is. */
const uafgjort = ({ art: { filart } }: Rettelse, celler: Celler): ReadonlyArray<string> => {
  const kolonner = new Set(
    filart.haendelser.flatMap(({ hvis, noegle }) => [...(hvis === undefined ? [] : [hvis.kolonne]), ...noegle])
  )
  return [...kolonner].filter((navn) => !celler.has(navn))
}

/** A late row needs its natural key and whatever its event cannot be without. */
const manglende = (
  { art: { filart } }: Rettelse,
  celler: Celler,
  haendelser: ReadonlyArray<Haendelsesafbildning>
): ReadonlyArray<string> => {
  const liste = (filart.samling?.element ?? []).map(({ kolonne }) => kolonne)
  const kolonner = haendelser.flatMap(({ felter, noegle, type }) => [
    ...noegle,
    ...felter.flatMap(({ felt, kolonne }) => (kolonne === undefined || kanMangle(type, felt) ? [] : [kolonne]))
  ])
  return [...new Set([...kolonner, ...liste])].filter((navn) => !celler.has(navn))
}

const nyRaekke = (
  { art, begrundelse, raekke, rettet: kendt }: Rettelse,
  celler: Celler,
  haendelser: ReadonlyArray<Haendelsesafbildning>,
  kilde: Kilde
): ReadonlyArray<Oensket> => {
  const nye = haendelser.map((afbildning, n) =>
    nytAf(art, afbildning, [celler], { kilde, efteranmeldt: { begrundelse } }, { id: rettelsesId(raekke, n), kendt })
  )
  if (nye.some(Result.isFailure)) afvis(raekke, "passerIkkeTilHaendelsen", "Nøglefelter")
  return nye.flatMap((nyt) => (Result.isSuccess(nyt) ? [nyt.success.oensket] : []))
}

/** An answer that was left out of a question that is there: the gathered event is corrected, not doubled. */
const nytElement = (
  rettelse: Rettelse,
  celler: Celler,
  bestand: Bestand,
  kilde: Kilde
): ReadonlyArray<Oensket> | undefined => {
  const { samling } = rettelse.art.filart
  if (samling === undefined || !samling.efter.every((navn) => celler.has(navn))) return undefined
  const led = bestand.find(udsnit(celler, samling.efter))[0]?.led[0]
  if (led === undefined) return undefined
  const mangler = samling.element.map(({ kolonne }) => kolonne).filter((navn) => !celler.has(navn))
  if (mangler.length > 0) {
    afvis(rettelse.raekke, "manglerTilRaekken", "Nøglefelter", { kolonner: mangler })
    return []
  }
  const efter = medElement(rettelse.art, led.staar, celler.get(samling.noegle)!, celler)
  if (Result.isSuccess(efter)) return [rettelsen(rettelse, led, efter.success, kilde)]
  afvis(rettelse.raekke, "passerIkkeTilHaendelsen", "Ny værdi")
  return []
}
