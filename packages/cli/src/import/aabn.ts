/** Which kind a file is, and its table: kinds look at it in the form they have, and the one that fits best is taken. */
import { type Delaftale, type Filart, lignerCpr } from "@delaftale/core"
import type { Afbildninger } from "./Afbildning.ts"
import { efterNavn, type Genkendt, genkend } from "./genkend.ts"
import { erHaendelser } from "./haendelseslinjer.ts"
import { type Anmaerkning, omFilen } from "./Indlaest.ts"
import { type Indhold, indhold, type Kildefil, type Syn } from "./indhold.ts"
import type { Jsonlinje } from "./jsonlinjer.ts"
import type { Parsed } from "./parseTable.ts"
import { type Slags, slagsI } from "./slags.ts"
import { visbar } from "./visbar.ts"

export interface AabnetTabel {
  readonly slags: Slags
  readonly tabel: Parsed
  readonly advarsler: ReadonlyArray<Anmaerkning>
}

/** The kind of a file and its table, or the events it holds, or why it cannot be read. */
export type Aabnet =
  | AabnetTabel
  | { readonly haendelser: ReadonlyArray<Jsonlinje>; readonly advarsler: ReadonlyArray<Anmaerkning> }
  | { readonly slags?: Slags; readonly fejl: Anmaerkning }

/** Kinds of one form, and what they made of the file. */
interface Forsoeg {
  readonly arter: ReadonlyArray<Slags>
  readonly set: Syn
  readonly genkendt?: Genkendt<Slags>
}

/** `delaftale` has all kinds; `egne` are those of them that are none of its own. */
export const aabn = (fil: Kildefil, delaftale: Delaftale, { egne, valgt }: Omstaendigheder): Aabnet => {
  const arter = slagsI(delaftale)
  const navn = grundnavn(fil.navn)
  const holdt = indhold({ ...fil, navn })
  const { advarsler, linjer, set } = holdt
  const erEgen = ({ filart }: Slags): boolean => egne.some((en) => en.filart === filart)
  const forsoeg = formerne(arter, erEgen, valgt).map((en) => forsoeget(en, navn, set))
  const fundet = passende(forsoeg, erEgen, valgt)
  if (fundet !== undefined) return somTabel(navn, fundet, holdt)
  if (linjer !== undefined && erHaendelser(linjer)) {
    return lignerCpr(navn) ? { fejl: omFilen("muligtCprNummer") } : { haendelser: linjer, advarsler }
  }
  const brudt = forsoeg.find(({ genkendt }) => genkendt !== undefined) ?? tvunget(forsoeg, valgt)
  return brudt === undefined ? ukendt(forsoeg, arter, navn, valgt) : somTabel(navn, brudt, holdt)
}

type Omstaendigheder = Pick<Afbildninger, "egne" | "valgt">

/** Of the name, what can be shown and stored: no folders, nothing that steers a terminal, no halves of letters. */
export const grundnavn = (navn: string): string =>
  navn
    .split(/[\\/]/)
    .at(-1)!
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "_")
    .normalize("NFC") || "uden navn"

/** A kind with a form of its own, or that was asked for, stands alone; the others look at the file together. */
const formerne = (
  arter: ReadonlyArray<Slags>,
  erEgen: (slags: Slags) => boolean,
  valgt: Filart | undefined
): ReadonlyArray<ReadonlyArray<Slags>> => {
  const alene = arter.filter(({ filart }) => filart !== undefined && (filart === valgt || harForm(filart)))
  const valgte = alene.filter(({ filart }) => filart === valgt)
  const andre = arter.filter((en) => !alene.includes(en))
  return [
    ...valgte.map((en) => [en]),
    [...andre.filter(erEgen), ...andre.filter((en) => !erEgen(en))],
    ...alene.filter((en) => !valgte.includes(en)).map((en) => [en])
  ]
}

const harForm = ({ ark, hovedSenest, skilletegn }: Filart): boolean =>
  ark !== undefined || hovedSenest !== undefined || skilletegn !== undefined

const forsoeget = (arter: ReadonlyArray<Slags>, navn: string, se: Indhold["set"]): Forsoeg => {
  const set = se(arter)
  const genkendt = "fejl" in set ? undefined : genkend(arter, navn, set.tabel, arter[0]?.filart?.skilletegn)
  return { arter, set, ...(genkendt === undefined ? {} : { genkendt }) }
}

/** With all its columns: the one that was asked for, else the one with the most of them, an own one before others. */
const passende = (
  forsoeg: ReadonlyArray<Forsoeg>,
  erEgen: (slags: Slags) => boolean,
  valgt: Filart | undefined
): Forsoeg | undefined => {
  const vaegt = ({ genkendt }: Forsoeg): number => {
    const slags = genkendt?.fejl === undefined ? genkendt?.slags : undefined
    if (slags === undefined) return -1
    if (slags.filart !== undefined && slags.filart === valgt) return Number.POSITIVE_INFINITY
    return slags.kolonner.length + (erEgen(slags) ? 0.5 : 0)
  }
  const bedste = [...forsoeg].sort((a, b) => vaegt(b) - vaegt(a))[0]
  return bedste !== undefined && vaegt(bedste) >= 0 ? bedste : undefined
}

/** A file that was named together with its mapping is of that kind, whatever it lacks. */
const tvunget = (forsoeg: ReadonlyArray<Forsoeg>, valgt: Filart | undefined): Forsoeg | undefined => {
  const [foerste] = forsoeg
  const [slags] = foerste?.arter ?? []
  if (foerste === undefined || slags === undefined || valgt === undefined || "fejl" in foerste.set) return undefined
  const { hoved } = foerste.set.tabel
  const kolonner = slags.kolonner.filter((navn) => !hoved.includes(navn))
  return { ...foerste, genkendt: { slags, fejl: { kode: "manglendeKolonne", kolonner } } }
}

/** That the file has no sheet of some name says something only where the mapping was named for it. */
const ukendt = (
  forsoeg: ReadonlyArray<Forsoeg>,
  arter: ReadonlyArray<Slags>,
  navn: string,
  valgt: Filart | undefined
): Aabnet => {
  const siger = forsoeg.filter(
    ({ arter: [slags], set }) =>
      "fejl" in set && (set.fejl.kode !== "arketFindesIkke" || (valgt !== undefined && slags?.filart === valgt))
  )
  const set = siger[0]?.set
  if (set === undefined || !("fejl" in set)) return { fejl: omFilen("ukendtHovedlinje") }
  const slags = efterNavn(arter, navn)
  return { ...(slags === undefined ? {} : { slags }), fejl: set.fejl }
}

const somTabel = (navn: string, { genkendt, set: foerst }: Forsoeg, { linjer, set }: Indhold): Aabnet => {
  const { fejl, slags } = genkendt!
  const endelig = linjer === undefined ? foerst : set([slags])
  if (lignerCpr(navn)) return { slags, fejl: omFilen("muligtCprNummer") }
  if (fejl !== undefined) return { slags, fejl: hovedfejl(fejl, slags, linjer !== undefined) }
  if ("fejl" in endelig) return { slags, fejl: endelig.fejl }
  const brud = endelig.tabel.fejl
  return brud === undefined ? { slags, ...endelig } : { slags, fejl: omFilen(brud.kode, { linje: brud.linje }) }
}

/** The same fault in the words of the form that the file has. */
const hovedfejl = (
  { kode, kolonner }: NonNullable<Genkendt<Slags>["fejl"]>,
  { filart }: Slags,
  erJson: boolean
): Anmaerkning => {
  const { hovedSenest, skilletegn } = filart ?? {}
  if (kode === "forkertSkilletegn" && skilletegn !== undefined) return omFilen("andetSkilletegn", visbar(skilletegn))
  if (kode !== "manglendeKolonne") return omFilen(kode, { kolonner })
  if (erJson) return omFilen("manglendeNoegle", { kolonner })
  return hovedSenest === undefined
    ? omFilen(kode, { kolonner })
    : omFilen("hovedetMangler", { kolonner, antal: hovedSenest })
}
