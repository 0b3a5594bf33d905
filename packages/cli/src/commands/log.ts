/** `delaftale log <log>`: how many events of each kind; on request the events themselves, one a line, in log order. */
import { type Bundt, bundter, type DelaftaleEvent, encodeEvent, type Recorded } from "@delaftale/core"
import * as Console from "effect/Console"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { konstrueretLinje } from "../render/konstrueret.ts"
import { logoversigt, medTalt, type Optalt } from "../render/logoversigt.ts"
import { enkeltvis, medRaekker } from "../render/personoplysninger.ts"
import { type Sprog, sprog } from "../Sprog.ts"
import { stedFor } from "../sted.ts"
import { logsted } from "../valg.ts"

/** The agreement is long: its id says which it is. */
const indhold = (event: DelaftaleEvent): string =>
  event._tag === "DelaftaleIndgaaet" ? event.delaftale.id : JSON.stringify(encodeEvent(event).data)

const linje = ({ by, event, kendt, position }: Recorded<DelaftaleEvent>): string =>
  [String(position).padStart(6), kendt ?? " ".repeat(10), by.padEnd(18), event._tag.padEnd(26), indhold(event)].join(
    "  "
  )

type Haendelser = Bundt["haendelser"]

const hoved = ([foerste]: Haendelser, lang: Sprog): ReadonlyArray<string> =>
  foerste?.event._tag === "DelaftaleIndgaaet" && foerste.event.datagrundlag === "konstrueret"
    ? [konstrueretLinje(lang)]
    : []

const enkeltvist = <E, R>(haendelser: Stream.Stream<Haendelser, E, R>, lang: Sprog) =>
  Effect.andThen(
    Console.log(enkeltvis(lang)),
    Stream.runForEach(haendelser, (bundt) => Console.log([...hoved(bundt, lang), ...bundt.map(linje)].join("\n")))
  )

const optalt = Effect.fnUntraced(function* <E, R>(haendelser: Stream.Stream<Haendelser, E, R>, lang: Sprog) {
  const tomt: Talt = { hoved: [], optalt: new Map() }
  const talt = yield* Stream.runFold(
    haendelser,
    () => tomt,
    (hidtil, bundt): Talt => ({
      hoved: [...hidtil.hoved, ...hoved(bundt, lang)],
      optalt: medTalt(hidtil.optalt, bundt)
    })
  )
  yield* Console.log([...talt.hoved, logoversigt(talt.optalt, lang)].join("\n"))
})

interface Talt {
  readonly hoved: ReadonlyArray<string>
  readonly optalt: Optalt
}

export const log = Command.make(
  "log",
  {
    log: logsted,
    til: Flag.Int("at-position").pipe(Flag.withDescription("Til og med denne position"), Flag.optional),
    raekker: medRaekker,
    lang: sprog
  },
  Effect.fn("log")(function* ({ lang, log: sti, raekker, til }) {
    const { log: id, store } = yield* stedFor(sti)
    const sidste = Option.getOrElse(til, () => Number.POSITIVE_INFINITY)
    const haendelser = bundter(id, Option.getOrUndefined(til)).pipe(
      Stream.map((bundt) => bundt.haendelser.filter(({ position }) => position <= sidste))
    )
    yield* (raekker ? enkeltvist(haendelser, lang) : optalt(haendelser, lang)).pipe(Effect.provide(store))
  })
).pipe(Command.withDescription("Vis, hvor mange hændelser loggen har af hver slags, eller hændelserne én pr. linje"))
