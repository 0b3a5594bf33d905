/**
 * What is followed up beside the verdict table, under the same cut of the log: promises by coverage and judgement, the
 * duty to tell, who runs what, deliveries, money and notes.
 */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { LogCorrupt } from "../audit/LogCorrupt.ts"
import type { Vurdering } from "../evaluation/Vurdering.ts"
import type { Loefte } from "../evaluation/vurderAlle.ts"
import type { DelaftaleEvent } from "../events/DelaftaleEvent.ts"
import { erPligt, type Pligt } from "../events/Pligt.ts"
import type { Recorded } from "../ground/Recorded.ts"
import { asOf, kendtDage } from "../indicators/asOf.ts"
import type { StoreFailure } from "../store/errors.ts"
import type { LogStore } from "../store/LogStore.ts"
import type { Delaftale } from "../terms/Delaftale.ts"
import { kontekstFor, optaellingFor, taelI } from "./Aarsgruppe.ts"
import type { UlaeseligHaendelse } from "./fejl.ts"
import { type Forbrug, forbrug } from "./forbrug.ts"
import { bundter } from "./haendelser.ts"
import { type Leverancestatus, leveranceliste } from "./leverancer.ts"
import { type Overdragelse, overdragelser } from "./overdragelser.ts"
import type { Regnskab } from "./Regnskab.ts"
import { type Statusvalg, skaeringFor, snitFor } from "./Statusvalg.ts"
import { type Sagsforloeb, underretninger } from "./underretninger.ts"
import { vurderingerI } from "./vurderinger.ts"

/** What is followed up beside the verdicts: deliveries, notices, who runs what, money (*opfølgning*, follow-up). */
export interface Opfoelgning {
  /** The cells of the promises that are measured beside the table. */
  readonly fulgte: ReadonlyArray<Vurdering>
  readonly sager: ReadonlyArray<Sagsforloeb>
  readonly overdragelser: ReadonlyArray<Overdragelse>
  readonly leverancer: ReadonlyArray<Leverancestatus>
  /** Absent where the agreement has no budget. */
  readonly forbrug?: Forbrug
  /** How many notes the logbook holds, by activity; "" for those about none. */
  readonly notater: ReadonlyMap<string, number>
}

const fulgteLoefter = ({ forpligtelser }: Delaftale): ReadonlyArray<Loefte> =>
  forpligtelser.flatMap(
    ({ foelgesVed, id }): ReadonlyArray<Loefte> =>
      foelgesVed === undefined ? [] : [{ kriterium: id, klasse: "forpligtelse", maaling: foelgesVed.maaling }]
  )

/** Of the log that `regnskab` was counted from, as far as it went then; `valg` is the same that it was counted by. */
export const opfoelgning: (
  regnskab: Regnskab,
  valg: Statusvalg
) => Effect.Effect<Opfoelgning, LogCorrupt | StoreFailure | UlaeseligHaendelse, LogStore> = Effect.fn("opfoelgning")(
  function* (regnskab, valg) {
    const { head } = regnskab
    const sidste = Math.min(valg.position ?? head.position, head.position)
    const samlet = samler(regnskab, valg)
    yield* bundter(head.log, sidste).pipe(
      Stream.runForEach(({ haendelser }) =>
        Effect.sync(() => {
          for (const haendelse of haendelser) if (haendelse.position <= sidste) samlet.tag(haendelse)
        })
      )
    )
    return samlet.laes()
  }
)

/** Owns what is counted on the way; a note leaves only a count. */
const samler = ({ aftale, delaftale, grupper, setFra }: Regnskab, valg: Statusvalg) => {
  const fulgte = grupper.map((gruppe) => {
    const loefter = fulgteLoefter(gruppe.version.delaftale)
    const talt = { ...gruppe, loefter, optaelling: optaellingFor(gruppe.version, loefter) }
    return { ...talt, kontekst: kontekstFor(talt, aftale, setFra) }
  })
  const leverancer = leveranceliste(delaftale)
  const pligter: Array<Recorded<Pligt>> = []
  const notater = new Map<string, number>()
  const skaering = skaeringFor(snitFor(valg))
  const kendtDag = kendtDage()
  const talFor = taelI(fulgte)
  const tagRegistrering = asOf(skaering, (registrering, vaegt, position, ved) => {
    talFor(registrering, vaegt, position, ved)
    leverancer.tael(registrering, vaegt, position, ved)
  })
  const valgt = ({ kriterium, projektaar }: Vurdering): boolean =>
    (valg.projektaar ?? projektaar) === projektaar && (valg.kriterium ?? kriterium) === kriterium
  return {
    tag: (haendelse: Recorded<DelaftaleEvent>): void => {
      const { event } = haendelse
      if (!erPligt(event)) tagRegistrering(haendelse)
      else if (kendtDag(haendelse) > skaering.fakta) return
      else if (event._tag !== "LogbogsnotatSkrevet") pligter.push({ ...haendelse, event })
      else notater.set(event.aktivitet ?? "", (notater.get(event.aktivitet ?? "") ?? 0) + 1)
    },
    laes: (): Opfoelgning => {
      const brugt = forbrug(delaftale, pligter)
      return {
        fulgte: vurderingerI(fulgte).filter(valgt),
        sager: underretninger(delaftale, pligter),
        overdragelser: overdragelser(delaftale, pligter, setFra),
        leverancer: leverancer.laes(setFra),
        ...(brugt === undefined ? {} : { forbrug: brugt }),
        notater
      }
    }
  }
}
