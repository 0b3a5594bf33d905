/**
 * `delaftale sample <log>`: registrations drawn at random for a control, each with its source file and line; what they
 * say only on request.
 */
import { encodeEvent, status, stikproeve } from "@delaftale/core"
import * as Console from "effect/Console"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import { Brugsfejl } from "../Brugsfejl.ts"
import { idag } from "../idag.ts"
import { konstrueretLinje } from "../render/konstrueret.ts"
import { enkeltvis, medRaekker, visEnkeltvis } from "../render/personoplysninger.ts"
import { sprog, tekst } from "../Sprog.ts"
import { stedFor } from "../sted.ts"
import { logsted } from "../valg.ts"

export const sample = Command.make(
  "sample",
  {
    log: logsted,
    antal: Flag.Int("count").pipe(Flag.withDefault(25), Flag.withDescription("Så mange registreringer")),
    seed: Flag.String("seed").pipe(Flag.withDescription("Samme seed giver samme stikprøve")),
    raekker: medRaekker,
    lang: sprog
  },
  Effect.fn("sample")(function* ({ antal, lang, log: sti, raekker, seed }) {
    if (antal < 1 || antal > 10_000) {
      return yield* new Brugsfejl({ da: "--count skal være fra 1 til 10000.", en: "--count must be from 1 to 10000." })
    }
    const { log, store } = yield* stedFor(sti)
    const { datagrundlag } = yield* status(log, { idag: yield* idag }).pipe(Effect.provide(store))
    if (datagrundlag === "konstrueret") yield* Console.log(konstrueretLinje(lang))
    if (raekker) yield* Console.log(enkeltvis(lang))
    const valgte = yield* stikproeve(log, antal, seed).pipe(Effect.provide(store))
    const linjer = valgte.map(({ event, position }) => {
      const { kilde, ...data } = encodeEvent(event).data as {
        readonly kilde?: { readonly fil: string; readonly linje: number }
      }
      const hvor = kilde === undefined ? tekst(lang, "uden fil", "no file") : `${kilde.fil}:${kilde.linje}`
      const hvilken = `${String(position).padStart(6)}  ${hvor.padEnd(26)}  ${event._tag}`
      return raekker ? `${hvilken}  ${JSON.stringify(data)}` : hvilken
    })
    yield* Console.log(linjer.join("\n"))
    if (!raekker) yield* Console.error(visEnkeltvis(lang))
  })
).pipe(Command.withDescription("Træk en stikprøve af registreringer til kontrol"))
