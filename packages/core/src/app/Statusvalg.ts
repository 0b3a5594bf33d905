/** What is asked for: which cut of the log, and which part of the table. */
import { earlier, type LocalDate } from "../ground/LocalDate.ts"
import type { Skaering } from "../indicators/asOf.ts"
import type { Delaftale } from "../terms/Delaftale.ts"

export interface Statusvalg {
  /** Today: what is known without any other cut. */
  readonly idag: LocalDate
  /** As known on this day: facts, corrections, and which periods were over. */
  readonly kendtPr?: LocalDate
  /** Only the corrections known by this day. */
  readonly rettelserKendtPr?: LocalDate
  /** Seen from this day, whatever was known. */
  readonly setFra?: LocalDate
  /** Seen from the end of this projektår. */
  readonly setFraAar?: string
  /** As the log stood at this position. */
  readonly position?: number
  readonly projektaar?: string
  readonly kriterium?: string
  /** Other readings too: those of the published tables, or all. Each is counted on its own, so it costs. */
  readonly fortolkninger?: "iTabel" | "alle"
}

/** The cuts of facts and corrections (ruling 16): three independent ones with the day things are seen from. */
export const skaeringFor = ({ idag, kendtPr, rettelserKendtPr }: Statusvalg): Skaering => ({
  fakta: kendtPr ?? idag,
  rettelser: rettelserKendtPr ?? kendtPr ?? idag
})

/** The day things are seen from; a finished agreement is seen from its last day. */
export const setFraFor = (
  { idag, kendtPr, setFra, setFraAar }: Statusvalg,
  { projektaar, til }: Delaftale
): LocalDate => {
  const aar = projektaar.find(({ id }) => id === setFraAar)
  return earlier(til, aar?.til ?? setFra ?? kendtPr ?? idag)
}
