/** The agreement is made, and files are read into its log. */
import * as Schema from "effect/Schema"
import { Delaftale } from "../terms/Delaftale.ts"
import { Antal } from "./Registrering.ts"

export const aftale = {
  /** The whole agreement as data; `konstrueret` marks a log of invented figures, for ever and in every output. */
  DelaftaleIndgaaet: Schema.Struct({
    delaftale: Delaftale,
    datagrundlag: Schema.Literals(["faktisk", "konstrueret"])
  }),
  /** A file was read: `laest` rows, of which `optaget` became registrations and `afvist` were refused. */
  ImportGennemfoert: Schema.Struct({
    fil: Schema.NonEmptyString,
    sha256: Schema.String.check(Schema.isPattern(/^[0-9a-f]{64}$/u)),
    laest: Antal,
    optaget: Antal,
    afvist: Antal
  })
} as const
