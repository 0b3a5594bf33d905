/** What the bodies of the agreement decide about it: revisions, readings, exemptions and baselines. */
import * as Schema from "effect/Schema"
import { Decimal } from "../ground/Decimal.ts"
import { Id, Tekst } from "../ground/Id.ts"
import { LocalDate } from "../ground/LocalDate.ts"
import { ProjektaarId } from "../terms/Projektaar.ts"
import { Aendringer } from "../terms/Revision.ts"

const Sha256 = Schema.String.check(Schema.isPattern(/^[0-9a-f]{64}$/u))

/** The minutes that a decision rests on: which document, of which meeting, which item, and the hash of its bytes. */
const Grundlag = Schema.Struct({
  dokument: Schema.NonEmptyString,
  dato: LocalDate,
  punkt: Schema.optionalKey(Schema.NonEmptyString),
  sha256: Sha256
})

/** `dato` is the day of the meeting. */
const beslutning = { dato: LocalDate, begrundelse: Tekst, grundlag: Grundlag }

export const beslutninger = {
  /** Put forward: nothing changes yet. `revision` names it from here on. */
  RevisionIndstillet: Schema.Struct({ revision: Id, aendringer: Aendringer, ...beslutning }),
  /** In force from `gyldigFra`; a year is judged by the version in force on its first day. */
  RevisionVedtaget: Schema.Struct({ revision: Id, gyldigFra: LocalDate, ...beslutning }),
  RevisionAfvist: Schema.Struct({ revision: Id, ...beslutning }),
  /** How the words are read at a point of doubt, for the years named; for all of them where none is. */
  FortolkningValgt: Schema.Struct({
    kriterium: Id,
    tvivl: Id,
    fortolkning: Id,
    projektaar: Schema.optionalKey(Schema.NonEmptyArray(ProjektaarId)),
    ...beslutning
  }),
  /** A promise whose words leave room for it ("hvor det er muligt") is not held against the years named. */
  UndtagelseGivet: Schema.Struct({
    kriterium: Id,
    omraade: Schema.optionalKey(Id),
    projektaar: Schema.NonEmptyArray(ProjektaarId),
    ...beslutning
  }),
  /** The value to start from, where the text has none. In place of one measured, and of one fixed before. */
  BaselineFastsat: Schema.Struct({
    kriterium: Id,
    omraade: Schema.optionalKey(Id),
    vaerdi: Decimal,
    periode: Schema.NonEmptyString,
    ...beslutning
  })
} as const

type Beslutninger = typeof beslutninger
/** The one of these decisions that has this tag. */
export type BeslutningAf<T extends keyof Beslutninger> = { readonly _tag: T } & Beslutninger[T]["Type"]
/** What a body of the agreement decides: a reading, an exemption, a baseline, a revision (*beslutning*, decision). */
export type Beslutning = { [T in keyof Beslutninger]: BeslutningAf<T> }[keyof Beslutninger]
