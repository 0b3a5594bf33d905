/** Events of every type, small and colliding: few days, areas, keys and figures, and the texts that are hard to keep. */
import fc from "fast-check"
import type { DelaftaleEvent } from "../../src/events/DelaftaleEvent.ts"
import type { Pligttype } from "../../src/events/Pligt.ts"
import type { Registrering, Registreringstype } from "../../src/events/Registrering.ts"
import { viborg } from "../terms/viborg.ts"

const dato = fc.constantFrom("2017-04-01", "2018-12-31", "2020-02-29")
const id = fc.constantFrom("egeparken", "1", "K1a", "kursus")
const omraader = fc.array(id, { minLength: 1, maxLength: 3 })
const antal = fc.oneof(fc.nat({ max: 3 }), fc.constant(Number.MAX_SAFE_INTEGER))
const decimal = fc.constantFrom("0", "33", "26.09", "-2")
const projektaar = fc.constantFrom("2017/18", "2020/21")
const noegle = fc.constantFrom("p1", "P 1", "æ", "x".repeat(64))
const tekst = fc.constantFrom("a", 'Loppemarked på Ærø, "æøå"\nog {"commit":', "\u2028", "__proto__", "  ")
/** As `tekst`, where a blank one says nothing. */
const notat = tekst.filter((text) => text.trim() !== "")
const kilde = () => record({ fil: tekst, linje: fc.constantFrom(1, 2) })

/** A field that may be left out. */
const maaske = Symbol("maaske")
const eller = (arbitrary: fc.Arbitrary<unknown>) => ({ [maaske]: arbitrary })
type Fields = { readonly [key: string]: fc.Arbitrary<unknown> | { readonly [maaske]: fc.Arbitrary<unknown> } }
/** Which of the fields that may be left out are there. */
export type Valgfrie = "ingen" | "alle" | "nogle"

const absent = Symbol("absent")

/** An object with its keys in the order given, which is the stored one. */
const record = (fields: Fields, valgfrie: Valgfrie = "nogle"): fc.Arbitrary<Record<string, unknown>> => {
  const values = Object.values(fields).map((field) => {
    if (!(maaske in field)) return field
    if (valgfrie !== "nogle") return valgfrie === "alle" ? field[maaske] : fc.constant(absent)
    return fc.option(field[maaske], { nil: absent })
  })
  return fc.tuple(...values).map((all) => {
    const entries = Object.keys(fields).map((key, n) => [key, all[n]] as const)
    return Object.fromEntries(entries.filter(([, value]) => value !== absent))
  })
}

const herkomst: Fields = { kilde: eller(kilde()), efteranmeldt: eller(record({ begrundelse: tekst })) }

/** The stored format of every registration, written out by hand: these keys, in this order, for ever. */
export const felter: { readonly [T in Registreringstype]: Fields } = {
  ArrangementRegistreret: {
    dato,
    aktivitet: id,
    art: id,
    status: fc.constantFrom("udbudt", "afholdt", "aflyst"),
    omraader,
    deltagere: eller(antal),
    tovholder: eller(id),
    tema: eller(tekst),
    ...herkomst
  },
  DeltagelseRegistreret: { dato, aktivitet: id, art: id, omraade: id, noegle, ...herkomst },
  InformationsbrevRegistreret: {
    dato,
    omraader,
    status: fc.constantFrom("udbudt", "udsendt"),
    tovholder: eller(id),
    tema: eller(tekst),
    ...herkomst
  },
  TalOpgjort: {
    noegletal: id,
    omraade: eller(id),
    projektaar: eller(projektaar),
    dato: eller(dato),
    vaerdi: decimal,
    taeller: eller(decimal),
    naevner: eller(decimal),
    definition: eller(id),
    opgjortAf: eller(tekst),
    ...herkomst
  },
  UndersoegelseGennemfoert: {
    undersoegelse: tekst,
    spoergsmaal: tekst,
    maalgruppe: tekst,
    fra: dato,
    til: dato,
    inviterede: antal,
    svar: fc.array(record({ svar: tekst, antal }), { minLength: 1, maxLength: 3 }),
    omraade: eller(id),
    ...herkomst
  },
  TilknytningRegistreret: {
    dato,
    register: id,
    omraade: eller(id),
    handling: fc.constantFrom("tilknyttet", "udtraadt"),
    noegle,
    ...herkomst
  },
  TilflytterRegistreret: { dato, omraade: id, noegle, ...herkomst },
  KontaktRegistreret: { dato, indflyttet: dato, omraade: id, noegle, ...herkomst },
  FormidlingRegistreret: { dato, omraade: id, art: tekst, noegle, ...herkomst },
  LeveranceRegistreret: { dato, leverance: id, omraade: id, antal: eller(antal), ...herkomst },
  BedoemmelseAfgivet: {
    dato,
    kriterium: id,
    omraade: eller(id),
    projektaar: eller(projektaar),
    karakter: tekst,
    begrundelse: tekst,
    ...herkomst
  },
  BesvarelseRegistreret: {
    dato,
    spoergsmaal: tekst,
    gang: fc.constantFrom("foer", "efter"),
    omraade: eller(id),
    noegle,
    svar: tekst,
    ...herkomst
  }
}
/** The stored format of what is done besides what is counted, likewise. */
export const pligtfelter: { readonly [T in Pligttype]: Fields } = {
  ForholdOpstaaet: { dato, forhold: id, beskrivelse: notat, kriterier: eller(omraader), omraader: eller(omraader) },
  BeslutningIndbragt: {
    dato,
    beslutning: id,
    organ: id,
    beskrivelse: notat,
    tilForhold: eller(id),
    kriterier: eller(omraader),
    omraader: eller(omraader)
  },
  PartUnderrettet: { dato, forhold: id, part: id, maade: eller(notat) },
  ForholdAfsluttet: { dato, forhold: id, begrundelse: notat },
  AktivitetOverdraget: {
    dato,
    aktivitet: id,
    omraade: eller(id),
    tilstand: fc.constantFrom("stoettet", "samdrevet", "beboerdrevet"),
    til: id
  },
  ForbrugBogfoert: { dato, post: id, aktivitet: eller(id), beloeb: decimal, bilag: eller(notat) },
  LogbogsnotatSkrevet: { dato, aktivitet: eller(id), omraade: eller(id), tekst: notat }
}
export const pligttyper = Object.keys(pligtfelter) as ReadonlyArray<Pligttype>

/** The stored data of a duty event, without its tag. */
export const pligtdata = (type: Pligttype, valgfrie?: Valgfrie) => record(pligtfelter[type], valgfrie)

const pligt = fc
  .constantFrom(...pligttyper)
  .chain((type) => pligtdata(type).map((data) => ({ _tag: type, ...data }) as unknown as DelaftaleEvent))

export const typer = Object.keys(felter) as ReadonlyArray<Registreringstype>

/** The stored value of a registration, without its tag. */
export const vaerdi = (type: Registreringstype, valgfrie?: Valgfrie) => record(felter[type], valgfrie)

export const registreringAf = (type: Registreringstype, valgfrie?: Valgfrie): fc.Arbitrary<Registrering> =>
  vaerdi(type, valgfrie).map((data) => ({ _tag: type, ...data }) as Registrering)

const registrering = fc.constantFrom(...typer).chain((type) => registreringAf(type))
const position = fc.constantFrom(1, 2, Number.MAX_SAFE_INTEGER)

const rettet = fc
  .constantFrom(...typer)
  .chain((type) =>
    record({
      position,
      foer: registreringAf(type),
      efter: registreringAf(type),
      begrundelse: tekst,
      kilde: eller(kilde()),
      import: eller(position)
    })
  )
  .map((data) => ({ _tag: "RegistreringRettet", ...data }) as unknown as DelaftaleEvent)

const annulleret = record({
  position,
  foer: registrering,
  begrundelse: tekst,
  kilde: eller(kilde()),
  import: eller(position)
}).map((data) => ({ _tag: "RegistreringAnnulleret", ...data }) as unknown as DelaftaleEvent)

export const gennemfoert: Fields = {
  fil: tekst,
  sha256: fc.constantFrom("0".repeat(64), "0123456789abcdef".repeat(4)),
  laest: antal,
  optaget: antal,
  afvist: antal,
  afbildning: eller(record({ id, sha256: fc.constantFrom("a".repeat(64), "0123456789abcdef".repeat(4)) }))
}
export const importeret = record(gennemfoert)

export const fortrudt: Fields = {
  fra: position,
  til: position,
  fil: tekst,
  sha256: fc.constantFrom("0".repeat(64), "0123456789abcdef".repeat(4)),
  begrundelse: tekst
}
export const importFortrudt = record(fortrudt)

const aftale = viborg()
const indgaaet = fc
  .record({
    titel: fc.constantFrom("T", 'Tryghed "og" trivsel'),
    datagrundlag: fc.constantFrom("faktisk", "konstrueret")
  })
  .map(
    ({ datagrundlag, titel }) =>
      ({ _tag: "DelaftaleIndgaaet", delaftale: { ...aftale, titel }, datagrundlag }) as DelaftaleEvent
  )

/** One of any type, the rare ones too. */
export const delaftaleEvent: fc.Arbitrary<DelaftaleEvent> = fc.oneof(
  { weight: 6, arbitrary: registrering },
  { weight: 3, arbitrary: rettet },
  { weight: 3, arbitrary: pligt },
  { weight: 2, arbitrary: annulleret },
  {
    weight: 1,
    arbitrary: importeret.map((data) => ({ _tag: "ImportGennemfoert", ...data }) as unknown as DelaftaleEvent)
  },
  {
    weight: 1,
    arbitrary: importFortrudt.map((data) => ({ _tag: "ImportFortrudt", ...data }) as unknown as DelaftaleEvent)
  },
  { weight: 1, arbitrary: indgaaet }
)

/** The same object with its keys, and those of what it holds, in another order. */
export const omroert = <A>(value: A): fc.Arbitrary<A> => {
  if (Array.isArray(value)) return fc.tuple(...value.map(omroert)) as unknown as fc.Arbitrary<A>
  if (typeof value !== "object" || value === null) return fc.constant(value)
  const entries = Object.entries(value).map(([key, held]) => omroert(held).map((other) => [key, other] as const))
  return fc
    .tuple(...entries)
    .chain((all) => fc.shuffledSubarray(all, { minLength: all.length }))
    .map((all) => Object.fromEntries(all) as A)
}
