/** `delaftale new <folder>`: a new agreement to begin from, and files of made-up figures to try it with; never over what is there. */
import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import * as Console from "effect/Console"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { Brugsfejl } from "../Brugsfejl.ts"
import { isFree, writeWhole } from "../move/writeWhole.ts"
import { nyAftale } from "../ny/nyAftale.ts"
import { skabelonnavne } from "../ny/skabeloner.ts"
import { spoerg, standardInput } from "../ny/spoerg.ts"
import { sprog, tekst } from "../Sprog.ts"
import { felt } from "../valg.ts"

const svar = (navn: string, beskrivelse: string) =>
  Flag.String(navn).pipe(Flag.withDescription(beskrivelse), Flag.optional)

const lav = (mappe: string) =>
  Effect.tryPromise({
    try: () => mkdir(mappe, { recursive: true }),
    catch: (fejl) =>
      new Brugsfejl({ da: `${mappe} kan ikke laves: ${String(fejl)}`, en: `Cannot make ${mappe}: ${String(fejl)}` })
  })

export const ny = Command.make(
  "new",
  {
    mappe: Argument.String("mappe").pipe(Argument.withDescription("Mappen, som aftalen skrives i")),
    titel: svar("title", "Aftalens navn"),
    fra: svar("from", "Den første dag, som 2024-01-01"),
    til: svar("until", "Den sidste dag"),
    omraader: svar("areas", "Boligområderne, med komma imellem"),
    kriterier: svar("criteria", `De første løfter, med komma imellem: ${skabelonnavne}`),
    lang: sprog
  },
  Effect.fn("new")(function* ({ fra, kriterier, lang, mappe, omraader, til, titel }) {
    const fil = join(mappe, "delaftale.json")
    const tal = join(mappe, "data")
    yield* isFree(fil)
    yield* isFree(tal)
    const givet = {
      ...felt("titel", Option.getOrUndefined(titel)),
      ...felt("fra", Option.getOrUndefined(fra)),
      ...felt("til", Option.getOrUndefined(til)),
      ...felt("omraader", Option.getOrUndefined(omraader)),
      ...felt("kriterier", Option.getOrUndefined(kriterier))
    }
    const { aftale, filer } = nyAftale(yield* spoerg(givet, lang, standardInput))
    yield* lav(tal)
    for (const { indhold, navn } of filer) yield* writeWhole(join(tal, navn), Stream.succeed(indhold))
    yield* writeWhole(fil, Stream.succeed(`${JSON.stringify(aftale, null, 2)}\n`))
    yield* Console.log(
      [
        tekst(
          lang,
          `${fil} er skrevet, og i ${tal} ligger opdigtede tal at prøve med.`,
          `${fil} is written, and in ${tal} lie made-up figures to try it with.`
        ),
        `  delaftale check ${fil}`,
        `  delaftale explain-agreement ${fil}`,
        `  delaftale status --from ${tal} --delaftale ${fil} --konstrueret`
      ].join("\n")
    )
  })
).pipe(
  Command.withDescription("Begynd en ny aftale: spørger om navn, dage, områder og løfter, og skriver dem som data")
)
