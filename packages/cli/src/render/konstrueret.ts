/** A log of invented figures says so on everything that is printed from it. */
import type { Sprog } from "../Sprog.ts"
import { tekst } from "../Sprog.ts"

export const konstrueretLinje = (lang: Sprog): string =>
  tekst(
    lang,
    "KONSTRUEREDE TAL: tallene er opdigtede og siger intet om virkelige boligområder.",
    "KONSTRUEREDE TAL (constructed figures): they are invented and say nothing about real housing areas."
  )

/** Where only some of the rows come from such logs. */
export const konstruerederaekker = (lang: Sprog): string =>
  tekst(
    lang,
    "KONSTRUEREDE TAL: i de rækker, der er mærket sådan, er tallene opdigtede og siger intet om virkelige boligområder.",
    "KONSTRUEREDE TAL (constructed figures): in the rows so marked they are invented and say nothing about real housing areas."
  )
