/** The verdicts of a log that grows, kept from one question to the next: only what is new is read, and what it touches. */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Semaphore from "effect/Semaphore"
import * as Stream from "effect/Stream"
import { type Head, isSameHead } from "../audit/Head.ts"
import type { LogId } from "../ground/LogId.ts"
import { Sha256 } from "../ground/Sha256.ts"
import { LogStore } from "../store/LogStore.ts"
import { readOn } from "../store/readVerified.ts"
import { aendrerOrdene } from "./aftaleSom.ts"
import type { FindesIkke } from "./fejl.ts"
import { type Forkastet, gem, hent } from "./gemtTaelling.ts"
import { bundterAf } from "./haendelser.ts"
import { gennemgang, gennemgangen, type Laesefejl, regnskabFor, type Stand } from "./Regnskab.ts"
import { altid, type Statusvalg } from "./Statusvalg.ts"
import { type Status, status, statusI } from "./status.ts"
import { somEvaluering } from "./telemetri.ts"

/** The answers as they are now (*aktuel*, current), without the figures under them, which go on changing. */
export type Aktuel = Omit<Status, "grupper">

/**
 * What `loebende` is asked (*løbevalg*, choices for a running count): the end of the log; only what lies after today is
 * cut.
 */
export type Loebevalg = Pick<Statusvalg, "idag" | "setFra" | "setFraAar" | "projektaar" | "kriterium">

/**
 * What came of going on (*genoptaget*, resumed): from a saved text, or counted from the beginning because of something.
 */
export type Genoptaget =
  | { readonly genoptaget: true; readonly position: number }
  | { readonly genoptaget: false; readonly fordi: Forkastet }

/** A count of a log that is kept as the log grows (*løbende*, running). One question is answered at a time. */
export interface Loebende {
  /** What `status` says of the end of the log. */
  readonly aktuel: (valg: Loebevalg) => Effect.Effect<Aktuel, Laesefejl | FindesIkke, LogStore>
  /** The same with the figures under it, which are good until somebody asks again. */
  readonly medTal: (valg: Loebevalg) => Effect.Effect<Status, Laesefejl | FindesIkke, LogStore>
  /** What has been counted up to the end of the log, as a text to go on from at another time. */
  readonly gem: () => Effect.Effect<string, Laesefejl, LogStore>
  /** Goes on from such a text if the log goes on from it and it was counted as it would be now. */
  readonly genoptag: (gemt: string) => Effect.Effect<Genoptaget, Laesefejl, LogStore>
}

/** Whether the end of the log lies where a reader of it stands, or beyond; else it is another log by now. */
const ligger = ({ head }: Stand["efter"], slut: Head): boolean =>
  slut.position > head.position || isSameHead(slut, head)

/** Reads on from where it stands. */
const laesVidere = Effect.fnUntraced(function* ({ efter, talt }: Stand) {
  let fortsat: Stand | Forkastet = { efter, talt }
  yield* bundterAf(readOn(efter)).pipe(
    Stream.runForEach((bundt) =>
      Effect.sync(() => {
        if (typeof fortsat === "string" || bundt.haendelser.some(({ event }) => aendrerOrdene(event)))
          fortsat = "andreOrd"
        else {
          talt.tag(bundt.haendelser)
          fortsat = { talt, efter: bundt.efter }
        }
      })
    )
  )
  return fortsat as Stand | Forkastet
})

/** Reads on to the end of the log, or says why that leads nowhere. */
const fortsaet = Effect.fnUntraced(function* (log: LogId, stand: Stand) {
  const slut = yield* LogStore.use((store) => store.head(log))
  if (!ligger(stand.efter, slut)) return "andenHistorie"
  if (isSameHead(stand.efter.head, slut)) return stand
  return yield* Effect.catchTag(laesVidere(stand), "LogCorrupt", () => Effect.succeed("andenHistorie" as const))
})

/** A log that does not go on from where it was read to is read from its beginning, and judged by what it is now. */
const forfra = (log: LogId): Effect.Effect<Stand, Laesefejl, LogStore> =>
  gennemgang(log, { idag: altid.fakta.kendtPr, snit: altid })

/** Begins to keep the count of a log (*løbende*, running); nothing is read until the first question. */
export const loebende = (log: LogId): Loebende => {
  const tur = Semaphore.makeUnsafe(1)
  let stand: Stand | undefined
  const ajour = Effect.fnUntraced(function* (fra: Stand | Forkastet | undefined) {
    // What breaks off on the way has counted some of what it read: then there is nothing to go on from.
    stand = undefined
    const fortsat = typeof fra === "object" ? yield* fortsaet(log, fra) : fra
    stand = typeof fortsat === "object" ? fortsat : yield* forfra(log)
    return { stand, fordi: typeof fortsat === "string" ? fortsat : undefined }
  })
  const nu = Effect.suspend(() => ajour(stand))
  const medTal = Effect.fn("aktuel")(function* (valg: Loebevalg) {
    const { stand: den } = yield* nu
    if (den.talt.bogfoert().senest > valg.idag) return yield* status(log, valg)
    const gennemgaaet = yield* gennemgangen(log, den.talt, den.efter)
    return yield* statusI(regnskabFor(gennemgaaet, valg, "laesIgen"), valg)
  }, somEvaluering)
  const iTur = tur.withPermits(1)
  return {
    aktuel: (valg) => iTur(Effect.map(medTal(valg), udenTal)),
    medTal: (valg) => iTur(medTal(valg)),
    gem: () => iTur(Effect.flatMap(nu, ({ stand: den }) => Effect.map(Sha256, (sha256) => gem(sha256, den)))),
    genoptag: (gemt) =>
      iTur(
        Effect.gen(function* () {
          const hentet = hent(yield* Sha256, log, gemt)
          const position = Result.isSuccess(hentet) ? hentet.success.efter.head.position : 0
          const { fordi } = yield* ajour(Result.merge(hentet))
          return fordi === undefined ? { genoptaget: true, position } : { genoptaget: false, fordi }
        })
      )
  }
}

const udenTal = ({ grupper: _, ...svar }: Status): Aktuel => svar
