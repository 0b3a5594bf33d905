/** One verdict taken apart: everything from the words of the agreement down to the events. */
import type { Vurdering } from "../evaluation/Vurdering.ts"
import type { DelaftaleEvent } from "../events/DelaftaleEvent.ts"
import type { LocalDate } from "../ground/LocalDate.ts"
import type { Recorded } from "../ground/Recorded.ts"
import type { Fortolkning } from "../terms/Fortolkning.ts"
import type { Optegnet } from "./cellebeslutninger.ts"
import type { Status } from "./status.ts"

/** A point of doubt: how it is read, and what the cell would be under each other reading. */
export interface ForklaretTvivl {
  readonly id: string
  readonly spoergsmaal: string
  readonly gaeldende: Fortolkning
  /** That somebody chose it; else it is what the agreement's data holds. */
  readonly valgt?: Optegnet<"FortolkningValgt">
  readonly andre: ReadonlyArray<AndenLaesning>
}

interface AndenLaesning extends Bedoemt {
  readonly fortolkning: Fortolkning
  readonly vurdering?: Vurdering
}

/** The grades, where somebody judges: the figure and the target are then places among them, from 0. */
export interface Bedoemt {
  readonly karakterer?: ReadonlyArray<string>
}

/** A registration that counts, and the corrections of it, as they stand in the log. */
export interface ForklaretBevis {
  readonly haendelse: Recorded<DelaftaleEvent>
  readonly rettelser: ReadonlyArray<Recorded<DelaftaleEvent>>
}

/** One verdict derived from the words of the agreement down to the events (*forklaring*, explanation). */
export interface Forklaring extends Bedoemt {
  readonly status: Status
  readonly vurdering: Vurdering
  /** The version that the year is judged by, and the adoption that made it; the first was signed. */
  readonly version: {
    readonly nummer: number
    readonly gyldigFra: LocalDate
    readonly vedtaget?: Optegnet<"RevisionVedtaget">
  }
  readonly ordlyd: string
  readonly datakilde?: string
  readonly bemaerkning?: string
  readonly tvivl: ReadonlyArray<ForklaretTvivl>
  /** Why the cell is not held against the agreement, where that was decided. */
  readonly undtagelse?: Optegnet<"UndtagelseGivet">
  /** What the target starts from, where that was decided. */
  readonly baseline?: Optegnet<"BaselineFastsat">
  /** What is measured, in words. */
  readonly maalt: string
  /** How the target comes about, sentence by sentence; where the demand is made of others, what each of them came to. */
  readonly regnestykke: ReadonlyArray<string>
  /** For the row "alle": the areas' verdicts it is made of. */
  readonly omraader: ReadonlyArray<Vurdering>
  readonly bevis: ReadonlyArray<ForklaretBevis>
}
