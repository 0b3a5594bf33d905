/** `status --workers N` of one log: in however many pieces, the answer and the fault are those of the log read in order. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { LogId, status } from "@delaftale/core"
import { indikatorer, lilleAftale, lilleLog, maaling } from "@delaftale/core/testing"
import { fileStore } from "@delaftale/store-file"
import * as Effect from "effect/Effect"
import fc from "fast-check"
import { afterAll, expect, it } from "vitest"
import { type AskedPiece, ThreadDied } from "../src/all/Thread.ts"
import { startThread } from "../src/startThread.ts"
import { statusIStykker } from "../src/statusIStykker.ts"
import { lager, skrivMapper } from "./all/lagre.ts"
import { delaftale } from "./koersel.ts"

const timeout = 180_000
const mapper: Array<string> = []
const nyMappe = (): string => {
  const mappe = mkdtempSync(join(tmpdir(), "delaftale-stykker-"))
  mapper.push(mappe)
  return mappe
}
afterAll(() => {
  for (const mappe of mapper) rmSync(mappe, { recursive: true, force: true })
})

it("answers what one who reads in order answers, and finds the same fault", { timeout }, () =>
  fc.assert(
    fc.asyncProperty(lager, fc.constantFrom("2", "3"), async (logs, antal) => {
      const rod = nyMappe()
      await skrivMapper(rod, logs)
      for (const { log } of logs) {
        const sti = join(rod, log)
        expect(await delaftale("status", sti, "--all-sections", "--workers", antal)).toEqual(
          await delaftale("status", sti, "--all-sections")
        )
      }
    }),
    { numRuns: 4 }
  )
)

it("has the pieces counted by threads, and reads the log in order where no thread starts, or one dies on the way", {
  timeout
}, async () => {
  const rod = nyMappe()
  const log = LogId.make("lille")
  const valg = { idag: "2026-01-01" }
  const sted = { _tag: "Mappe", rod } as const
  const doed = Effect.fail(new ThreadDied({ message: "exit 7" }))
  const lageret = fileStore(rod)
  const brev = (dag: number) =>
    ({ _tag: "InformationsbrevRegistreret", dato: `2002-01-${dag}`, omraader: ["nord"], status: "udsendt" }) as const
  const aftale = lilleAftale({
    F1: maaling(indikatorer.opgjort, { slags: "Hoejst", graense: "9" }, { omfang: "hvertOmraade" })
  })
  const skrevet = lilleLog(aftale)
    .paa("2002-09-01")
    .med(...Array.from({ length: 20 }, (_, tal) => brev(10 + tal)))
  await Effect.runPromise(Effect.provide(skrevet.skriv(log), lageret))
  const ventet = await Effect.runPromise(Effect.provide(status(log, valg), lageret))
  let talte = 0
  const rigtig = Effect.map(startThread({ sted, valg }), ({ tael }) => ({
    tael: (piece: AskedPiece) =>
      Effect.tap(tael(piece), (talt) =>
        Effect.sync(() => {
          talte += talt?.efter.events ?? 0
        })
      )
  }))
  const starter = [rigtig, doed, Effect.succeed({ tael: () => doed }), Effect.succeed({ tael: () => Effect.undefined })]
  for (const start of starter) {
    const svar = await Effect.runPromise(Effect.provide(statusIStykker(sted, log, valg, 3, start), lageret))
    expect(svar.vurderinger).toEqual(ventet.vurderinger)
    expect(svar.head).toEqual(ventet.head)
  }
  expect(talte).toBe(14)
})
