/** `delaftale annul <log> POSITION...`: registrations that should never have counted; they stay in the log. */
import { randomUUID } from "node:crypto"
import { laesTilstand, type Oensket, vaerdiAf } from "@delaftale/core"
import * as Arr from "effect/Array"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { felterI } from "../render/aendring.ts"
import { findRegistrering } from "../rettelse/findRegistrering.ts"
import { rettelsesvalg, skrivRettelser } from "../rettelse/skrivRettelser.ts"
import { stedFor } from "../sted.ts"
import { dagen, felt, logsted } from "../valg.ts"

export const annul = Command.make(
  "annul",
  {
    log: logsted,
    positioner: Argument.Int("position").pipe(
      Argument.withDescription("Registreringernes numre i loggen"),
      Argument.variadic({ min: 1 })
    ),
    ...rettelsesvalg
  },
  Effect.fn("annul")(function* ({ begrundelse, by, kendt, lang, log: sti, positioner, toer }) {
    const { log, store } = yield* stedFor(sti)
    const kendtDen = yield* dagen("kendt", kendt)
    yield* Effect.gen(function* () {
      const tilstand = yield* laesTilstand(log)
      const fundne = yield* Effect.forEach(positioner, (position) => findRegistrering(log, tilstand, position))
      const oenskede = fundne.map(
        ({ fund, staar }): Oensket => ({
          id: randomUUID(),
          by: Option.getOrElse(by, () => fund.by),
          ...felt("kendt", kendtDen),
          event: { _tag: "RegistreringAnnulleret", position: fund.position, foer: vaerdiAf(staar), begrundelse }
        })
      )
      const viste = fundne.map(({ fund, staar }) => {
        const felter = [...felterI(staar)].map(([navn, vaerdi]) => `${navn}=${JSON.stringify(vaerdi)}`)
        return `${fund.position} ${staar._tag}: ${felter.join(" ")}`
      })
      if (Arr.isReadonlyArrayNonEmpty(oenskede)) yield* skrivRettelser(log, tilstand, oenskede, viste, { lang, toer })
    }).pipe(Effect.provide(store))
  })
).pipe(Command.withDescription("Annullér registreringer; de bliver i loggen, men tæller ikke"))
