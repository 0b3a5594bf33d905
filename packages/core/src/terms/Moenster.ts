/** A regular expression that a whole cell must be of, as JavaScript has them, letters of Unicode counted as one. */
import * as Schema from "effect/Schema"

/** The pattern of a check as an expression for the whole text (*mønsteret*, the pattern). Throws where it is none. */
export const moensteret = (tekst: string): RegExp => new RegExp(`^(?:${tekst})$`, "u")

const erMoenster = (tekst: string): boolean => {
  try {
    moensteret(tekst)
    return true
  } catch {
    return false
  }
}

export const Moenster = Schema.String.check(
  Schema.isMinLength(1),
  Schema.isMaxLength(200),
  Schema.makeFilter(erMoenster, { expected: "a regular expression", toJsonSchema: () => ({ format: "regex" }) })
)
