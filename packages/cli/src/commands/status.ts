/** `delaftale status <log>`: the verdict table, as it is or as it was known. */
import { status as hent, type Statusvalg } from "@delaftale/core"
import * as Console from "effect/Console"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { idag } from "../idag.ts"
import { fortolkningerCsv, statusCsv } from "../render/csv.ts"
import { fortolkningerTabel } from "../render/fortolkningerTabel.ts"
import { konstrueretLinje } from "../render/konstrueret.ts"
import { statusTabel } from "../render/statusTabel.ts"
import { sprog } from "../Sprog.ts"
import { stedFor } from "../sted.ts"
import { dag, dagen, felt, logsted } from "../valg.ts"

export const status = Command.make(
  "status",
  {
    log: logsted,
    projektaar: Flag.String("projektaar").pipe(Flag.withDescription("Kun dette projektår, fx 2018/19"), Flag.optional),
    kriterium: Flag.String("kriterium").pipe(Flag.withDescription("Kun dette kriterium, fx K1a"), Flag.optional),
    kendtPr: dag("known-on", "Som det var kendt den dag"),
    position: Flag.Int("at-position").pipe(Flag.withDescription("Som loggen stod ved denne position"), Flag.optional),
    rettelserKendtPr: dag("corrections-known-on", "Kun rettelser kendt den dag (til kontrol)").pipe(Flag.withHidden),
    setFraAar: Flag.String("as-of-year").pipe(
      Flag.withDescription("Set fra udgangen af dette projektår (til kontrol)"),
      Flag.optional,
      Flag.withHidden
    ),
    readings: Flag.Boolean("readings").pipe(
      Flag.withDefault(false),
      Flag.withDescription("Vis også de andre fortolkninger af aftalens ord")
    ),
    alle: Flag.Boolean("all-readings").pipe(
      Flag.withDefault(false),
      Flag.withDescription("Vis alle fortolkninger, også dem uden for tabellerne")
    ),
    format: Flag.Literals("format", ["table", "csv"]).pipe(
      Flag.withDefault("table" as const),
      Flag.withDescription("table eller csv")
    ),
    lang: sprog
  },
  Effect.fn("status")(function* (valgt) {
    const { log, store } = yield* stedFor(valgt.log)
    const valg: Statusvalg = {
      idag: yield* idag,
      ...felt("kendtPr", yield* dagen("known-on", valgt.kendtPr)),
      ...felt("rettelserKendtPr", yield* dagen("corrections-known-on", valgt.rettelserKendtPr)),
      ...felt("setFraAar", Option.getOrUndefined(valgt.setFraAar)),
      ...felt("position", Option.getOrUndefined(valgt.position)),
      ...felt("projektaar", Option.getOrUndefined(valgt.projektaar)),
      ...felt("kriterium", Option.getOrUndefined(valgt.kriterium)),
      ...felt("fortolkninger", valgt.alle ? ("alle" as const) : valgt.readings ? ("iTabel" as const) : undefined)
    }
    const svar = yield* hent(log, valg).pipe(Effect.provide(store))
    const konstrueret = svar.datagrundlag === "konstrueret"
    if (valgt.format === "csv") {
      if (konstrueret) yield* Console.error(konstrueretLinje(valgt.lang))
      return yield* Console.log(valg.fortolkninger === undefined ? statusCsv(svar) : fortolkningerCsv(svar))
    }
    if (konstrueret) yield* Console.log(`${konstrueretLinje(valgt.lang)}\n`)
    yield* Console.log(statusTabel(svar, valgt.lang))
    if (valg.fortolkninger !== undefined) yield* Console.log(`\n${fortolkningerTabel(svar, valgt.lang)}`)
  })
).pipe(Command.withDescription("Vis, hvilke løfter der er holdt, pr. område og projektår"))
