/** What doctor sees, and which exit code it ends with. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { indgaa, LogId, laesDelaftale } from "@delaftale/core"
import { fileStore } from "@delaftale/store-file"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { afterAll, describe, expect, it } from "vitest"
import { keysIn } from "./checkpoint/keys.ts"
import { delaftale } from "./koersel.ts"

const viborg = new URL("../../../examples/viborg/delaftale.json", import.meta.url).pathname
const mappe = mkdtempSync(join(tmpdir(), "delaftale-doctor-"))
afterAll(() => rmSync(mappe, { recursive: true, force: true }))

const nyLog = async (navn: string): Promise<string> => {
  const log = join(mappe, navn, "viborg")
  expect(await delaftale("init", log, "--delaftale", viborg, "--konstrueret")).toMatchObject({ kode: 0 })
  return log
}

describe("doctor", () => {
  it("finds nothing wrong with a sound log, and tells where it ends", async () => {
    const svar = await delaftale("doctor", await nyLog("sund"))
    expect(svar).toMatchObject({ kode: 0, fejl: "" })
    const linjer = svar.ud.split("\n")
    expect(linjer.map((linje) => linje.slice(0, 18).trimEnd())).toEqual([
      "ok   versioner",
      "ok   lager",
      "ok   rettigheder",
      "ok   ur",
      "ok   hoved",
      "ok   slutning",
      "obs  checkpoint"
    ])
    expect(linjer[4]).toMatch(/1 hændelser, den sidste skrevet 20.*, segl [0-9a-f]{64}$/)
  })

  it("says no where the log was written by a clock that is ahead", async () => {
    const delaftalen = Result.getOrThrow(laesDelaftale(JSON.parse(readFileSync(viborg, "utf8"))))
    const id = "019a0c1e-4c00-7000-8000-000000000001"
    const skrevet = indgaa(
      LogId.make("viborg"),
      { delaftale: delaftalen, datagrundlag: "konstrueret" },
      { id, by: "bestyrelse", nu: "2999-01-01T00:00:00.000Z" }
    )
    await Effect.runPromise(Effect.provide(skrevet, fileStore(join(mappe, "foran"))))
    const svar = await delaftale("doctor", join(mappe, "foran", "viborg"), "--lang", "en")
    expect(svar).toMatchObject({ kode: 1, fejl: "" })
    expect(svar.ud).toMatch(/^no {3}clock .* minutes later: one of the clocks is wrong$/m)
  })

  it("notes a write that was broken off", async () => {
    const log = await nyLog("afbrudt")
    appendFileSync(join(log, "0000000000000001.ndjson"), '{"p":2,"id":"0')
    const svar = await delaftale("doctor", log)
    expect(svar.kode).toBe(0)
    expect(svar.ud).toMatch(/^obs {2}slutning +14 byte/m)
  })

  it("tells how old a checkpoint is, and says no where the log was written anew since", async () => {
    const log = await nyLog("underskrevet")
    const keys = await keysIn(join(mappe, "noegler"))
    const note = join(mappe, "checkpoint.note")
    expect(await delaftale("checkpoint", log, "--key", keys.private, "--out", note)).toMatchObject({ kode: 0 })
    const holder = await delaftale("doctor", log, "--checkpoint", note, "--key", keys.public)
    expect(holder.kode).toBe(0)
    expect(holder.ud).toMatch(/^ok {3}checkpoint +position 1, for 0 dage siden, .*; 0 hændelser siden$/m)
    const andet = await delaftale("doctor", await nyLog("omskrevet"), "--checkpoint", note, "--key", keys.public)
    expect(andet.kode).toBe(1)
    expect(andet.ud).toMatch(/^nej {2}checkpoint +Loggen er ikke den, der er underskrevet/m)
  })

  it("ends with 2 where there is no log, and where a checkpoint has no key", async () => {
    expect(await delaftale("doctor", join(mappe, "ingen", "log"))).toMatchObject({ kode: 2, ud: "" })
    expect(await delaftale("doctor", join(mappe, "ingen", "log"), "--checkpoint", "x")).toMatchObject({ kode: 2 })
  })

  it("ends with 3 where the store cannot be read", async () => {
    const log = await nyLog("skadet")
    writeFileSync(join(log, "0000000000000001.ndjson"), "intet\n")
    expect((await delaftale("doctor", log)).kode).toBe(3)
  })
})
