/** Rows that come in together or not at all, and the events they become: one row, or all of a survey question. */

import type { Haendelsesafbildning, LocalDate, Oensket } from "@delaftale/core"
import * as Result from "effect/Result"
import { byg, type Herkomst, type Uegnet } from "./byg.ts"
import { afvisModstrid, forskellig } from "./dubletter.ts"
import { eventId } from "./eventId.ts"
import { type Art, haendelserAf, kolonnerI, noegleAf } from "./filart.ts"
import { type Celler, kanonisk } from "./Gemt.ts"
import { afvis, type Raekke } from "./Raekke.ts"

/** An event that the rows become, with what identifies it. */
export interface Nyt {
  readonly afbildning: Haendelsesafbildning
  readonly noegle: string
  readonly oensket: Oensket
}

export interface Enhed {
  readonly raekker: ReadonlyArray<Raekke>
  readonly nye: ReadonlyArray<Nyt>
}

/** Of the rows without fault; what cannot be an event is refused on the way. */
export const enheder = (art: Art, raekker: ReadonlyArray<Raekke>, fil: string): ReadonlyArray<Enhed> =>
  grupper(art, raekker)
    .filter((gruppe) => gruppe.every(({ fejl }) => fejl.length === 0))
    .flatMap((gruppe) => {
      const nye = nyeAf(art, gruppe, fil)
      return gruppe.some(({ fejl }) => fejl.length > 0) ? [] : [{ raekker: gruppe, nye }]
    })

const grupper = (art: Art, raekker: ReadonlyArray<Raekke>): ReadonlyArray<ReadonlyArray<Raekke>> => {
  const { samling } = art.filart
  if (samling === undefined) return raekker.map((raekke) => [raekke])
  const samlede = new Map<string, Array<Raekke>>()
  for (const raekke of raekker) {
    const noegle = JSON.stringify(samling.efter.map((navn) => kanonisk(raekke.celler.get(navn))))
    const gruppe = samlede.get(noegle)
    if (gruppe === undefined) samlede.set(noegle, [raekke])
    else gruppe.push(raekke)
  }
  const alle = [...samlede.values()]
  const uplaceret = raekker.some(
    ({ celler, fejl }) => fejl.length > 0 && samling.efter.some((navn) => !celler.has(navn))
  )
  for (const gruppe of alle) provGruppe(art, gruppe, uplaceret)
  return alle
}

/** A gathered event is whole or not there; a row that cannot be placed may be missing in any of them. */
const provGruppe = (art: Art, gruppe: ReadonlyArray<Raekke>, uplaceret: boolean): void => {
  const egne = new Set(art.filart.samling?.element.map(({ kolonne }) => kolonne))
  const faelles = gruppe.map(({ celler }) => ({ celler: new Map([...celler].filter(([navn]) => !egne.has(navn))) }))
  const gode = gruppe.filter(({ fejl }) => fejl.length === 0)
  if (uplaceret || gode.length < gruppe.length) for (const raekke of gode) afvis(raekke, "gruppenAfvises", null)
  else if (forskellig(art, faelles) !== null) afvisModstrid(gode, forskellig(art, faelles))
}

const nyeAf = (art: Art, gruppe: ReadonlyArray<Raekke>, fil: string): ReadonlyArray<Nyt> => {
  const celler = gruppe.map((raekke) => raekke.celler)
  const foerste = gruppe[0]!
  const haendelser = haendelserAf(art, foerste.celler)
  if (haendelser.length === 0) for (const raekke of gruppe) afvis(raekke, "ingenHaendelse", null)
  return haendelser.flatMap((afbildning) => {
    const nyt = nytAf(art, afbildning, celler, { kilde: { fil, linje: foerste.linje } })
    if (Result.isSuccess(nyt)) return [nyt.success]
    const { felt } = nyt.failure
    const kolonner = felt === undefined ? [] : [felt]
    for (const raekke of gruppe) afvis(raekke, "passerIkkeTilHaendelsen", null, { kolonner })
    return []
  })
}

/** With the id that the same cells always give; `kendt` says when it was known where no column does. */
export const nytAf = (
  art: Art,
  afbildning: Haendelsesafbildning,
  raekker: ReadonlyArray<Celler>,
  herkomst: Herkomst,
  andet: { readonly id?: string; readonly kendt?: LocalDate.LocalDate } = {}
): Result.Result<Nyt, Uegnet> =>
  Result.map(byg(art, afbildning, raekker, herkomst), (event) => {
    const kendt = andet.kendt ?? (raekker[0]!.get(afbildning.kendt) as LocalDate.LocalDate | undefined)
    const { rolle: by } = afbildning
    const id = andet.id ?? idAf(art, afbildning, raekker)
    const oensket = { id, by, ...(kendt === undefined ? {} : { kendt }), event }
    return { afbildning, noegle: noegleAf(art, afbildning, raekker[0]!), oensket }
  })

const idAf = (art: Art, afbildning: Haendelsesafbildning, raekker: ReadonlyArray<Celler>): string => {
  const kolonner = kolonnerI(art, afbildning)
  const indhold = raekker.map((celler) => JSON.stringify(kolonner.map((navn) => [navn, kanonisk(celler.get(navn))])))
  return eventId(art.filart.id, afbildning.type, ...indhold.sort())
}
