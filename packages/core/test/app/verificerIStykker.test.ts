/** A log verified in pieces, against the log verified from one end to the other. */
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Logstykke, VerificeretStykke } from "../../src/app/logstykker.ts"
import { verificer } from "../../src/app/verificer.ts"
import { verificerIStykker, verificerStykke } from "../../src/app/verificerIStykker.ts"
import type { SealedBatch } from "../../src/audit/SealedBatch.ts"
import { LogStore } from "../../src/store/LogStore.ts"
import { iLager, logId, skriv } from "../laws/iLager.ts"
import { liv } from "../laws/liv.ts"
import { lovAsync } from "../laws/lov.ts"

/** Verifies the pieces here and now, as they come back from a thread. */
const paaStedet =
  (
    lager: Context.Context<LogStore>,
    aendret: (en: VerificeretStykke, efter: number) => VerificeretStykke = (en) => en
  ) =>
  (stykke: Logstykke) =>
    Effect.map(Effect.provideContext(verificerStykke(logId, structuredClone(stykke)), lager), (en) =>
      aendret(structuredClone(en), stykke.efter)
    )

const iStykker = (antal: number, aendret?: (en: VerificeretStykke, efter: number) => VerificeretStykke) =>
  Effect.flatMap(Effect.context<LogStore>(), (lager) => verificerIStykker(logId, antal, paaStedet(lager, aendret)))

/** The same log with one line of its batches another one, as it is read. */
const medFejl = (nummer: number) =>
  Effect.updateService(LogStore, (store) => ({
    ...store,
    read: (log, range) =>
      Stream.map(store.read(log, range), (batch): SealedBatch => {
        const hvilken = nummer % batch.lines.length
        if (nummer < batch.from || nummer >= batch.from + batch.lines.length) return batch
        return {
          ...batch,
          lines: batch.lines.map((line, at) => (at === hvilken ? line.replace('"by":"', '"by":"x') : line))
        }
      })
  }))

describe("a log verified in pieces", () => {
  it("comes to the same, in however many", () =>
    lovAsync(
      fc.asyncProperty(liv(), fc.integer({ min: 1, max: 6 }), async (log, antal) => {
        await iLager(
          Effect.gen(function* () {
            yield* skriv(log)
            expect(yield* iStykker(antal)).toEqual(yield* verificer(logId))
          })
        )
      }),
      0.3
    ))

  it("is read in order where pieces do not fit, or somebody dies", () =>
    lovAsync(
      fc.asyncProperty(
        liv(),
        fc.integer({ min: 2, max: 4 }),
        fc.constantFrom("seal", "anchor", "at"),
        async (log, antal, felt) => {
          fc.pre(log.length >= antal)
          await iLager(
            Effect.gen(function* () {
              yield* skriv(log)
              const ventet = yield* verificer(logId)
              const andre = yield* iStykker(antal, (en, efter) => ({
                fra: efter === 0 ? en.fra : { ...en.fra, [felt]: "andet" },
                efter: { ...en.efter, events: -1 }
              }))
              expect(andre).toEqual(ventet)
              expect(yield* verificerIStykker(logId, antal, () => Effect.fail("a thread died"))).toEqual(ventet)
            })
          )
        }
      ),
      0.1
    ))

  it("has the fault of the log read in order", () =>
    lovAsync(
      fc.asyncProperty(liv(), fc.integer({ min: 1, max: 4 }), fc.nat(), async (log, antal, hvor) => {
        await iLager(
          Effect.gen(function* () {
            yield* skriv(log)
            const nummer = 1 + (hvor % log.length)
            const ventet = yield* Effect.flip(verificer(logId).pipe(medFejl(nummer)))
            const fundet = yield* Effect.flip(iStykker(antal).pipe(medFejl(nummer)))
            expect(fundet).toEqual(ventet)
          })
        )
      }),
      0.1
    ))
})
