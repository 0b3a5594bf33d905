/** `delaftale diff <log>`: which cells say something else than they did on a day or in an edition, and what made them. */
import { type Graense, graenseFor, laesTilstand, sammenlign, type Udgave } from "@delaftale/core"
import * as Console from "effect/Console"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { Brugsfejl } from "../Brugsfejl.ts"
import { idag } from "../idag.ts"
import { aendringerCsv, aendringerTabel } from "../render/aendringer.ts"
import { konstrueretLinje } from "../render/konstrueret.ts"
import { type Sprog, sprog, tekst } from "../Sprog.ts"
import { stedFor } from "../sted.ts"
import { dagen, logsted } from "../valg.ts"

const dag = (navn: string, beskrivelse: string) =>
  Flag.String(navn).pipe(Flag.withMetavar("YYYY-MM-DD"), Flag.withDescription(beskrivelse), Flag.optional)

const udgave = (navn: string, beskrivelse: string) =>
  Flag.Int(navn).pipe(Flag.withMetavar("N"), Flag.withDescription(beskrivelse), Flag.optional)

export const diff = Command.make(
  "diff",
  {
    log: logsted,
    fra: dag("from", "Som det var kendt den dag"),
    til: dag("to", "… mod, som det var kendt den dag; ellers i dag"),
    fraUdgave: udgave("from-edition", "Som det stod i den udgave af statusrapporten"),
    tilUdgave: udgave("to-edition", "… mod, som det stod i den udgave"),
    format: Flag.Literals("format", ["table", "csv"]).pipe(
      Flag.withDefault("table" as const),
      Flag.withDescription("table eller csv")
    ),
    lang: sprog
  },
  Effect.fn("diff")(function* ({ format, lang, log: sti, ...valgt }) {
    const { log, store } = yield* stedFor(sti)
    const fraDag = yield* dagen("from", valgt.fra)
    const tilDag = yield* dagen("to", valgt.til)
    yield* enAfHver(valgt)
    const svar = yield* Effect.gen(function* () {
      const { udgaver } = (yield* laesTilstand(log)).aftale
      const fra = yield* punkt(udgaver, fraDag, valgt.fraUdgave, lang)
      const til = yield* punkt(udgaver, tilDag ?? (yield* idag), valgt.tilUdgave, lang)
      if (fra.graense.kendtPr > til.graense.kendtPr) return yield* omvendt(fra.navn, til.navn)
      const sammenlignet = yield* sammenlign(log, { fra: fra.graense, til: til.graense })
      return { sammenlignet, navne: { fra: fra.navn, til: til.navn } }
    }).pipe(Effect.provide(store))
    const { navne, sammenlignet } = svar
    const konstrueret = sammenlignet.efter.datagrundlag === "konstrueret"
    if (format === "csv") {
      if (konstrueret) yield* Console.error(konstrueretLinje(lang))
      return yield* Console.log(aendringerCsv(sammenlignet))
    }
    if (konstrueret) yield* Console.log(`${konstrueretLinje(lang)}\n`)
    yield* Console.log(aendringerTabel(sammenlignet, navne, lang))
  })
).pipe(Command.withDescription("Vis, hvilke svar der er blevet andre mellem to dage eller udgaver, og hvorfor"))

interface Valgte {
  readonly fra: Option.Option<string>
  readonly til: Option.Option<string>
  readonly fraUdgave: Option.Option<number>
  readonly tilUdgave: Option.Option<number>
}

/** Where to begin is named once, and where to end at most once. */
const enAfHver = ({ fra, fraUdgave, til, tilUdgave }: Valgte): Effect.Effect<void, Brugsfejl> =>
  Option.isSome(fra) === Option.isSome(fraUdgave) || (Option.isSome(til) && Option.isSome(tilUdgave))
    ? Effect.fail(
        new Brugsfejl({
          da: "Skriv enten --from DAG eller --from-edition N, og højst én af --to og --to-edition.",
          en: "Write either --from DAY or --from-edition N, and at most one of --to and --to-edition."
        })
      )
    : Effect.void

const punkt = (
  udgaver: ReadonlyArray<Udgave>,
  kendtPr: string | undefined,
  nummer: Option.Option<number>,
  lang: Sprog
): Effect.Effect<{ readonly graense: Graense; readonly navn: string }, Brugsfejl> => {
  if (Option.isNone(nummer)) {
    const dagen = kendtPr ?? ""
    return Effect.succeed({ graense: { kendtPr: dagen }, navn: tekst(lang, `Kendt ${dagen}`, `Known ${dagen}`) })
  }
  const fundet = udgaver.find((en) => en.udgave === nummer.value)
  const kendte = udgaver.map((en) => en.udgave).join(", ")
  return fundet === undefined
    ? Effect.fail(
        new Brugsfejl({
          da: `Loggen har ingen udgave ${nummer.value}. Der findes: ${kendte || "ingen"}.`,
          en: `The log has no edition ${nummer.value}. There is: ${kendte || "none"}.`
        })
      )
    : Effect.succeed({
        graense: graenseFor(fundet),
        navn: tekst(lang, `Udgave ${fundet.udgave}`, `Edition ${fundet.udgave}`)
      })
}

const omvendt = (fra: string, til: string): Brugsfejl =>
  new Brugsfejl({
    da: `"${fra}" ligger efter "${til}"; skriv det tidligste først.`,
    en: `"${fra}" is later than "${til}"; write the earlier one first.`
  })
