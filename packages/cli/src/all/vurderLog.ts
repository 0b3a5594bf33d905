/** One log to its row. Whatever stands in the way becomes the row, so that it stops no other log. */
import { type LogId, type LogStore, type Status, type Statusvalg, status } from "@delaftale/core"
import * as Effect from "effect/Effect"
import { beskedFor } from "../fejlbesked.ts"
import { foreloebige, taelling } from "../taelling.ts"
import type { Lograekke, Vurderet } from "./Lograekke.ts"

export const vurderLog = (log: LogId, valg: Statusvalg): Effect.Effect<Lograekke, never, LogStore> =>
  status(log, valg).pipe(
    Effect.map(raekkeFor),
    Effect.catch((fejl) => Effect.succeed({ _tag: "Uvurderet" as const, log, besked: beskedFor(fejl) }))
  )

const raekkeFor = ({ datagrundlag, delaftale, haendelser, head, setFra, vurderinger }: Status): Vurderet => ({
  _tag: "Vurderet",
  log: head.log,
  delaftale: delaftale.id,
  titel: delaftale.titel,
  helhedsplan: delaftale.helhedsplan,
  datagrundlag,
  fra: delaftale.fra,
  til: delaftale.til,
  setFra,
  haendelser,
  position: head.position,
  segl: head.seal,
  kriterier: taelling(vurderinger, "kriterium"),
  forpligtelser: taelling(vurderinger, "forpligtelse"),
  foreloebige: foreloebige(vurderinger)
})
