/**
 * personer where only some arrangements wrote down keys: the number of persons lies between
 * max(known keys, largest arrangement) and known keys + the participants without a key (ruling 19).
 */

import type { RegistreringAf } from "../events/Registrering.ts"
import * as Interval from "../ground/Interval.ts"
import * as Rational from "../ground/Rational.ts"
import type { Udvalg } from "../terms/Udvalg.ts"
import { type Behov, celleFor, iCellen, skrivCeller } from "./celler.ts"
import { feltAf } from "./felt.ts"
import type { Kalender } from "./Kalender.ts"
import { type Maaler, vaerdi } from "./Maaler.ts"
import { datoAf, udvaelg } from "./udvaelg.ts"
import { poster } from "./ZSaet.ts"

interface Deltagerpersoner {
  readonly af: ReadonlyArray<Udvalg>
  readonly deltagertal: { readonly af: Udvalg; readonly felt: string }
}

interface Arrangement {
  readonly _tag: "A"
  readonly hvad: string
  readonly omraader: ReadonlyArray<string>
  readonly deltagere: number | null
  readonly position: number
}
interface Deltagelse {
  readonly _tag: "D"
  readonly hvad: string
  readonly omraade: string
  readonly noegle: string
}

/** Day, activity and kind: what a participation and its arrangement have in common, besides an area. */
const hvad = (
  registrering: RegistreringAf<"ArrangementRegistreret"> | RegistreringAf<"DeltagelseRegistreret">
): string => `${registrering.dato}|${registrering.aktivitet}|${registrering.art}`

export const deltagerpersoner = ({ af, deltagertal }: Deltagerpersoner, kalender: Kalender, behov: Behov): Maaler => {
  const harNoegle = udvaelg(af)
  const taelles = udvaelg([deltagertal.af])
  return {
    registreringer: [...af.map(({ registrering }) => registrering), deltagertal.af.registrering],
    bidrag: (registrering, position, skriv) => {
      const aar = kalender(datoAf(registrering) ?? "")
      if (aar === undefined) return
      let post: Arrangement | Deltagelse
      if (registrering._tag === "ArrangementRegistreret" && taelles(registrering)) {
        const antal = feltAf(registrering, deltagertal.felt)
        const deltagere = typeof antal === "number" ? antal : null
        post = { _tag: "A", hvad: hvad(registrering), omraader: registrering.omraader, deltagere, position }
      } else if (registrering._tag === "DeltagelseRegistreret" && harNoegle(registrering)) {
        const { noegle, omraade } = registrering
        post = { _tag: "D", hvad: hvad(registrering), omraade, noegle }
      } else return
      skrivCeller(behov, registrering, aar, JSON.stringify(post), skriv)
    },
    laes: (summe, sted) => {
      const alle = [...poster(summe, celleFor(sted.omraade, sted.projektaar)).keys()].map(
        (post) => JSON.parse(post) as Arrangement | Deltagelse
      )
      const noeglerVed = new Map<string, Array<Deltagelse>>()
      for (const post of alle) {
        if (post._tag === "D") noeglerVed.set(post.hvad, [...(noeglerVed.get(post.hvad) ?? []), post])
      }
      const kendte = new Set<string>()
      let stoerste = 0
      let udenNoegle = 0
      let udenTal = 0
      const arrangementer = alle.filter((post) => post._tag === "A")
      for (const { deltagere, hvad: ved, omraader } of arrangementer) {
        const noegler = new Set(
          (noeglerVed.get(ved) ?? []).filter(({ omraade }) => omraader.includes(omraade)).map(({ noegle }) => noegle)
        )
        for (const noegle of noegler) kendte.add(noegle)
        stoerste = Math.max(stoerste, deltagere ?? 0)
        if (deltagere === null) udenTal++
        else udenNoegle += Math.max(0, deltagere - noegler.size)
      }
      const mindst = Rational.fromNumber(Math.max(kendte.size, stoerste))
      const hoejst = Rational.fromNumber(Math.max(kendte.size + udenNoegle, stoerste))
      const fuldstaendighed = { kendt: arrangementer.length - udenTal, ialt: arrangementer.length }
      return vaerdi(udenTal > 0 ? Interval.atLeast(mindst) : Interval.between(mindst, hoejst), fuldstaendighed)
    },
    gaelder: iCellen
  }
}
