/** `delaftale audit-page`: what it writes, what it says, and when it does not. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { delaftale } from "./koersel.ts"

const aftale = new URL("../../../examples/viborg/delaftale.json", import.meta.url).pathname
let mappe = ""
let log = ""
beforeAll(async () => {
  mappe = mkdtempSync(join(tmpdir(), "delaftale-audit-page-"))
  log = join(mappe, "viborg")
  await delaftale("init", log, "--delaftale", aftale, "--konstrueret")
})
afterAll(() => rmSync(mappe, { recursive: true, force: true }))

describe("audit-page", () => {
  it("writes one file, and says what it is of and that its figures are constructed", async () => {
    const fil = join(mappe, "uden.html")
    const { fejl, kode } = await delaftale("audit-page", log, "--out", fil)
    expect({ kode, fejl }).toMatchObject({ kode: 0, fejl: expect.stringContaining("KONSTRUEREDE TAL") })
    expect(fejl).toContain("log viborg ved position 1")
    expect(fejl).not.toContain("personoplysninger")
    const side = readFileSync(fil, "utf8")
    expect(side).toMatch(/^<!doctype html>\n<html lang="da">/)
    expect(side).not.toContain('"raekker":[')
  })

  it("puts rows in only when it is asked to, and says so", async () => {
    const fil = join(mappe, "med.html")
    const { fejl } = await delaftale("audit-page", log, "--out", fil, "--with-rows", "--lang", "en")
    expect(fejl).toContain("contains personal data")
    const side = readFileSync(fil, "utf8")
    expect(side).toContain('<html lang="en">')
    expect(side).toContain('"raekker":[')
  })

  it("never writes over a file, and makes none of a log that is not there", async () => {
    const fil = join(mappe, "igen.html")
    expect((await delaftale("audit-page", log, "--out", fil)).kode).toBe(0)
    const foer = readFileSync(fil, "utf8")
    expect((await delaftale("audit-page", log, "--out", fil, "--with-rows")).kode).toBe(2)
    expect(readFileSync(fil, "utf8")).toBe(foer)
    const ingen = await delaftale("audit-page", join(mappe, "findes-ikke"), "--out", join(mappe, "ny.html"))
    expect(ingen).toMatchObject({ kode: 2, fejl: expect.stringContaining("Der er ingen log") })
  })
})
