/**
 * The one fold: every registration is offered to the readings that want its type, with the weight +1 (it stands) or
 * -1 (it was taken back). Inside it owns mutable summaries; from outside the result depends only on what was added.
 */
import type { Registrering } from "../events/Registrering.ts"
import type { Aflaesning, Maaler, Sted } from "./Maaler.ts"
import { laegTil, type Mutable, type ZSaet } from "./ZSaet.ts"

export interface Optaelling {
  readonly tael: (registrering: Registrering, vaegt: 1 | -1, position: number) => void
  readonly laes: (noegle: string, sted: Sted) => Aflaesning
  /** The summary of one reading, for laws and for resuming. */
  readonly summe: (noegle: string) => ZSaet
}

export const optaelling = (maalere: ReadonlyMap<string, Maaler>): Optaelling => {
  const summer = new Map<string, Mutable>()
  const efterType = new Map<string, Array<readonly [Maaler, Mutable]>>()
  for (const [noegle, maaler] of maalere) {
    const summe: Mutable = new Map()
    summer.set(noegle, summe)
    for (const type of new Set(maaler.registreringer)) {
      efterType.set(type, [...(efterType.get(type) ?? []), [maaler, summe]])
    }
  }
  return {
    tael: (registrering, vaegt, position) => {
      for (const [maaler, summe] of efterType.get(registrering._tag) ?? []) {
        maaler.bidrag(registrering, position, (celle, post) => laegTil(summe, celle, post, vaegt))
      }
    },
    laes: (noegle, sted) => maalere.get(noegle)!.laes(summer.get(noegle)!, sted),
    summe: (noegle) => summer.get(noegle)!
  }
}
