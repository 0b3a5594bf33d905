/** The reasons in words. */
import type { Aarsag } from "@delaftale/core"
import type { Sprog } from "../sprog.ts"

const ord: { readonly [A in Aarsag]: { readonly da: string; readonly en: string } } = {
  baselineNul: { da: "udgangspunkt 0", en: "baseline is 0" },
  undtagelseGivet: { da: "undtagelse givet", en: "exemption granted" },
  periodeAaben: { da: "åbent år", en: "year still open" },
  opgoeresVedUdloeb: { da: "ved udløb", en: "due at the end" },
  fristIkkeNaaet: { da: "fristen er ikke nået", en: "not due yet" },
  manglerIndberetning: { da: "ikke indberettet", en: "not reported" },
  manglerBaseline: { da: "mangler udgangspunkt", en: "no baseline" },
  manglerForegaaendeAar: { da: "mangler året før", en: "year before missing" },
  naevnerNul: { da: "intet at måle på", en: "nothing to measure" },
  ufuldstaendigtAntal: { da: "antal mangler", en: "count incomplete" },
  ikkeBedoemt: { da: "ikke bedømt", en: "not judged" },
  kilderMangler: { da: "kilder mangler", en: "sources missing" },
  undertrykt: { da: "for få personer til at vise", en: "too few persons to show" }
}

/** A reason in words (*årsagsord*). */
export const aarsagsord = (aarsag: Aarsag, sprog: Sprog): string => ord[aarsag][sprog]
