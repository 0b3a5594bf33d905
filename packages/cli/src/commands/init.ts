/** `delaftale init <log> --delaftale FILE`: starts a log with its agreement. */
import { randomUUID } from "node:crypto"
import { type Delaftale, indgaa, laesTilstand } from "@delaftale/core"
import * as Console from "effect/Console"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import { Brugsfejl } from "../Brugsfejl.ts"
import { hentAftale, indgaaetAf } from "../hentAftale.ts"
import { nu } from "../idag.ts"
import { konstrueretLinje } from "../render/konstrueret.ts"
import { sprog, tekst } from "../Sprog.ts"
import { stedFor } from "../sted.ts"
import { logsted } from "../valg.ts"

export const init = Command.make(
  "init",
  {
    log: logsted,
    delaftale: Flag.String("delaftale").pipe(Flag.withDescription("Aftalen som JSON-fil")),
    konstrueret: Flag.Boolean("konstrueret").pipe(
      Flag.withDefault(false),
      Flag.withDescription("Tallene er opdigtede; det står på alt, hvad loggen giver")
    ),
    lang: sprog
  },
  Effect.fn("init")(function* ({ delaftale: fil, konstrueret, lang, log: sti }) {
    const { log, store } = yield* stedFor(sti)
    const delaftale = yield* hentAftale(fil)
    const datagrundlag = konstrueret ? "konstrueret" : "faktisk"
    const ved = { id: randomUUID(), by: indgaaetAf(delaftale), nu: yield* nu }
    const head = yield* Effect.gen(function* () {
      const { aftale } = yield* laesTilstand(log)
      if (aftale.delaftale !== undefined) return yield* harEn(log, aftale.delaftale)
      return yield* indgaa(log, { delaftale, datagrundlag }, ved)
    }).pipe(Effect.provide(store))
    yield* Console.log(
      tekst(
        lang,
        `Loggen ${log} er begyndt med "${delaftale.titel}" (segl ${head.seal}).`,
        `The log ${log} begins with "${delaftale.titel}" (seal ${head.seal}).`
      )
    )
    if (konstrueret) yield* Console.log(konstrueretLinje(lang))
  })
).pipe(Command.withDescription("Begynd en log med en delaftale"))

const harEn = (log: string, { titel }: Delaftale): Brugsfejl =>
  new Brugsfejl({
    da: `Loggen ${log} har allerede en delaftale, "${titel}"; intet er skrevet. Vælg et andet navn til den nye log.`,
    en: `The log ${log} has an agreement already, "${titel}"; nothing is written. Choose another name for the new log.`
  })
