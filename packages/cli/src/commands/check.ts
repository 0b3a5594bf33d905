/** `delaftale check <agreement>`: an agreement looked over before it is used; exit 1 where it cannot be used as it stands. */
import { efterse } from "@delaftale/core"
import * as Console from "effect/Console"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import { aftalefil } from "../aftale/aftalefil.ts"
import { fundJson, fundtekst } from "../aftale/fundtekst.ts"
import { Afslut } from "../Brugsfejl.ts"
import { hentJson } from "../hentAftale.ts"
import { sprog } from "../Sprog.ts"

export const check = Command.make(
  "check",
  {
    fil: aftalefil,
    format: Flag.Literals("format", ["text", "json"]).pipe(
      Flag.withDefault("text" as const),
      Flag.withDescription("text eller json")
    ),
    lang: sprog
  },
  Effect.fn("check")(function* ({ fil, format, lang }) {
    const fund = efterse(yield* hentJson(fil))
    yield* Console.log(format === "json" ? fundJson(fund, lang) : fundtekst(fil, fund, lang))
    if (fund.some(({ alvor }) => alvor === "fejl")) return yield* new Afslut({ kode: 1 })
  })
).pipe(
  Command.withDescription("Efterse en aftale, før den bruges: fejl med sted og råd, og det, der næppe er ment sådan")
)
