/** What stands on everything that is made from invented figures: real areas with invented verdicts must not pass as real. */
import { paa, type Sprog } from "../sprog.ts"

export const konstrueretord = (sprog: Sprog): string =>
  paa(
    sprog,
    "KONSTRUEREDE TAL: tallene er opdigtede og siger intet om virkelige boligområder.",
    "KONSTRUEREDE TAL (constructed figures): they are invented and say nothing about real housing areas."
  )
