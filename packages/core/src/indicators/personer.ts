/** personer (distinct): how many different keys. Keys that are missing make it an interval (see deltagerpersoner.ts). */

import type { Registrering } from "../events/Registrering.ts"
import * as Interval from "../ground/Interval.ts"
import type { LocalDate } from "../ground/LocalDate.ts"
import { contains } from "../ground/Period.ts"
import * as Rational from "../ground/Rational.ts"
import type { Delaftale } from "../terms/Delaftale.ts"
import type { Opfulgt, Parret } from "../terms/Indikator.ts"
import type { Udvalg } from "../terms/Udvalg.ts"
import { type Behov, celleFor, skrivCeller } from "./celler.ts"
import { feltAf } from "./felt.ts"
import type { Kalender } from "./Kalender.ts"
import { type Aflaesning, type Maaler, type Sted, vaerdi } from "./Maaler.ts"
import { type Noeglevis, noeglevis } from "./noeglevis.ts"
import { opfulgte } from "./opfulgte.ts"
import { parrede } from "./parrede.ts"
import { jaEllerNej, type Ned, type Taellemaade, type Test, type Udfald } from "./Taellemaade.ts"
import { datoAf, udvaelg } from "./udvaelg.ts"
import { poster } from "./ZSaet.ts"

export interface Personer {
  readonly af: ReadonlyArray<Udvalg>
  readonly tid?: "aaret" | "fraBegyndelsen"
  readonly foersteGang?: boolean
  readonly opfulgt?: Opfulgt
  readonly omraader?: "samlet" | "mindste"
  readonly parret?: Parret
}

/** Keys seen since the agreement began: the entries are the days. */
const fraBegyndelsen = (tages: Test, { fra }: Delaftale, ned: Ned): Taellemaade => {
  const gaelder = (post: string, { periode }: Sted) => contains({ fra, til: periode.til }, post)
  return {
    bidrag: (nedslag, skriv) => {
      if (tages(nedslag.registrering)) ned(nedslag, undefined, nedslag.dato, skriv)
    },
    aar: () => undefined,
    person: (poster, sted) => {
      for (const post of poster) if (gaelder(post, sted)) return "ja"
      return "nej"
    },
    gaelder
  }
}

/** Keys whose very first day lies inside the period: the entries are the days. */
const foersteGang = (tages: Test, ned: Ned): Taellemaade => ({
  bidrag: (nedslag, skriv) => {
    if (tages(nedslag.registrering)) ned(nedslag, undefined, nedslag.dato, skriv)
  },
  aar: () => undefined,
  person: (poster, { periode }) => {
    let foerst: LocalDate | undefined
    for (const dato of poster) if (foerst === undefined || dato < foerst) foerst = dato
    return jaEllerNej(foerst !== undefined && contains(periode, foerst))
  },
  gaelder: () => true
})

/** Keys that are counted by more than whether they were seen in the year. */
const maaden = (
  { af, foersteGang: kunFoerste, opfulgt, parret, tid }: Personer,
  delaftale: Delaftale,
  kalender: Kalender,
  ned: Ned
): Taellemaade | undefined => {
  const tages = udvaelg(af)
  if (kunFoerste === true) return foersteGang(tages, ned)
  if (opfulgt !== undefined) return opfulgte(tages, opfulgt, kalender, ned)
  if (parret !== undefined) return parrede(tages, parret, ned)
  return tid === "fraBegyndelsen" ? fraBegyndelsen(tages, delaftale, ned) : undefined
}

/** How many persons of a cell count, and how many do not. */
type Antal = Record<Exclude<Udfald, "udenfor">, number>

const antalAf = (maade: Taellemaade): Noeglevis<Udfald, Antal> => ({
  udfald: maade.person,
  tom: () => ({ ja: 0, nej: 0, maaske: 0 }),
  laeg: (antal, udfald, vaegt) => {
    if (udfald !== "udenfor") antal[udfald] += vaegt
  }
})

/** Of several areas the smallest number. Where some cannot be told yet, it says of how many that is known. */
const aflaest = (antal: ReadonlyArray<Antal>): Aflaesning => {
  const mindst = Math.min(...antal.map(({ ja }) => ja))
  const hoejst = Math.min(...antal.map(({ ja, maaske }) => ja + maaske))
  const interval = Interval.between(Rational.fromNumber(mindst), Rational.fromNumber(hoejst))
  const aabne = antal.filter(({ maaske }) => maaske > 0)
  if (aabne.length === 0) return vaerdi(interval)
  const kendt = aabne.reduce((sum, { ja, nej }) => sum + ja + nej, 0)
  const ialt = aabne.reduce((sum, { maaske }) => sum + maaske, kendt)
  return vaerdi(interval, { kendt, ialt }, "fristIkkeNaaet")
}

/** Where entries are put down, and which cells are read at a place. */
interface Celler {
  readonly skrives: Behov
  readonly laeses: (sted: Sted, aar: string | undefined) => ReadonlyArray<string>
}

const cellerI = (delaftale: Delaftale, behov: Behov, omraader: Personer["omraader"]): Celler => {
  if (omraader !== "mindste") {
    return { skrives: behov, laeses: ({ omraade }, aar) => [celleFor(omraade, aar)] }
  }
  const alle = delaftale.boligomraader.map(({ id }) => id)
  return {
    skrives: { samlet: false, omraader: true },
    laeses: ({ omraade }, aar) => (omraade === undefined ? alle : [omraade]).map((et) => celleFor(et, aar))
  }
}

type Laesning = Omit<Maaler, "registreringer">

const noegleAf = (registrering: Registrering): string => String(feltAf(registrering, "noegle"))

/** Keys seen in the year: the entries are the keys, so there are as many as there are entries. */
const iAaret = (tages: Test, kalender: Kalender, { laeses, skrives }: Celler): Laesning => ({
  bidrag: (registrering, _position, skriv) => {
    const aar = kalender(datoAf(registrering) ?? "")
    if (aar !== undefined && tages(registrering)) skrivCeller(skrives, registrering, aar, noegleAf(registrering), skriv)
  },
  laes: (summe, sted) => {
    const celler = laeses(sted, sted.projektaar)
    return aflaest(celler.map((celle) => ({ ja: poster(summe, celle).size, nej: 0, maaske: 0 })))
  },
  gaelder: (celle, _post, sted) => laeses(sted, sted.projektaar).includes(celle)
})

const efterMaaden = (maade: Taellemaade, { laeses }: Celler): Laesning => {
  const celler = (sted: Sted) => laeses(sted, maade.aar(sted))
  return {
    bidrag: (registrering, position, skriv) => {
      const dato = datoAf(registrering)
      if (dato === undefined) return
      maade.bidrag({ registrering, dato, noegle: noegleAf(registrering), position }, skriv)
    },
    ...noeglevis({ maade: antalAf(maade), celler, aflaest }),
    gaelder: (celle, post, sted) => celler(sted).includes(celle) && maade.gaelder(post, sted)
  }
}

export const personer = (indikator: Personer, delaftale: Delaftale, kalender: Kalender, behov: Behov): Maaler => {
  const { af, omraader, opfulgt } = indikator
  const celler = cellerI(delaftale, behov, omraader)
  const maade = maaden(indikator, delaftale, kalender, ({ noegle, registrering }, projektaar, post, skriv) =>
    skrivCeller(celler.skrives, registrering, projektaar, post, skriv, noegle)
  )
  const laesning = maade === undefined ? iAaret(udvaelg(af), kalender, celler) : efterMaaden(maade, celler)
  return {
    registreringer: [...af.map(({ registrering }) => registrering), ...(opfulgt ? [opfulgt.af.registrering] : [])],
    ...laesning,
    medDagen: opfulgt?.senest === "opgoerelsesdagen"
  }
}
