/** What is done under the agreement: one activity with everything its form says. */
import * as Schema from "effect/Schema"
import { Id, Tekst } from "../ground/Id.ts"

/** A kind of arrangement, with the states it can be in: a letter is sent, a course is held. */
const Art = Schema.Struct({
  id: Id,
  navn: Tekst,
  status: Schema.NonEmptyArray(Schema.Literals(["udbudt", "afholdt", "aflyst", "udsendt"]))
})

export const Aktivitet = Schema.Struct({
  id: Id,
  navn: Tekst,
  /** The knowledge it rests on, as the agreement cites it. */
  kilde: Tekst,
  arter: Schema.Array(Art),
  indhold: Schema.NonEmptyArray(Tekst),
  praksis: Schema.NonEmptyArray(Tekst),
  formaal: Schema.NonEmptyArray(Tekst),
  maalgrupper: Schema.NonEmptyArray(
    Schema.Struct({ betegnelse: Schema.optionalKey(Schema.Literals(["primaer", "sekundaer"])), tekst: Tekst })
  ),
  samarbejdspartnere: Schema.NonEmptyArray(Tekst),
  medarbejderressourcer: Schema.NonEmptyArray(Tekst),
  evaluering: Schema.NonEmptyArray(Tekst),
  forankring: Schema.NonEmptyArray(Tekst)
})
export type Aktivitet = typeof Aktivitet.Type
