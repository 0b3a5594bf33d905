/** A file that cannot be read says so in the language that was asked for, whichever verb was given it. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { ulaeselig } from "../src/ulaeselig.ts"
import { delaftale } from "./koersel.ts"

const mappe = mkdtempSync(join(tmpdir(), "delaftale-ulaeselig-"))
afterAll(() => rmSync(mappe, { recursive: true, force: true }))

describe("a file that is not there", () => {
  const fil = join(mappe, "mangler")
  it.each([
    ["init", join(mappe, "log"), "--delaftale", fil],
    ["status", "--from", fil, "--delaftale", fil],
    ["register", join(mappe, "log"), "--event", fil],
    ["verify", join(mappe, "log"), "--checkpoint", fil, "--key", fil]
  ])("is said to be not there: %s", async (...ord) => {
    const da = await delaftale(...ord)
    expect(da).toMatchObject({ kode: 2, fejl: `${fil} kan ikke læses: der er ingen fil eller mappe af det navn.` })
    const en = await delaftale(...ord, "--lang", "en")
    expect(en).toMatchObject({ kode: 2, fejl: `Cannot read ${fil}: there is no file or folder of that name.` })
  })
})

describe("a folder in place of a file", () => {
  it("is said to be a folder", async () => {
    const { fejl } = await delaftale("init", join(mappe, "log"), "--delaftale", mappe)
    expect(fejl).toBe(`${mappe} kan ikke læses: det er en mappe.`)
  })
})

describe("what the system says and nobody expected", () => {
  it("is said as the system says it", () => {
    expect(ulaeselig("a.csv", new Error("EIO: disk on fire"))).toMatchObject({
      da: "a.csv kan ikke læses: Error: EIO: disk on fire",
      en: "Cannot read a.csv: Error: EIO: disk on fire"
    })
  })
})
