/** The events a figure rests on: a second pass that keeps what adds to one cell. Counting them again gives the figure. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { LogId } from "../ground/LogId.ts"
import { asOf } from "../indicators/asOf.ts"
import type { LogStore } from "../store/LogStore.ts"
import { maalereFor } from "./Aarsgruppe.ts"
import { type Bevis, bevissamler } from "./Bevissamler.ts"
import { FindesIkke } from "./fejl.ts"
import { bundter } from "./haendelser.ts"
import { type Celleadresse, laesninger } from "./laesninger.ts"
import { gruppenFor, type Laesefejl, taelOp } from "./Regnskab.ts"
import { type Statusvalg, skaeringFor, snitFor } from "./Statusvalg.ts"

/** The evidence of one figure under a cut of the log, in log order. */
export const bevisFor: (
  log: LogId,
  valg: Statusvalg,
  adresse: Celleadresse
) => Effect.Effect<ReadonlyArray<Bevis>, Laesefejl | FindesIkke, LogStore> = Effect.fn("bevisFor")(
  function* (log, valg, adresse) {
    const { kriterium, omraade, projektaar } = adresse
    const regnskab = yield* taelOp(log, valg)
    const gruppe = gruppenFor(regnskab, projektaar)
    const aar = gruppe?.aar.find(({ id }) => id === projektaar)
    if (gruppe === undefined || aar === undefined) {
      return yield* new FindesIkke({
        hvad: "projektaar",
        vaerdi: projektaar,
        kendte: regnskab.delaftale.projektaar.map(({ id }) => id)
      })
    }
    const { loefter } = gruppe
    const loefte = loefter.find((et) => et.kriterium === kriterium)
    if (loefte === undefined) {
      return yield* new FindesIkke({ hvad: "kriterium", vaerdi: kriterium, kendte: loefter.map((et) => et.kriterium) })
    }
    const omraader = gruppe.version.delaftale.boligomraader.map(({ id }) => id)
    if (omraade !== undefined && omraade !== "alle" && !omraader.includes(omraade)) {
      return yield* new FindesIkke({ hvad: "omraade", vaerdi: omraade, kendte: omraader })
    }
    const laest = laesninger(gruppe, adresse)
    const { bevis, tael } = bevissamler(maalereFor(gruppe.version, loefter), laest)
    const sidste = Math.min(regnskab.head.position, valg.position ?? Number.POSITIVE_INFINITY)
    const tag = asOf(skaeringFor(snitFor(valg)), tael)
    yield* bundter(log, sidste).pipe(
      Stream.runForEach(({ haendelser }) =>
        Effect.sync(() => {
          for (const haendelse of haendelser) {
            if (haendelse.position <= sidste) tag(haendelse)
          }
        })
      )
    )
    return bevis(laest)
  }
)
