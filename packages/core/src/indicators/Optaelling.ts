/**
 * The one fold: every registration is offered to the readings that want its type, with the weight +1 (it stands) or
 * -1 (it was taken back). Inside it owns mutable summaries; from outside the result depends only on what was added.
 */
import type { Registrering } from "../events/Registrering.ts"
import type { Aflaesning, Loebende, Maaler, Skriv, Sted } from "./Maaler.ts"
import { stednavn } from "./noeglevis.ts"
import { laegTil, type Mutable, overtag } from "./ZSaet.ts"

export interface Optaelling {
  readonly tael: (registrering: Registrering, vaegt: 1 | -1, position: number) => void
  readonly laes: (noegle: string, sted: Sted) => Aflaesning
  /** The same answer, for whoever asks again as the log grows: only what has been written to since is read anew. */
  readonly laesIgen: (noegle: string, sted: Sted) => Aflaesning
  /** The readings, by name. */
  readonly noegler: ReadonlyArray<string>
  /** The summary of one reading, for laws, for resuming, and for whoever takes it over. */
  readonly summe: (noegle: string) => Mutable
  /** Takes over what has been counted of one reading elsewhere: of another part of the log, or another time. */
  readonly overtag: (noegle: string, summe: Mutable) => void
}

/** A reading with its summary, and what is remembered of it from the first time that it is asked for again. */
interface Modtager {
  readonly maaler: Maaler
  readonly summe: Mutable
  readonly skriv: Skriv
  igen:
    | { readonly laes: (sted: Sted) => Aflaesning; readonly skrevet: (celle: string, noegle: string) => void }
    | undefined
}

/** At first as anybody reads; only where something has been written since is it worth while to read as one who goes on. */
const laeserIgen = ({ maaler, summe }: Modtager): NonNullable<Modtager["igen"]> => {
  const laest = new Map<string, Aflaesning>()
  let laeser: Pick<Maaler, "laes"> = maaler
  let loebende: Loebende | undefined
  return {
    laes: (sted) => {
      const navn = stednavn(sted)
      const kendt = laest.get(navn) ?? laeser.laes(summe, sted)
      laest.set(navn, kendt)
      return kendt
    },
    skrevet: (celle, noegle) => {
      if (laest.size > 0) {
        laest.clear()
        loebende ??= maaler.loebende?.()
        laeser = loebende ?? maaler
      }
      loebende?.skrevet(celle, noegle)
    }
  }
}

export const optaelling = (maalere: ReadonlyMap<string, Maaler>): Optaelling => {
  const alle = new Map<string, Modtager>()
  const efterType = new Map<string, Array<Modtager>>()
  // The weight of the registration at hand: so one writer serves a reading for the whole fold.
  let vaegten: 1 | -1 = 1
  for (const [noegle, maaler] of maalere) {
    const summe: Mutable = new Map()
    const modtager: Modtager = {
      maaler,
      summe,
      igen: undefined,
      skriv: (celle, post, noegle = "") => {
        laegTil(summe, celle, post, vaegten, noegle)
        modtager.igen?.skrevet(celle, noegle)
      }
    }
    alle.set(noegle, modtager)
    for (const type of new Set(maaler.registreringer)) {
      efterType.set(type, [...(efterType.get(type) ?? []), modtager])
    }
  }
  return {
    tael: (registrering, vaegt, position) => {
      const modtagere = efterType.get(registrering._tag)
      if (modtagere === undefined) return
      vaegten = vaegt
      for (const { maaler, skriv } of modtagere) maaler.bidrag(registrering, position, skriv)
    },
    laes: (noegle, sted) => {
      const { maaler, summe } = alle.get(noegle)!
      return maaler.laes(summe, sted)
    },
    laesIgen: (noegle, sted) => {
      const modtager = alle.get(noegle)!
      modtager.igen ??= laeserIgen(modtager)
      return modtager.igen.laes(sted)
    },
    noegler: [...alle.keys()],
    summe: (noegle) => alle.get(noegle)!.summe,
    overtag: (noegle, andet) => {
      const modtager = alle.get(noegle)!
      overtag(modtager.summe, andet)
      modtager.igen = undefined
    }
  }
}
