/** `delaftale undo-import <log> FILE|SHA256`: everything that one import added is taken back, in one command. */
import { randomUUID } from "node:crypto"
import { bundter, type Import, type LogId, laesTilstand, type Oensket } from "@delaftale/core"
import * as Arr from "effect/Array"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { Brugsfejl } from "../Brugsfejl.ts"
import { findImport } from "../fortryd/findImport.ts"
import { planlaeg } from "../fortryd/planlaeg.ts"
import { fortrydelseTekst } from "../render/fortrydelse.ts"
import { rettelsesvalg, skrivRettelser } from "../rettelse/skrivRettelser.ts"
import { stedFor } from "../sted.ts"
import { dagen, felt, logsted } from "../valg.ts"

const { begrundelse: _, ...valg } = rettelsesvalg

export const undoImport = Command.make(
  "undo-import",
  {
    log: logsted,
    hvilken: Argument.String("fil").pipe(
      Argument.withDescription("Filen, dens SHA-256 (eller begyndelsen af den), eller importens position i loggen")
    ),
    grund: Flag.String("reason").pipe(Flag.withDescription("Hvorfor; står i loggen, uden navne")),
    ...valg
  },
  Effect.fn("undo-import")(function* ({ by, grund, hvilken, kendt, lang, log: sti, toer }) {
    const { log, store } = yield* stedFor(sti)
    const kendtDen = yield* dagen("kendt", kendt)
    yield* Effect.gen(function* () {
      const tilstand = yield* laesTilstand(log)
      const importen = yield* findImport(tilstand.opslag.importer.alle(), hvilken)
      const plan = planlaeg(importen, yield* haendelserI(log, importen), tilstand.opslag, grund)
      if (Result.isFailure(plan)) return yield* rettetSiden(importen, plan.failure)
      const oenskede = plan.success.skridt.map(
        ({ by: rolle, event, id = randomUUID() }): Oensket => ({
          id,
          by: Option.getOrElse(by, () => rolle),
          ...felt("kendt", kendtDen),
          event
        })
      )
      const viste = fortrydelseTekst(importen, plan.success, lang)
      if (Arr.isReadonlyArrayNonEmpty(oenskede)) yield* skrivRettelser(log, tilstand, oenskede, viste, { lang, toer })
    }).pipe(Effect.provide(store))
  })
).pipe(Command.withDescription("Fortryd en hel import; det hele bliver i loggen, men tæller ikke"))

const haendelserI = (log: LogId, { fra, til }: Import) =>
  bundter(log, til).pipe(
    Stream.map(({ haendelser }) => haendelser.filter(({ position }) => fra <= position && position <= til)),
    Stream.runFold(
      () => [] as ReadonlyArray<Parameters<typeof planlaeg>[1][number]>,
      (alle, egne) => (egne.length === 0 ? alle : [...alle, ...egne])
    )
  )

const rettetSiden = ({ fil, til }: Import, positioner: ReadonlyArray<number>): Brugsfejl => {
  const liste = positioner.join(", ")
  return new Brugsfejl({
    da: `Importen af ${fil} (position ${til}) rettede registreringer, som andre har rettet siden: ${liste}. Intet er skrevet. Ret dem tilbage til det, importen skrev, med correct, eller lad importen stå.`,
    en: `The import of ${fil} (position ${til}) corrected registrations that others have corrected since: ${liste}. Nothing was written. Correct them back to what the import wrote, by correct, or let the import stand.`
  })
}
