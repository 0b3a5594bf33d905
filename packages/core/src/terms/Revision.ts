/** A change of the agreement as data: what kind of thing changes, and what stands there afterwards. */
import * as Schema from "effect/Schema"
import { Id, Tekst } from "../ground/Id.ts"
import { Aktivitet } from "./Aktivitet.ts"
import { Boligomraade } from "./Delaftale.ts"
import { Krav } from "./Krav.ts"
import { Part } from "./Parter.ts"
import { Oekonomi } from "./Ramme.ts"
import { Forpligtelse, Succeskriterium } from "./Succeskriterium.ts"

/** What has an id is put in the place of the one with that id, added where there is none, or (no `til`) left out. */
const sammeId = Schema.makeFilter(
  ({ id, til }: { readonly id: string; readonly til?: { readonly id: string } }) =>
    til === undefined || til.id === id || { path: ["til", "id"], issue: `skal være ${id}` }
)

export const Aendring = Schema.Union([
  /** The demand of a criterion or commitment; `ordlyd` where its words change with it. */
  Schema.Struct({
    slags: Schema.Literal("maaltal"),
    loefte: Id,
    krav: Krav,
    ordlyd: Schema.optionalKey(Tekst)
  }),
  Schema.Struct({ slags: Schema.Literal("kriterium"), id: Id, til: Schema.optionalKey(Succeskriterium) }).check(
    sammeId
  ),
  Schema.Struct({ slags: Schema.Literal("forpligtelse"), id: Id, til: Schema.optionalKey(Forpligtelse) }).check(
    sammeId
  ),
  Schema.Struct({ slags: Schema.Literal("aktivitet"), id: Id, til: Schema.optionalKey(Aktivitet) }).check(sammeId),
  Schema.Struct({ slags: Schema.Literal("omraade"), id: Id, til: Schema.optionalKey(Boligomraade) }).check(sammeId),
  Schema.Struct({ slags: Schema.Literal("part"), id: Id, til: Schema.optionalKey(Part) }).check(sammeId),
  /** The whole budget. */
  Schema.Struct({ slags: Schema.Literal("oekonomi"), til: Oekonomi })
])
export type Aendring = typeof Aendring.Type

export const Aendringer = Schema.NonEmptyArray(Aendring)
