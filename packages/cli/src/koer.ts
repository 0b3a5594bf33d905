/** The command run on words: its exit code, with everything said on standard output and error. */
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Console from "effect/Console"
import * as CliError from "effect/cli/CliError"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import { identity } from "effect/Function"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import type { Fejl } from "./fejlbesked.ts"
import { aarsagskaede } from "./ordrig/aarsagskaede.ts"
import { fortalt } from "./ordrig/fortalt.ts"
import { erOrdrig, Ordrig, ordrigflag } from "./ordrig/Ordrig.ts"
import { udenAdgangskode } from "./render/udenAdgangskode.ts"
import type { Sprog } from "./Sprog.ts"
import { verberFor } from "./verber.ts"

const delaftale = Command.make("delaftale").pipe(
  Command.withDescription(
    "Holder delaftalen, hvad den lover? Svaret, grunden og beviset, fra en log der kan kontrolleres."
  )
)

/** Nothing is read from disk that the words do not ask for. */
const medVerber = (argv: ReadonlyArray<string>) =>
  Effect.map(
    Effect.promise(() => verberFor(argv)),
    (verber) => delaftale.pipe(Command.withSubcommands(verber), Command.withGlobalFlags([ordrigflag]))
  )

const fejlord = Effect.promise(() => import("./fejlbesked.ts"))

/** Errors come before flags are read, so the words themselves are asked for the language. */
const sprogI = (argv: ReadonlyArray<string>): Sprog =>
  argv.some((ord, nummer) => ord === "--lang=en" || (ord === "--lang" && argv[nummer + 1] === "en")) ? "en" : "da"

const medFejl =
  (lang: Sprog) =>
  (fejl: CliError.CliError | Fejl): Effect.Effect<number> => {
    // The library has shown help, or the usage error with it, already.
    if (CliError.isCliError(fejl)) return Effect.succeed(fejl._tag === "ShowHelp" && fejl.errors.length === 0 ? 0 : 2)
    return Effect.gen(function* () {
      const { beskedFor, sagt } = yield* fejlord
      const besked = beskedFor(fejl)
      const tekst = sagt(besked, lang)
      const kaede = fejl._tag === "StoreFailure" ? aarsagskaede(fejl) : []
      if (tekst !== "") yield* Console.error(tekst)
      if ((yield* Ordrig) !== undefined) yield* Effect.forEach(kaede, (led) => Console.error(led))
      return besked.kode
    })
  }

/** A bug is ours: said as such, with where in the code it is for those only who asked to be told more. */
const medBug =
  (lang: Sprog) =>
  (bug: unknown): Effect.Effect<number> =>
    Effect.gen(function* () {
      const hvad = bug instanceof Error ? `${bug.name}: ${bug.message}` : String(bug)
      const da = `Det er en fejl i delaftale selv: ${hvad}\nKør det igen med --verbose, og meld fejlen med det, der så står.`
      const en = `This is a fault of delaftale itself: ${hvad}\nRun it again with --verbose, and report the fault with what is said then.`
      const { sagt } = yield* fejlord
      yield* Console.error(sagt({ kode: 3, da, en }, lang))
      if ((yield* Ordrig) !== undefined && bug instanceof Error) yield* Console.error(bug.stack)
      return 3
    })

/** What a store has to say on the way goes where errors go: standard output is for the answer. */
const advarsler = Logger.layer([Logger.withConsoleError(Logger.formatLogFmt)])

/** Whoever shows a word of the call shows it on standard error. */
const diskret = (console: Console.Console): Console.Console => ({
  ...console,
  error: (...dele) => console.error(...dele.map((del) => (typeof del === "string" ? udenAdgangskode(del) : del)))
})

/** Exit codes: 0 done, 1 the answer is no, 2 the call or the input was wrong, 3 the store failed, or delaftale itself. */
export const koer = (argv: ReadonlyArray<string>, version: string): Effect.Effect<number> =>
  medVerber(argv).pipe(
    Effect.flatMap((kommando) => Command.runWith(kommando, { version })(argv)),
    Effect.as(0),
    Effect.catch(medFejl(sprogI(argv))),
    Effect.catchDefect(medBug(sprogI(argv))),
    erOrdrig(argv) ? fortalt(sprogI(argv), version) : identity,
    Effect.provide(Layer.mergeAll(NodeServices.layer, advarsler)),
    Effect.updateService(Console.Console, diskret)
  )
