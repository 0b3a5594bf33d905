/** `delaftale explain <log> KRITERIUM`: one verdict derived from the words of the agreement down to the events it rests on. */
import { type Delaftale, FindesIkke, forklar, forslag, type Statusvalg, status, type Vurdering } from "@delaftale/core"
import * as Console from "effect/Console"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { Brugsfejl } from "../Brugsfejl.ts"
import { idag } from "../idag.ts"
import { medRaekker } from "../render/personoplysninger.ts"
import { skrevetForklaring } from "../render/skrevetForklaring.ts"
import { sprog } from "../Sprog.ts"
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

/** A half that the promise has. */
const halvaaret = (vurderinger: ReadonlyArray<Vurdering>, skrevet: number): Effect.Effect<void, Brugsfejl> => {
  const kendte = [...new Set(vurderinger.flatMap((en) => en.halvaar ?? []))]
  if (kendte.includes(skrevet)) return Effect.void
  const [da, en] =
    kendte.length === 0
      ? [
          "Løftet opgøres ikke i halvår; udelad --halvaar.",
          "The promise is not due by half-years; leave out --halvaar."
        ]
      : [`Løftet har halvårene ${kendte.join(", ")}.`, `The promise has the halves ${kendte.join(", ")}.`]
  return Effect.fail(new Brugsfejl({ da, en }))
}

export const explain = Command.make(
  "explain",
  {
    log: logsted,
    kriterium: Argument.String("kriterium").pipe(Argument.withDescription("Fx K1b")),
    omraade: Flag.String("omraade").pipe(Flag.withDescription("Boligområdet, eller alle"), Flag.optional),
    projektaar: Flag.String("projektaar").pipe(Flag.withDescription("Fx 2018/19; ellers det seneste"), Flag.optional),
    halvaar: Flag.Int("halvaar").pipe(
      Flag.withDescription("1 eller 2, hvor løftet opgøres hvert halvår; ellers det første"),
      Flag.optional
    ),
    kendtPr: dag("known-on", "Som det var kendt den dag"),
    hoejst: Flag.Int("max").pipe(Flag.withDefault(40), Flag.withDescription("Med --with-rows: så mange vises højst")),
    raekker: medRaekker,
    format: Flag.Literals("format", ["text", "markdown", "json"]).pipe(
      Flag.withDefault("text" as const),
      Flag.withDescription("text, markdown eller json (proveniens efter W3C PROV)")
    ),
    lang: sprog
  },
  Effect.fn("explain")(function* ({ halvaar, kendtPr, kriterium, log: sti, omraade, projektaar, ...visning }) {
    const { log, store } = yield* stedFor(sti)
    const valg: Statusvalg = { idag: yield* idag, ...felt("kendtPr", yield* dagen("known-on", kendtPr)) }
    const tekst = yield* Effect.gen(function* () {
      const { delaftale, vurderinger } = yield* status(log, { ...valg, kriterium })
      const afsluttede = vurderinger.filter(({ aarsag }) => aarsag !== "periodeAaben")
      const aar = Option.getOrElse(projektaar, () => (afsluttede.at(-1) ?? vurderinger[0]!).projektaar)
      const navngivet = Option.getOrUndefined(omraade)
      const omraader = [...new Set(vurderinger.flatMap((en) => en.omraade ?? []))]
      const valgt =
        navngivet === undefined ? omraader.find((id) => id === "alle") : yield* omraadet(delaftale, navngivet)
      if (valgt === undefined && omraader.length > 0) {
        return yield* new FindesIkke({ hvad: "omraade", vaerdi: "", kendte: omraader })
      }
      const halvdel = Option.getOrUndefined(halvaar)
      if (halvdel !== undefined) yield* halvaaret(vurderinger, halvdel)
      const adresse = { kriterium, projektaar: aar, ...felt("omraade", valgt), ...felt("halvaar", halvdel) }
      return skrevetForklaring(yield* forklar(log, valg, adresse, visning.lang), visning)
    }).pipe(Effect.provide(store))
    yield* Console.log(tekst)
  })
).pipe(Command.withDescription("Forklar ét svar, fra aftalens ord til de enkelte registreringer"))
