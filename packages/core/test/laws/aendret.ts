/** A change of the agreement written into its data by hand. */
import type { Delaftale } from "../../src/terms/Delaftale.ts"
import type { Maaling } from "../../src/terms/Maaling.ts"
import type { Aendring } from "../../src/terms/Revision.ts"

const iListe = <A extends { readonly id: string }>(
  liste: ReadonlyArray<A>,
  id: string,
  til: A | undefined
): Array<A> => {
  if (til === undefined) return liste.filter((en) => en.id !== id)
  return liste.some((en) => en.id === id) ? liste.map((en) => (en.id === id ? til : en)) : [...liste, til]
}

/** An area that is given up takes its baselines with it. */
const udenOmraadet = <A extends { readonly maaling?: Maaling }>(loefte: A, id: string): A => {
  const { baselines, ...maaling } = loefte.maaling ?? {}
  const resten = baselines?.filter(({ omraade }) => omraade !== id) ?? []
  return loefte.maaling === undefined
    ? loefte
    : { ...loefte, maaling: { ...maaling, ...(resten.length > 0 ? { baselines: resten } : {}) } }
}

export const aendret = (aftale: Delaftale, aendring: Aendring): Delaftale => {
  const { boligomraader, forpligtelser, kriterier, parter } = aftale
  const maales = <A extends { readonly id: string; readonly maaling?: Maaling }>(en: A): A =>
    aendring.slags === "maaltal" && en.id === aendring.loefte && en.maaling !== undefined
      ? {
          ...en,
          maaling: { ...en.maaling, krav: aendring.krav },
          ...(aendring.ordlyd === undefined ? {} : { ordlyd: aendring.ordlyd })
        }
      : en
  const ny = (dele: object): Delaftale => ({ ...aftale, ...dele })
  switch (aendring.slags) {
    case "maaltal":
      return ny({ kriterier: kriterier.map(maales), forpligtelser: forpligtelser.map(maales) })
    case "kriterium":
      return ny({ kriterier: iListe(kriterier, aendring.id, aendring.til) })
    case "forpligtelse":
      return ny({ forpligtelser: iListe(forpligtelser, aendring.id, aendring.til) })
    case "part":
      return ny({ parter: iListe(parter, aendring.id, aendring.til) })
    case "omraade": {
      const dele = { boligomraader: iListe(boligomraader, aendring.id, aendring.til), kriterier, forpligtelser }
      if (aendring.til !== undefined) return ny(dele)
      const uden = <A extends { readonly maaling?: Maaling }>(en: A) => udenOmraadet(en, aendring.id)
      return ny({ ...dele, kriterier: kriterier.map(uden), forpligtelser: forpligtelser.map(uden) })
    }
    case "aktivitet":
      return ny({ aktiviteter: iListe(aftale.aktiviteter, aendring.id, aendring.til) })
    case "oekonomi":
      return ny({ oekonomi: aendring.til })
  }
}
