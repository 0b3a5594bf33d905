/** Figures that are added up key by key: what a key comes to hangs on its own entries alone. */
import type { Aflaesning, Loebende, Maaler, Sted } from "./Maaler.ts"
import { type Celle, noegler } from "./ZSaet.ts"

/** `Sum` is changed in place; whoever adds up owns it. */
export interface Noeglevis<Udfald, Sum> {
  /** What a key comes to at a place, by all its entries in a cell. */
  readonly udfald: (poster: Iterable<string>, sted: Sted) => Udfald
  readonly tom: () => Sum
  readonly laeg: (sum: Sum, udfald: Udfald, vaegt: 1 | -1) => void
}

/** The sum at a place, and the keys that have changed since. */
interface Husket<Udfald, Sum> {
  readonly sum: Sum
  readonly udfald: Map<string, Udfald>
  readonly aendrede: Set<string>
}

/** A cell that is read again and again: a key whose entries changed is worked out anew, the others stand. */
const taelteCelle = <Udfald, Sum>(maade: Noeglevis<Udfald, Sum>) => {
  const husket = new Map<string, Husket<Udfald, Sum>>()
  let setFra = ""
  const hent = (egne: Celle, sted: Sted): Husket<Udfald, Sum> => {
    // The day moves on and never back: what was seen from another day is not asked for again.
    if (sted.setFra !== setFra) husket.clear()
    setFra = sted.setFra
    const navn = stednavn(sted)
    const kendt = husket.get(navn)
    if (kendt !== undefined) return kendt
    const ny = { sum: maade.tom(), udfald: new Map(), aendrede: new Set(egne.keys()) }
    husket.set(navn, ny)
    return ny
  }
  return {
    skrevet: (noegle: string): void => {
      for (const { aendrede } of husket.values()) aendrede.add(noegle)
    },
    sum: (alle: Celle, sted: Sted): Sum => {
      const { aendrede, sum, udfald } = hent(alle, sted)
      for (const noegle of aendrede) {
        const foer = udfald.get(noegle)
        if (foer !== undefined) maade.laeg(sum, foer, -1)
        const egne = alle.get(noegle)
        if (egne === undefined) udfald.delete(noegle)
        else {
          const nyt = maade.udfald(egne.keys(), sted)
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

const summen = <Udfald, Sum>(maade: Noeglevis<Udfald, Sum>, alle: Celle, sted: Sted): Sum => {
  const sum = maade.tom()
  for (const egne of alle.values()) maade.laeg(sum, maade.udfald(egne.keys(), sted), 1)
  return sum
}

const loebende = <Udfald, Sum>({ aflaest, celler, maade }: Noeglemaal<Udfald, Sum>): Loebende => {
  const talte = new Map<string, ReturnType<typeof taelteCelle<Udfald, Sum>>>()
  const taltFor = (celle: string) => {
    const kendt = talte.get(celle)
    if (kendt !== undefined) return kendt
    const ny = taelteCelle(maade)
    talte.set(celle, ny)
    return ny
  }
  return {
    skrevet: (celle, noegle) => talte.get(celle)?.skrevet(noegle),
    laes: (summe, sted) =>
      aflaest(
        celler(sted).map((celle) => taltFor(celle).sum(noegler(summe, celle), sted)),
        sted
      )
  }
}

export const noeglevis = <Udfald, Sum>(maal: Noeglemaal<Udfald, Sum>): Pick<Maaler, "laes" | "loebende"> => ({
  laes: (summe, sted) =>
    maal.aflaest(
      maal.celler(sted).map((celle) => summen(maal.maade, noegler(summe, celle), sted)),
      sted
    ),
  loebende: () => loebende(maal)
})
