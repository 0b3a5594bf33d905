/**
 * A second verifier, in another language and without code of ours, finds the same as our own reader: in logs that are
 * whole, damaged or torn, and in logs that were sealed anew over what no log may hold.
 */
import { createHash } from "node:crypto"
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { LogId } from "@delaftale/core"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { golden, goldenLogs, on, reading } from "./golden.ts"
import { type Damage, foundIn, hasPython, verifyDamaged, verifyLogs } from "./secondVerifier.ts"
import { inTemporary } from "./temporary.ts"

if (!hasPython) console.warn("python3 IS MISSING: tools/verify.py was not run against our own reader")

const example = "viborg-tryghed-og-trivsel"
const segmentsOf = (log: string) => readdirSync(join(golden, log)).filter((name) => name.endsWith(".ndjson"))
const bytesOf = (log: string, file: string) => readFileSync(join(golden, log, file))
/** More of the same where properties are run more often. */
const runs = Number(process.env["DELAFTALE_RUNS"] ?? 100)
const slowly = { timeout: 60_000 * Math.max(1, runs / 100) }

/** What our reader finds after each damage. */
const oursAfter = (root: string, log: LogId, damages: ReadonlyArray<Damage>) =>
  on(root)(
    Effect.forEach(damages, ({ at, drop, file, put }) => {
      const path = join(root, log, file)
      renameSync(path, `${path}.whole`)
      const whole = readFileSync(`${path}.whole`)
      writeFileSync(path, Buffer.concat([whole.subarray(0, at), put, whole.subarray(at + drop)]))
      return Effect.ensuring(
        reading(log),
        Effect.sync(() => renameSync(`${path}.whole`, path))
      )
    })
  )

const bothAfter = (log: LogId, damages: ReadonlyArray<Damage>) =>
  inTemporary(async (root) => {
    cpSync(join(golden, log), join(root, log), { recursive: true })
    const said = verifyDamaged(join(root, log), damages)
    return { said, theirs: said.map(foundIn), ours: await oursAfter(root, log, damages) }
  })

const flip = (log: string, file: string, bit: number): Damage => {
  const at = bit >> 3
  return { file, at, drop: 1, put: Uint8Array.of(bytesOf(log, file)[at]! ^ (1 << (bit & 7))) }
}

const bitsOf = (log: string) =>
  segmentsOf(log).flatMap((file) => Array.from({ length: bytesOf(log, file).length * 8 }, (_, bit) => ({ file, bit })))

/** About so many of them, and never only the same bit of each byte. */
const some = <A>(all: ReadonlyArray<A>, count: number): ReadonlyArray<A> => {
  const step = Math.max(1, Math.floor(all.length / count) | 1)
  return all.filter((_, i) => i % step === 0)
}

/** Lines of a log: each removed, doubled, and swapped with the next. */
const linesOf = (log: string): ReadonlyArray<Damage> =>
  segmentsOf(log).flatMap((file) => {
    const lines = bytesOf(log, file)
      .toString("utf8")
      .split(/(?<=\n)/)
    let at = 0
    return lines.flatMap((line, i) => {
      const from = at
      const drop = Buffer.byteLength(line)
      at += drop
      const next = lines[i + 1] ?? ""
      return [
        { file, at: from, drop, put: Buffer.alloc(0) },
        { file, at: from, drop: 0, put: Buffer.from(line) },
        { file, at: from, drop: drop + Buffer.byteLength(next), put: Buffer.from(next + line) }
      ]
    })
  })

const cutsOf = (log: string): ReadonlyArray<Damage> => {
  const file = segmentsOf(log).at(-1)!
  const { length } = bytesOf(log, file)
  return Array.from({ length }, (_, at) => ({ file, at, drop: length - at, put: new Uint8Array(0) }))
}

describe.skipIf(!hasPython)("tools/verify.py", slowly, () => {
  it("has at most 60 lines of at most 120 characters", () => {
    const lines = readFileSync(new URL("../../../tools/verify.py", import.meta.url), "utf8")
      .trimEnd()
      .split("\n")
    expect(lines.length).toBeLessThanOrEqual(60)
    expect(lines.filter((line) => line.length > 120)).toEqual([])
  })

  it("finds every golden log whole, with the sums and the seal that are expected", () => {
    const { status, stdout } = verifyLogs(goldenLogs.map(({ name }) => join(golden, name)))
    const said = goldenLogs.map(({ name, wanted: { batches, events, first, last, seal } }) => {
      return `${name}: whole, ${events} events in ${batches} batches, ${first} to ${last}, seal ${seal}\n`
    })
    expect([status, stdout]).toEqual([0, said.join("")])
  })

  it("exits with 1 and says where the first fault is; with 1 too where it is given nothing", () =>
    inTemporary(async (root) => {
      cpSync(join(golden, example), join(root, example), { recursive: true })
      const file = join(root, example, "0000000000000005.ndjson")
      writeFileSync(file, readFileSync(file, "utf8").replace("sagerne", "sagernE"))
      const { status, stderr } = verifyLogs([join(root, example)])
      expect(status).toBe(1)
      expect(stderr).toMatch(/^viborg-\S+: CORRUPT at line 9 of the export, 0000000000000005\.ndjson: /)
      expect(verifyLogs([]).status).toBe(1)
    }))

  it("finds every flipped bit of the example (each third in a short run)", () =>
    inTemporary(async (root) => {
      cpSync(join(golden, example), join(root, example), { recursive: true })
      const bits = bitsOf(example).filter((_, i) => runs >= 500 || i % 3 === 0)
      const said = verifyDamaged(
        join(root, example),
        bits.map(({ bit, file }) => flip(example, file, bit))
      )
      expect(said.filter((text) => !text.includes(": CORRUPT at line "))).toEqual([])
      expect(said.length).toBe(runs >= 500 ? 20_520 : 6840)
    }))

  it.each(goldenLogs)("names the same line of $name as our reader where a bit is flipped", async ({ log, name }) => {
    const damages = some(bitsOf(name), runs).map(({ bit, file }) => flip(name, file, bit))
    const { ours, theirs } = await bothAfter(log, damages)
    expect(theirs).toEqual(ours)
    expect(ours.filter((found) => "events" in found)).toEqual([])
  })

  it.each(goldenLogs)("and of $name where a line is removed, doubled or swapped", async ({ log, name }) => {
    const { ours, theirs } = await bothAfter(log, some(linesOf(name), runs / 2))
    expect(theirs).toEqual(ours)
  })

  it.each(goldenLogs)("and tells torn from corrupt as it does where the last file of $name is cut", async (one) => {
    const { ours, said, theirs } = await bothAfter(one.log, some(cutsOf(one.name), runs / 2))
    expect(theirs).toEqual(ours)
    expect(said.some((text) => text.includes("TORN after position "))).toBe(true)
  })

  /** What stands after the last batch of the example; its next event is 6. */
  const event = `{"p":6,${bytesOf(example, "0000000000000005.ndjson").toString("utf8").split("\n")[1]?.slice(7)}\n`
  const tails = [
    ["the beginning of an event", '{"p":6,"id":"01', "torn"],
    ["less of it", '{"p', "torn"],
    ["a whole event", event, "torn"],
    ["an event and the beginning of the next", `${event}{"p":7,"id"`, "torn"],
    ["an event and the beginning of some commit line", `${event}{"commit":{"from":6,"c`, "torn"],
    ["an event and the beginning of another commit line", `${event}{"commit":{"from":5,"c`, "corrupt"],
    ["the beginning of a commit line without events", '{"commit":{"from":6,', "corrupt"],
    ["the beginning of an event with another position", '{"p":7,"id":"01', "corrupt"],
    ["an event with another position", event.replace('"p":6', '"p":7'), "corrupt"],
    ["an event that cannot be one", event.replace('"v":1', '"v":0'), "corrupt"],
    ["a control character", '{"p":6,"id":"\u0001', "corrupt"],
    ["words", "x", "corrupt"],
    ["a line feed", "\n", "corrupt"],
    ["a commit line of no events", '{"commit":{"from":6,"count":0,"prev":"","sha256":""}}\n', "corrupt"]
  ] as const

  it("tells torn from corrupt by what stands after the last batch, as our reader does", async () => {
    const file = "0000000000000005.ndjson"
    const at = bytesOf(example, file).length
    const damages = tails.map(([, text]) => ({ file, at, drop: 0, put: Buffer.from(text) }))
    const { ours, said, theirs } = await bothAfter(LogId.make(example), damages)
    expect(theirs).toEqual(ours)
    const called = said.map((text, i) => [tails[i]?.[0], text.includes("TORN") ? "torn" : "corrupt"])
    expect(called).toEqual(tails.map(([name, , wanted]) => [name, wanted]))
  })

  it("sees that a segment has another name, or is gone", () =>
    inTemporary(async (root) => {
      const log = LogId.make("mange-bundter")
      cpSync(join(golden, log), join(root, log), { recursive: true })
      rmSync(join(root, log, "HEAD"))
      const middle = join(root, log, "0000000000000056.ndjson")
      for (const change of [
        () => renameSync(middle, join(root, log, "0000000000000057.ndjson")),
        () => rmSync(join(root, log, "0000000000000057.ndjson"))
      ]) {
        change()
        expect(foundIn(verifyLogs([join(root, log)]).stderr)).toEqual(await on(root)(reading(log)))
      }
    }))

  it("sees what stands in HEAD and in the hashes beside the segments", () =>
    inTemporary(async (root) => {
      const name = "mange-bundter"
      cpSync(join(golden, name), join(root, name), { recursive: true })
      const flips = ["HEAD", "0000000000000014.ndjson.sha256"].flatMap((file) =>
        Array.from({ length: bytesOf(name, file).length }, (_, at) => flip(name, file, at * 8 + (at % 8)))
      )
      const said = verifyDamaged(join(root, name), flips)
      expect(said.filter((text) => !text.includes("CORRUPT"))).toEqual([])
      const head = (position: number, seal: string, upTo: number) => {
        const text = `{"head":{"log":"${name}","format":1,"position":${position},"seal":"${seal}","unsynced":${upTo}}}\n`
        const sum = createHash("sha256").update(text).digest("hex")
        return {
          file: "HEAD",
          at: 0,
          drop: bytesOf(name, "HEAD").length,
          put: Buffer.from(`${text}{"sha256":"${sum}"}\n`)
        }
      }
      const genesis = createHash("sha256").update(`{"log":{"id":"${name}","format":1}}\n`).digest("hex")
      const { seal } = goldenLogs.find((one) => one.name === name)!.wanted
      const heads = [head(0, genesis, 0), head(136, seal, 136), head(136, seal, 135), head(137, genesis, 137)]
      expect(verifyDamaged(join(root, name), heads).map((text) => text.includes("CORRUPT"))).toEqual([
        false,
        false,
        true,
        true
      ])
    }))
})
