/** A log counted in pieces, each by somebody of their own, and put together: the same as counted from one end to the other. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { type Head, isSameHead } from "../audit/Head.ts"
import { headAfter } from "../audit/headAfter.ts"
import type { SealedBatch } from "../audit/SealedBatch.ts"
import { startOf, type Verified, verifyBatch } from "../audit/verify.ts"
import { ingenAftale } from "../decisions/Aftaletilstand.ts"
import type { LogId } from "../ground/LogId.ts"
import { Sha256 } from "../ground/Sha256.ts"
import type { Mutable } from "../indicators/ZSaet.ts"
import { LogStore } from "../store/LogStore.ts"
import { aarsgrupper } from "./Aarsgruppe.ts"
import { aendrerOrdene, aftaleSom } from "./aftaleSom.ts"
import { IngenDelaftale } from "./fejl.ts"
import { bundter, bundterAf } from "./haendelser.ts"
import type { Loebevalg } from "./loebende.ts"
import { type Gennemgang, gennemgang, gennemgangen, type Laesefejl, regnskabFor } from "./Regnskab.ts"
import { altid } from "./Statusvalg.ts"
import { status, statusI } from "./status.ts"
import { type Bogfoert, taelling } from "./taelling.ts"
import { somEvaluering } from "./telemetri.ts"

/** What somebody is asked to count (*stykke*, piece of a log). Plain data, so it can be sent to a thread. */
export interface Stykke {
  /** It begins after the batch that holds this position; 0: with the first. */
  readonly efter: number
  /** It ends with the batch that holds this position. */
  readonly til: number
  /** The events by which it is decided what is counted: the agreement, and what was decided about it. */
  readonly aftalens: Bogfoert["aftalens"]
}

/** What came of it (*talt stykke*, counted piece); plain data too. Whoever puts pieces together takes them over. */
export interface TaltStykke {
  /** Where the log stood before it, as far as the batch before it says. */
  readonly fra: Head
  /** The lines, events and batches are its own. */
  readonly efter: Verified
  readonly bogfoert: Bogfoert
  /** For each group of years the summaries by their readings. */
  readonly grupper: ReadonlyArray<ReadonlyArray<readonly [string, Mutable]>>
}

/** Nothing has been seen of the log but the batch before, and that is believed until the pieces are put together. */
const begyndEfter = (head: Head): Verified => ({ head, line: 1, events: 0, batches: 0, firstAt: "" })

const grupperFor = (aftalens: Bogfoert["aftalens"], log: LogId) => {
  const { delaftale, ...aftale } = aftalens.reduce(aftaleSom(altid), ingenAftale)
  return delaftale === undefined
    ? Effect.fail(new IngenDelaftale({ log }))
    : Effect.succeed(aarsgrupper({ ...aftale, delaftale }, { idag: altid.fakta.kendtPr }))
}

/** The batches of a piece, verified from the one before it on. */
const verificerede = Effect.fnUntraced(function* (
  log: LogId,
  { efter, til }: Stykke,
  begyndt: (fra: Verified) => void
) {
  const sha256 = yield* Sha256
  const store = yield* LogStore
  const tom = startOf(sha256, log)
  if (efter === 0) begyndt(tom)
  const begynd = (batch: SealedBatch): Verified => {
    const fra = begyndEfter(headAfter(tom.head, [batch]))
    begyndt(fra)
    return fra
  }
  return store.read(log, { after: Math.max(0, efter - 1), upTo: til }).pipe(
    Stream.mapAccumEffect(
      (): Verified | undefined => (efter === 0 ? tom : undefined),
      (foer, batch) =>
        foer === undefined
          ? Effect.succeed([begynd(batch), []] as const)
          : Effect.map(
              Effect.fromResult(verifyBatch(sha256, foer, batch)),
              (verificeret) => [verificeret.after, [verificeret]] as const
            )
    )
  )
})

/**
 * Counts one piece (*tæl stykke*, count a piece). Where it fails the log has to be read in order, to say which fault is
 * the first.
 */
export const taelStykke: (log: LogId, stykke: Stykke) => Effect.Effect<TaltStykke, Laesefejl, LogStore> = Effect.fn(
  "taelStykke"
)(function* (log, stykke) {
  const grupper = yield* grupperFor(stykke.aftalens, log)
  const talt = taelling(grupper, altid)
  let fra: Verified | undefined
  let efter: Verified | undefined
  const batches = yield* verificerede(log, stykke, (begyndt) => {
    fra = begyndt
    efter = begyndt
  })
  yield* bundterAf(batches).pipe(
    Stream.runForEach((bundt) =>
      Effect.sync(() => {
        talt.tag(bundt.haendelser)
        efter = bundt.efter
      })
    )
  )
  if (fra === undefined || efter === undefined) return yield* new IngenDelaftale({ log })
  return {
    fra: fra.head,
    efter,
    bogfoert: talt.bogfoert(),
    grupper: grupper.map(({ optaelling: { noegler, summe } }) =>
      noegler.map((noegle) => [noegle, summe(noegle)] as const)
    )
  }
})

const graenser = (position: number, antal: number): ReadonlyArray<number> =>
  Array.from({ length: antal + 1 }, (_, nummer) => Math.floor((position * nummer) / antal))

/** Whether each piece begins exactly where the one before it was seen to end. */
const haengerSammen = (talte: ReadonlyArray<TaltStykke>): boolean =>
  talte.every(({ fra }, nummer) => {
    const foer = talte[nummer - 1]?.efter.head
    return foer === undefined || (isSameHead(foer, fra) && foer.anchor === fra.anchor && foer.at === fra.at)
  })

const sammen = (a: Verified, b: Verified): Verified => ({
  head: b.head,
  line: a.line + b.line - 1,
  events: a.events + b.events,
  batches: a.batches + b.batches,
  firstAt: a.firstAt === "" ? b.firstAt : a.firstAt
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
  const efter = talte.map((en) => en.efter).reduce(sammen)
  return yield* gennemgangen(log, taelling(grupper, altid, bogfoert), efter)
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
    const til = graenser(position, antal)
    const hver = Effect.fnUntraced(function* (aftalens: Bogfoert["aftalens"]) {
      const stykker = til.slice(1).map((slut, nummer): Stykke => ({ efter: til[nummer]!, til: slut, aftalens }))
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
