/** How many answers there are of each kind, with those apart that nobody owes yet. The row over the areas is no answer of its own. */
import type { Vurdering } from "@delaftale/core"

/** How many answers there are of each kind (*svartal*, counts of answers). */
export interface Svartal {
  readonly opfyldt: number
  readonly ikkeOpfyldt: number
  readonly kanIkkeVurderes: number
  readonly ikkeForfalden: number
  readonly undtaget: number
}

/** The kinds of answers (*svarslags*, kinds of answers), in the order in which they are told. */
export const svarslags = ["opfyldt", "ikkeOpfyldt", "kanIkkeVurderes", "ikkeForfalden", "undtaget"] as const

type Svar = Pick<Vurdering, "aarsag" | "omraade" | "status">

const venter: ReadonlyArray<Vurdering["aarsag"]> = ["periodeAaben", "opgoeresVedUdloeb", "fristIkkeNaaet"]

/**
 * Which kind of answer a verdict is counted as (*svaret*, the answer): its status, or `ikkeForfalden` where its time
 * has not come, since the year runs or it is due later.
 */
export const svaret = ({ aarsag, status }: Svar): keyof Svartal =>
  status === "kanIkkeVurderes" && venter.includes(aarsag) ? "ikkeForfalden" : status

/** The counts of these verdicts (*svartal*, counts of answers), without the row over the areas. */
export const svartal = (vurderinger: ReadonlyArray<Svar>): Svartal => {
  const tal = { opfyldt: 0, ikkeOpfyldt: 0, kanIkkeVurderes: 0, ikkeForfalden: 0, undtaget: 0 }
  for (const en of vurderinger) if (en.omraade !== "alle") tal[svaret(en)]++
  return tal
}

/** Counts added (*lagt sammen*, added up); they may be, over agreements: each answer is one agreement's. */
export const lagtSammen = (alle: ReadonlyArray<Svartal>): Svartal => ({
  opfyldt: sum(alle, "opfyldt"),
  ikkeOpfyldt: sum(alle, "ikkeOpfyldt"),
  kanIkkeVurderes: sum(alle, "kanIkkeVurderes"),
  ikkeForfalden: sum(alle, "ikkeForfalden"),
  undtaget: sum(alle, "undtaget")
})

const sum = (alle: ReadonlyArray<Svartal>, slags: keyof Svartal): number =>
  alle.reduce((til, tal) => til + tal[slags], 0)
