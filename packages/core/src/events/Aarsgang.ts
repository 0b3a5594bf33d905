/** A year comes to its end: it is closed, and what was reported of it is kept as it stood. */
import * as Schema from "effect/Schema"
import { Id } from "../ground/Id.ts"
import { LocalDate } from "../ground/LocalDate.ts"
import { ProjektaarId } from "../terms/Projektaar.ts"

const Sha256 = Schema.String.check(Schema.isPattern(/^[0-9a-f]{64}$/u))
const Nummer = Schema.Int.check(Schema.isGreaterThan(0))

export const aarsgang = {
  /** From here on the verdicts of the year are final, unless something of it is corrected or comes late. */
  ProjektaarAfsluttet: Schema.Struct({ projektaar: ProjektaarId, dato: LocalDate }),
  /**
   * An edition: the report of a year as it was sent out. `skaering` is the batch up to which it counts, and `kendtPr` the
   * day as of which; `tal` is the hash of the figures (app/talsum.ts), `motor` the version that computed them.
   */
  StatusrapportAfgivet: Schema.Struct({
    udgave: Nummer,
    projektaar: ProjektaarId,
    dato: LocalDate,
    skaering: Schema.Struct({ position: Nummer, segl: Sha256, kendtPr: LocalDate }),
    tal: Sha256,
    motor: Schema.NonEmptyString,
    modtagere: Schema.NonEmptyArray(Id),
    /** The edition of the same year that this one restates. */
    erstatter: Schema.optionalKey(Nummer)
  })
} as const

type Gang = typeof aarsgang
/** The one of these events that has this tag. */
export type AarsgangAf<T extends keyof Gang> = { readonly _tag: T } & Gang[T]["Type"]
/** What happens to a project year as a whole: it is closed, its report goes out (*årsgang*, course of the year). */
export type Aarsgang = { [T in keyof Gang]: AarsgangAf<T> }[keyof Gang]
