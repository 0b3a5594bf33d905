/** `delaftale repair <log>`: moves away what a broken write left; on request also what stands after a fault. */
import { repairLog } from "@delaftale/store-file"
import * as Console from "effect/Console"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import { Afslut, Brugsfejl } from "../Brugsfejl.ts"
import { sprog, tekst } from "../Sprog.ts"
import { stedFor } from "../sted.ts"
import { logsted } from "../valg.ts"

/** A database has no half-written batches, and in it nobody can cut a log. */
const kunMapper = new Brugsfejl({
  da: "repair er til logge i mapper. En database lader ingen afbrudt skrivning ligge, og i den kan ingen log skæres af.",
  en: "repair is for logs in folders. A database leaves no broken write behind, and no log can be cut in it."
})

export const repair = Command.make(
  "repair",
  {
    log: logsted,
    acceptLoss: Flag.Boolean("accept-loss").pipe(
      Flag.withDefault(false),
      Flag.withDescription("Skær loggen af før den første fejl; resten bliver i quarantine")
    ),
    lang: sprog
  },
  Effect.fn("repair")(function* ({ acceptLoss, lang, log: sti }) {
    const { log, rod } = yield* stedFor(sti)
    if (rod === undefined) return yield* kunMapper
    const { head, quarantined } = yield* repairLog(rod, log, { acceptLoss }).pipe(
      Effect.catchTag("LogCorrupt", ({ message }) =>
        Effect.andThen(
          Console.error(
            tekst(
              lang,
              `Intet er ændret: ${message}\nFind helst en uskadt kopi. Med --accept-loss skæres loggen af før den linje, og resten gemmes i quarantine.`,
              `Nothing was changed: ${message}\nLook for an undamaged copy first. With --accept-loss the log is cut before that line, and the rest is kept in quarantine.`
            )
          ),
          Effect.fail(new Afslut({ kode: 1 }))
        )
      )
    )
    if (head.position === 0 && quarantined.length === 0) {
      return yield* new Brugsfejl({ da: `Der er ingen log i ${sti}.`, en: `There is no log in ${sti}.` })
    }
    const flyttet = quarantined.map((navn) => `  quarantine/${navn}`)
    const intet = tekst(lang, "Der var intet at reparere.", "There was nothing to repair.")
    const hoved = tekst(lang, "Flyttet ud af loggen:", "Moved out of the log:")
    yield* Console.log(
      [
        ...(flyttet.length === 0 ? [intet] : [hoved, ...flyttet]),
        tekst(lang, `Loggen slutter ved position ${head.position}.`, `The log ends at position ${head.position}.`)
      ].join("\n")
    )
  })
).pipe(Command.withDescription("Flyt en afbrudt skrivning ud af loggen"))
