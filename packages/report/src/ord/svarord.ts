/** The four answers in words. */
import type { Vurdering } from "@delaftale/core"
import type { Sprog } from "../sprog.ts"

const ord: { readonly [S in Vurdering["status"]]: { readonly da: string; readonly en: string } } = {
  opfyldt: { da: "opfyldt", en: "met" },
  ikkeOpfyldt: { da: "ikke opfyldt", en: "not met" },
  kanIkkeVurderes: { da: "kan ikke vurderes", en: "not assessable" },
  undtaget: { da: "undtaget", en: "exempt" }
}

/** A status in words (*svarord*). */
export const svarord = (status: Vurdering["status"], sprog: Sprog): string => ord[status][sprog]
