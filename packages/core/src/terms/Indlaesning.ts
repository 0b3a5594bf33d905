/** How the offices' files become registrations, as data: columns to event fields, natural key, checks. */
import * as Schema from "effect/Schema"
import { Decimal } from "../ground/Decimal.ts"
import { Id, Tekst } from "../ground/Id.ts"
import { LocalDate } from "../ground/LocalDate.ts"
import { Datoformat } from "./Datoformat.ts"
import { filform, Kolonnenavn, Vilkaar } from "./Filform.ts"
import { Moenster } from "./Moenster.ts"
import { Registreringstype } from "./Udvalg.ts"

/**
 * What a cell may hold. dato: dd-mm-åååå; datoIAftalen: the same, and inside the agreement; antal: a whole number from
 * 0; procent: a decimal from 0 to 100; tal: any decimal; omraader: area names with commas between; valg: one of
 * `vaerdier`, stored as its id; tekst: free text; noegle: a pseudonymous key.
 */
export const Kolonne = Schema.Struct({
  navn: Kolonnenavn,
  type: Schema.Literals([
    "tekst",
    "noegle",
    "dato",
    "datoIAftalen",
    "antal",
    "procent",
    "omraade",
    "omraader",
    "aktivitet",
    "art",
    "projektaar",
    "valg",
    "tal"
  ]),
  /** An empty cell is lawful and means "not known". */
  maaVaereTom: Schema.optionalKey(Schema.Boolean),
  /** The words of the file and what is stored for them; in a column of names, beside those of the agreement. */
  vaerdier: Schema.optionalKey(
    Schema.NonEmptyArray(Schema.Struct({ tekst: Schema.NonEmptyString, id: Schema.NonEmptyString }))
  ),
  /** Texts that say that a cell is empty: "-", "ikke oplyst". */
  tomme: Schema.optionalKey(Schema.NonEmptyArray(Schema.NonEmptyString)),
  /** What an empty cell is read as. Left out, empty is never nought. */
  vedTom: Schema.optionalKey(Schema.NonEmptyString),
  datoformat: Schema.optionalKey(Datoformat),
  /** In numbers written as text; a comma, if left out. The other one may then stand between thousands. */
  decimaltegn: Schema.optionalKey(Schema.Literals([",", "."]))
})
export type Kolonne = typeof Kolonne.Type

/** An event that a row becomes. `hvis`: only such rows. `naarUdfyldt`: only rows in which the column is filled in. */
export const Haendelsesafbildning = Schema.Struct({
  type: Registreringstype,
  /** The role that the event is written by. */
  rolle: Id,
  /** The column with the day on which it was known. */
  kendt: Kolonnenavn,
  hvis: Schema.optionalKey(Vilkaar),
  naarUdfyldt: Schema.optionalKey(Kolonnenavn),
  felter: Schema.NonEmptyArray(
    Schema.Struct({
      felt: Id,
      kolonne: Schema.optionalKey(Kolonnenavn),
      /** The same for every row: `{ "felt": "noegletal", "fast": "klagesager" }`. */
      fast: Schema.optionalKey(Schema.NonEmptyString)
    })
  ),
  /** Columns that the type of event itself stands for: a letter is always activity 1, art informationsbrev. */
  underforstaaet: Schema.optionalKey(
    Schema.Array(Schema.Struct({ kolonne: Kolonnenavn, vaerdi: Schema.NonEmptyString }))
  ),
  /** Columns that identify the event among those of its kind. */
  noegle: Schema.NonEmptyArray(Kolonnenavn)
})
export type Haendelsesafbildning = typeof Haendelsesafbildning.Type

/** What is said of a row that fails: by its code, or in the user's own words. */
const Meddelelse = { kode: Id, besked: Schema.optionalKey(Tekst) }

/** Checks between the cells of a row, each with the code of its message. */
export const Kontrol = Schema.Union([
  Schema.Struct({ slags: Schema.Literal("ikkeFoer"), kolonne: Kolonnenavn, andenKolonne: Kolonnenavn, ...Meddelelse }),
  Schema.Struct({
    slags: Schema.Literal("passerTil"),
    kolonne: Kolonnenavn,
    andenKolonne: Kolonnenavn,
    tilladt: Schema.NonEmptyArray(
      Schema.Struct({ ved: Schema.NonEmptyString, er: Schema.NonEmptyArray(Schema.NonEmptyString) })
    ),
    ...Meddelelse
  }),
  /** In rows where `andenKolonne` holds one of `ved`, the cell must be empty. */
  Schema.Struct({
    slags: Schema.Literal("tomVed"),
    kolonne: Kolonnenavn,
    andenKolonne: Kolonnenavn,
    ved: Schema.NonEmptyArray(Schema.NonEmptyString),
    ...Meddelelse
  }),
  /** The cells of the row name a registration of another file that is there (participants of an arrangement). */
  Schema.Struct({
    slags: Schema.Literal("findesSom"),
    registrering: Registreringstype,
    felter: Schema.NonEmptyArray(Schema.Struct({ felt: Id, kolonne: Kolonnenavn })),
    ...Meddelelse
  }),
  /** In rows where `andenKolonne` holds one of `ved`, the cell must not be empty. */
  Schema.Struct({
    slags: Schema.Literal("udfyldtVed"),
    kolonne: Kolonnenavn,
    andenKolonne: Kolonnenavn,
    ved: Schema.NonEmptyArray(Schema.NonEmptyString),
    ...Meddelelse
  }),
  /** The whole cell is of the pattern. */
  Schema.Struct({ slags: Schema.Literal("moenster"), kolonne: Kolonnenavn, moenster: Moenster, ...Meddelelse }),
  /** Numbers (12.5) and days (2018-03-31), both ends lawful. */
  Schema.Struct({
    slags: Schema.Literal("mellem"),
    kolonne: Kolonnenavn,
    mindst: Schema.optionalKey(Schema.Union([Decimal, LocalDate])),
    hoejst: Schema.optionalKey(Schema.Union([Decimal, LocalDate])),
    ...Meddelelse
  }),
  Schema.Struct({
    slags: Schema.Literal("enAf"),
    kolonne: Kolonnenavn,
    er: Schema.NonEmptyArray(Schema.NonEmptyString),
    ...Meddelelse
  }),
  /** No two rows of a file hold the same in these columns. */
  Schema.Struct({ slags: Schema.Literal("entydig"), kolonner: Schema.NonEmptyArray(Kolonnenavn), ...Meddelelse })
])
export type Kontrol = typeof Kontrol.Type

/** Rows that belong together become one event with a list: the answers to one question of a survey. */
export const Samling = Schema.Struct({
  efter: Schema.NonEmptyArray(Kolonnenavn),
  felt: Id,
  element: Schema.NonEmptyArray(Schema.Struct({ felt: Id, kolonne: Kolonnenavn })),
  /** The column that identifies an element of the list. */
  noegle: Kolonnenavn
})
export type Samling = typeof Samling.Type

/**
 * A kind of file that an office sends: its columns, and the events its rows become (*filart*, kind of file). It stands in
 * the agreement, or in a file of its own that goes with an import.
 */
export const Filart = Schema.Struct({
  id: Id,
  /** The name offices give it; corrections refer to it. */
  filnavn: Schema.NonEmptyString,
  beskrivelse: Schema.optionalKey(Tekst),
  kolonner: Schema.NonEmptyArray(Kolonne),
  haendelser: Schema.NonEmptyArray(Haendelsesafbildning),
  kontrol: Schema.optionalKey(Schema.Array(Kontrol)),
  samling: Schema.optionalKey(Samling),
  ...filform
})
export type Filart = typeof Filart.Type
