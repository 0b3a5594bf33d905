/** Figures that are added up key by key: what a key comes to hangs on its own entries alone. */
import type { Aflaesning, Loebende, Maaler, Sted } from "./Maaler.ts"
import { poster, type ZSaet } from "./ZSaet.ts"

/** `Sum` is changed in place; whoever adds up owns it. */
export interface Noeglevis<Udfald, Sum> {
  /** Whose entry it is. */
  readonly noegle: (post: string) => string
  /** What a key comes to at a place, by all its entries in a cell. */
  readonly udfald: (poster: Iterable<string>, sted: Sted) => Udfald
  readonly tom: () => Sum
  readonly laeg: (sum: Sum, udfald: Udfald, vaegt: 1 | -1) => void
}

type Noegler = Map<string, Set<string>>

const tilfoej = (noegler: Noegler, noegle: string, post: string): void => {
  const egne = noegler.get(noegle)
  if (egne === undefined) noegler.set(noegle, new Set([post]))
  else egne.add(post)
}

const efterNoegle = (alle: Iterable<string>, noegle: (post: string) => string): Noegler => {
  const noegler: Noegler = new Map()
  for (const post of alle) tilfoej(noegler, noegle(post), post)
  return noegler
}

/** The sum at a place, and the keys that have changed since. */
interface Husket<Udfald, Sum> {
  readonly sum: Sum
  readonly udfald: Map<string, Udfald>
  readonly aendrede: Set<string>
}

/** A cell that is read again and again: a key whose entries changed is worked out anew, the others stand. */
const taelteCelle = <Udfald, Sum>(maade: Noeglevis<Udfald, Sum>, alle: Iterable<string>) => {
  const noegler = efterNoegle(alle, maade.noegle)
  const husket = new Map<string, Husket<Udfald, Sum>>()
  let setFra = ""
  const hent = (sted: Sted): Husket<Udfald, Sum> => {
    // The day moves on and never back: what was seen from another day is not asked for again.
    if (sted.setFra !== setFra) husket.clear()
    setFra = sted.setFra
    const navn = stednavn(sted)
    const kendt = husket.get(navn)
    if (kendt !== undefined) return kendt
    const ny = { sum: maade.tom(), udfald: new Map(), aendrede: new Set(noegler.keys()) }
    husket.set(navn, ny)
    return ny
  }
  return {
    skrevet: (post: string, staar: boolean): void => {
      const noegle = maade.noegle(post)
      if (staar) tilfoej(noegler, noegle, post)
      else if (noegler.get(noegle)?.delete(post) && noegler.get(noegle)!.size === 0) noegler.delete(noegle)
      for (const { aendrede } of husket.values()) aendrede.add(noegle)
    },
    sum: (sted: Sted): Sum => {
      const { aendrede, sum, udfald } = hent(sted)
      for (const noegle of aendrede) {
        const foer = udfald.get(noegle)
        if (foer !== undefined) maade.laeg(sum, foer, -1)
        const egne = noegler.get(noegle)
        if (egne === undefined) udfald.delete(noegle)
        else {
          const nyt = maade.udfald(egne, sted)
          maade.laeg(sum, nyt, 1)
          udfald.set(noegle, nyt)
        }
      }
      aendrede.clear()
      return sum
    }
  }
}

/** A place by all that a reading may depend on. */
export const stednavn = ({ foertI, inddeling, omraade, periode, projektaar, setFra, undersoegelse }: Sted): string =>
  [omraade, projektaar, periode.fra, periode.til, setFra, inddeling, undersoegelse, foertI?.fra, foertI?.til].join("\n")

/** Which cells are added up for a place, each by itself, and what is read off their sums. */
export interface Noeglemaal<Udfald, Sum> {
  readonly maade: Noeglevis<Udfald, Sum>
  readonly celler: (sted: Sted) => ReadonlyArray<string>
  readonly aflaest: (summer: ReadonlyArray<Sum>, sted: Sted) => Aflaesning
}

const summen = <Udfald, Sum>(maade: Noeglevis<Udfald, Sum>, alle: Iterable<string>, sted: Sted): Sum => {
  const sum = maade.tom()
  for (const egne of efterNoegle(alle, maade.noegle).values()) maade.laeg(sum, maade.udfald(egne, sted), 1)
  return sum
}

const loebende = <Udfald, Sum>({ aflaest, celler, maade }: Noeglemaal<Udfald, Sum>): Loebende => {
  const talte = new Map<string, ReturnType<typeof taelteCelle<Udfald, Sum>>>()
  const taltFor = (summe: ZSaet, celle: string) => {
    const kendt = talte.get(celle)
    if (kendt !== undefined) return kendt
    const ny = taelteCelle(maade, poster(summe, celle).keys())
    talte.set(celle, ny)
    return ny
  }
  return {
    skrevet: (celle, post, staar) => talte.get(celle)?.skrevet(post, staar),
    laes: (summe, sted) =>
      aflaest(
        celler(sted).map((celle) => taltFor(summe, celle).sum(sted)),
        sted
      )
  }
}

export const noeglevis = <Udfald, Sum>(maal: Noeglemaal<Udfald, Sum>): Pick<Maaler, "laes" | "loebende"> => ({
  laes: (summe, sted) =>
    maal.aflaest(
      maal.celler(sted).map((celle) => summen(maal.maade, poster(summe, celle).keys(), sted)),
      sted
    ),
  loebende: () => loebende(maal)
})
