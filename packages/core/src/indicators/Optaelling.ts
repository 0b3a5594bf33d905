/**
 * The one fold: every registration is offered to the readings that want its type, with the weight +1 (it stands) or
 * -1 (it was taken back). Inside it owns mutable summaries; from outside the result depends only on what was added.
 */
import type { Registrering } from "../events/Registrering.ts"
import type { Aflaesning, Maaler, Skriv, Sted } from "./Maaler.ts"
import { laegTil, type Mutable, type ZSaet } from "./ZSaet.ts"

export interface Optaelling {
  readonly tael: (registrering: Registrering, vaegt: 1 | -1, position: number) => void
  readonly laes: (noegle: string, sted: Sted) => Aflaesning
  /** The summary of one reading, for laws and for resuming. */
  readonly summe: (noegle: string) => ZSaet
}

interface Modtager {
  readonly maaler: Maaler
  readonly skriv: Skriv
}

export const optaelling = (maalere: ReadonlyMap<string, Maaler>): Optaelling => {
  const summer = new Map<string, Mutable>()
  const efterType = new Map<string, Array<Modtager>>()
  // The weight of the registration at hand: so one writer serves a reading for the whole fold.
  let vaegten: 1 | -1 = 1
  for (const [noegle, maaler] of maalere) {
    const summe: Mutable = new Map()
    summer.set(noegle, summe)
    const skriv: Skriv = (celle, post) => laegTil(summe, celle, post, vaegten)
    for (const type of new Set(maaler.registreringer)) {
      efterType.set(type, [...(efterType.get(type) ?? []), { maaler, skriv }])
    }
  }
  return {
    tael: (registrering, vaegt, position) => {
      const modtagere = efterType.get(registrering._tag)
      if (modtagere === undefined) return
      vaegten = vaegt
      for (const { maaler, skriv } of modtagere) maaler.bidrag(registrering, position, skriv)
    },
    laes: (noegle, sted) => maalere.get(noegle)!.laes(summer.get(noegle)!, sted),
    summe: (noegle) => summer.get(noegle)!
  }
}
