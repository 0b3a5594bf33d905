/** A log of invented figures says so on everything that is printed from it. */
import type { Sprog } from "../Sprog.ts"
import { tekst } from "../Sprog.ts"

export const konstrueretLinje = (lang: Sprog): string =>
  tekst(
    lang,
    "KONSTRUEREDE TAL: tallene er opdigtede og siger intet om virkelige boligområder.",
    "KONSTRUEREDE TAL (constructed figures): they are invented and say nothing about real housing areas."
  )
