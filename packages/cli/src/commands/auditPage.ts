/** `delaftale audit-page <log> --out FILE`: one HTML file to move through time in, see why, and check the seals by. */
import { kontrolside, laesLog, sidedata } from "@delaftale/report"
import * as Console from "effect/Console"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { Brugsfejl } from "../Brugsfejl.ts"
import { idag } from "../idag.ts"
import { isFree, writeWhole } from "../move/writeWhole.ts"
import { konstrueretLinje } from "../render/konstrueret.ts"
import { enkeltvis, medRaekker } from "../render/personoplysninger.ts"
import { ingenLog } from "../Source.ts"
import { sprog, tekst } from "../Sprog.ts"
import { stedFor } from "../sted.ts"
import { logsted, smaaTal } from "../valg.ts"

export const auditPage = Command.make(
  "audit-page",
  {
    log: logsted,
    ud: Flag.String("out").pipe(
      Flag.withMetavar("FIL"),
      Flag.withDescription("HTML-filen, der skal skrives; aldrig over en, der er der")
    ),
    raekker: medRaekker,
    smaaTal,
    lang: sprog
  },
  Effect.fn("auditPage")(function* ({ lang, log: sti, raekker, smaaTal: mindsteantal, ud }) {
    const { log, sti: vist, store } = yield* stedFor(sti)
    yield* isFree(ud)
    const laest = yield* laesLog(log).pipe(Effect.provide(store))
    if (laest.batches.length === 0) return yield* ingenLog(vist)
    const data = sidedata(laest, { idag: yield* idag, sprog: lang, raekker, mindsteantal })
    if (data === undefined) return yield* intetKendt
    yield* writeWhole(ud, Stream.succeed(kontrolside(data)))
    const { dage, log: kontrolleret } = data
    yield* Console.error(
      [
        ...(data.konstrueret ? [konstrueretLinje(lang)] : []),
        ...(raekker ? [enkeltvis(lang)] : []),
        tekst(
          lang,
          `Kontrolsiden er skrevet til ${ud}: ${dage.length} dage, log ${log} ved position ${kontrolleret.position}.`,
          `The audit page is written to ${ud}: ${dage.length} days, log ${log} at position ${kontrolleret.position}.`
        )
      ].join("\n")
    )
  })
).pipe(
  Command.withDescription(
    "Lav en side til kontrol: gå gennem tiden, se grundlaget for hvert svar, og efterprøv seglene"
  )
)

const intetKendt = new Brugsfejl({
  da: "Loggen har ingen delaftale, der er kendt i dag, så der er intet at vise.",
  en: "The log has no agreement that is known today, so there is nothing to show."
})
