/** What taking over a log comes to: it is read to its end, and held against what the target has, before a line is written. */
import {
  type Head,
  isSameHead,
  type LogCorrupt,
  type LogId,
  LogStore,
  readVerified,
  type StoreFailure
} from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { Brugsfejl, Nej } from "../Brugsfejl.ts"
import { checked, ingenLog, type Source } from "../Source.ts"
import type { Sted } from "../sted.ts"

export interface Takeover {
  /** Where the log ends in the target: a beginning of the source, empty where nothing is there yet. */
  readonly from: Head
  /** Where it ends in the source. */
  readonly to: Head
}

/** Needs the store of the target. Fails if the source does not hold, or the target has something else. */
export const planTakeover: (
  source: Source,
  target: Sted
) => Effect.Effect<Takeover, Brugsfejl | Nej | StoreFailure | LogCorrupt, LogStore> = Effect.fn("planTakeover")(
  function* (source, { log, sti }) {
    const from = yield* LogStore.use((store) => store.head(log))
    const { at, to } = yield* survey(source, from).pipe(
      Effect.catchTag("Nej", ({ da, en }) =>
        Effect.fail(new Nej({ da: `${da}\nIntet er skrevet i ${sti}.`, en: `${en}\nNothing was written to ${sti}.` }))
      )
    )
    if (to === undefined) return yield* ingenLog(source.sti)
    if (to.log !== log) return yield* andenLog(source, to.log, log)
    if (from.position > 0 && !(at && (yield* beginning(log, from)))) return yield* andetIndhold(source, sti)
    return { from, to }
  }
)

interface Survey {
  /** Whether the source passes where the target ends. */
  readonly at: boolean
  readonly to: Head | undefined
}

const survey = (source: Source, from: Head) =>
  Stream.runFold(
    checked(source),
    (): Survey => ({ at: false, to: undefined }),
    ({ at }, { head }): Survey => ({ at: at || isSameHead(head, from), to: head })
  )

/** Whether all that stands in the target up to there is whole; a seal alone says only what should stand above it. */
const beginning = (log: LogId, end: Head) =>
  Effect.map(Stream.runLast(readVerified(log, end.position)), (last) =>
    Option.exists(last, ({ after }) => isSameHead(after.head, end))
  )

const andenLog = ({ sti }: Source, kildens: LogId, maalets: LogId): Brugsfejl =>
  new Brugsfejl({
    da: `${sti} er loggen ${kildens}, ikke ${maalets}. En log beholder sit navn; intet er skrevet.`,
    en: `${sti} is the log ${kildens}, not ${maalets}. A log keeps its name; nothing was written.`
  })

const andetIndhold = (source: Source, maal: string): Brugsfejl =>
  new Brugsfejl({
    da: `I ${maal} står der allerede en log, som ikke er begyndelsen af den i ${source.sti}. Intet er skrevet.`,
    en: `In ${maal} there is a log already that is no beginning of the one in ${source.sti}. Nothing was written.`
  })
