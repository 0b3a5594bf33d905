/** One thing that was looked at, and what was seen. */
import { type Sprog, tekst } from "../Sprog.ts"

export interface Fund {
  readonly hvad: readonly [da: string, en: string]
  readonly set: readonly [da: string, en: string]
  /** `nej` makes the command end with 1; `obs` is for somebody to think about. */
  readonly dom: "ok" | "obs" | "nej"
}

export const linje = ({ dom, hvad, set }: Fund, lang: Sprog): string =>
  `${(lang === "da" ? dom : dom === "nej" ? "no" : dom).padEnd(4)} ${tekst(lang, ...hvad).padEnd(13)} ${tekst(lang, ...set)}`
