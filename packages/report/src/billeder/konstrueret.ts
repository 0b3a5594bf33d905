/** A picture of invented figures says so itself: it may be cut out of its report. */
import type { Fortalt } from "../statusrapport/afsnit/Fortalt.ts"

export const konstruerettekst = ({ rapport }: Fortalt): { readonly subtitle?: string } =>
  rapport.konstrueret ? { subtitle: "KONSTRUEREDE TAL" } : {}
