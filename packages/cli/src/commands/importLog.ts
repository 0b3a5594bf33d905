/** `delaftale import-log <source> <log>`: takes over a whole log, from an export or from another store, if it holds. */
import * as Console from "effect/Console"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import { Brugsfejl } from "../Brugsfejl.ts"
import { planTakeover } from "../move/planTakeover.ts"
import { takeOver } from "../move/takeOver.ts"
import { afbrudt } from "../render/afbrudt.ts"
import { sourceFor } from "../Source.ts"
import { sprog, tekst } from "../Sprog.ts"
import { stedFor } from "../sted.ts"
import { logsted } from "../valg.ts"

const andenSkriver = (sti: string): Brugsfejl =>
  new Brugsfejl({ da: `En anden skriver i ${sti}.`, en: `Somebody else writes to ${sti}.` })

export const importLog = Command.make(
  "import-log",
  {
    kilde: Argument.String("kilde").pipe(
      Argument.withDescription("En fil fra export, eller stedet for en log som ved <log>")
    ),
    log: logsted,
    lang: sprog
  },
  Effect.fn("import-log")(function* ({ kilde, lang, log: sti }) {
    const source = yield* sourceFor(kilde)
    const target = yield* stedFor(sti)
    const igen = tekst(
      lang,
      "Overtagelsen blev afbrudt. Kør den samme kommando igen, så fortsætter den, hvor loggen slutter.",
      "The takeover was broken off. Run the same command again, and it goes on where the log ends."
    )
    const { from, to } = yield* Effect.gen(function* () {
      const plan = yield* planTakeover(source, target)
      yield* takeOver(source, plan).pipe(
        Effect.catchTag("HeadMoved", () => Effect.fail(andenSkriver(target.sti))),
        Effect.tapError(() => Console.error(igen))
      )
      return plan
    }).pipe(Effect.provide(target.store))
    const tornBytes = yield* source.tornBytes
    const antal = to.position - from.position
    yield* Console.log(
      [
        antal === 0
          ? tekst(lang, `Loggen ${to.log} er der allerede.`, `The log ${to.log} is there already.`)
          : tekst(lang, `Loggen ${to.log} er overtaget.`, `The log ${to.log} is taken over.`),
        tekst(lang, `  skrevet    ${antal} hændelser`, `  written    ${antal} events`),
        tekst(lang, `  position   ${to.position}`, `  position   ${to.position}`),
        tekst(lang, `  segl       ${to.seal}`, `  seal       ${to.seal}`)
      ].join("\n")
    )
    if (tornBytes > 0) yield* Console.error(`${source.sti}: ${afbrudt(tornBytes, lang)}`)
  })
).pipe(Command.withDescription("Overtag en hel log fra en eksport eller et andet lager, hvis den holder"))
