/** A log is taken over as it is and only if it holds; whatever else is there stays as it was. */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { genesisLine } from "@delaftale/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { delaftale } from "../koersel.ts"
import { exportTo, inLog, makeFolders, written } from "./folders.ts"
import { example, exported, head, history, log } from "./logs.ts"

const newFolder = makeFolders()

/** Each case writes to disk and syncs. */
const numRuns = Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / 5)

const target = (): string => join(newFolder(), log)

const exampleFile = async (): Promise<string> => {
  const folder = newFolder()
  return exportTo(await written(folder, example), join(folder, "ud.ndjson"))
}

/** The line that a byte of the text is on, from 1. */
const lineOf = (bytes: Uint8Array, at: number): number => bytes.subarray(0, at).filter((byte) => byte === 10).length + 1

/** The commit line at or after a line; the first batch has the genesis line with it. */
const commitLineAt = (bytes: Uint8Array, line: number): number => {
  const lines = new TextDecoder().decode(bytes).split("\n")
  return lines.findIndex((text, i) => i + 1 >= line && text.startsWith('{"commit":')) + 1
}

describe("import-log", () => {
  it("gives the same bytes and the same head, from a file and straight from another log", () =>
    fc.assert(
      fc.asyncProperty(history, async (batches) => {
        const folder = newFolder()
        const place = await written(folder, batches)
        const file = await exportTo(place, join(folder, "ud.ndjson"))
        const [first, second] = [target(), target()]
        expect(await delaftale("import-log", file, first)).toMatchObject({ kode: 0, fejl: "" })
        expect(await delaftale("import-log", first, second)).toMatchObject({ kode: 0, fejl: "" })
        const again = await exportTo(second, join(folder, "igen.ndjson"))
        expect(readFileSync(again, "utf8")).toBe(readFileSync(file, "utf8"))
        expect(await inLog(second, head)).toEqual(await inLog(place, head))
      }),
      { numRuns }
    ))

  it("goes on where an import was broken off, and finds a whole one to be there already", async () => {
    const file = await exampleFile()
    for (const length of [1, 3, example.length]) {
      const place = await written(newFolder(), example.slice(0, length))
      appendFileSync(join(place, "0000000000000001.ndjson"), '{"p":')
      const svar = await delaftale("import-log", file, place)
      expect(svar).toMatchObject({ kode: 0 })
      expect(svar.ud).toContain(length === example.length ? "er der allerede" : "er overtaget")
      expect(await inLog(place, exported)).toBe(readFileSync(file, "utf8"))
    }
  })

  it("refuses a file with any byte changed, names the line, and writes nothing", async () => {
    const good = readFileSync(await exampleFile())
    const place = target()
    const file = join(newFolder(), "ud.ndjson")
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const bad = Uint8Array.from(good)
        bad[at] = bad[at]! ^ by
        writeFileSync(file, bad)
        const { fejl, kode } = await delaftale("import-log", file, place)
        expect({ kode, fejl }).toMatchObject({
          kode: 1,
          fejl: expect.stringMatching(/^Filen .* holder ikke: linje \d+: /)
        })
        expect(fejl).toContain("Intet er skrevet")
        const named = Number(/linje (\d+)/.exec(fejl)![1])
        const line = lineOf(good, at)
        expect(named).toBeLessThanOrEqual(commitLineAt(good, line))
        // Where the end of the last commit line is gone, it is the first line of its batch that nothing closes.
        const isUnclosed = fejl.includes("no commit line closes the batch")
        expect(isUnclosed ? commitLineAt(good, named) : named).toBeGreaterThanOrEqual(line)
        expect(existsSync(place)).toBe(false)
      })
    )
  })

  it("refuses a file that was cut anywhere but between two batches", async () => {
    const good = readFileSync(await exampleFile())
    const place = target()
    for (const cut of [0, 1, 20, Math.floor(good.length / 2), good.length - 1]) {
      const file = join(newFolder(), "ud.ndjson")
      writeFileSync(file, good.subarray(0, cut))
      expect(await delaftale("import-log", file, place)).toMatchObject({ kode: 1, ud: "" })
    }
    expect(existsSync(place)).toBe(false)
  })

  it("refuses another name, a log without events, and what is neither log nor file", async () => {
    const file = await exampleFile()
    const andet = join(newFolder(), "en-anden-log")
    const svar = await delaftale("import-log", file, andet)
    expect(svar).toMatchObject({ kode: 2, ud: "" })
    expect(svar.fejl).toContain(`er loggen ${log}, ikke en-anden-log`)
    expect((await delaftale("import-log", file, andet, "--lang", "en")).fejl).toContain(`is the log ${log}, not`)
    const tom = join(newFolder(), "tom.ndjson")
    writeFileSync(tom, `${genesisLine(log)}\n`)
    const place = target()
    for (const source of [tom, join(newFolder(), "findes-ikke"), newFolder(), "/dev/null"]) {
      expect(await delaftale("import-log", source, place)).toMatchObject({ kode: 2, ud: "" })
    }
    expect(existsSync(andet) || existsSync(place)).toBe(false)
  })

  it("leaves a log alone that is no beginning of the source: another one, or one that goes on further", async () => {
    const folder = newFolder()
    const short = await exportTo(await written(folder, example.slice(0, 2)), join(folder, "ud.ndjson"))
    const whole = await written(newFolder(), example)
    const other = join(newFolder(), log)
    const viborg = new URL("../../../../examples/viborg/delaftale.json", import.meta.url).pathname
    expect(await delaftale("init", other, "--delaftale", viborg)).toMatchObject({ kode: 0 })
    for (const place of [whole, other]) {
      const before = await inLog(place, exported)
      const svar = await delaftale("import-log", short, place)
      expect(svar).toMatchObject({ kode: 2, ud: "" })
      expect(svar.fejl).toContain("ikke er begyndelsen")
      expect((await delaftale("import-log", short, place, "--lang", "en")).fejl).toContain("is no beginning")
      expect(await inLog(place, exported)).toBe(before)
    }
  })

  it("does not go on from a beginning that does not hold itself", async () => {
    const file = await exampleFile()
    const place = await written(newFolder(), example.slice(0, 4))
    const segment = join(place, "0000000000000001.ndjson")
    const damaged = readFileSync(segment, "utf8").replace('"by":"', '"by":"x')
    writeFileSync(segment, damaged)
    expect((await delaftale("import-log", file, place)).kode).toBe(3)
    expect(readFileSync(segment, "utf8")).toBe(damaged)
  })
})
