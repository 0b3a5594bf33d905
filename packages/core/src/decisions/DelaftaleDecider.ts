/** The agreement itself: it is made once, and from then on the log is about it. */
import * as Result from "effect/Result"
import type { DelaftaleIndgaaet } from "../events/DelaftaleEvent.ts"
import type { Decider } from "../ground/Decider.ts"
import type { Delaftale } from "../terms/Delaftale.ts"
import type { Fejl } from "../terms/Meld.ts"
import { provDelaftale } from "../terms/provDelaftale.ts"
import { type Aftaletilstand, fremAf, ingenAftale } from "./Aftaletilstand.ts"

/**
 * What it takes to begin a log: the agreement, and whether its figures are real or constructed (*indgå*, enter into).
 */
export interface Indgaa {
  readonly delaftale: Delaftale
  readonly datagrundlag: "faktisk" | "konstrueret"
}

/** Decides whether a log may begin with this agreement. */
export const DelaftaleDecider: Decider<Indgaa, Aftaletilstand, DelaftaleIndgaaet, Fejl> = {
  initial: ingenAftale,
  decide: (state, { datagrundlag, delaftale }) => {
    if (state.delaftale !== undefined) {
      return Result.fail([{ sti: "id", besked: `loggen har allerede en delaftale, "${state.delaftale.id}"` }])
    }
    const fejl = provDelaftale(delaftale)
    return fejl.length > 0
      ? Result.fail(fejl)
      : Result.succeed([{ _tag: "DelaftaleIndgaaet", delaftale, datagrundlag }])
  },
  evolve: fremAf
}
