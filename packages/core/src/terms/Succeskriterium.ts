/** A promise that the agreement is judged by: its exact words, where the figure comes from, and how it is measured. */
import * as Schema from "effect/Schema"
import { Id, Tekst } from "../ground/Id.ts"
import { Tvivl } from "./Fortolkning.ts"
import { Maaling } from "./Maaling.ts"

export const Succeskriterium = Schema.Struct({
  id: Id,
  /** The exact Danish words of the agreement. */
  ordlyd: Tekst,
  datakilde: Tekst,
  /** The activity it belongs to; absent for the locally set measurements of the whole theme. */
  aktivitet: Schema.optionalKey(Id),
  /** `bloed`: the words leave room ("hvor det er muligt"). */
  styrke: Schema.Literals(["haard", "bloed"]),
  opgoeresAf: Schema.optionalKey(Tekst),
  bemaerkning: Schema.optionalKey(Tekst),
  maaling: Maaling,
  tvivl: Schema.optionalKey(Schema.Array(Tvivl))
})
export type Succeskriterium = typeof Succeskriterium.Type

/** Something to be handed over in each area: once, every year, or as the need comes. */
const Leverance = Schema.Struct({
  id: Id,
  navn: Tekst,
  hyppighed: Schema.Literals(["engang", "hvertAar", "loebende"])
})
export type Leverance = typeof Leverance.Type

/** A commitment about practice: not a success criterion, but it can be checked; some only by judgement or coverage. */
export const Forpligtelse = Schema.Struct({
  id: Id,
  aktivitet: Id,
  ordlyd: Tekst,
  /** How it is followed up where it has no measurement of its own. */
  opfoelgning: Schema.optionalKey(Schema.Literals(["daekning", "bedoemmelse", "leverance", "overdragelse"])),
  bemaerkning: Schema.optionalKey(Tekst),
  maaling: Schema.optionalKey(Maaling),
  tvivl: Schema.optionalKey(Schema.Array(Tvivl)),
  /**
   * How it is measured beside the table: its rows are no part of the verdict table. `anslaaet`: the words only expect
   * it ("anslået"), so that nothing is broken where it comes out otherwise.
   */
  foelgesVed: Schema.optionalKey(Schema.Struct({ maaling: Maaling, anslaaet: Schema.optionalKey(Schema.Boolean) })),
  leverancer: Schema.optionalKey(Schema.NonEmptyArray(Leverance))
})
export type Forpligtelse = typeof Forpligtelse.Type
