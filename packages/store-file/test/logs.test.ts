import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { appendEvents, emptyHead, LogId, LogStore, pureSha256 } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { afterAll, expect, it } from "vitest"
import { fileStore } from "../src/index.ts"

const root = mkdtempSync(join(tmpdir(), "delaftale-logs-"))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const note = {
  id: "019a0c1e-4c00-7000-8000-000000000001",
  type: "LogbogsnotatSkrevet",
  v: 1,
  by: "boligselskab",
  data: { text: "Loppemarked" }
}

it("lists the logs, and folders that cannot be read; no plain file, no empty folder, no name that is none", async () => {
  const listed = await Effect.runPromise(
    Effect.gen(function* () {
      yield* appendEvents(emptyHead(pureSha256, LogId.make("god")), [note], "2026-11-23T08:00:00.000Z")
      writeFileSync(join(root, "noter"), "no log")
      mkdirSync(join(root, "tom"))
      mkdirSync(join(root, "Stor"))
      mkdirSync(join(root, "daarlig", "0000000000000001.ndjson"), { recursive: true })
      symlinkSync("ring", join(root, "ring"))
      return yield* LogStore.use((store) => Stream.runCollect(store.logs()))
    }).pipe(Effect.provide(fileStore(root)))
  )
  expect(listed).toEqual(["daarlig", "god", "ring"])
})
