/** `delaftale close-year <log> PROJEKTAAR`: from here on its verdicts are final; what comes later is a correction. */
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { skrivevalg } from "../beslutning/beslutningsvalg.ts"
import { indstiller, skriv } from "../beslutning/skriv.ts"
import { dagen, logsted } from "../valg.ts"

export const closeYear = Command.make(
  "close-year",
  {
    log: logsted,
    projektaar: Argument.String("projektår").pipe(Argument.withDescription("Fx 2018/19")),
    dag: Flag.String("date").pipe(Flag.withMetavar("YYYY-MM-DD"), Flag.withDescription("Dagen, det afsluttes")),
    ...skrivevalg
  },
  Effect.fn("closeYear")(function* ({ dag, log, projektaar, ...valgt }) {
    const dato = (yield* dagen("date", Option.some(dag)))!
    yield* skriv(log, { _tag: "ProjektaarAfsluttet", projektaar, dato }, indstiller, valgt)
  })
).pipe(Command.withDescription("Afslut et projektår; dets svar er derefter endelige"))
