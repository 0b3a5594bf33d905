/** The agreement as it stood under the cuts: which decisions about it count. */
import { type Aftaletilstand, fremAf } from "../decisions/Aftaletilstand.ts"
import type { DelaftaleEvent } from "../events/DelaftaleEvent.ts"
import type { Recorded } from "../ground/Recorded.ts"
import { kendtDage } from "../indicators/asOf.ts"
import type { Graense, Snit } from "./Statusvalg.ts"

/** A revision that is only put forward changes nothing, and an edition says what was sent out: neither is cut. */
const graenseFor = (
  { _tag }: DelaftaleEvent,
  { beslutninger, fortolkninger, versioner }: Snit
): Graense | undefined => {
  switch (_tag) {
    case "RevisionVedtaget":
    case "RevisionAfvist":
      return versioner
    case "FortolkningValgt":
      return fortolkninger
    case "UndtagelseGivet":
    case "BaselineFastsat":
    case "ProjektaarAfsluttet":
      return beslutninger
    default:
      return undefined
  }
}

/** One event more, in log order. */
export const aftaleSom = (snit: Snit) => {
  const kendtDag = kendtDage()
  return (foer: Aftaletilstand, haendelse: Recorded<DelaftaleEvent>): Aftaletilstand => {
    const { event, position } = haendelse
    const graense = graenseFor(event, snit)
    if (graense === undefined) return fremAf(foer, event)
    const inden = kendtDag(haendelse) <= graense.kendtPr && position <= (graense.position ?? Number.POSITIVE_INFINITY)
    return inden ? fremAf(foer, event) : foer
  }
}
