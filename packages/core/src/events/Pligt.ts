/** What is done under the agreement besides what is counted: who was told of what, who runs what, the money, the notes. */
import * as Schema from "effect/Schema"
import { Decimal } from "../ground/Decimal.ts"
import { Id } from "../ground/Id.ts"
import { LocalDate } from "../ground/LocalDate.ts"

/** A text that says something, at most 2,000 characters. */
const Notat = Schema.String.check(
  Schema.isPattern(/\S/u, { expected: "a text that is not blank" }),
  Schema.isMaxLength(2000)
)

/** Which promises and areas it touches, where that is known. */
const ramte = {
  kriterier: Schema.optionalKey(Schema.NonEmptyArray(Id)),
  omraader: Schema.optionalKey(Schema.NonEmptyArray(Id))
}

/** How far an activity is in the residents' own hands: supported, run together, run by the residents. */
export const Overdragelsestilstand = Schema.Literals(["stoettet", "samdrevet", "beboerdrevet"])
export type Overdragelsestilstand = typeof Overdragelsestilstand.Type

/** Names, fields and their order are the stored format: they only grow. */
export const pligter = {
  /** A local circumstance that bears on the work; `forhold` is its id from here on. */
  ForholdOpstaaet: Schema.Struct({ dato: LocalDate, forhold: Id, beskrivelse: Notat, ...ramte }),
  /** A decision of `organ` is brought before the board; `beslutning` is its id, `tilForhold` what it is about. */
  BeslutningIndbragt: Schema.Struct({
    dato: LocalDate,
    beslutning: Id,
    organ: Id,
    beskrivelse: Notat,
    tilForhold: Schema.optionalKey(Id),
    ...ramte
  }),
  /** `forhold` is the id of a circumstance, or of a decision that was brought in. */
  PartUnderrettet: Schema.Struct({ dato: LocalDate, forhold: Id, part: Id, maade: Schema.optionalKey(Notat) }),
  ForholdAfsluttet: Schema.Struct({ dato: LocalDate, forhold: Id, begrundelse: Notat }),
  /** From this day `til` runs the activity, in the area or (without one) everywhere. */
  AktivitetOverdraget: Schema.Struct({
    dato: LocalDate,
    aktivitet: Id,
    omraade: Schema.optionalKey(Id),
    tilstand: Overdragelsestilstand,
    til: Id
  }),
  /** In the unit of the agreement's budget (t.kr.: "12.5" is 12,500 kroner); below 0 takes a booking back. */
  ForbrugBogfoert: Schema.Struct({
    dato: LocalDate,
    post: Id,
    aktivitet: Schema.optionalKey(Id),
    beloeb: Decimal,
    bilag: Schema.optionalKey(Notat)
  }),
  LogbogsnotatSkrevet: Schema.Struct({
    dato: LocalDate,
    aktivitet: Schema.optionalKey(Id),
    omraade: Schema.optionalKey(Id),
    tekst: Notat
  })
} as const

type Pligter = typeof pligter
export type Pligttype = keyof Pligter
export type PligtAf<T extends Pligttype> = { readonly _tag: T } & Pligter[T]["Type"]
/** What the agreement obliges to say: that something came up, was handed over, was spent (*pligt*, duty). */
export type Pligt = { [T in Pligttype]: PligtAf<T> }[Pligttype]

export const erPligt = (event: { readonly _tag: string }): event is Pligt => Object.hasOwn(pligter, event._tag)
