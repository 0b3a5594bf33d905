/** Decisions about the small agreement of lives, one after the other, each by whoever may. */
import * as Result from "effect/Result"
import { fremAf, ingenAftale } from "../../src/decisions/Aftaletilstand.ts"
import type { Afvisning } from "../../src/decisions/Afvisning.ts"
import { opslag } from "../../src/decisions/Opslag.ts"
import type { Aftale } from "../../src/decisions/provRevision.ts"
import { beslut } from "../../src/decisions/registreringsbeslutning.ts"
import { livsaftale } from "../laws/livsaftale.ts"
import type { Begivenhed } from "./gang.ts"
import { uuid } from "./scene.ts"

/** Why the last of these is refused at position 10 or later; throws where one before it is. */
export const grundeMod = (...events: ReadonlyArray<Begivenhed>): ReadonlyArray<Afvisning> => {
  let aftale: Aftale = { ...ingenAftale, delaftale: livsaftale }
  let grunde: ReadonlyArray<Afvisning> = []
  for (const [nummer, event] of events.entries()) {
    if (grunde.length > 0) throw new Error(JSON.stringify(grunde))
    const by = event._tag === "RevisionIndstillet" ? "gruppe" : "bestyrelse"
    const svar = beslut({ aftale, opslag: opslag(), naeste: 10 + nummer }, [{ id: uuid(nummer), by, event }])
    grunde = Result.isFailure(svar) ? svar.failure : []
    aftale = fremAf(aftale, event)
  }
  return grunde
}
