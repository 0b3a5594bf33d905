/** What is said of the figures of a plan: ranges, what was counted once and why, who has not reported. */
import { type Dublet, Interval, type Plancelle } from "@delaftale/core"
import { intervalord } from "../ord/talord.ts"
import { paa, type Sprog } from "../sprog.ts"
import { opremset } from "../statusrapport/afsnit/Fortalt.ts"
import type { Svartal } from "./svartal.ts"

const ord: { readonly [S in keyof Svartal]: readonly [da: string, en: string] } = {
  opfyldt: ["opfyldt", "met"],
  ikkeOpfyldt: ["ikke opfyldt", "not met"],
  kanIkkeVurderes: ["kan ikke vurderes", "not assessable"],
  ikkeForfalden: ["ikke forfalden", "not due"],
  undtaget: ["undtaget", "exempt"]
}

/** What a kind of answer is called above its count (*svartalsord*, words for counts of answers): "met", "not due". */
export const svartalsord = (slags: keyof Svartal, sprog: Sprog): string => paa(sprog, ...ord[slags])

/**
 * A cell of a plan in words (*celleord*, words for a cell): "17", "8 til 9", "mindst 43"; or why there is no figure.
 */
export const celleord = ({ aaben, uden, vaerdi }: Plancelle, sprog: Sprog): string => {
  if (vaerdi !== undefined) return intervalord(vaerdi, "antal", sprog)
  if (aaben) return paa(sprog, "åbent år", "year still open")
  return uden.length === 0 ? "–" : paa(sprog, "ikke indberettet", "not reported")
}

export const erSpaend = ({ vaerdi }: Plancelle): boolean =>
  vaerdi !== undefined && vaerdi.hoejst !== undefined && Interval.exact(vaerdi) === undefined

const grunde: { readonly [G in Dublet["grund"]]: readonly [da: string, en: string] } = {
  raekke: ["samme række i samme fil", "the same row of the same file"],
  haendelse: ["samme hændelse", "the same event"],
  bilag: ["samme bilag, dag og beløb", "the same voucher, day and amount"],
  tal: ["samme område og projektår", "the same area and year"]
}

/**
 * The sentence on what stands in several logs (*dubletord*, words for duplicates). `antal` is how many, in words, since
 * a number may be too small to tell; `navn` gives an agreement's name by its id.
 */
export const dubletord = (
  { delaftaler, fil, grund }: Omit<Dublet, "antal">,
  antal: string,
  navn: (delaftale: string) => string,
  sprog: Sprog
): string => {
  const hvor = opremset(delaftaler.map(navn), sprog)
  const fra = fil === undefined ? "" : ` (${fil})`
  return paa(
    sprog,
    `${antal} står i ${hvor} og tæller én gang: ${grunde[grund][0]}${fra}.`,
    `${antal} stand in ${hvor} and count once: ${grunde[grund][1]}${fra}.`
  )
}
