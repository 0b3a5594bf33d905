/** `delaftale verify <log>`: every seal and every event; exit 1 and the first bad line where one does not hold. */
import * as Console from "effect/Console"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { afbrudt } from "../render/afbrudt.ts"
import { checked, ingenLog, sourceFor } from "../Source.ts"
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
    const found = Option.getOrUndefined(yield* Stream.runLast(checked(source)))
    const tornBytes = yield* source.tornBytes
    if (found === undefined) return yield* ingenLog(source.sti)
    const { batches, events, firstAt, head, line } = found
    yield* Console.log(
      [
        tekst(lang, `Loggen ${head.log} holder.`, `The log ${head.log} holds.`),
        tekst(lang, `  hændelser  ${events}`, `  events     ${events}`),
        tekst(lang, `  bundter    ${batches}`, `  batches    ${batches}`),
        tekst(lang, `  linjer     ${line}`, `  lines      ${line}`),
        tekst(lang, `  første     ${firstAt}`, `  first      ${firstAt}`),
        tekst(lang, `  sidste     ${head.at}`, `  last       ${head.at}`),
        tekst(lang, `  segl       ${head.seal}`, `  seal       ${head.seal}`),
        ...(tornBytes === 0 ? [] : [afbrudt(tornBytes, lang)])
      ].join("\n")
    )
  })
).pipe(Command.withDescription("Kontrollér hvert segl og hver hændelse"))
