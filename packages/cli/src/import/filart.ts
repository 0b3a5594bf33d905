/** A kind of file and the agreement it belongs to: which events its rows become, and which rows an event was. */
import type { Delaftale, Filart, Haendelsesafbildning, Registrering } from "@delaftale/core"
import { type Celler, type Gemt, kanonisk, vist } from "./Gemt.ts"

export interface Art {
  readonly filart: Filart
  readonly delaftale: Delaftale
}

const kolonne = ({ filart }: Art, navn: string) => filart.kolonner.find((en) => en.navn === navn)

/** The cell as it would be written. */
export const skrevet = (art: Art, navn: string, celler: Celler): string => {
  const den = kolonne(art, navn)
  return den === undefined ? "" : vist(den, celler.get(navn), art.delaftale)
}

/** The events that such a row becomes. */
export const haendelserAf = (art: Art, celler: Celler): ReadonlyArray<Haendelsesafbildning> =>
  art.filart.haendelser.filter(
    ({ hvis, naarUdfyldt }) =>
      (hvis === undefined || hvis.er.includes(skrevet(art, hvis.kolonne, celler))) &&
      (naarUdfyldt === undefined || celler.has(naarUdfyldt))
  )

/** The columns that an event of a row is made from, in the order of the file. */
export const kolonnerI = ({ filart }: Art, haendelse: Haendelsesafbildning): ReadonlyArray<string> => {
  const brugte = new Set([
    ...haendelse.felter.map((felt) => felt.kolonne),
    ...(haendelse.underforstaaet ?? []).map((en) => en.kolonne),
    ...haendelse.noegle,
    haendelse.kendt,
    ...(filart.samling?.element ?? []).map((element) => element.kolonne)
  ])
  return filart.kolonner.map(({ navn }) => navn).filter((navn) => brugte.has(navn))
}

/** What identifies an event among those of its kind; `undefined` where a cell of it is missing. */
export const noegleAf = (art: Art, haendelse: Haendelsesafbildning, celler: Celler): string => {
  const nummer = art.filart.haendelser.indexOf(haendelse)
  return JSON.stringify([nummer, ...haendelse.noegle.map((navn) => kanonisk(celler.get(navn)))])
}

/** The mapping that would have made this registration, where one of the kind would. */
export const haendelseFor = (art: Art, registrering: Registrering): Haendelsesafbildning | undefined =>
  art.filart.haendelser.find((haendelse) => {
    if (haendelse.type !== registrering._tag) return false
    const felter = felterI(registrering)
    if (haendelse.felter.some(({ fast, felt }) => fast !== undefined && felter[felt] !== fast)) return false
    const celler = faelles(art, haendelse, registrering)
    return haendelse.hvis === undefined || haendelse.hvis.er.includes(skrevet(art, haendelse.hvis.kolonne, celler))
  })

/** The rows that such a registration would have come from: several where rows are gathered into one event. */
export const raekkerAf = (
  art: Art,
  haendelse: Haendelsesafbildning,
  registrering: Registrering
): ReadonlyArray<Celler> => {
  const { samling } = art.filart
  const celler = faelles(art, haendelse, registrering)
  const liste = samling === undefined ? undefined : felterI(registrering)[samling.felt]
  if (samling === undefined || !Array.isArray(liste)) return [celler]
  return liste.map((led: Readonly<Record<string, Gemt>>) => {
    const egne = samling.element.flatMap(({ felt, kolonne: navn }) =>
      led[felt] === undefined ? [] : [[navn, led[felt]] as const]
    )
    return new Map([...celler, ...egne])
  })
}

export const felterI = (registrering: Registrering): Readonly<Record<string, unknown>> => registrering

const faelles = (art: Art, haendelse: Haendelsesafbildning, registrering: Registrering): Map<string, Gemt> => {
  const felter = felterI(registrering)
  const celler = new Map<string, Gemt>()
  for (const { kolonne: navn, vaerdi } of haendelse.underforstaaet ?? []) celler.set(navn, gemtSom(art, navn, vaerdi))
  for (const { felt, kolonne: navn } of haendelse.felter) {
    const gemt = felter[felt]
    if (navn !== undefined && gemt !== undefined) celler.set(navn, gemt as Gemt)
  }
  return celler
}

/** The stored form of a text of the column; texts of the mapping itself, so known ones. */
const gemtSom = (art: Art, navn: string, tekst: string): Gemt => {
  const den = kolonne(art, navn)
  const eget = den?.vaerdier?.find((en) => en.tekst === tekst)?.id
  if (eget !== undefined) return eget
  const kendte = art.delaftale.aktiviteter.flatMap(({ arter }) => arter)
  return den?.type === "art" ? (kendte.find((en) => en.navn === tekst)?.id ?? tekst) : tekst
}
