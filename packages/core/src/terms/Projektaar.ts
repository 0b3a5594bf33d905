/** The years an agreement is judged by, written out in it: 2017/18 is 1 April 2017 to 31 March 2018, both counted. */
import * as Schema from "effect/Schema"
import { LocalDate } from "../ground/LocalDate.ts"

export const ProjektaarId = Schema.String.check(
  Schema.isPattern(/^[0-9A-Za-z][0-9A-Za-z/.-]{0,19}$/u, { expected: 'the name of a year, such as "2017/18"' })
)
export type ProjektaarId = typeof ProjektaarId.Type

export const Projektaar = Schema.Struct({ id: ProjektaarId, fra: LocalDate, til: LocalDate })
export type Projektaar = typeof Projektaar.Type
