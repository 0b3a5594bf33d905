/** `delaftale helhedsplan PLAN.json --store STORE`: several agreements as one plan, nothing counted twice. */
import * as Console from "effect/Console"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import { hentHelhedsplan } from "../helhedsplan/hentHelhedsplan.ts"
import { lager, planfil } from "../helhedsplan/planvalg.ts"
import { idag } from "../idag.ts"
import { helhedsplanCsv } from "../render/helhedsplan/csv.ts"
import { helhedsplanJson } from "../render/helhedsplan/json.ts"
import { helhedsplanTabel } from "../render/helhedsplan/tabel.ts"
import { konstrueretLinje } from "../render/konstrueret.ts"
import { sprog } from "../Sprog.ts"
import { dag, dagen, felt } from "../valg.ts"
import { helhedsplanrapport } from "./helhedsplanrapport.ts"

export const helhedsplan = Command.make(
  "helhedsplan",
  {
    plan: planfil,
    lager,
    kendtPr: dag("known-on", "Som det var kendt den dag, i alle logge"),
    format: Flag.Literals("format", ["table", "csv", "json"]).pipe(
      Flag.withDefault("table" as const),
      Flag.withDescription("table, csv eller json")
    ),
    lang: sprog
  },
  Effect.fn("helhedsplan")(function* ({ format, kendtPr, lager: sti, lang, plan }) {
    const valg = { idag: yield* idag, ...felt("kendtPr", yield* dagen("known-on", kendtPr)) }
    const svar = yield* hentHelhedsplan(plan, sti, valg)
    if (svar.konstrueret) {
      const linje = konstrueretLinje(lang)
      yield* format === "table" ? Console.log(`${linje}\n`) : Console.error(linje)
    }
    if (format === "csv") return yield* Console.log(helhedsplanCsv(svar))
    yield* Console.log(format === "json" ? helhedsplanJson(svar) : helhedsplanTabel(svar, lang))
  })
).pipe(
  Command.withDescription("Vis en helhedsplans delaftaler ved siden af hinanden, og fælles tal talt én gang"),
  Command.withSubcommands([helhedsplanrapport])
)
