/** The audit of a log that was written long before: what it prints, to the line, and that it sees what was tampered with. */
import { spawnSync } from "node:child_process"
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { LogCorrupt } from "@delaftale/core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { lavLog, navn } from "../lavLog.ts"
import { revision } from "../revision.ts"
import { taelEfter } from "../taelEfter.ts"

const log = fileURLToPath(new URL("../log", import.meta.url))
const segment = join(navn, "0000000000000001.ndjson")
const harPython = spawnSync("python3", ["--version"]).status === 0

let mappe = ""
beforeAll(() => {
  mappe = mkdtempSync(join(tmpdir(), "delaftale-revision-"))
})
afterAll(() => rmSync(mappe, { recursive: true, force: true }))

/** A copy in which some text is another. */
const forfalsket = (fra: string, til: string): string => {
  const rod = mkdtempSync(join(mappe, "forfalsket-"))
  cpSync(log, rod, { recursive: true })
  const tekst = readFileSync(join(rod, segment), "utf8")
  expect(tekst).toContain(fra)
  writeFileSync(join(rod, segment), tekst.replace(fra, til))
  return rod
}

describe("the audit", () => {
  it("says that the log is whole, what was sent out, what is so now, and why", async () => {
    const linjer = await revision(log)
    expect(linjer.filter((linje) => !/Segl|python3/.test(linje))).toEqual([
      "KONSTRUEREDE TAL",
      "",
      "Er loggen hel?",
      "  Ja: 12 hændelser i 11 bundter, 10-01-2024 til 10-06-2025.",
      "",
      "Hvad stod der i udgave 1?",
      expect.stringMatching(/^ {2}Sendt 09-01-2025, regnet til position 6, segl [0-9a-f]{12}…; holder: de samme tal,/),
      "  F1 Birkeparken  2 af mindst 2: opfyldt",
      "  F1 Elmevænget   2 af mindst 2: opfyldt",
      "  Udgave 2 erstatter den; holder: de samme tal, det samme segl.",
      "",
      "Hvad siger loggen om samme år i dag?",
      "  F1 Birkeparken  3 af mindst 2: opfyldt",
      "  F1 Elmevænget   1 af mindst 2: ikke opfyldt",
      "",
      "Hvad er forskellen, og hvorfor?",
      "  F1 Birkeparken: 2 (opfyldt) → 3 (opfyldt), fordi rettede oplysninger",
      "  F1 Elmevænget: 2 (opfyldt) → 1 (ikke opfyldt), fordi rettede oplysninger",
      "",
      "Kan et svar tælles efter uden delaftale?",
      "  F1 i Elmevænget 2024 hviler på nr. 3, rettet ved nr. 9.",
      "  Talt efter af ti linjer kode, direkte af filens linjer: 1. Biblioteket siger 1."
    ])
  })

  it.skipIf(!harPython)("asks a second verifier, which comes to the same seal", async () => {
    const linjer = await revision(log)
    const segl = linjer.find((linje) => linje.startsWith("  Segl "))?.slice("  Segl ".length)
    expect(segl).toMatch(/^[0-9a-f]{64}$/)
    expect(linjer.find((linje) => linje.includes("python3"))).toContain(`whole, 12 events in 11 batches`)
    expect(linjer.find((linje) => linje.includes("python3"))).toContain(`seal ${segl}`)
  })

  it("ends at the line where the log is another", async () => {
    const fejl: LogCorrupt = await revision(forfalsket('"deltagere":42', '"deltagere":43')).catch((grund) => grund)
    expect(fejl).toMatchObject({ _tag: "LogCorrupt", code: "commit", line: 8 })
  })
})

describe("the log", () => {
  it("is, byte for byte, what the same calls write today", async () => {
    const nu = mkdtempSync(join(mappe, "nu-"))
    await lavLog(nu)
    expect(readFileSync(join(nu, segment), "utf8")).toBe(readFileSync(join(log, segment), "utf8"))
    expect(readdirSync(join(log, navn)).filter((fil) => fil.endsWith(".ndjson"))).toHaveLength(1)
  })
})

describe("counting again", () => {
  it("counts what stands: not what was cancelled or annulled, and a correction in place of what it corrects", () => {
    const linje = (p: number, type: string, data: object) => `${JSON.stringify({ p, type, data })}\n`
    const spist = { art: "faellesspisning", status: "afholdt", dato: "2024-05-01", omraader: ["a", "b"] }
    const lines = [
      linje(1, "ArrangementRegistreret", spist),
      linje(2, "ArrangementRegistreret", spist),
      linje(3, "ArrangementRegistreret", { ...spist, dato: "2023-05-01" }),
      linje(4, "RegistreringAnnulleret", { position: 1 }),
      linje(5, "RegistreringRettet", { position: 3, efter: spist }),
      linje(6, "ArrangementRegistreret", { ...spist, status: "aflyst" })
    ]
    expect(lines.map((_, antal) => taelEfter(lines.slice(0, antal + 1).join(""), "a", "2024"))).toEqual([
      1, 2, 2, 1, 2, 2
    ])
    expect(taelEfter(lines.join(""), "c", "2024")).toBe(0)
  })
})
