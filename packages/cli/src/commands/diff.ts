/** `delaftale diff <log> --from DAY [--to DAY]`: which cells say something else than they did, and what made them. */
import { sammenlign } from "@delaftale/core"
import * as Console from "effect/Console"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { Brugsfejl } from "../Brugsfejl.ts"
import { idag } from "../idag.ts"
import { aendringerCsv, aendringerTabel } from "../render/aendringer.ts"
import { konstrueretLinje } from "../render/konstrueret.ts"
import { sprog } from "../Sprog.ts"
import { stedFor } from "../sted.ts"
import { dagen, logsted } from "../valg.ts"

export const diff = Command.make(
  "diff",
  {
    log: logsted,
    fra: Flag.String("from").pipe(Flag.withMetavar("YYYY-MM-DD"), Flag.withDescription("Som det var kendt den dag")),
    til: Flag.String("to").pipe(
      Flag.withMetavar("YYYY-MM-DD"),
      Flag.withDescription("… mod, som det var kendt den dag; ellers i dag"),
      Flag.optional
    ),
    format: Flag.Literals("format", ["table", "csv"]).pipe(
      Flag.withDefault("table" as const),
      Flag.withDescription("table eller csv")
    ),
    lang: sprog
  },
  Effect.fn("diff")(function* ({ format, fra: skrevetFra, lang, log: sti, til: skrevetTil }) {
    const { log, store } = yield* stedFor(sti)
    const fra = (yield* dagen("from", Option.some(skrevetFra)))!
    const til = (yield* dagen("to", skrevetTil)) ?? (yield* idag)
    if (fra > til) return yield* omvendt(fra, til)
    const svar = yield* sammenlign(log, { fra, til }).pipe(Effect.provide(store))
    const konstrueret = svar.efter.datagrundlag === "konstrueret"
    if (format === "csv") {
      if (konstrueret) yield* Console.error(konstrueretLinje(lang))
      return yield* Console.log(aendringerCsv(svar))
    }
    if (konstrueret) yield* Console.log(`${konstrueretLinje(lang)}\n`)
    yield* Console.log(aendringerTabel(svar, { fra, til }, lang))
  })
).pipe(Command.withDescription("Vis, hvilke svar der er blevet andre mellem to dage, og hvorfor"))

const omvendt = (fra: string, til: string): Brugsfejl =>
  new Brugsfejl({
    da: `--from ${fra} ligger efter --to ${til}; skriv den tidligste dag som --from.`,
    en: `--from ${fra} is later than --to ${til}; write the earlier day as --from.`
  })
