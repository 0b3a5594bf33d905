/** The agreement as it stood under the cuts: which decisions about it count. */
import { type Aftaletilstand, fremAf } from "../decisions/Aftaletilstand.ts"
import type { DelaftaleEvent } from "../events/DelaftaleEvent.ts"
import type { Recorded } from "../ground/Recorded.ts"
import { kendtDage } from "../indicators/asOf.ts"
import type { Snit } from "./Statusvalg.ts"

/** A revision that is only put forward changes nothing, and an edition says what was sent out: neither is cut. */
const skaeresVed: { readonly [tag in DelaftaleEvent["_tag"]]?: keyof Snit } = {
  RevisionVedtaget: "versioner",
  RevisionAfvist: "versioner",
  FortolkningValgt: "fortolkninger",
  UndtagelseGivet: "beslutninger",
  BaselineFastsat: "beslutninger",
  ProjektaarAfsluttet: "beslutninger"
}

/** Whether the agreement is another one from the day it is known. */
export const flytterAftalen = ({ _tag }: DelaftaleEvent): boolean => skaeresVed[_tag] !== undefined

/** Whether other figures are needed from now on than before: then there is nothing to go on from but the whole log. */
export const aendrerOrdene = ({ _tag }: DelaftaleEvent): boolean =>
  _tag === "FortolkningValgt" || _tag === "RevisionVedtaget"

/** One event more, in log order. */
export const aftaleSom = (snit: Snit) => {
  const kendtDag = kendtDage()
  return (foer: Aftaletilstand, haendelse: Recorded<DelaftaleEvent>): Aftaletilstand => {
    const { event, position } = haendelse
    const skaering = skaeresVed[event._tag]
    if (skaering === undefined) return fremAf(foer, event)
    const graense = snit[skaering]
    const inden = kendtDag(haendelse) <= graense.kendtPr && position <= (graense.position ?? Number.POSITIVE_INFINITY)
    return inden ? fremAf(foer, event) : foer
  }
}
