/** How far an activity is in the residents' own hands, and how often something is to be handed over, in words. */
import type { Driftsskifte, Leverancestatus } from "@delaftale/core"
import { paa, type Sprog } from "../sprog.ts"

const drift: Record<Driftsskifte["tilstand"], readonly [da: string, en: string]> = {
  stoettet: ["støttet af helhedsplanen", "supported"],
  samdrevet: ["drevet i fællesskab", "run together"],
  beboerdrevet: ["beboerdrevet", "run by residents"]
}

/** Who runs an activity, in words (*driftsord*). */
export const driftsord = (tilstand: Driftsskifte["tilstand"], sprog: Sprog): string => paa(sprog, ...drift[tilstand])

const hyppighed: Record<Leverancestatus["leverance"]["hyppighed"], readonly [da: string, en: string]> = {
  engang: ["én gang", "once"],
  hvertAar: ["hvert år", "every year"],
  loebende: ["løbende", "as needed"]
}

/** How often something is delivered, in words (*hyppighedsord*). */
export const hyppighedsord = (hvor: Leverancestatus["leverance"]["hyppighed"], sprog: Sprog): string =>
  paa(sprog, ...hyppighed[hvor])
