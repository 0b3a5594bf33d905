/** `--verbose`: where the log lies, what is done with it and how long that takes, told on standard error. */
import * as Console from "effect/Console"
import * as Context from "effect/Context"
import * as Flag from "effect/cli/Flag"
import * as GlobalFlag from "effect/cli/GlobalFlag"
import * as Effect from "effect/Effect"
import type { Besked } from "../Besked.ts"
import { type Sprog, tekst } from "../Sprog.ts"

/** Every verb takes it. The words of the call are asked for it, too: what it tells begins before flags are read. */
export const ordrigflag = GlobalFlag.Setting("verbose")({
  flag: Flag.Boolean("verbose").pipe(
    Flag.withDefault(false),
    Flag.withDescription("Fortæl på standard error, hvor loggen ligger, hvad der gøres, og hvor lang tid det tager")
  )
})

export const erOrdrig = (argv: ReadonlyArray<string>): boolean => argv.includes("--verbose")

/** The language to tell in; undefined where nobody wants to be told. */
export const Ordrig = Context.Reference<Sprog | undefined>("@delaftale/cli/Ordrig", { defaultValue: () => undefined })

export const fortael = ({ da, en }: Pick<Besked, "da" | "en">): Effect.Effect<void> =>
  Effect.flatMap(Ordrig, (lang) => (lang === undefined ? Effect.void : Console.error(`· ${tekst(lang, da, en)}`)))
