/** `delaftale agreement <log>`: the agreement as it stands on a day, in the order of its form, with its changes marked. */
import { taelOp } from "@delaftale/core"
import { aftaledokument, html, markdown } from "@delaftale/report"
import * as Console from "effect/Console"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { idag } from "../idag.ts"
import { isFree, writeWhole } from "../move/writeWhole.ts"
import { sprog, tekst } from "../Sprog.ts"
import { stedFor } from "../sted.ts"
import { dag, dagen, felt, logsted } from "../valg.ts"

const skrivere = { markdown, html } as const

export const agreement = Command.make(
  "agreement",
  {
    log: logsted,
    kendtPr: dag("known-on", "Som aftalen var kendt den dag"),
    paa: dag("on", "Som aftalen gælder den dag; ellers i dag eller på aftalens sidste dag"),
    format: Flag.Literals("format", ["markdown", "html"]).pipe(
      Flag.withDefault("markdown" as const),
      Flag.withDescription("markdown eller html")
    ),
    ud: Flag.String("out").pipe(
      Flag.withMetavar("FIL"),
      Flag.withDescription("Filen, der skal skrives; aldrig over en, der er der"),
      Flag.optional
    ),
    lang: sprog
  },
  Effect.fn("agreement")(function* ({ format, kendtPr: kendt, lang, log: sti, paa, ud }) {
    const { log, store } = yield* stedFor(sti)
    const valg = {
      idag: yield* idag,
      ...felt("kendtPr", yield* dagen("known-on", kendt)),
      ...felt("setFra", yield* dagen("on", paa))
    }
    const fil = Option.getOrUndefined(ud)
    if (fil !== undefined) yield* isFree(fil)
    const { aftale, head, setFra } = yield* taelOp(log, valg).pipe(Effect.provide(store))
    const dokument = aftaledokument({ aftale, dag: setFra, kendtPr: valg.kendtPr ?? valg.idag, head })
    const skrevet = skrivere[format](dokument)
    if (fil === undefined) return yield* Console.log(skrevet.trimEnd())
    yield* writeWhole(fil, Stream.succeed(skrevet))
    yield* Console.error(
      tekst(
        lang,
        `Aftalen, som den gælder ${setFra}, er skrevet til ${fil}.`,
        `The agreement as of ${setFra} is written to ${fil}.`
      )
    )
  })
).pipe(Command.withDescription("Vis den ajourførte delaftale i skemaets orden, med ændringerne siden underskriften"))
