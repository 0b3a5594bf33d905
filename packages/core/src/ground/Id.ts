/** Readable ids of what an agreement names: areas, criteria, activities, roles. */
import * as Schema from "effect/Schema"

/** ASCII letters, digits and hyphens, a letter or digit first: never a path, never a property of Object.prototype. */
export const Id = Schema.String.check(
  Schema.isPattern(/^[a-zA-Z0-9][a-zA-Z0-9-]{0,62}$/u, { expected: "an id of letters a-z, digits and hyphens" }),
  Schema.makeFilter((id: string) => !(id in Object.prototype), {
    expected: "an id that is not a reserved word",
    toJsonSchema: () => ({ not: { enum: Object.getOwnPropertyNames(Object.prototype).sort() } })
  })
).annotate({ identifier: "Id" })
export type Id = typeof Id.Type

/** A text that says something: not blank, at most 20,000 characters. */
export const Tekst = Schema.String.check(
  Schema.makeFilter((text: string) => text.trim() !== "", {
    expected: "a text that is not blank",
    toJsonSchema: () => ({ pattern: "\\S" })
  }),
  Schema.isMaxLength(20000)
).annotate({ identifier: "Tekst" })
