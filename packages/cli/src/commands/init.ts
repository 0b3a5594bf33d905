/** `delaftale init <log> --delaftale FILE`: starts a log with its agreement. */
import { randomUUID } from "node:crypto"
import { readFile } from "node:fs/promises"
import { indgaa, laesDelaftale, UgyldigDelaftale } from "@delaftale/core"
import * as Console from "effect/Console"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { Brugsfejl } from "../Brugsfejl.ts"
import { nu } from "../idag.ts"
import { konstrueretLinje } from "../render/konstrueret.ts"
import { sprog, tekst } from "../Sprog.ts"
import { stedFor } from "../sted.ts"
import { logsted } from "../valg.ts"

const laesFil = (fil: string) =>
  Effect.tryPromise({
    try: () => readFile(fil, "utf8"),
    catch: (fejl) =>
      new Brugsfejl({ da: `Filen ${fil} kan ikke læses: ${String(fejl)}`, en: `Cannot read ${fil}: ${String(fejl)}` })
  })

const laesJson = (fil: string, indhold: string) =>
  Effect.try({
    try: (): unknown => JSON.parse(indhold.replace(/^\uFEFF/, "")),
    catch: (fejl) =>
      new Brugsfejl({ da: `${fil} er ikke JSON: ${String(fejl)}`, en: `${fil} is not JSON: ${String(fejl)}` })
  })

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
    const laest = laesDelaftale(yield* laesJson(fil, yield* laesFil(fil)))
    if (Result.isFailure(laest)) return yield* new UgyldigDelaftale({ fejl: laest.failure })
    const delaftale = laest.success
    const datagrundlag = konstrueret ? "konstrueret" : "faktisk"
    const by = delaftale.revision?.vedtages ?? delaftale.organer[0].id
    const ved = { id: randomUUID(), by, nu: yield* nu }
    const head = yield* indgaa(log, { delaftale, datagrundlag }, ved).pipe(Effect.provide(store))
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
