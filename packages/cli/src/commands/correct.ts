/** `delaftale correct <log> POSITION felt=værdi...`: another value stands instead; the first stays in the log. */
import { randomUUID } from "node:crypto"
import { laesTilstand, type Registrering, vaerdiAf } from "@delaftale/core"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { Brugsfejl } from "../Brugsfejl.ts"
import { noeglenI } from "../persons/noeglerI.ts"
import { isPseudonym } from "../persons/pseudonym.ts"
import { aendringTekst } from "../render/aendring.ts"
import { findRegistrering } from "../rettelse/findRegistrering.ts"
import { medAendringer } from "../rettelse/medAendringer.ts"
import { rettelsesvalg, skrivRettelser } from "../rettelse/skrivRettelser.ts"
import { stedFor } from "../sted.ts"
import { dagen, felt, logsted } from "../valg.ts"

/** Where the log has pseudonyms, a key of the office must not get in by hand. */
const faarNoegle = (staar: Registrering, efter: Registrering): boolean => {
  const [gammel = "", ny = ""] = [noeglenI(staar), noeglenI(efter)]
  return isPseudonym(gammel) && !isPseudonym(ny)
}

const kunPseudonymer = new Brugsfejl({
  da: "Registreringen har et pseudonym, og en nøgle hører ikke til i loggen. Skriv personens pseudonym, eller ret med rettelser.csv og import --persons.",
  en: "The registration has a pseudonym, and a key does not belong in the log. Write the person's pseudonym, or correct by rettelser.csv and import --persons."
})

export const correct = Command.make(
  "correct",
  {
    log: logsted,
    position: Argument.Int("position").pipe(Argument.withDescription("Registreringens nummer i loggen")),
    aendringer: Argument.String("felt=værdi").pipe(
      Argument.withDescription("Fx deltagere=12; en tom værdi tager feltet bort"),
      Argument.variadic({ min: 1 })
    ),
    ...rettelsesvalg
  },
  Effect.fn("correct")(function* ({ aendringer, begrundelse, by, kendt, lang, log: sti, position, toer }) {
    const { log, store } = yield* stedFor(sti)
    const kendtDen = yield* dagen("kendt", kendt)
    yield* Effect.gen(function* () {
      const tilstand = yield* laesTilstand(log)
      const { fund, staar } = yield* findRegistrering(log, tilstand, position)
      const efter = yield* Effect.fromResult(medAendringer(staar, aendringer))
      if (faarNoegle(staar, efter)) return yield* kunPseudonymer
      const foer = vaerdiAf(staar)
      const oensket = {
        id: randomUUID(),
        by: Option.getOrElse(by, () => fund.by),
        ...felt("kendt", kendtDen),
        event: { _tag: "RegistreringRettet", position, foer, efter, begrundelse }
      } as const
      yield* skrivRettelser(log, tilstand, [oensket], [aendringTekst(position, foer, efter, lang)], { lang, toer })
    }).pipe(Effect.provide(store))
  })
).pipe(Command.withDescription("Ret en registrering; den gamle værdi bliver i loggen"))
