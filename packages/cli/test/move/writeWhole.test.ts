/** A file that is written whole or not at all, also where something comes between. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { expect, it } from "vitest"
import { writeWhole } from "../../src/move/writeWhole.ts"
import { makeFolders } from "./folders.ts"

const newFolder = makeFolders()

it("gives way to a file that came while it was written", async () => {
  const folder = newFolder()
  const file = join(folder, "ud.ndjson")
  const coming = Stream.fromEffect(Effect.sync(() => writeFileSync(file, "den andens")))
  const text = Stream.concat(
    Stream.make("a\n"),
    Stream.map(coming, () => "b\n")
  )
  const failure = await Effect.runPromise(Effect.flip(writeWhole(file, text)))
  expect(failure).toMatchObject({ _tag: "Brugsfejl", da: expect.stringContaining("findes allerede") })
  expect(readFileSync(file, "utf8")).toBe("den andens")
  expect(readdirSync(folder)).toEqual(["ud.ndjson"])
})

it("is not seen before it is whole, and leaves nothing where the text breaks off", async () => {
  const folder = newFolder()
  const file = join(folder, "ud.ndjson")
  const seen: Array<string> = []
  const looking = Stream.fromEffect(Effect.sync(() => seen.push(...readdirSync(folder))))
  const text = Stream.concat(Stream.make("æ\n"), Stream.drain(looking))
  await Effect.runPromise(Effect.flip(writeWhole(file, Stream.concat(text, Stream.fail("afbrudt")))))
  expect(readdirSync(folder)).toEqual([])
  await Effect.runPromise(writeWhole(file, text))
  expect(seen.map((name) => /^ud\.ndjson\..+\.tmp$/.test(name))).toEqual([true, true])
  expect(readFileSync(file, "utf8")).toBe("æ\n")
})
