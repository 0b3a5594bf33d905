/** `delaftale missing <log>`: the rykkerliste: who owes which figure, for which area and year, since when. */
import { mangler, status } from "@delaftale/core"
import { omraadenavn, tiden } from "@delaftale/report"
import * as Console from "effect/Console"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import { idag } from "../idag.ts"
import { konstrueretLinje } from "../render/konstrueret.ts"
import { tabel } from "../render/tabel.ts"
import { sprog, tekst } from "../Sprog.ts"
import { stedFor } from "../sted.ts"
import { logsted } from "../valg.ts"

export const missing = Command.make(
  "missing",
  { log: logsted, lang: sprog },
  Effect.fn("missing")(function* ({ lang, log: sti }) {
    const { log, store } = yield* stedFor(sti)
    const svar = yield* status(log, { idag: yield* idag }).pipe(Effect.provide(store))
    if (svar.datagrundlag === "konstrueret") yield* Console.log(`${konstrueretLinje(lang)}\n`)
    const rykkere = mangler(svar)
    if (rykkere.length === 0) return yield* Console.log(tekst(lang, "Intet mangler.", "Nothing is missing."))
    const hoved =
      lang === "da"
        ? ["Hvem", "Hvad", "Område", "Projektår", "Siden", "Kendt", "Løfter, der venter"]
        : ["Who", "What", "Area", "Year", "Since", "Known", "Promises that wait"]
    const organ = (id: string | undefined) => svar.delaftale.organer.find((et) => et.id === id)?.navn ?? id ?? "?"
    const raekker = rykkere.map(({ ansvarlig, hvad, ialt, kendt, kriterier, omraade, siden, ...tid }) => [
      organ(ansvarlig),
      hvad,
      omraadenavn(svar.delaftale, omraade),
      tiden(tid, lang),
      siden,
      `${kendt} / ${ialt}`,
      kriterier.join(", ")
    ])
    yield* Console.log(tabel([hoved, ...raekker]).join("\n"))
  })
).pipe(Command.withDescription("Rykkerlisten: hvem skylder hvilket tal, og siden hvornår"))
