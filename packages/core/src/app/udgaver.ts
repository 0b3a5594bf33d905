/** Editions: the figures of a report kept as they were sent out, so that anybody can compute them again. */
import * as Effect from "effect/Effect"
import type { AarsgangAf } from "../events/Aarsgang.ts"
import type { LocalDate } from "../ground/LocalDate.ts"
import type { LogId } from "../ground/LogId.ts"
import { Sha256 } from "../ground/Sha256.ts"
import type { LogStore } from "../store/LogStore.ts"
import type { Afvist, FindesIkke } from "./fejl.ts"
import type { Laesefejl } from "./Regnskab.ts"
import type { Graense } from "./Statusvalg.ts"
import { laesTilstand, type Skrivefejl, tilfoejTil } from "./skriv.ts"
import { type Status, status } from "./status.ts"
import { talsum } from "./talsum.ts"

/** The figures of a report as they were sent out (*udgave*, edition). */
export type Udgave = AarsgangAf<"StatusrapportAfgivet">

/** What is sent out, and by whom; `motor` names the version that computes it. */
export interface Afgives {
  readonly projektaar: string
  readonly dato: LocalDate
  readonly modtagere: Udgave["modtagere"]
  readonly motor: string
  /** The day as of which it counts; that of sending where none is named. */
  readonly kendtPr?: LocalDate
}

/** Where an edition cuts the log. */
export const graenseFor = ({ skaering }: Udgave): Graense => ({
  kendtPr: skaering.kendtPr,
  position: skaering.position
})

const statusVed = (log: LogId, { kendtPr, position }: { readonly kendtPr: LocalDate; readonly position: number }) =>
  status(log, { idag: kendtPr, kendtPr, position })

/** Computes the figures at the end of the log and keeps them; an edition of the year that is there is restated. */
export const afgivUdgave: (
  log: LogId,
  afgives: Afgives,
  med: { readonly id: string; readonly by: string; readonly nu: string; readonly kendt?: LocalDate }
) => Effect.Effect<{ readonly udgave: Udgave; readonly status: Status }, Skrivefejl | Afvist | FindesIkke, LogStore> =
  Effect.fn("afgivUdgave")(
    function* (log, { dato, kendtPr = dato, modtagere, motor, projektaar }, { by, id, kendt, nu }) {
      const tilstand = yield* laesTilstand(log)
      const svar = yield* statusVed(log, { kendtPr, position: tilstand.head.position })
      const erstatter = tilstand.aftale.udgaver.findLast((en) => en.projektaar === projektaar)?.udgave
      const udgave: Udgave = {
        _tag: "StatusrapportAfgivet",
        udgave: tilstand.aftale.udgaver.length + 1,
        projektaar,
        dato,
        skaering: { position: svar.head.position, segl: svar.head.seal, kendtPr },
        tal: talsum(yield* Sha256, svar.vurderinger),
        motor,
        modtagere,
        ...(erstatter === undefined ? {} : { erstatter })
      }
      const oensket = { id, by, ...(kendt === undefined ? {} : { kendt }), event: udgave }
      yield* tilfoejTil(log, tilstand, [oensket], nu)
      return { udgave, status: svar }
    },
    Effect.retry({ times: 3, while: ({ _tag }) => _tag === "HeadMoved" })
  )

/** An edition, and whether the log still gives what was sent out: the seal there, and the figures. */
export interface Efterproevet {
  readonly udgave: Udgave
  readonly seglHolder: boolean
  readonly talHolder: boolean
}

/** Every edition computed again, each in a pass of its own. One that cuts the log where nothing was yet does not hold. */
export const efterproevUdgaver: (
  log: LogId
) => Effect.Effect<ReadonlyArray<Efterproevet>, Laesefejl | FindesIkke, LogStore> = Effect.fn("efterproevUdgaver")(
  function* (log) {
    const { aftale, head } = yield* laesTilstand(log)
    const sha256 = yield* Sha256
    return yield* Effect.forEach(aftale.udgaver, (udgave) => {
      const { kendtPr, position, segl } = udgave.skaering
      const holderIkke = Effect.succeed({ udgave, seglHolder: false, talHolder: false })
      if (position > head.position) return holderIkke
      return statusVed(log, { kendtPr, position }).pipe(
        Effect.map((svar) => ({
          udgave,
          seglHolder: svar.head.position === position && svar.head.seal === segl,
          talHolder: talsum(sha256, svar.vurderinger) === udgave.tal
        })),
        Effect.catchTag("IngenDelaftale", () => holderIkke)
      )
    })
  }
)
