/** `delaftale log <log>`: the events, one a line, in log order. */
import { bundter, type DelaftaleEvent, encodeEvent, type Recorded } from "@delaftale/core"
import * as Console from "effect/Console"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { konstrueretLinje } from "../render/konstrueret.ts"
import { type Sprog, sprog, tekst } from "../Sprog.ts"
import { stedFor } from "../sted.ts"
import { logsted } from "../valg.ts"

/** The agreement is long: its id says which it is. */
const indhold = (event: DelaftaleEvent): string =>
  event._tag === "DelaftaleIndgaaet" ? event.delaftale.id : JSON.stringify(encodeEvent(event).data)

const linje = ({ by, event, kendt, position }: Recorded<DelaftaleEvent>): string =>
  [String(position).padStart(6), kendt ?? " ".repeat(10), by.padEnd(18), event._tag.padEnd(26), indhold(event)].join(
    "  "
  )

const vis = (haendelser: ReadonlyArray<Recorded<DelaftaleEvent>>, lang: Sprog) => {
  const [foerste] = haendelser
  const konstrueret = foerste?.event._tag === "DelaftaleIndgaaet" && foerste.event.datagrundlag === "konstrueret"
  const hoved = konstrueret ? [konstrueretLinje(lang)] : []
  return Console.log([...hoved, ...haendelser.map(linje)].join("\n"))
}

export const log = Command.make(
  "log",
  {
    log: logsted,
    til: Flag.Int("at-position").pipe(Flag.withDescription("Til og med denne position"), Flag.optional),
    lang: sprog
  },
  Effect.fn("log")(function* ({ lang, log: sti, til }) {
    const { log: id, store } = yield* stedFor(sti)
    const sidste = Option.getOrElse(til, () => Number.POSITIVE_INFINITY)
    yield* Console.error(
      tekst(lang, "Hændelserne enkeltvis: indeholder personoplysninger.", "Events one by one: contains personal data.")
    )
    yield* bundter(id, Option.getOrUndefined(til)).pipe(
      Stream.map(({ haendelser }) => haendelser.filter(({ position }) => position <= sidste)),
      Stream.runForEach((haendelser) => vis(haendelser, lang)),
      Effect.provide(store)
    )
  })
).pipe(Command.withDescription("Vis hændelserne, én pr. linje"))
