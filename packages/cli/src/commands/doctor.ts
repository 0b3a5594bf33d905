/** `delaftale doctor <log>`: is the store there, who are we to it, do the clocks agree, where does the log stand; exit 1 at a no. */
import { LogStore } from "@delaftale/core"
import * as Console from "effect/Console"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { Afslut } from "../Brugsfejl.ts"
import { signedBy } from "../checkpoint/signedBy.ts"
import { linje } from "../doctor/Fund.ts"
import { afbrudt, checkpointet, hovedet, lageret, rettigheder, uret, versioner } from "../doctor/undersoeg.ts"
import { nu } from "../idag.ts"
import { ingenLog } from "../Source.ts"
import { sprog } from "../Sprog.ts"
import { stedFor } from "../sted.ts"
import { logsted } from "../valg.ts"
import { version } from "../version.ts"

export const doctor = Command.make(
  "doctor",
  {
    log: logsted,
    checkpoint: Flag.String("checkpoint").pipe(
      Flag.withDescription("Et underskrevet checkpoint; sammen med --key"),
      Flag.optional
    ),
    noegle: Flag.String("key").pipe(Flag.withDescription("Den offentlige nøgle"), Flag.optional),
    lang: sprog
  },
  Effect.fn("doctor")(function* ({ checkpoint, lang, log: sti, noegle }) {
    const signed = yield* signedBy(Option.getOrUndefined(checkpoint), Option.getOrUndefined(noegle))
    const sted = yield* stedFor(sti)
    const fund = yield* Effect.gen(function* () {
      const head = yield* LogStore.use((store) => store.head(sted.log))
      if (head.position === 0) return yield* ingenLog(sted.sti)
      const klokken = yield* nu
      return [
        versioner(version),
        lageret(sted),
        yield* rettigheder(sted),
        uret(head, klokken),
        hovedet(head),
        yield* afbrudt(sted),
        yield* checkpointet(signed, head, klokken)
      ]
    }).pipe(Effect.provide(sted.store))
    yield* Console.log(fund.map((et) => linje(et, lang)).join("\n"))
    if (fund.some(({ dom }) => dom === "nej")) return yield* new Afslut({ kode: 1 })
  })
).pipe(Command.withDescription("Se, om lageret, rettighederne, uret og loggens ende er, som de skal være"))
