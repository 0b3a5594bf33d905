/** The language of what is printed: Danish unless asked otherwise. */
import * as Flag from "effect/cli/Flag"

export type Sprog = "da" | "en"

export const sprog = Flag.Literals("lang", ["da", "en"]).pipe(
  Flag.withDefault("da" as const),
  Flag.withDescription("Sprog / language: da, en")
)

/** One text in both languages. */
export const tekst = (lang: Sprog, da: string, en: string): string => (lang === "da" ? da : en)
