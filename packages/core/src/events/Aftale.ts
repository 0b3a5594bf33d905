/** The agreement is made, and files are read into its log. */
import * as Schema from "effect/Schema"
import { Id } from "../ground/Id.ts"
import { Delaftale } from "../terms/Delaftale.ts"
import { Antal } from "./Registrering.ts"

const Sum = Schema.String.check(Schema.isPattern(/^[0-9a-f]{64}$/u))

export const aftale = {
  /** The whole agreement as data; `konstrueret` marks a log of invented figures, for ever and in every output. */
  DelaftaleIndgaaet: Schema.Struct({
    delaftale: Delaftale,
    datagrundlag: Schema.Literals(["faktisk", "konstrueret"])
  }),
  /**
   * A file was read: `laest` rows, of which `optaget` became registrations and `afvist` were refused. `afbildning`: by
   * a kind of file that came with the import and is none of the agreement's, and the SHA-256 of the file it stood in.
   */
  ImportGennemfoert: Schema.Struct({
    fil: Schema.NonEmptyString,
    sha256: Sum,
    laest: Antal,
    optaget: Antal,
    afvist: Antal,
    afbildning: Schema.optionalKey(Schema.Struct({ id: Id, sha256: Sum }))
  })
} as const
