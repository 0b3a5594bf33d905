/** An agreement looked over before it is used: what makes it unreadable, what can never be kept, and what was hardly meant. */
import * as Result from "effect/Result"
import type { Delaftale } from "../../terms/Delaftale.ts"
import { laesDelaftale } from "../../terms/laesDelaftale.ts"
import type { Fejl } from "../../terms/Meld.ts"
import type { Aftalefund, Eftersyn } from "./Aftalefund.ts"
import { aldrigTal } from "./aldrigTal.ts"
import { betingelser } from "./betingelser.ts"
import { filarter } from "./filarter.ts"
import { filfelter } from "./filfelter.ts"
import { procentsum } from "./procentsum.ts"
import { sammeLaesning } from "./sammeLaesning.ts"
import { skemaord } from "./skemaord.ts"
import { talIOrdlyd } from "./talIOrdlyd.ts"
import { tidspunkter } from "./tidspunkter.ts"
import { udgangspunkter } from "./udgangspunkter.ts"
import { uopnaaelige } from "./uopnaaeligt.ts"

const alle: ReadonlyArray<Eftersyn> = [
  uopnaaelige,
  aldrigTal,
  udgangspunkter,
  betingelser,
  filarter,
  filfelter,
  sammeLaesning,
  tidspunkter,
  talIOrdlyd,
  procentsum
]

/**
 * JSON from outside, looked over (*efterse*, inspect). Where it is no agreement that can be read, the faults of that;
 * else what the checks find in it. Empty where there is nothing to say; it never throws.
 */
export const efterse = (json: unknown): ReadonlyArray<Aftalefund> => {
  const laest = laesDelaftale(json)
  return Result.isFailure(laest) ? laest.failure.map(somFund) : efterseAftale(laest.success)
}

/**
 * The checks on an agreement that has been read (*efterse aftale*, inspect the agreement). What must be mended comes
 * first.
 */
export const efterseAftale = (aftale: Delaftale): ReadonlyArray<Aftalefund> =>
  alle.flatMap((sig) => sig(aftale)).toSorted((a, b) => Number(b.alvor === "fejl") - Number(a.alvor === "fejl"))

/** What reading says is a sentence with its remedy in it, in Danish; what a schema says is worded here. */
const somFund = ({ besked, sti }: Fejl): Aftalefund => {
  const ord = skemaord(besked, sti)
  if (ord !== undefined) return { kode: "format", alvor: "fejl", sti, ...ord }
  return {
    kode: "henvisning",
    alvor: "fejl",
    sti,
    besked: { da: besked, en: besked },
    raad: {
      da: "Ret det ene af de to steder, så de siger det samme.",
      en: "Mend one of the two places, so that they say the same."
    }
  }
}
