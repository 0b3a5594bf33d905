/** How a table of an office becomes rows with the columns of its kind: where it begins, what it says by its place or name. */
import * as Schema from "effect/Schema"

export const Kolonnenavn = Schema.NonEmptyString

/** Rows in which the column holds one of these, as they are written. */
export const Vilkaar = Schema.Struct({ kolonne: Kolonnenavn, er: Schema.NonEmptyArray(Schema.NonEmptyString) })

/**
 * Several columns that are one thing each (an area, a month): every row becomes one for each of them. `navn` is the
 * column that then says which (`er`, or else the name of the column), `vaerdi` the one that holds what stood in it.
 */
const Udfoldning = Schema.Struct({
  navn: Kolonnenavn,
  vaerdi: Kolonnenavn,
  kolonner: Schema.NonEmptyArray(
    Schema.Struct({ kolonne: Kolonnenavn, er: Schema.optionalKey(Schema.NonEmptyString) })
  ),
  /** An empty cell is a row that is not there; without it, it is a fault. */
  tommeUdelades: Schema.optionalKey(Schema.Boolean)
})

/** Stands last in a kind of file. Left out, the table is a header and rows as they are. */
export const filform = {
  /** Columns that are not in the file and say the same in every row. */
  faste: Schema.optionalKey(Schema.Array(Schema.Struct({ kolonne: Kolonnenavn, vaerdi: Schema.NonEmptyString }))),
  /** Columns that are not in the file and are given with it (`--set Område=Nord`). */
  gives: Schema.optionalKey(Schema.Array(Kolonnenavn)),
  /** Columns that the name of the file says, in braces; * is anything: "klager {Område} {År}.*" */
  fraFilnavn: Schema.optionalKey(Schema.NonEmptyString),
  udfold: Schema.optionalKey(Udfoldning),
  /** Of a text file, what stands between its cells; a semicolon, if left out. */
  skilletegn: Schema.optionalKey(Schema.Literals([";", ",", "\t", "|"])),
  /** The header is the first line with all the columns, and stands on this one at the latest; 1, if left out. */
  hovedSenest: Schema.optionalKey(Schema.Int.check(Schema.isGreaterThanOrEqualTo(1), Schema.isLessThanOrEqualTo(100))),
  /** The sheet of a workbook; the one with the header, if left out. */
  ark: Schema.optionalKey(Schema.NonEmptyString),
  /** Columns that may be there and are not kept. */
  ignoreres: Schema.optionalKey(Schema.Array(Kolonnenavn)),
  /** Lines that are no rows: sums. The column need be none of the kind's own. */
  udelad: Schema.optionalKey(Schema.Array(Vilkaar))
}
