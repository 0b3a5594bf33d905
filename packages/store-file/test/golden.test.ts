/** Logs of released versions are read as they were written: see golden/README.md. */
import { createHash } from "node:crypto"
import { cpSync, readdirSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"
import {
  appendEvents,
  exportLog,
  LogStore,
  readVerified,
  registreringer,
  type Verified,
  verificer
} from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { describe, expect, it } from "vitest"
import { expected, golden, goldenLogs, on } from "./golden.ts"
import { inTemporary } from "./temporary.ts"

const sha256 = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex")

describe("the files of the golden logs", () => {
  const sums = readFileSync(join(golden, "SHA256SUMS"), "utf8").trimEnd().split("\n")
  const files = readdirSync(golden, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "SHA256SUMS")
    .map((entry) => relative(golden, join(entry.parentPath, entry.name)))
    .sort()

  it("are those of SHA256SUMS, to the byte: none is gone, none was added, none was edited", () => {
    expect(files.map((file) => `${sha256(readFileSync(join(golden, file)))}  ${file}`)).toEqual(sums)
  })

  it("are the folders that expected.json speaks of, each smaller than 300 kB", () => {
    const folders = readdirSync(golden, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(expected).sort())
    for (const { name } of folders) {
      const bytes = files.filter((file) => file.startsWith(`${name}/`)).map((file) => readFileSync(join(golden, file)))
      expect(
        bytes.reduce((sum, { length }) => sum + length, 0),
        name
      ).toBeLessThan(300_000)
    }
  })

  it("hold every type of event of version 1", () => {
    const types = ["DelaftaleIndgaaet", "ImportGennemfoert", "RegistreringAnnulleret", "RegistreringRettet"]
    const wanted = [...types, ...Object.keys(registreringer)].map((type) => `${type} 1`)
    const held = ["alle-haendelsestyper", "besvarelser"].flatMap((name) => Object.keys(expected[name]?.types ?? {}))
    expect(held).toEqual(expect.arrayContaining(wanted))
  })
})

const exported = (log: (typeof goldenLogs)[number]["log"]) =>
  Effect.map(Stream.runCollect(exportLog(log)), (parts) => parts.join(""))

const summary = ({ batches, events, firstAt, head, line }: Verified) => ({
  events,
  batches,
  lines: line,
  first: firstAt,
  last: head.at,
  seal: head.seal
})

describe.each(goldenLogs)("the golden log $name", ({ log, name, wanted }) => {
  it("is read whole, and exported, as it was when it was written", async () => {
    const types: Record<string, number> = {}
    let after: Verified | undefined
    await on(golden)(
      Stream.runForEach(readVerified(log), (batch) =>
        Effect.sync(() => {
          after = batch.after
          for (const { type, v } of batch.events) types[`${type} ${v}`] = (types[`${type} ${v}`] ?? 0) + 1
        })
      )
    )
    const text = await on(golden)(exported(log))
    const { decodes: _, ...read } = wanted
    expect({ ...summary(after!), export: sha256(text), types }).toEqual(read)
  })

  it(
    wanted.decodes ? "has only events that decode" : "is refused where its events are decoded, by their type",
    async () => {
      const result = await on(golden)(Effect.result(verificer(log)))
      expect(Result.isSuccess(result)).toBe(wanted.decodes)
      if (Result.isSuccess(result)) expect(summary(result.success)).toMatchObject({ seal: wanted.seal })
      else expect(result.failure).toMatchObject({ _tag: "UlaeseligHaendelse" })
    }
  )

  it("is gone on with: what stood there stays as it was", () =>
    inTemporary(async (root) => {
      cpSync(join(golden, name), join(root, name), { recursive: true })
      const event = { id: "019a0c1e-4c00-7000-8000-0000000000ff", type: "A", v: 1, by: "b", data: {} }
      const [before, head, after] = await on(root)(
        Effect.gen(function* () {
          const store = yield* LogStore
          const text = yield* exported(log)
          return [
            text,
            yield* appendEvents(yield* store.head(log), [event], wanted.last),
            yield* exported(log)
          ] as const
        })
      )
      expect(head.position).toBe(wanted.events + 1)
      expect(after.slice(0, before.length)).toBe(before)
      expect(sha256(before)).toBe(wanted.export)
      const files = readdirSync(join(golden, name)).filter((file) => file !== "HEAD")
      for (const file of files) {
        const old = readFileSync(join(golden, name, file))
        expect(readFileSync(join(root, name, file)).subarray(0, old.length)).toEqual(old)
      }
    }))
})
