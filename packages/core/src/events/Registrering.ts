/** What can be registered. Names, fields and their order are the stored format: they only grow. */
import * as Schema from "effect/Schema"
import { Decimal } from "../ground/Decimal.ts"
import { Id } from "../ground/Id.ts"
import { LocalDate } from "../ground/LocalDate.ts"
import { ProjektaarId } from "../terms/Projektaar.ts"

/** A whole number of people, answers or things, from 0. */
export const Antal = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))
/** A short text of a source: NFC, at most 2,000 characters. */
const Kildetekst = Schema.String.check(Schema.isMaxLength(2000))
/** A pseudonymous key; who is behind it is written elsewhere, if anywhere. */
const Noegle = Schema.String.check(Schema.isPattern(/^\S(.{0,62}\S)?$/u, { expected: "a key of 1 to 64 characters" }))
const Omraader = Schema.NonEmptyArray(Id)

/** Where a registration came from, so that an explanation ends at a file and a line; the line is 1-based. */
export const Kilde = Schema.Struct({ fil: Schema.NonEmptyString, linje: Schema.Int.check(Schema.isGreaterThan(0)) })

/** Every registration may close with these two: its source, and why it came late. */
const herkomst = {
  kilde: Schema.optionalKey(Kilde),
  efteranmeldt: Schema.optionalKey(Schema.Struct({ begrundelse: Schema.NonEmptyString }))
}

/** The registrations there are, each with the schema of its fields; the order of fields is the stored format. */
export const registreringer = {
  /** A course, trip, meeting or party: announced, held or cancelled. No `deltagere` is an unknown count, not 0. */
  ArrangementRegistreret: Schema.Struct({
    dato: LocalDate,
    aktivitet: Id,
    art: Id,
    status: Schema.Literals(["udbudt", "afholdt", "aflyst"]),
    omraader: Omraader,
    deltagere: Schema.optionalKey(Antal),
    tovholder: Schema.optionalKey(Id),
    tema: Schema.optionalKey(Kildetekst),
    ...herkomst
  }),
  /** One key at one arrangement. */
  DeltagelseRegistreret: Schema.Struct({
    dato: LocalDate,
    aktivitet: Id,
    art: Id,
    omraade: Id,
    noegle: Noegle,
    ...herkomst
  }),
  InformationsbrevRegistreret: Schema.Struct({
    dato: LocalDate,
    omraader: Omraader,
    status: Schema.Literals(["udbudt", "udsendt"]),
    tovholder: Schema.optionalKey(Id),
    tema: Schema.optionalKey(Kildetekst),
    ...herkomst
  }),
  /** A reported figure, for a year or as of a day; `taeller` and `naevner` where the source gave them. */
  TalOpgjort: Schema.Struct({
    noegletal: Id,
    omraade: Schema.optionalKey(Id),
    projektaar: Schema.optionalKey(ProjektaarId),
    dato: Schema.optionalKey(LocalDate),
    vaerdi: Decimal,
    taeller: Schema.optionalKey(Decimal),
    naevner: Schema.optionalKey(Decimal),
    definition: Schema.optionalKey(Id),
    opgjortAf: Schema.optionalKey(Kildetekst),
    ...herkomst
  }),
  /** One question of a survey with all its answers, of an area or of all; `fra`/`til` is the field period. */
  UndersoegelseGennemfoert: Schema.Struct({
    undersoegelse: Schema.NonEmptyString,
    spoergsmaal: Schema.NonEmptyString,
    maalgruppe: Schema.NonEmptyString,
    fra: LocalDate,
    til: LocalDate,
    inviterede: Antal,
    svar: Schema.NonEmptyArray(Schema.Struct({ svar: Schema.NonEmptyString, antal: Antal })),
    omraade: Schema.optionalKey(Id),
    ...herkomst
  }),
  /** A key joins or leaves a list. */
  TilknytningRegistreret: Schema.Struct({
    dato: LocalDate,
    register: Id,
    omraade: Schema.optionalKey(Id),
    handling: Schema.Literals(["tilknyttet", "udtraadt"]),
    noegle: Noegle,
    ...herkomst
  }),
  TilflytterRegistreret: Schema.Struct({ dato: LocalDate, omraade: Id, noegle: Noegle, ...herkomst }),
  /** A contact with the in-mover who moved in on `indflyttet`; it may be known before the move. */
  KontaktRegistreret: Schema.Struct({
    dato: LocalDate,
    indflyttet: LocalDate,
    omraade: Id,
    noegle: Noegle,
    ...herkomst
  }),
  /** Something a volunteer wrote or posted. */
  FormidlingRegistreret: Schema.Struct({
    dato: LocalDate,
    omraade: Id,
    art: Kildetekst,
    noegle: Noegle,
    ...herkomst
  }),
  /** Something handed over: a welcome folder, an area's folder, a yearly wheel. */
  LeveranceRegistreret: Schema.Struct({
    dato: LocalDate,
    leverance: Id,
    omraade: Id,
    antal: Schema.optionalKey(Antal),
    ...herkomst
  }),
  /** A grade given by a body to a promise that is judged, not counted. */
  BedoemmelseAfgivet: Schema.Struct({
    dato: LocalDate,
    kriterium: Id,
    omraade: Schema.optionalKey(Id),
    projektaar: Schema.optionalKey(ProjektaarId),
    karakter: Schema.NonEmptyString,
    begrundelse: Kildetekst,
    ...herkomst
  }),
  /** What one person answered to one question before or after taking part. */
  BesvarelseRegistreret: Schema.Struct({
    dato: LocalDate,
    spoergsmaal: Schema.NonEmptyString,
    gang: Schema.Literals(["foer", "efter"]),
    omraade: Schema.optionalKey(Id),
    noegle: Noegle,
    svar: Schema.NonEmptyString,
    ...herkomst
  })
} as const

type Registreringer = typeof registreringer
/** The tags of registrations (*registreringstype*, type of registration). */
export type Registreringstype = keyof Registreringer
/** The registration that has this tag. */
export type RegistreringAf<T extends Registreringstype> = { readonly _tag: T } & Registreringer[T]["Type"]
/** A fact that an office reports (*registrering*, registration). */
export type Registrering = { [T in Registreringstype]: RegistreringAf<T> }[Registreringstype]

const typer = new Set<string>(Object.keys(registreringer))

/**
 * Whether an event is a fact that counts (*er registrering*, is a registration), and not one about the agreement, an
 * import or a correction.
 */
export const erRegistrering = (event: { readonly _tag: string }): event is Registrering => typer.has(event._tag)

/**
 * Which type of registration the value of a correction is. The keys that a type requires tell it from all others
 * (a test holds every pair apart), so a correction can be counted without looking up the event it corrects.
 */
export const typeAf = (data: object): Registreringstype => {
  const has = (key: string): boolean => Object.hasOwn(data, key)
  if (has("noegletal")) return "TalOpgjort"
  if (has("undersoegelse")) return "UndersoegelseGennemfoert"
  if (has("register")) return "TilknytningRegistreret"
  if (has("indflyttet")) return "KontaktRegistreret"
  if (has("leverance")) return "LeveranceRegistreret"
  if (has("karakter")) return "BedoemmelseAfgivet"
  if (has("gang")) return "BesvarelseRegistreret"
  if (has("status")) return has("art") ? "ArrangementRegistreret" : "InformationsbrevRegistreret"
  if (has("aktivitet")) return "DeltagelseRegistreret"
  return has("art") ? "FormidlingRegistreret" : "TilflytterRegistreret"
}
