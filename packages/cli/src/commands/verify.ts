/** `delaftale verify <log>`: every seal and every event; exit 1 and the first bad line where one does not hold. */
import { verificer } from "@delaftale/core"
import { inspectLog } from "@delaftale/store-file"
import * as Console from "effect/Console"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import { Afslut, Brugsfejl } from "../Brugsfejl.ts"
import { type Sprog, sprog, tekst } from "../Sprog.ts"
import { stedFor } from "../sted.ts"

/** Torn is not corrupt: nothing that was ever acknowledged is in it. */
const afbrudt = (bytes: number, lang: Sprog): string =>
  tekst(
    lang,
    `Efter den står ${bytes} byte af en skrivning, der blev afbrudt eller er i gang. De hører ikke til loggen;\n"delaftale repair" flytter dem, når ingen skriver.`,
    `After it stand ${bytes} bytes of a write that was broken off or is under way. They are no part of the log;\n"delaftale repair" moves them away when nobody writes.`
  )

export const verify = Command.make(
  "verify",
  { log: Argument.String("log").pipe(Argument.withDescription("Loggens mappe")), lang: sprog },
  Effect.fn("verify")(function* ({ lang, log: sti }) {
    const { log, rod, store } = yield* stedFor(sti)
    const nej = (linje: number, grund: string) =>
      Effect.andThen(
        Console.error(
          tekst(
            lang,
            `Loggen ${log} holder ikke: ${linje === 0 ? "" : `linje ${linje} i den samlede log (uden header-linjer): `}${grund}`,
            `The log ${log} does not hold: ${linje === 0 ? "" : `line ${linje} of the whole log (without header lines): `}${grund}`
          )
        ),
        Effect.fail(new Afslut({ kode: 1 }))
      )
    const { batches, events, firstAt, head, line } = yield* verificer(log).pipe(
      Effect.provide(store),
      Effect.catchTag("LogCorrupt", ({ line: linje, reason }) => nej(linje, reason)),
      Effect.catchTag("UlaeseligHaendelse", ({ grund, linje }) => nej(linje, grund))
    )
    const { tornBytes } = yield* inspectLog(rod, log)
    if (events === 0) {
      return yield* new Brugsfejl({ da: `Der er ingen log i ${sti}.`, en: `There is no log in ${sti}.` })
    }
    yield* Console.log(
      [
        tekst(lang, `Loggen ${log} holder.`, `The log ${log} holds.`),
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
