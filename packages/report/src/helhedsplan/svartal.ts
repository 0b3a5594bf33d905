/** How many answers there are of each kind, with those apart that nobody owes yet. The row over the areas is no answer of its own. */
import type { Vurdering } from "@delaftale/core"

export interface Svartal {
  readonly opfyldt: number
  readonly ikkeOpfyldt: number
  readonly kanIkkeVurderes: number
  readonly ikkeForfalden: number
  readonly undtaget: number
}

/** In the order in which they are told. */
export const svarslags = ["opfyldt", "ikkeOpfyldt", "kanIkkeVurderes", "ikkeForfalden", "undtaget"] as const

type Svar = Pick<Vurdering, "aarsag" | "omraade" | "status">

const venter: ReadonlyArray<Vurdering["aarsag"]> = ["periodeAaben", "opgoeresVedUdloeb", "fristIkkeNaaet"]

/** Its time has not come: the year runs, or it is due later. */
export const svaret = ({ aarsag, status }: Svar): keyof Svartal =>
  status === "kanIkkeVurderes" && venter.includes(aarsag) ? "ikkeForfalden" : status

export const svartal = (vurderinger: ReadonlyArray<Svar>): Svartal => {
  const tal = { opfyldt: 0, ikkeOpfyldt: 0, kanIkkeVurderes: 0, ikkeForfalden: 0, undtaget: 0 }
  for (const en of vurderinger) if (en.omraade !== "alle") tal[svaret(en)]++
  return tal
}

/** Counts of answers may be added over agreements: each answer is one agreement's. */
export const lagtSammen = (alle: ReadonlyArray<Svartal>): Svartal => ({
  opfyldt: sum(alle, "opfyldt"),
  ikkeOpfyldt: sum(alle, "ikkeOpfyldt"),
  kanIkkeVurderes: sum(alle, "kanIkkeVurderes"),
  ikkeForfalden: sum(alle, "ikkeForfalden"),
  undtaget: sum(alle, "undtaget")
})

const sum = (alle: ReadonlyArray<Svartal>, slags: keyof Svartal): number =>
  alle.reduce((til, tal) => til + tal[slags], 0)
