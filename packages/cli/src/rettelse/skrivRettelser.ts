/** Writes corrections, annulments or what was registered by hand as one batch, or only says what would be written. */
import { type LogId, type Oensket, proev, type Tilstand, tilfoejTil } from "@delaftale/core"
import type { NonEmptyReadonlyArray } from "effect/Array"
import * as Console from "effect/Console"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import { nu } from "../idag.ts"
import { konstrueretLinje } from "../render/konstrueret.ts"
import { type Sprog, sprog, tekst } from "../Sprog.ts"
import { dag } from "../valg.ts"

/** What both verbs are told besides the registrations. */
export const rettelsesvalg = {
  begrundelse: Flag.String("reason").pipe(Flag.withDescription("Hvorfor; står i loggen, uden navne")),
  kendt: dag("kendt", "Den dag, det blev kendt; ellers i dag"),
  by: Flag.String("by").pipe(Flag.withDescription("Rollen, der retter; ellers den, der registrerede"), Flag.optional),
  toer: Flag.Boolean("dry-run").pipe(Flag.withDefault(false), Flag.withDescription("Kontrollér; skriv intet")),
  lang: sprog
}

/** What is refused (a personal number) is not shown, in a trial neither. */
export const skrivRettelser = Effect.fn("skrivRettelser")(function* (
  log: LogId,
  tilstand: Tilstand,
  oenskede: NonEmptyReadonlyArray<Oensket>,
  vist: ReadonlyArray<string>,
  { lang, toer }: { readonly lang: Sprog; readonly toer: boolean }
) {
  yield* proev(log, tilstand, oenskede)
  if (tilstand.aftale.datagrundlag === "konstrueret") yield* Console.log(`${konstrueretLinje(lang)}\n`)
  yield* Console.log(vist.join("\n"))
  if (toer) return yield* Console.log(tekst(lang, "\nPrøve: intet er skrevet.", "\nTrial: nothing was written."))
  const { position, seal } = yield* tilfoejTil(log, tilstand, oenskede, yield* nu)
  yield* Console.log(
    tekst(
      lang,
      `\nSkrevet. Loggen slutter ved position ${position} (segl ${seal}).`,
      `\nWritten. The log ends at position ${position} (seal ${seal}).`
    )
  )
})
