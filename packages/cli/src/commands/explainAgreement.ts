/** `delaftale explain-agreement <agreement>`: each promise read back in words, so that its author sees whether it was understood. */
import { aftaleforklaring, markdown } from "@delaftale/report"
import * as Console from "effect/Console"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import { aftalefil } from "../aftale/aftalefil.ts"
import { forklaringstekst } from "../aftale/forklaringstekst.ts"
import { hentAftale } from "../hentAftale.ts"
import { sprog } from "../Sprog.ts"

export const explainAgreement = Command.make(
  "explain-agreement",
  {
    fil: aftalefil,
    format: Flag.Literals("format", ["text", "markdown"]).pipe(
      Flag.withDefault("text" as const),
      Flag.withDescription("text eller markdown")
    ),
    lang: sprog
  },
  Effect.fn("explainAgreement")(function* ({ fil, format, lang }) {
    const aftale = yield* hentAftale(fil)
    yield* Console.log(
      format === "text" ? forklaringstekst(aftale, lang) : markdown(aftaleforklaring(aftale, lang)).trimEnd()
    )
  })
).pipe(Command.withDescription("Læs en aftale tilbage i ord: hvad der måles, af hvad, for hvem, mod hvad og hvornår"))
