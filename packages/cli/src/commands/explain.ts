/** `delaftale explain <log> KRITERIUM`: one verdict derived from the words of the agreement down to the events it rests on. */
import { type Delaftale, FindesIkke, forklar, forslag, type Statusvalg, status } from "@delaftale/core"
import * as Console from "effect/Console"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { Brugsfejl } from "../Brugsfejl.ts"
import { idag } from "../idag.ts"
import { bevisoversigt } from "../render/bevisoversigt.ts"
import { bevisraekker } from "../render/bevisraekker.ts"
import { forklaringTekst } from "../render/forklaring.ts"
import { konstrueretLinje } from "../render/konstrueret.ts"
import { enkeltvis, medRaekker, visEnkeltvis } from "../render/personoplysninger.ts"
import { stedFor } from "../sted.ts"
import { dag, dagen, felt, logsted } from "../valg.ts"

/** An area by its id or its name; a near miss is suggested. */
const omraadet = ({ boligomraader }: Delaftale, skrevet: string): Effect.Effect<string, Brugsfejl> => {
  const fundet = boligomraader.find(({ id, navn }) => id === skrevet || navn === skrevet)
  if (fundet !== undefined || skrevet === "alle") return Effect.succeed(fundet?.id ?? "alle")
  const navne = boligomraader.map(({ navn }) => navn)
  const naermest = forslag(skrevet, navne)
  const mente = naermest === undefined ? "" : ` Mente du ${naermest}?`
  return Effect.fail(
    new Brugsfejl({
      da: `Aftalen har intet område "${skrevet}".${mente} Der findes: ${navne.join(", ")}, alle.`,
      en: `The agreement has no area "${skrevet}". There is: ${navne.join(", ")}, alle.`
    })
  )
}

export const explain = Command.make(
  "explain",
  {
    log: logsted,
    kriterium: Argument.String("kriterium").pipe(Argument.withDescription("Fx K1b")),
    omraade: Flag.String("omraade").pipe(Flag.withDescription("Boligområdet, eller alle"), Flag.optional),
    projektaar: Flag.String("projektaar").pipe(Flag.withDescription("Fx 2018/19; ellers det seneste"), Flag.optional),
    kendtPr: dag("known-on", "Som det var kendt den dag"),
    hoejst: Flag.Int("max").pipe(Flag.withDefault(40), Flag.withDescription("Med --with-rows: så mange vises højst")),
    raekker: medRaekker
  },
  Effect.fn("explain")(function* ({ hoejst, kendtPr, kriterium, log: sti, omraade, projektaar, raekker }) {
    const { log, store } = yield* stedFor(sti)
    const valg: Statusvalg = { idag: yield* idag, ...felt("kendtPr", yield* dagen("known-on", kendtPr)) }
    const tekst = yield* Effect.gen(function* () {
      const { datagrundlag, delaftale, vurderinger } = yield* status(log, { ...valg, kriterium })
      const afsluttede = vurderinger.filter(({ aarsag }) => aarsag !== "periodeAaben")
      const aar = Option.getOrElse(projektaar, () => (afsluttede.at(-1) ?? vurderinger[0]!).projektaar)
      const skrevet = Option.getOrUndefined(omraade)
      const omraader = [...new Set(vurderinger.flatMap((en) => en.omraade ?? []))]
      const valgt = skrevet === undefined ? omraader.find((id) => id === "alle") : yield* omraadet(delaftale, skrevet)
      if (valgt === undefined && omraader.length > 0) {
        return yield* new FindesIkke({ hvad: "omraade", vaerdi: "", kendte: omraader })
      }
      const forklaring = yield* forklar(log, valg, { kriterium, projektaar: aar, ...felt("omraade", valgt) })
      const { bevis } = forklaring
      const grundlag = raekker
        ? [`  ${enkeltvis("da")}`, ...bevisraekker(bevis, hoejst)]
        : [...bevisoversigt(bevis), ...(bevis.length === 0 ? [] : [`  ${visEnkeltvis("da")}`])]
      const hoved = datagrundlag === "konstrueret" ? `${konstrueretLinje("da")}\n\n` : ""
      return `${hoved}${forklaringTekst(forklaring, grundlag)}`
    }).pipe(Effect.provide(store))
    yield* Console.log(tekst)
  })
).pipe(Command.withDescription("Forklar ét svar, fra aftalens ord til de enkelte registreringer"))
