import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, it } from "vitest"
import { rykkere } from "../rykkere.ts"

const json: unknown = JSON.parse(readFileSync(new URL("../../viborg/delaftale.json", import.meta.url), "utf8"))
const mappe = mkdtempSync(join(tmpdir(), "fp-ts-"))
afterAll(() => rmSync(mappe, { recursive: true }))

it("reminds of the areas whose figure is missing, and of no other", async () => {
  const brev = await rykkere(join(mappe, "a"), json, "vestervang")()
  expect(brev).toMatch(/^KONSTRUEREDE TAL\n/)
  expect(brev).toMatch(/Til boligselskab: .* for egeparken, ventet siden 2018-04-01/)
  expect(brev).not.toMatch(/for vestervang,/)
})

it("says what was meant where a name is misspelled, and writes nothing", async () => {
  const svar = await rykkere(join(mappe, "b"), json, "vestervangen")()
  expect(svar).toBe("Intet er sendt: ukendtOmraade, mente du vestervang?")
})

it("says every place where an agreement is wrong", async () => {
  expect(await rykkere(join(mappe, "c"), {}, "vestervang")()).toMatch(/^Intet er sendt: format: /)
})
