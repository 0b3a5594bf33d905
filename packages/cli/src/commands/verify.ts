/** `delaftale verify <log>`: every seal and every event; exit 1 and the first bad line where one does not hold. */
import { efterproevUdgaver, type LogId, type Verified } from "@delaftale/core"
import * as Console from "effect/Console"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { Nej } from "../Brugsfejl.ts"
import { afbrudt } from "../render/afbrudt.ts"
import { decoded, ingenLog, type Source, sourceFor } from "../Source.ts"
import { sprog, tekst } from "../Sprog.ts"

export const verify = Command.make(
  "verify",
  {
    log: Argument.String("log").pipe(
      Argument.withDescription("Loggens mappe, postgres://BRUGER@VAERT/DATABASE#LOG, eller en fil fra export")
    ),
    lang: sprog
  },
  Effect.fn("verify")(function* ({ lang, log: sti }) {
    const source = yield* sourceFor(sti)
    let found: Verified | undefined
    let udgaver = 0
    yield* Stream.runForEach(decoded(source), ({ efter, haendelser }) =>
      Effect.sync(() => {
        found = efter
        udgaver += haendelser.filter(({ event }) => event._tag === "StatusrapportAfgivet").length
      })
    )
    const tornBytes = yield* source.tornBytes
    if (found === undefined) return yield* ingenLog(source.sti)
    const { batches, events, firstAt, head, line } = found as Verified
    if (udgaver > 0) yield* holderUdgaverne(head.log, source)
    yield* Console.log(
      [
        tekst(lang, `Loggen ${head.log} holder.`, `The log ${head.log} holds.`),
        tekst(lang, `  hændelser  ${events}`, `  events     ${events}`),
        tekst(lang, `  bundter    ${batches}`, `  batches    ${batches}`),
        tekst(lang, `  linjer     ${line}`, `  lines      ${line}`),
        tekst(lang, `  første     ${firstAt}`, `  first      ${firstAt}`),
        tekst(lang, `  sidste     ${head.at}`, `  last       ${head.at}`),
        tekst(lang, `  segl       ${head.seal}`, `  seal       ${head.seal}`),
        ...(udgaver === 0
          ? []
          : [tekst(lang, `  udgaver    ${udgaver}, regnet efter`, `  editions   ${udgaver}, computed again`)]),
        ...(tornBytes === 0 ? [] : [afbrudt(tornBytes, lang)])
      ].join("\n")
    )
  })
).pipe(Command.withDescription("Kontrollér hvert segl og hver hændelse"))

/** What was sent out must still come of the log: another seal at the cut, or other figures, is the answer no. */
const holderUdgaverne = Effect.fnUntraced(function* (log: LogId, { sti, store }: Source) {
  const efterproevet = yield* efterproevUdgaver(log).pipe(Effect.provide(store))
  const brudte = efterproevet.filter(({ seglHolder, talHolder }) => !seglHolder || !talHolder)
  if (brudte.length === 0) return
  const navne = brudte.map(({ udgave: { udgave } }) => udgave).join(", ")
  yield* new Nej({
    da: `Loggen ${sti} giver ikke længere de tal, der blev sendt ud i udgave ${navne}.`,
    en: `The log ${sti} no longer gives the figures that were sent out in edition ${navne}.`
  })
})
