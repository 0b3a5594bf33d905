/** The test vectors of the log format: two verifiers that share no code say of each what the specification says. */
import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { decodeEventLine, LogId, pureSha256, verifyExport } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { afterAll, describe, expect, it } from "vitest"
import { root } from "../../scripts/tools.mjs"

const folder = join(root, "docs", "vectors")
/** @type {Array<any>} */
const logs = JSON.parse(readFileSync(join(folder, "logs.json"), "utf8"))
/** @type {Array<{ line: string, says: string, valid: boolean }>} */
const lines = JSON.parse(readFileSync(join(folder, "lines.json"), "utf8"))
const python = join(root, "tools", "verify.py")
const place = mkdtempSync(join(tmpdir(), "delaftale-vectors-"))
afterAll(() => rmSync(place, { recursive: true }))

const hasPython = spawnSync("python3", ["--version"]).status === 0
if (!hasPython) console.warn("python3 IS MISSING: the test vectors were not held against tools/verify.py")

const bytesOf = (file) => readFileSync(join(folder, "logs", file))

const core = ({ file, log }) =>
  Effect.runSync(Effect.result(verifyExport(pureSha256, Stream.succeed(bytesOf(file)), LogId.make(log))))

/** The second verifier reads a folder; the header of its one segment is a function of the log's id. */
const second = ({ file, log }) => {
  const genesis = `{"log":{"id":"${log}","format":1}}\n`
  const seal = createHash("sha256").update(genesis).digest("hex")
  const header = `{"header":{"log":"${log}","format":1,"first":1,"seal":"${seal}","prevSegment":""}}\n`
  const at = join(place, file, log)
  mkdirSync(at, { recursive: true })
  writeFileSync(join(at, "0000000000000001.ndjson"), Buffer.concat([Buffer.from(header), bytesOf(file)]))
  const { status, stderr, stdout } = spawnSync("python3", ["-B", python, at], { encoding: "utf8" })
  return { status, said: stdout + stderr }
}

describe("logs", () => {
  it("are those that are listed", () => {
    expect(readdirSync(join(folder, "logs")).sort()).toEqual(logs.map(({ file }) => file).sort())
    expect(logs.filter(({ seal }) => seal !== undefined).length).toBeGreaterThan(3)
    expect(logs.filter(({ line }) => line !== undefined).length).toBeGreaterThan(15)
  })

  it.each(logs.filter(({ seal }) => seal !== undefined))("$file is whole: $says", (vector) => {
    const { batches, events, seal, sha256 } = vector
    expect(createHash("sha256").update(bytesOf(vector.file)).digest("hex")).toBe(sha256)
    expect(Result.getOrThrow(core(vector))).toMatchObject({ batches, events, head: { seal } })
    if (!hasPython) return
    expect(second(vector)).toMatchObject({
      status: 0,
      said: expect.stringMatching(`whole, ${events} events in ${batches} batches.* seal ${seal}`)
    })
  })

  it.each(logs.filter(({ line }) => line !== undefined))("$file is not: $says", (vector) => {
    expect(Result.getOrThrow(Result.flip(core(vector)))).toMatchObject({ line: vector.line, code: vector.code })
    if (!hasPython) return
    const { said, status } = second(vector)
    // in a folder the end of a broken write is no fault: nobody was told that it succeeded
    if (vector.torn === true) expect(said).toContain("TORN after position 2")
    else expect({ said, status }).toMatchObject({ status: 1, said: expect.stringContaining(`line ${vector.line} of`) })
  })
})

describe("event lines", () => {
  it("are read where they are valid and refused where not", () => {
    expect(lines.length).toBeGreaterThan(25)
    for (const { line, says, valid } of lines) expect(Result.isSuccess(decodeEventLine(line)), says).toBe(valid)
  })

  it.skipIf(!hasPython)("are so for the second verifier", () => {
    const script =
      "import importlib.util, json, sys; s = importlib.util.spec_from_file_location('verify', sys.argv[1]); " +
      "m = importlib.util.module_from_spec(s); s.loader.exec_module(m); " +
      "print(json.dumps([bool(m.at_of((v['line'] + chr(10)).encode())) for v in json.load(sys.stdin)]))"
    const { stdout } = spawnSync("python3", ["-B", "-c", script, python], {
      input: JSON.stringify(lines),
      encoding: "utf8"
    })
    expect(JSON.parse(stdout)).toEqual(lines.map(({ valid }) => valid))
  })
})
