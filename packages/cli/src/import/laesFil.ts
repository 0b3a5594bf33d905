/** Reads one file: bytes in; a report and the wanted events out. Nothing is written or asked of the world. */
import { type Delaftale, type Grundlag, lignerCpr, nyeste, type Oensket } from "@delaftale/core"
import { noeglerI } from "../persons/noeglerI.ts"
import type { Personer } from "../persons/Personer.ts"
import { isPseudonym } from "../persons/pseudonym.ts"
import { danish } from "./danish.ts"
import { decodeText } from "./decodeText.ts"
import { english } from "./english.ts"
import { eventId, sha256 } from "./eventId.ts"
import { efterNavn, type Genkendt, genkend } from "./genkend.ts"
import { glemteI } from "./glemte.ts"
import { type Anmaerkning, type Indlaest, type Melding, type Optaget, omFilen, type Udfald } from "./Indlaest.ts"
import { erTom } from "./laesRaekker.ts"
import { laesRegistreringer } from "./laesRegistreringer.ts"
import { laesRettelser } from "./laesRettelser.ts"
import { maxRows, type Parsed, parseTable } from "./parseTable.ts"
import { harNoegler, pseudonymiser } from "./pseudonymiser.ts"
import type { Regneark } from "./Regneark.ts"
import { type Slags, slagsI } from "./slags.ts"
import { medTekst } from "./texts.ts"
import { type ValgtArk, vaelgArk } from "./vaelgArk.ts"
import { visbar } from "./visbar.ts"

export interface Kildefil {
  /** With or without folders; only the base name is kept. */
  readonly navn: string
  readonly bytes: Uint8Array
  /** What is in it, where it is a workbook (`medRegneark`); without it the bytes are read as text. */
  readonly regneark?: Regneark
}

export interface Indlaesningsvalg {
  /** Takes the good rows of a file with bad ones; else nothing of it is taken. */
  readonly springFejlOver: boolean
  readonly sprog?: "da" | "en"
  /** Where keys become pseudonyms; left out, they are kept as they come. */
  readonly personer?: Pick<Personer, "pseudonymFor" | "kender">
  /** Rows that say the same as those of somebody who was forgotten are about others. */
  readonly nyePersoner?: boolean
}

/** The kind of a file and what its text gave, or why it cannot be read. */
type Aabnet =
  | { readonly slags: Slags; readonly tabel: Parsed; readonly advarsler: ReadonlyArray<Anmaerkning> }
  | { readonly slags?: Slags; readonly fejl: Anmaerkning }

const tomt: Optaget = {
  laest: 0,
  sprunget: 0,
  accepterede: 0,
  vaerdier: [],
  advarsler: [],
  afviste: [],
  oenskede: []
}

export const laesFil = (fil: Kildefil, grundlag: Grundlag, valg: Indlaesningsvalg): Indlaest => {
  const navn = grundnavn(fil.navn)
  const delaftale = nyeste(grundlag.aftale)
  const aabnet = aabn(fil, delaftale)
  if ("fejl" in aabnet) return rapport(navn, aabnet.slags, tomt, aabnet.fejl, valg)
  const { slags, tabel: skrevet } = aabnet
  const { personer } = valg
  if (personer === undefined && harNoegler(skrevet, slags, delaftale) && harPseudonymer(grundlag)) {
    return rapport(navn, slags, tomt, omFilen("personerMangler"), valg)
  }
  const tabel = personer === undefined ? skrevet : pseudonymiser(skrevet, slags, delaftale, personer.pseudonymFor)
  const glemt = personer === undefined || valg.nyePersoner === true ? undefined : glemteI(grundlag.opslag, personer)
  const poster = tabel.poster.filter((post) => !erTom(post))
  const optaget =
    slags.filart === undefined
      ? laesRettelser({ ...tabel, poster }, navn, grundlag, glemt)
      : laesRegistreringer({ filart: slags.filart, delaftale }, { ...tabel, poster }, navn, grundlag, glemt)
  if (optaget.oenskede.length >= maxRows) return rapport(navn, slags, tomt, omFilen("forMangeRaekker"), valg)
  const advarsler = [...filadvarsler(aabnet), ...optaget.advarsler]
  const skrives = optaget.oenskede.length > 0 && (optaget.afviste.length === 0 || valg.springFejlOver)
  const oenskede = skrives
    ? [...optaget.oenskede, gennemfoert(navn, tabel === skrevet ? fil.bytes : skrevetMed(tabel), optaget)]
    : []
  return rapport(navn, slags, { ...optaget, advarsler, oenskede }, undefined, valg)
}

/** The id of the kind that the file is of, broken or not, by its first lines; `null` where it is none. */
export const kendFil = (fil: Kildefil, delaftale: Delaftale): string | null => {
  const snit = fil.bytes.lastIndexOf(10, 64 * 1024)
  const bytes = snit < 0 ? fil.bytes : fil.bytes.subarray(0, snit + 1)
  return aabn({ ...fil, bytes }, delaftale).slags?.id ?? null
}

/** Of the name, what can be shown and stored: no folders, nothing that steers a terminal, no halves of letters. */
const grundnavn = (navn: string): string =>
  navn
    .split(/[\\/]/)
    .at(-1)!
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "_")
    .normalize("NFC") || "uden navn"

const aabn = (fil: Kildefil, delaftale: Delaftale): Aabnet => {
  const arter = slagsI(delaftale)
  const navn = grundnavn(fil.navn)
  const fundet = fil.regneark === undefined ? tekstfil(fil.bytes) : regnearksfil(fil.regneark, arter)
  if ("fejl" in fundet) {
    const slags = efterNavn(arter, navn)
    return { ...(slags === undefined ? {} : { slags }), fejl: fundet.fejl }
  }
  const genkendt = genkend(arter, navn, fundet.tabel)
  if (genkendt === undefined) return { fejl: omFilen("ukendtHovedlinje") }
  const fejl = filfejl(navn, genkendt, fundet.tabel)
  return fejl === undefined ? { slags: genkendt.slags, ...fundet } : { slags: genkendt.slags, fejl }
}

const tekstfil = (bytes: Uint8Array): ValgtArk | { readonly fejl: Anmaerkning } => {
  const afkodet = decodeText(bytes)
  if (typeof afkodet === "string") return { fejl: omFilen(afkodet) }
  return { tabel: parseTable(afkodet.tekst), advarsler: afkodet.advarsler.map((kode) => omFilen(kode)) }
}

const regnearksfil = (regneark: Regneark, arter: ReadonlyArray<Slags>): ValgtArk | { readonly fejl: Anmaerkning } =>
  "fejl" in regneark ? { fejl: omFilen(regneark.fejl, { linje: regneark.linje ?? null }) } : vaelgArk(arter, regneark)

const filfejl = (navn: string, { fejl }: Genkendt<Slags>, tabel: Parsed): Anmaerkning | undefined => {
  if (lignerCpr(navn)) return omFilen("muligtCprNummer")
  if (fejl !== undefined) return omFilen(fejl.kode, { kolonner: fejl.kolonner })
  return tabel.fejl === undefined ? undefined : omFilen(tabel.fejl.kode, { linje: tabel.fejl.linje })
}

const filadvarsler = ({
  advarsler,
  slags,
  tabel: { hoved, poster }
}: Extract<Aabnet, { readonly tabel: Parsed }>): ReadonlyArray<Anmaerkning> => {
  const ekstra = hoved.filter((kolonne) => !slags.kolonner.includes(kolonne))
  const tomme = poster.filter(erTom).map(({ linje }) => linje)
  return [
    ...advarsler,
    ...ekstra.map((kolonne) => omFilen("ekstraKolonne", visbar(kolonne))),
    ...(tomme.length === 0 ? [] : [omFilen("tommeRaekker", { linjer: tomme.slice(0, 5) })]),
    ...(poster.length === tomme.length ? [omFilen("ingenRaekker")] : [])
  ]
}

const harPseudonymer = ({ opslag }: Grundlag): boolean => noeglerI(opslag).some(isPseudonym)

/** What stands for the bytes of a file whose keys were replaced: a hash of those would be made from the keys. */
const skrevetMed = ({ hoved, poster }: Parsed): Uint8Array =>
  new TextEncoder().encode(JSON.stringify([hoved, ...poster.map(({ celler }) => celler)]))

/** Closes the events of a file: which bytes they came from, and how many rows. */
const gennemfoert = (fil: string, bytes: Uint8Array, { accepterede, afviste, laest, oenskede }: Optaget): Oensket => {
  const { by, id } = oenskede[0]!
  const sum = sha256(bytes)
  const afvist = new Set(afviste.map(({ raekke }) => raekke)).size
  const event = { _tag: "ImportGennemfoert", fil, sha256: sum, laest, optaget: accepterede, afvist } as const
  return { id: eventId("ImportGennemfoert", sum, id), by, event }
}

const rapport = (
  fil: string,
  slags: Slags | undefined,
  optaget: Optaget,
  fejl: Anmaerkning | undefined,
  { sprog }: Indlaesningsvalg
): Indlaest => {
  const tekster = sprog === "en" ? english : danish
  const sagt = (om: Anmaerkning): Melding => medTekst(tekster, om)
  return {
    fil,
    type: slags?.id ?? null,
    udfald: slags === undefined ? "ukendtFil" : udfald(optaget, fejl),
    ...optaget,
    advarsler: optaget.advarsler.map(sagt),
    afviste: [...optaget.afviste].sort((a, b) => (a.raekke ?? 0) - (b.raekke ?? 0)).map(sagt),
    filkode: fejl?.kode ?? null,
    filfejl: fejl === undefined ? null : sagt(fejl)
  }
}

const udfald = ({ advarsler, afviste }: Optaget, fejl: Anmaerkning | undefined): Udfald => {
  if (fejl !== undefined) return "filAfvises"
  if (afviste.length > 0) return "raekkerAfvises"
  return advarsler.length > 0 ? "accepteresMedAdvarsel" : "accepteres"
}
