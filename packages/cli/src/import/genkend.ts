/** Which kind a file is: by its header, else by its name; a header that nearly fits is a broken file of that kind. */
import { type Parsed, semikolon, splitLine } from "./parseTable.ts"

/** What a kind is known by. */
export interface Kendetegn {
  readonly id: string
  readonly filnavn: string
  readonly kolonner: ReadonlyArray<string>
}

export interface Genkendt<Kind extends Kendetegn> {
  readonly slags: Kind
  /** Why it is a broken file of its kind. */
  readonly fejl?: { readonly kode: string; readonly kolonner: ReadonlyArray<string> }
}

export const genkend = <Kind extends Kendetegn>(
  arter: ReadonlyArray<Kind>,
  navn: string,
  { foerste, hoved }: Pick<Parsed, "foerste" | "hoved">,
  skilletegn: string = semikolon
): Genkendt<Kind> | undefined => {
  const passende = arter.filter(({ kolonner }) => kolonner.every((en) => hoved.includes(en)))
  const navngivet = efterNavn(arter, navn)
  if (navngivet !== undefined && passende.includes(navngivet)) return medHoved(navngivet, hoved)
  const bedste = [...passende].sort((a, b) => b.kolonner.length - a.kolonner.length)[0]
  if (bedste !== undefined && !erSnarere(navngivet, bedste, hoved)) return medHoved(bedste, hoved)
  const andre = [semikolon, "\t", ",", "|"]
    .filter((tegn) => tegn !== skilletegn)
    .map((tegn) => splitLine(foerste, tegn))
  const slags =
    navngivet ?? arter.find(({ kolonner }) => andre.some((andet) => kolonner.every((en) => andet.includes(en))))
  return slags === undefined ? undefined : brudt(slags, erNavnet(slags, navn), hoved, andre)
}

/** The name says another kind, and the header has as much of that one: some of its columns fell out. */
const erSnarere = (navngivet: Kendetegn | undefined, bedste: Kendetegn, hoved: ReadonlyArray<string>): boolean =>
  navngivet !== undefined && faelles(navngivet, hoved) >= bedste.kolonner.length

const faelles = ({ kolonner }: Kendetegn, celler: ReadonlyArray<string>): number =>
  kolonner.filter((en) => celler.includes(en)).length

/** By name alone: `klagesager.csv`, `07-x.klagesager.csv`, or a name with the word in it. */
export const efterNavn = <Kind extends Kendetegn>(arter: ReadonlyArray<Kind>, navn: string): Kind | undefined => {
  const ord = navn
    .normalize("NFC")
    .toLocaleLowerCase("da")
    .split(/[^\p{L}]+/u)
  const fundne = arter.filter((art) => ord.includes(stamme(art)))
  return arter.find((art) => erNavnet(art, navn)) ?? (fundne.length === 1 ? fundne[0] : undefined)
}

const stamme = ({ filnavn }: Kendetegn): string => filnavn.replace(/\.[^.]*$/, "").toLocaleLowerCase("da")

/** The name says it plainly, so even a header with nothing right in it is one of that kind. */
const erNavnet = (art: Kendetegn, navn: string): boolean =>
  navn.normalize("NFC").toLocaleLowerCase("da").split(".").at(-2) === stamme(art)

const medHoved = <Kind extends Kendetegn>(slags: Kind, hoved: ReadonlyArray<string>): Genkendt<Kind> => {
  const dobbelte = slags.kolonner.filter((en) => hoved.indexOf(en) !== hoved.lastIndexOf(en))
  return dobbelte.length === 0 ? { slags } : { slags, fejl: { kode: "dobbeltKolonne", kolonner: dobbelte } }
}

/** A name that only holds the word, over a header with less than half of the columns, is some other file. */
const brudt = <Kind extends Kendetegn>(
  slags: Kind,
  heltSikkert: boolean,
  hoved: ReadonlyArray<string>,
  andre: ReadonlyArray<ReadonlyArray<string>>
): Genkendt<Kind> | undefined => {
  const bedst = Math.max(...andre.map((andet) => faelles(slags, andet)))
  if (bedst > faelles(slags, hoved)) return { slags, fejl: { kode: "forkertSkilletegn", kolonner: [] } }
  const kolonner = slags.kolonner.filter((en) => !hoved.includes(en))
  const langtFra = kolonner.length * 2 > slags.kolonner.length
  return langtFra && !heltSikkert ? undefined : { slags, fejl: { kode: "manglendeKolonne", kolonner } }
}
