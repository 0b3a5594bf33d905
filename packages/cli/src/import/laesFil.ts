/** Reads one file: bytes in; a report and the wanted events out. Nothing is written or asked of the world. */
import { type Delaftale, type Grundlag, nyeste, type Oensket } from "@delaftale/core"
import * as Result from "effect/Result"
import { noeglerI } from "../persons/noeglerI.ts"
import type { Personer } from "../persons/Personer.ts"
import { isPseudonym } from "../persons/pseudonym.ts"
import { danish as omHaendelser } from "../register/danish.ts"
import { english as ofEvents } from "../register/english.ts"
import { type Afbildning, type Afbildninger, ingenAfbildninger, medAfbildninger } from "./Afbildning.ts"
import { type Aabnet, type AabnetTabel, aabn, grundnavn } from "./aabn.ts"
import { danish } from "./danish.ts"
import { english } from "./english.ts"
import { eventId, sha256 } from "./eventId.ts"
import { haendelsesslags } from "./fasteSlags.ts"
import { type Glemt, glemteI } from "./glemte.ts"
import { haendelseslinjer } from "./haendelseslinjer.ts"
import { type Anmaerkning, type Indlaest, type Melding, type Optaget, omFilen, type Udfald } from "./Indlaest.ts"
import type { Kildefil } from "./indhold.ts"
import { laesLinjer } from "./laesLinjer.ts"
import { erTom } from "./laesRaekker.ts"
import { laesRegistreringer } from "./laesRegistreringer.ts"
import { laesRettelser } from "./laesRettelser.ts"
import { opstil } from "./opstil.ts"
import { maxRows, type Tabel } from "./parseTable.ts"
import { harNoegler, pseudonymiser } from "./pseudonymiser.ts"
import { medTekst } from "./texts.ts"
import { visbar } from "./visbar.ts"

export interface Indlaesningsvalg {
  /** Takes the good rows of a file with bad ones; else nothing of it is taken. */
  readonly springFejlOver: boolean
  readonly sprog?: "da" | "en"
  /** Where keys become pseudonyms; left out, they are kept as they come. */
  readonly personer?: Pick<Personer, "pseudonymFor" | "kender">
  /** Rows that say the same as those of somebody who was forgotten are about others. */
  readonly nyePersoner?: boolean
  /** Kinds of file that go with the import; left out, there are those of the agreement. */
  readonly afbildninger?: Afbildninger
}

const tomt: Optaget = {
  laest: 0,
  sprunget: 0,
  accepterede: 0,
  afvist: 0,
  vaerdier: [],
  advarsler: [],
  afviste: [],
  oenskede: []
}

export const laesFil = (fil: Kildefil, grundlag: Grundlag, valg: Indlaesningsvalg): Indlaest => {
  const navn = grundnavn(fil.navn)
  const { afbildninger = ingenAfbildninger } = valg
  const delaftale = medAfbildninger(nyeste(grundlag.aftale), afbildninger)
  const aabnet = aabn(fil, delaftale, afbildninger)
  if ("fejl" in aabnet) return rapport(navn, aabnet.slags?.id, tomt, aabnet.fejl, valg)
  const { fejl, id, optaget, skrevet } =
    "haendelser" in aabnet
      ? afLinjer(aabnet, navn, delaftale, grundlag, valg)
      : afTabel(aabnet, navn, delaftale, grundlag, valg)
  if (fejl !== undefined) return rapport(navn, id, tomt, fejl, valg)
  if (optaget.oenskede.length >= maxRows) return rapport(navn, id, tomt, omFilen("forMangeRaekker"), valg)
  const skrives = optaget.oenskede.length > 0 && (optaget.afviste.length === 0 || valg.springFejlOver)
  const brugt = afbildninger.egne.find(({ filart }) => filart.id === id)
  const oenskede = skrives ? [...optaget.oenskede, gennemfoert(navn, skrevet ?? fil.bytes, optaget, brugt)] : []
  return rapport(navn, id, { ...optaget, oenskede }, undefined, valg, optaget.oenskede.slice(0, eksempler))
}

/** What a file gave; `skrevet` stands for its bytes where keys of persons were replaced in it. */
interface Gav {
  readonly id: string
  readonly optaget: Optaget
  readonly skrevet?: Uint8Array
  readonly fejl?: Anmaerkning
}

const afTabel = (
  aabnet: AabnetTabel,
  navn: string,
  delaftale: Delaftale,
  grundlag: Grundlag,
  valg: Indlaesningsvalg
): Gav => {
  const { slags, tabel } = aabnet
  const { id } = slags
  const { afbildninger = ingenAfbildninger, personer } = valg
  const fyldte = { ...tabel, poster: tabel.poster.filter((post) => !erTom(post)) }
  const opstillet =
    slags.filart === undefined ? Result.succeed(fyldte) : opstil(fyldte, slags.filart, navn, afbildninger.givet)
  if (Result.isFailure(opstillet)) return { id, optaget: tomt, fejl: opstillet.failure }
  const foer = opstillet.success
  if (personer === undefined && harNoegler(foer, slags, delaftale) && harPseudonymer(grundlag)) {
    return { id, optaget: tomt, fejl: omFilen("personerMangler") }
  }
  const efter = personer === undefined ? foer : pseudonymiser(foer, slags, delaftale, personer.pseudonymFor)
  const optaget =
    slags.filart === undefined
      ? laesRettelser(efter, navn, delaftale, grundlag, glemtVed(grundlag, valg))
      : laesRegistreringer({ filart: slags.filart, delaftale }, efter, navn, grundlag, glemtVed(grundlag, valg))
  const advarsler = [...filadvarsler(aabnet), ...optaget.advarsler]
  return { id, optaget: { ...optaget, advarsler }, ...(efter === foer ? {} : { skrevet: skrevetMed(efter) }) }
}

const afLinjer = (
  { advarsler, haendelser }: Extract<Aabnet, { readonly haendelser: unknown }>,
  navn: string,
  delaftale: Delaftale,
  grundlag: Grundlag,
  valg: Indlaesningsvalg
): Gav => {
  const id = haendelsesslags
  const { personer } = valg
  let [noegler, nye] = [false, false]
  const laeste = haendelseslinjer(haendelser, navn, (noegle) => {
    noegler ||= !isPseudonym(noegle)
    const ny = personer?.pseudonymFor(noegle) ?? noegle
    nye ||= ny !== noegle
    return ny
  })
  if (personer === undefined && noegler && harPseudonymer(grundlag)) {
    return { id, optaget: tomt, fejl: omFilen("personerMangler") }
  }
  const arter = (delaftale.indlaesning ?? []).map((filart) => ({ filart, delaftale }))
  const optaget = laesLinjer(laeste, arter, grundlag, glemtVed(grundlag, valg))
  return { id, optaget: { ...optaget, advarsler }, ...(nye ? { skrevet: bytesAf(optaget.oenskede) } : {}) }
}

const glemtVed = ({ opslag }: Grundlag, { nyePersoner, personer }: Indlaesningsvalg): Glemt | undefined =>
  personer === undefined || nyePersoner === true ? undefined : glemteI(opslag, personer)

/** The id of the kind that the file is of, broken or not, by its first lines; `null` where it is none. */
export const kendFil = (fil: Kildefil, delaftale: Delaftale): string | null => {
  const snit = fil.bytes.lastIndexOf(10, 64 * 1024)
  const bytes = snit < 0 ? fil.bytes : fil.bytes.subarray(0, snit + 1)
  const aabnet = aabn({ ...fil, bytes }, delaftale, ingenAfbildninger)
  return "haendelser" in aabnet ? haendelsesslags : (aabnet.slags?.id ?? null)
}

const filadvarsler = ({ advarsler, slags, tabel: { hoved, poster } }: AabnetTabel): ReadonlyArray<Anmaerkning> => {
  const kendte = new Set([...slags.kolonner, ...(slags.filart?.ignoreres ?? [])])
  const ekstra = hoved.filter((kolonne) => !kendte.has(kolonne))
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
const skrevetMed = ({ hoved, poster }: Tabel): Uint8Array => bytesAf([hoved, ...poster.map(({ celler }) => celler)])

const bytesAf = (indhold: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(indhold))

/** Closes the events of a file: which bytes they came from, how many rows, and by which mapping where it is none of the log's. */
const gennemfoert = (
  fil: string,
  bytes: Uint8Array,
  { accepterede, afvist, laest, oenskede }: Optaget,
  brugt: Afbildning | undefined
): Oensket => {
  const { by, id } = oenskede[0]!
  const sum = sha256(bytes)
  const afbildning = brugt === undefined ? {} : { afbildning: { id: brugt.filart.id, sha256: brugt.sha256 } }
  const event = {
    _tag: "ImportGennemfoert",
    fil,
    sha256: sum,
    laest,
    optaget: accepterede,
    afvist,
    ...afbildning
  } as const
  return { id: eventId("ImportGennemfoert", sum, id), by, event }
}

/** How many events of a file are shown. */
const eksempler = 5

const rapport = (
  fil: string,
  type: string | undefined,
  { afvist: _, ...optaget }: Optaget,
  fejl: Anmaerkning | undefined,
  { sprog }: Indlaesningsvalg,
  foerste: ReadonlyArray<Oensket> = []
): Indlaest => {
  const tekster =
    type === haendelsesslags ? (sprog === "en" ? ofEvents : omHaendelser) : sprog === "en" ? english : danish
  const sagt = (om: Anmaerkning): Melding => medTekst(tekster, om)
  return {
    fil,
    type: type ?? null,
    udfald: type === undefined ? "ukendtFil" : udfald(optaget, fejl),
    ...optaget,
    eksempler: foerste,
    advarsler: optaget.advarsler.map(sagt),
    afviste: [...optaget.afviste].sort((a, b) => (a.raekke ?? 0) - (b.raekke ?? 0)).map(sagt),
    filkode: fejl?.kode ?? null,
    filfejl: fejl === undefined ? null : sagt(fejl)
  }
}

const udfald = (
  { advarsler, afviste }: Pick<Optaget, "advarsler" | "afviste">,
  fejl: Anmaerkning | undefined
): Udfald => {
  if (fejl !== undefined) return "filAfvises"
  if (afviste.length > 0) return "raekkerAfvises"
  return advarsler.length > 0 ? "accepteresMedAdvarsel" : "accepteres"
}
