/** Torn and corrupt on the command line: what is said, what is moved, and with which exit code. */
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { delaftale } from "./koersel.ts"

const viborg = new URL("../../../examples/viborg/", import.meta.url).pathname
const mappe = mkdtempSync(join(tmpdir(), "delaftale-cli-"))
afterAll(() => rmSync(mappe, { recursive: true, force: true }))

let logge = 0
const nyLog = async (): Promise<string> => {
  const log = join(mappe, `log-${logge++}`)
  expect(await delaftale("init", log, "--delaftale", join(viborg, "delaftale.json"))).toMatchObject({ kode: 0 })
  return log
}
const segment = (log: string): string => join(log, "0000000000000001.ndjson")

describe("a log with a write that was broken off", () => {
  it("is verified as whole, with a word about the bytes after it, which repair moves", async () => {
    const log = await nyLog()
    const hel = readFileSync(segment(log), "utf8")
    appendFileSync(segment(log), '{"p":2,"id":"0')
    const svar = await delaftale("verify", log)
    expect(svar).toMatchObject({ kode: 0, fejl: "" })
    expect(svar.ud).toContain("14 byte af en skrivning")
    const reparation = await delaftale("repair", log, "--lang", "en")
    expect(reparation).toMatchObject({ kode: 0 })
    expect(reparation.ud).toContain("Moved out of the log:\n  quarantine/")
    expect(readFileSync(segment(log), "utf8")).toBe(hel)
    expect((await delaftale("repair", log)).ud).toContain("intet at reparere")
    expect((await delaftale("verify", log)).ud).not.toContain("skrivning")
  })

  it("warns on standard error when a command that writes finds it", async () => {
    const log = await nyLog()
    appendFileSync(segment(log), '{"p":2,"id":"0')
    const svar = await delaftale("import", log, join(viborg, "data/oekonomi-findes-ikke"), join(viborg, "data"))
    expect(svar.kode).toBe(2)
    const ud = await delaftale("import", log, join(viborg, "data"))
    expect(ud).toMatchObject({ kode: 0 })
    expect(ud.fejl).toContain("moved to quarantine")
    expect(ud.ud).not.toContain("moved to quarantine")
  })
})

describe("a corrupt log", () => {
  it("is only cut with --accept-loss, and the note says what was dropped", async () => {
    const log = await nyLog()
    const skadet = readFileSync(segment(log), "utf8").replace("bestyrelse", "bestyreIse")
    writeFileSync(segment(log), skadet)
    expect(await delaftale("verify", log)).toMatchObject({ kode: 1 })
    const nej = await delaftale("repair", log)
    expect(nej).toMatchObject({ kode: 1, ud: "" })
    expect(nej.fejl).toContain("--accept-loss")
    expect(readFileSync(segment(log), "utf8")).toBe(skadet)
    expect(existsSync(join(log, "quarantine"))).toBe(false)
    expect(await delaftale("repair", log, "--accept-loss")).toMatchObject({ kode: 0 })
    const [navn] = readdirSync(join(log, "quarantine"))
    const note = JSON.parse(readFileSync(join(log, "quarantine", navn!, "note.json"), "utf8"))
    expect(note).toMatchObject({ after: 0, line: 3, code: "commit", eventLines: 1, commitLines: 1, lastPosition: 1 })
  })

  it("is said to be none where there is no log", async () => {
    expect(await delaftale("repair", join(mappe, "findes-ikke"))).toMatchObject({ kode: 2 })
    expect(existsSync(join(mappe, "findes-ikke"))).toBe(false)
  })
})
