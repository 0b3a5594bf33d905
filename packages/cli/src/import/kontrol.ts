/** The checks between the cells of a row, and between a row and what is registered. */
import { Decimal, type Kontrol, LocalDate, moensteret, type Opslag, Rational } from "@delaftale/core"
import * as Schema from "effect/Schema"
import { type Art, felterI, haendelserAf, skrevet } from "./filart.ts"
import { type Celler, kanonisk } from "./Gemt.ts"

interface Brud {
  readonly felt: string | null
  readonly kode: string
  /** The agreement's own words for it. */
  readonly besked?: string
  /** The columns that the check looks at. */
  readonly kolonner: ReadonlyArray<string>
}

type FindesSom = Extract<Kontrol, { readonly slags: "findesSom" }>

/** Within the row. A check with an empty cell has nothing to compare. */
export const provCeller = (art: Art, celler: Celler): ReadonlyArray<Brud> => [
  ...(art.filart.kontrol ?? []).flatMap((en) => (brydes(art, en, celler) ? [brud(en)] : [])),
  ...underforstaaet(art, celler)
]

const brud = (kontrol: Kontrol): Brud => ({ ...sted(kontrol), kode: kontrol.kode, ...sagt(kontrol) })

const sted = (kontrol: Kontrol): Pick<Brud, "felt" | "kolonner"> => {
  switch (kontrol.slags) {
    case "findesSom":
      return { felt: null, kolonner: kontrol.felter.map(({ kolonne }) => kolonne) }
    case "entydig":
      return { felt: kontrol.kolonner[0], kolonner: kontrol.kolonner }
    case "moenster":
    case "mellem":
    case "enAf":
      return { felt: kontrol.kolonne, kolonner: [kontrol.kolonne] }
    default:
      return { felt: kontrol.kolonne, kolonner: [kontrol.kolonne, kontrol.andenKolonne] }
  }
}

/** What a message says of it. */
export const sagt = ({ besked }: { readonly besked?: string }): { readonly besked?: string } =>
  besked === undefined ? {} : { besked }

const brydes = (art: Art, kontrol: Kontrol, celler: Celler): boolean => {
  if (kontrol.slags === "findesSom" || kontrol.slags === "entydig") return false
  const gemt = celler.get(kontrol.kolonne)
  const andet = "andenKolonne" in kontrol ? skrevet(art, kontrol.andenKolonne, celler) : undefined
  if (kontrol.slags === "udfyldtVed") return gemt === undefined && kontrol.ved.includes(andet ?? "")
  if (gemt === undefined || andet === "") return false
  switch (kontrol.slags) {
    case "moenster":
      return !moensteret(kontrol.moenster).test(skrevet(art, kontrol.kolonne, celler))
    case "mellem":
      return udenFor(kanonisk(gemt), kontrol)
    case "enAf":
      return !kontrol.er.includes(skrevet(art, kontrol.kolonne, celler))
    case "ikkeFoer":
      return kanonisk(gemt) < kanonisk(celler.get(kontrol.andenKolonne))
    case "passerTil": {
      const regel = kontrol.tilladt.find(({ ved }) => ved === andet)
      return regel !== undefined && !regel.er.includes(skrevet(art, kontrol.kolonne, celler))
    }
    case "tomVed":
      return kontrol.ved.includes(andet ?? "")
  }
}

type Mellem = Extract<Kontrol, { readonly slags: "mellem" }>

/** What is neither a number nor a day lies nowhere. */
const udenFor = (vaerdi: string, { hoejst, mindst }: Mellem): boolean =>
  (mindst !== undefined && !erHoejst(mindst, vaerdi)) || (hoejst !== undefined && !erHoejst(vaerdi, hoejst))

const erHoejst = (a: string, b: string): boolean => {
  if (LocalDate.isLocalDate(a) && LocalDate.isLocalDate(b)) return a <= b
  return erTal(a) && erTal(b) && Rational.order.compare(Rational.fromDecimal(a), Rational.fromDecimal(b)) <= 0
}

const erTal = Schema.is(Decimal.Decimal)

/** A column that the type of event stands for holds the same in every such row. */
const underforstaaet = (art: Art, celler: Celler): ReadonlyArray<Brud> =>
  haendelserAf(art, celler)
    .flatMap(({ underforstaaet: kraevet = [] }) => kraevet)
    .filter(({ kolonne, vaerdi }) => celler.has(kolonne) && skrevet(art, kolonne, celler) !== vaerdi)
    .map(({ kolonne }) => ({ felt: kolonne, kode: "passerIkkeTilRaekken", kolonner: [kolonne] }))

/** Against the log: the row names exactly one registration that stands. Built once for all rows of a file. */
export const provFindes = ({ filart }: Art, log: Opslag): ((celler: Celler) => ReadonlyArray<Brud>) => {
  const krav = (filart.kontrol ?? []).filter((en) => en.slags === "findesSom")
  const taellere = krav.map((en) => ({ en, antal: taeller(en, log) }))
  return (celler) =>
    taellere.flatMap(({ antal, en }) => {
      const fundne = antal(celler)
      if (fundne === 1) return []
      return [fundne === 0 ? brud(en) : { ...sted(en), kode: "flereRegistreringer" }]
    })
}

/** A field with several values (the areas of a joint arrangement) fits where one of them is the cell's. */
const taeller = ({ felter, registrering }: FindesSom, log: Opslag): ((celler: Celler) => number) => {
  const antal = new Map<string, number>()
  for (const { staar } of log.alle()) {
    if (staar?._tag !== registrering) continue
    const data = felterI(staar)
    const muligheder = felter.map(({ felt }) => [data[felt]].flat().map(String))
    for (const noegle of kombinationer(muligheder)) antal.set(noegle, (antal.get(noegle) ?? 0) + 1)
  }
  return (celler) => antal.get(JSON.stringify(felter.map(({ kolonne }) => kanonisk(celler.get(kolonne))))) ?? 0
}

const kombinationer = (muligheder: ReadonlyArray<ReadonlyArray<string>>): ReadonlyArray<string> =>
  muligheder
    .reduce<ReadonlyArray<ReadonlyArray<string>>>(
      (alle, naeste) => alle.flatMap((en) => naeste.map((v) => [...en, v])),
      [[]]
    )
    .map((en) => JSON.stringify(en))
