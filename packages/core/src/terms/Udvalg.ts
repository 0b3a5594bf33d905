/** Which registrations an indicator looks at: a type and conditions on its fields, as data. */
import * as Schema from "effect/Schema"
import { Id } from "../ground/Id.ts"

/** The registrations that can be counted; their events are in the room `events`, under the same names. */
export const Registreringstype = Schema.Literals([
  "ArrangementRegistreret",
  "DeltagelseRegistreret",
  "InformationsbrevRegistreret",
  "TalOpgjort",
  "UndersoegelseGennemfoert",
  "TilknytningRegistreret",
  "TilflytterRegistreret",
  "KontaktRegistreret",
  "FormidlingRegistreret",
  "LeveranceRegistreret",
  "BedoemmelseAfgivet",
  "BesvarelseRegistreret"
])
export type Registreringstype = typeof Registreringstype.Type

const Laengde = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))

/** `er`: the field holds one of these values. `antal`: the list in the field has so many entries (own tour: one area). */
export const Betingelse = Schema.Struct({
  felt: Id,
  er: Schema.optionalKey(Schema.NonEmptyArray(Schema.String)),
  antal: Schema.optionalKey(
    Schema.Struct({
      mindst: Schema.optionalKey(Laengde),
      hoejst: Schema.optionalKey(Laengde)
    })
  )
})
export type Betingelse = typeof Betingelse.Type

export const Udvalg = Schema.Struct({
  registrering: Registreringstype,
  hvor: Schema.optionalKey(Schema.Array(Betingelse))
})
export type Udvalg = typeof Udvalg.Type

/** The fields of a registration that hold a number, and so can be added up. */
export const talfelter: { readonly [T in Registreringstype]?: ReadonlyArray<string> } = {
  ArrangementRegistreret: ["deltagere"],
  TalOpgjort: ["vaerdi", "taeller", "naevner"],
  UndersoegelseGennemfoert: ["inviterede"],
  LeveranceRegistreret: ["antal"]
}

/** The registrations that say who, by a pseudonymous key. */
export const medNoegle: ReadonlyArray<Registreringstype> = [
  "DeltagelseRegistreret",
  "TilknytningRegistreret",
  "TilflytterRegistreret",
  "KontaktRegistreret",
  "FormidlingRegistreret",
  "BesvarelseRegistreret"
]
