/** `delaftale helhedsplan report PLAN.json --store STORE --out FOLDER`: one report over all agreements of a plan. */
import { helhedsplandokument, html, type Mindsteantal, markdown, planrapport } from "@delaftale/report"
import * as Console from "effect/Console"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import { hentHelhedsplan } from "../helhedsplan/hentHelhedsplan.ts"
import { lager, planfil } from "../helhedsplan/planvalg.ts"
import { idag } from "../idag.ts"
import { erLedig, manifest, skrivMappe } from "../rapport/skrivMappe.ts"
import { konstrueretLinje } from "../render/konstrueret.ts"
import { sprog, tekst } from "../Sprog.ts"
import { dag, dagen, felt } from "../valg.ts"
import { motor } from "../version.ts"

export const helhedsplanrapport = Command.make(
  "report",
  {
    plan: planfil,
    lager,
    ud: Flag.String("out").pipe(
      Flag.withMetavar("MAPPE"),
      Flag.withDescription("Mappen, rapporten skrives i; en tidligere rapport erstattes, intet andet")
    ),
    kendtPr: dag("known-on", "Som det var kendt den dag, i alle logge"),
    smaaTal: Flag.Literals("small-cells", ["3", "5"]).pipe(
      Flag.withDefault("3" as const),
      Flag.withDescription("Antal personer under dette udelades: 3 eller 5")
    ),
    lang: sprog
  },
  Effect.fn("helhedsplanrapport")(function* ({ kendtPr, lager: sti, lang, plan, smaaTal, ud }) {
    const dagsdato = { idag: yield* idag, ...felt("kendtPr", yield* dagen("known-on", kendtPr)) }
    yield* erLedig(ud)
    const svar = yield* hentHelhedsplan(plan, sti, { ...dagsdato, fortolkninger: "alle" })
    const rapport = planrapport(svar, { mindsteantal: Number(smaaTal) as Mindsteantal, motor })
    const dokument = helhedsplandokument(rapport, lang)
    const navn = lang === "da" ? "helhedsplan" : "plan"
    const filer = [
      { sti: `${navn}.html`, indhold: html(dokument) },
      { sti: `${navn}.md`, indhold: markdown(dokument) }
    ]
    const logge = svar.delaftaler.map(({ status: { head } }) => ({
      log: head.log,
      position: head.position,
      segl: head.seal
    }))
    yield* skrivMappe(ud, filer, { helhedsplan: svar.plan.id, logge, kendtPr: svar.kendtPr })
    if (svar.konstrueret) yield* Console.log(konstrueretLinje(lang))
    for (const navn of [...filer.map((fil) => fil.sti), manifest]) yield* Console.log(`  ${navn}`)
    yield* Console.log(
      tekst(
        lang,
        `Rapporten er skrevet til ${ud}, fra ${logge.length} logge.`,
        `The report is written to ${ud}, from ${logge.length} logs.`
      )
    )
  })
).pipe(Command.withDescription("Skriv én rapport over alle planens delaftaler: HTML og Markdown"))
