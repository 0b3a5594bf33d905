/** The example's agreement as it stands in its file, raw and decoded. */
import { readFileSync } from "node:fs"
import { Delaftale } from "@delaftale/core"
import * as Schema from "effect/Schema"

export const laes = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), "utf8")

export const raa: Schema.Json = JSON.parse(laes("delaftale.json"))

export const delaftale: Delaftale = Schema.decodeUnknownSync(Delaftale)(raa, {
  onExcessProperty: "error",
  errors: "all"
})

/** Criteria and commitments: whatever may carry a measurement and points of doubt. */
export const loefter: ReadonlyArray<Delaftale["kriterier"][number] | Delaftale["forpligtelser"][number]> = [
  ...delaftale.kriterier,
  ...delaftale.forpligtelser
]

/** Every value of the file with the key it stands under (elements of a list: the key of the list). */
export const vaerdier = function* (
  value: Schema.Json,
  key = ""
): Generator<readonly [key: string, value: Schema.Json]> {
  yield [key, value]
  if (Array.isArray(value)) for (const element of value) yield* vaerdier(element, key)
  else if (value !== null && typeof value === "object")
    for (const [inner, element] of Object.entries(value)) yield* vaerdier(element, inner)
}
