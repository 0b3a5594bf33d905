/** `delaftale checkpoint keygen`: a key to sign checkpoints with. */
import { join } from "node:path"
import * as Console from "effect/Console"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import { makeKey } from "../checkpoint/keyFiles.ts"
import { sprog, tekst } from "../Sprog.ts"

export const keygen = Command.make(
  "keygen",
  {
    mappe: Flag.String("out").pipe(Flag.withDescription("Mappen til nøglen; aldrig der, hvor loggene ligger")),
    navn: Flag.String("name").pipe(
      Flag.withDescription("Nøglens navn, uden mellemrum: fx boligselskab.example/aftaler")
    ),
    lang: sprog
  },
  Effect.fn("keygen")(function* ({ lang, mappe, navn }) {
    const linje = yield* makeKey(mappe, navn)
    yield* Console.log(
      [
        tekst(lang, `Nøglen ${navn} ligger i ${mappe}:`, `The key ${navn} lies in ${mappe}:`),
        tekst(
          lang,
          `  ${join(mappe, "private.pem")}  underskriver; gives ikke videre`,
          `  ${join(mappe, "private.pem")}  signs; is not handed on`
        ),
        tekst(lang, `  ${join(mappe, "public.pem")}   kontrollerer`, `  ${join(mappe, "public.pem")}   checks`),
        tekst(
          lang,
          `  ${join(mappe, "verifier-key.txt")}  det samme på én linje:`,
          `  ${join(mappe, "verifier-key.txt")}  the same on one line:`
        ),
        `  ${linje}`
      ].join("\n")
    )
  })
).pipe(Command.withDescription("Lav en nøgle til at underskrive checkpoints med"))
