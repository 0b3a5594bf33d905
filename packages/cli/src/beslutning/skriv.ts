/** One event of a body, written by the role that the agreement names for it unless another one is given. */
import { randomUUID } from "node:crypto"
import { type Delaftale, IngenDelaftale, laesTilstand, type Oensket, proev, tilfoejTil } from "@delaftale/core"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { nu } from "../idag.ts"
import { konstrueretLinje } from "../render/konstrueret.ts"
import { type Sprog, tekst } from "../Sprog.ts"
import { stedFor } from "../sted.ts"
import { dagen, felt } from "../valg.ts"

interface Valgt {
  readonly kendt: Option.Option<string>
  readonly by: Option.Option<string>
  readonly toer: boolean
  readonly lang: Sprog
}

/** The one that may adopt; the first body where the agreement names none, so that the decision says what is missing. */
export const vedtager = ({ organer, revision }: Delaftale): string => revision?.vedtages ?? organer[0].id
export const indstiller = ({ organer, revision }: Delaftale): string => revision?.indstilles ?? organer[0].id

export const skriv = Effect.fn("skriv")(function* (
  sti: string,
  event: Oensket["event"],
  rolle: (delaftale: Delaftale) => string,
  { by, kendt, lang, toer }: Valgt
) {
  const { log, store } = yield* stedFor(sti)
  const kendtDen = yield* dagen("kendt", kendt)
  yield* Effect.gen(function* () {
    const tilstand = yield* laesTilstand(log)
    const { datagrundlag, delaftale } = tilstand.aftale
    if (delaftale === undefined) return yield* new IngenDelaftale({ log })
    if (datagrundlag === "konstrueret") yield* Console.log(`${konstrueretLinje(lang)}\n`)
    const oensket = {
      id: randomUUID(),
      by: Option.getOrElse(by, () => rolle(delaftale)),
      ...felt("kendt", kendtDen),
      event
    }
    if (toer) {
      yield* proev(log, tilstand, [oensket])
      return yield* Console.log(tekst(lang, "Prøve: intet er skrevet.", "Trial: nothing was written."))
    }
    const { position, seal } = yield* tilfoejTil(log, tilstand, [oensket], yield* nu)
    yield* Console.log(
      tekst(
        lang,
        `${event._tag} er skrevet. Loggen slutter ved position ${position} (segl ${seal}).`,
        `${event._tag} is written. The log ends at position ${position} (seal ${seal}).`
      )
    )
  }).pipe(Effect.provide(store))
})
