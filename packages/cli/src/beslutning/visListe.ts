/** A list of what was decided about the agreement of a log or sent out of it, marked where the log is constructed. */
import { type Aftaletilstand, type LogId, type LogStore, laesTilstand } from "@delaftale/core"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import { konstrueretLinje } from "../render/konstrueret.ts"
import { tabel } from "../render/tabel.ts"
import type { Sprog } from "../Sprog.ts"
import { stedFor } from "../sted.ts"

type Raekker = ReadonlyArray<ReadonlyArray<string>>

export const visListe = Effect.fn("visListe")(function* <E>(
  sti: string,
  lang: Sprog,
  hoved: Readonly<Record<Sprog, ReadonlyArray<string>>>,
  raekker: (aftale: Aftaletilstand, log: LogId) => Effect.Effect<Raekker, E, LogStore>
) {
  const { log, store } = yield* stedFor(sti)
  const { aftale, krop } = yield* Effect.gen(function* () {
    const { aftale } = yield* laesTilstand(log)
    return { aftale, krop: yield* raekker(aftale, log) }
  }).pipe(Effect.provide(store))
  if (aftale.datagrundlag === "konstrueret") yield* Console.log(`${konstrueretLinje(lang)}\n`)
  yield* Console.log(tabel([hoved[lang], ...krop]).join("\n"))
})
