/** A log counted in pieces, each by somebody of their own, and put together: the same as counted from one end to the other. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { ingenAftale } from "../decisions/Aftaletilstand.ts"
import type { LogId } from "../ground/LogId.ts"
import type { Mutable } from "../indicators/ZSaet.ts"
import { LogStore } from "../store/LogStore.ts"
import { aarsgrupper } from "./Aarsgruppe.ts"
import { aendrerOrdene, aftaleSom } from "./aftaleSom.ts"
import { IngenDelaftale } from "./fejl.ts"
import { bundter } from "./haendelser.ts"
import type { Loebevalg } from "./loebende.ts"
import { haengerSammen, type Logstykke, laesStykke, logstykker, sammen, type VerificeretStykke } from "./logstykker.ts"
import { type Gennemgang, gennemgang, gennemgangen, type Laesefejl, regnskabFor } from "./Regnskab.ts"
import { altid } from "./Statusvalg.ts"
import { status, statusI } from "./status.ts"
import { type Bogfoert, taelling } from "./taelling.ts"
import { somEvaluering } from "./telemetri.ts"

/** What somebody is asked to count (*stykke*, piece to count). Plain data, so it can be sent to a thread. */
export interface Stykke extends Logstykke {
  /** The events by which it is decided what is counted: the agreement, and what was decided about it. */
  readonly aftalens: Bogfoert["aftalens"]
}

/** What came of it (*talt stykke*, counted piece); plain data too. Whoever puts pieces together takes them over. */
export interface TaltStykke extends VerificeretStykke {
  readonly bogfoert: Bogfoert
  /** For each group of years the summaries by their readings. */
  readonly grupper: ReadonlyArray<ReadonlyArray<readonly [string, Mutable]>>
}

const grupperFor = (aftalens: Bogfoert["aftalens"], log: LogId) => {
  const { delaftale, ...aftale } = aftalens.reduce(aftaleSom(altid), ingenAftale)
  return delaftale === undefined
    ? Effect.fail(new IngenDelaftale({ log }))
    : Effect.succeed(aarsgrupper({ ...aftale, delaftale }, { idag: altid.fakta.kendtPr }))
}

/**
 * Counts one piece (*tæl stykke*, count a piece). Where it fails the log has to be read in order, to say which fault is
 * the first.
 */
export const taelStykke: (log: LogId, stykke: Stykke) => Effect.Effect<TaltStykke, Laesefejl, LogStore> = Effect.fn(
  "taelStykke"
)(function* (log, stykke) {
  const grupper = yield* grupperFor(stykke.aftalens, log)
  const talt = taelling(grupper, altid)
  const laest = yield* laesStykke(log, stykke, talt.tag)
  return {
    ...laest,
    bogfoert: talt.bogfoert(),
    grupper: grupper.map(({ optaelling: { noegler, summe } }) =>
      noegler.map((noegle) => [noegle, summe(noegle)] as const)
    )
  }
})

const saml = Effect.fnUntraced(function* (
  log: LogId,
  aftalens: Bogfoert["aftalens"],
  talte: ReadonlyArray<TaltStykke>
) {
  const grupper = yield* grupperFor(aftalens, log)
  for (const talt of talte) {
    for (const [nummer, gruppe] of talt.grupper.entries()) {
      for (const [noegle, summe] of gruppe) grupper[nummer]!.optaelling.overtag(noegle, summe)
    }
  }
  const bogfoert: Bogfoert = {
    aftalens: talte.flatMap((en) => en.bogfoert.aftalens),
    antal: talte.reduce((sum, en) => sum + en.bogfoert.antal, 0),
    senest: talte.map((en) => en.bogfoert.senest).reduce((a, b) => (a > b ? a : b), "")
  }
  return yield* gennemgangen(log, taelling(grupper, altid, bogfoert), sammen(talte))
})

/**
 * The whole log without a cut, in as many pieces as `antal`, all counted at once by `tael`. Where a decision was made
 * about the words they are counted twice, as a log read in order is. Whatever goes wrong, the log is read in order.
 */
export const taelIStykker = <E>(
  log: LogId,
  antal: number,
  tael: (stykke: Stykke) => Effect.Effect<TaltStykke, E, LogStore>
): Effect.Effect<Gennemgang, Laesefejl, LogStore> => {
  const iStykker = Effect.gen(function* () {
    const { position } = yield* LogStore.use((store) => store.head(log))
    const foerste = yield* Stream.runHead(bundter(log, 1))
    if (foerste._tag === "None") return yield* new IngenDelaftale({ log })
    const hver = Effect.fnUntraced(function* (aftalens: Bogfoert["aftalens"]) {
      const stykker = logstykker(position, antal).map((en): Stykke => ({ ...en, aftalens }))
      const talte = yield* Effect.forEach(stykker, tael, { concurrency: "unbounded" })
      return haengerSammen(talte) ? talte : yield* Effect.fail("the pieces do not fit together")
    })
    const aftalen = foerste.value.haendelser.slice(0, 1)
    const talte = yield* hver(aftalen)
    const aftalens = talte.flatMap(({ bogfoert }) => bogfoert.aftalens)
    if (!aftalens.some(({ event }) => aendrerOrdene(event))) return yield* saml(log, aftalen, talte)
    return yield* saml(log, aftalens, yield* hver(aftalens))
  })
  return Effect.catch(iStykker, () => gennemgang(log, { idag: altid.fakta.kendtPr, snit: altid }))
}

/**
 * What `status` says of the end of the log, counted in `antal` pieces at once by `tael` (*status i stykker*, status in
 * pieces). Where a piece fails or does not fit, the log is read in order: the answer is the same, and so is a fault.
 */
export const statusIStykker = Effect.fn("statusIStykker")(function* <E>(
  log: LogId,
  valg: Loebevalg,
  antal: number,
  tael: (stykke: Stykke) => Effect.Effect<TaltStykke, E, LogStore>
) {
  const talt = yield* taelIStykker(log, antal, tael)
  // What is known later than today is cut off, and of that the pieces know nothing.
  if (talt.talt.bogfoert().senest > valg.idag) return yield* status(log, valg)
  return yield* statusI(regnskabFor(talt, valg), valg)
}, somEvaluering)
