/** What `export` writes, and that it writes it whole or not at all. */
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { delaftale } from "../koersel.ts"
import { makeFolders, written } from "./folders.ts"
import { example, history, log, sealIn, textOf } from "./logs.ts"

const newFolder = makeFolders()

const eksport = (...argumenter: ReadonlyArray<string>) => delaftale("export", ...argumenter, "--with-rows")

/** Each case writes to disk and syncs. */
const numRuns = Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / 5)

const damage = (place: string): void => {
  const segment = join(place, "0000000000000001.ndjson")
  writeFileSync(segment, readFileSync(segment, "utf8").replace('"by":"', '"by":"x'))
}

describe("export", () => {
  it("writes the genesis line and every batch, to a file and to standard output alike", () =>
    fc.assert(
      fc.asyncProperty(history, async (batches) => {
        const folder = newFolder()
        const place = await written(folder, batches)
        const file = join(folder, "ud.ndjson")
        expect(await eksport(place, file)).toMatchObject({ kode: 0, ud: "" })
        const { kode, ud } = await eksport(place)
        const text = textOf(batches)
        expect({ kode, ud: `${ud}\n`, fil: readFileSync(file, "utf8") }).toEqual({ kode: 0, ud: text, fil: text })
      }),
      { numRuns }
    ))

  it("says what it wrote and that persons can be known by it, in both languages", async () => {
    const place = await written(newFolder(), example)
    const { fejl } = await eksport(place)
    expect(fejl).toContain("indeholder personoplysninger")
    expect(fejl).toContain(`segl ${sealIn(example)}`)
    expect((await eksport(place, "--lang", "en")).fejl).toContain("contains personal data")
  })

  it("writes nothing unless rows are asked for, and says where the figures are without persons", async () => {
    const folder = newFolder()
    const place = await written(folder, example)
    for (const valg of [[place], [place, join(folder, "ud.ndjson")]]) {
      const svar = await delaftale("export", ...valg)
      expect(svar).toMatchObject({ kode: 2, ud: "" })
      expect(svar.fejl).toContain("--with-rows")
      expect(svar.fejl).toContain("status <log> --format csv")
    }
    expect(readdirSync(folder)).toEqual([log])
  })

  it("never writes over a file, and says so", async () => {
    const folder = newFolder()
    const place = await written(folder, example)
    const file = join(folder, "ud.ndjson")
    writeFileSync(file, "noget andet")
    const svar = await eksport(place, file)
    expect(svar).toMatchObject({ kode: 2, ud: "" })
    expect(svar.fejl).toContain("findes allerede")
    expect((await eksport(place, file, "--lang", "en")).fejl).toContain("is there already")
    expect(readFileSync(file, "utf8")).toBe("noget andet")
    expect(readdirSync(folder).sort()).toEqual([log, "ud.ndjson"])
  })

  it("leaves out a write that was broken off, and says so", async () => {
    const folder = newFolder()
    const place = await written(folder, example)
    appendFileSync(join(place, "0000000000000001.ndjson"), '{"p":')
    const file = join(folder, "ud.ndjson")
    const svar = await eksport(place, file)
    expect(svar).toMatchObject({ kode: 0 })
    expect(svar.fejl).toContain("5 byte af en skrivning")
    expect(readFileSync(file, "utf8")).toBe(textOf(example))
  })

  it("leaves nothing behind of a log that does not hold, is not there, or cannot be written where it was asked", async () => {
    const folder = newFolder()
    const place = await written(folder, example)
    const file = join(folder, "ud.ndjson")
    expect(await eksport(place, join(folder, "findes-ikke", "ud.ndjson"))).toMatchObject({ kode: 2 })
    expect(await eksport(join(folder, "en-anden-log"), file)).toMatchObject({ kode: 2 })
    damage(place)
    const svar = await eksport(place, file)
    expect(svar).toMatchObject({ kode: 1, ud: "" })
    expect(svar.fejl).toMatch(/holder ikke: linje \d/)
    expect(readdirSync(folder)).toEqual([log])
  })
})

describe("verify", () => {
  it("takes an exported file as it takes the log, and names the line", async () => {
    const folder = newFolder()
    const place = await written(folder, example)
    const file = join(folder, "ud.ndjson")
    await eksport(place, file)
    expect(await delaftale("verify", file)).toEqual(await delaftale("verify", place))
    writeFileSync(file, readFileSync(file, "utf8").replace('"by":"', '"by":"x'))
    const svar = await delaftale("verify", file)
    expect(svar).toMatchObject({ kode: 1, ud: "" })
    expect(svar.fejl).toContain(`Filen ${file} holder ikke: linje `)
    expect(await delaftale("verify", join(folder, "findes-ikke"))).toMatchObject({ kode: 2 })
  })
})
