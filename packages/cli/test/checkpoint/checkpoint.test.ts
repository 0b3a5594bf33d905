/** Signed positions: what was signed is found again in the log of today, or it is said that it is not there. */
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { keyId, pureSha256, type SealedBatch, verifierKey } from "@delaftale/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { delaftale } from "../koersel.ts"
import { exportTo, inLog, makeFolders, written } from "../move/folders.ts"
import { append, example, history, log, sealed, sealIn, textOf, uncut } from "../move/logs.ts"
import { type Keys, keysIn } from "./keys.ts"

const newFolder = makeFolders()
const viborg = new URL("../../../../examples/viborg/", import.meta.url).pathname

/** Each case writes to disk and syncs. */
const numRuns = Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / 5)

const signedIn = async (folder: string, place: string, keys: Keys): Promise<string> => {
  const note = join(folder, "checkpoint.note")
  expect(await delaftale("checkpoint", place, "--key", keys.private, "--out", note)).toMatchObject({ kode: 0, ud: "" })
  return note
}

const held = (place: string, note: string, key: string) =>
  delaftale("verify", place, "--checkpoint", note, "--key", key)

/** A log of these batches, its keys, and a checkpoint of it. */
const scene = async (batches: ReadonlyArray<SealedBatch>) => {
  const folder = newFolder()
  const keys = await keysIn(join(folder, "keys"))
  const place = await written(join(folder, "logs"), batches)
  return { folder, keys, place, note: await signedIn(folder, place, keys) }
}

const elsewhere = (batches: ReadonlyArray<SealedBatch>) => written(newFolder(), batches)

describe("a checkpoint", () => {
  it("is continued by the log that grew, in its folder and as an export, whichever form the key has", () =>
    fc.assert(
      fc.asyncProperty(history, fc.nat(), async (batches, where) => {
        const then = batches.slice(0, 1 + (where % batches.length))
        const { folder, keys, note, place } = await scene(then)
        await inLog(place, append(batches.slice(then.length)))
        const file = await exportTo(place, join(folder, "ud.ndjson"))
        for (const [source, key] of [
          [place, keys.public],
          [place, keys.verifier],
          [file, keys.public]
        ] as const) {
          const { fejl, kode, ud } = await held(source, note, key)
          expect({ kode, fejl }).toEqual({ kode: 0, fejl: "" })
          const events = (some: ReadonlyArray<SealedBatch>) => some.flatMap(({ lines }) => lines).length
          expect(ud).toContain(
            `boligselskab.example/viborg har underskrevet ved position ${events(then)}; hændelser siden: ${events(batches) - events(then)}.`
          )
        }
      }),
      { numRuns }
    ))

  it("is continued by another log exactly where that begins with the same bytes", () =>
    fc.assert(
      fc.asyncProperty(uncut, uncut, fc.nat(), async ([lines, sizes], [otherLines, otherSizes], where) => {
        const batches = sealed(lines, sizes)
        const then = batches.slice(0, 1 + (where % batches.length))
        const { keys, note } = await scene(then)
        const others = [sealed(otherLines, otherSizes), sealed(lines, otherSizes), batches.slice(0, then.length - 1)]
        for (const other of others.filter(({ length }) => length > 0)) {
          const { kode } = await held(await elsewhere(other), note, keys.public)
          expect(kode).toBe(textOf(other).startsWith(textOf(then)) ? 0 : 1)
        }
      }),
      { numRuns }
    ))

  it("shows a history that was written anew with as many events and every seal in order", async () => {
    const { keys, note } = await scene(example)
    const rewritten = sealed(
      example.flatMap(({ lines }) => lines).map((line) => line.replace('"by":"', '"by":"x')),
      example.map(({ lines }) => lines.length)
    )
    const place = await elsewhere(rewritten)
    expect(await delaftale("verify", place)).toMatchObject({ kode: 0 })
    const { fejl, kode, ud } = await held(place, note, keys.public)
    expect({ kode, ud }).toEqual({ kode: 1, ud: "" })
    expect(fejl).toContain(`står et andet segl end ${sealIn(example)}`)
    expect(
      (await delaftale("verify", place, "--checkpoint", note, "--key", keys.public, "--lang", "en")).fejl
    ).toContain("stands another seal")
  })

  it("shows a log that was cut, cut into other batches, or is another one", async () => {
    const { keys, note } = await scene(example)
    const lines = example.flatMap((batch) => batch.lines)
    const sagtOm = async (batches: ReadonlyArray<SealedBatch>) => {
      const { fejl, kode } = await held(await elsewhere(batches), note, keys.public)
      expect(kode).toBe(1)
      return fejl
    }
    expect(await sagtOm(example.slice(0, -1))).toContain("er kortere end det, der er underskrevet")
    expect(
      await sagtOm(sealed([...lines, lines.at(-1)!.replace(/^\{"p":\d+/, `{"p":${lines.length + 1}`)], [99]))
    ).toContain("slutter intet bundt")
    const other = join(newFolder(), "en-anden-log")
    expect(await delaftale("init", other, "--delaftale", join(viborg, "delaftale.json"))).toMatchObject({ kode: 0 })
    expect((await held(other, note, keys.public)).fejl).toContain(`er om loggen ${log}, ikke om en-anden-log`)
  })

  it("is refused with any byte of the file changed", async () => {
    const { keys, note, place } = await scene(example.slice(0, 1))
    const whole = readFileSync(note)
    for (let at = 0; at < whole.length; at++) {
      const damaged = Buffer.from(whole)
      damaged.writeUInt8(whole.readUInt8(at) ^ (1 << (at % 8)), at)
      writeFileSync(note, damaged)
      const { fejl, kode } = await held(place, note, keys.public)
      expect([at, kode]).toEqual([at, 1])
      expect(fejl).toMatch(/^Checkpointet .* holder ikke: /)
    }
    writeFileSync(note, whole)
    expect(await held(place, note, keys.public)).toMatchObject({ kode: 0 })
  })

  it("is not believed by another key, nor by another name for the same", async () => {
    const { folder, keys, note, place } = await scene(example)
    const others = await keysIn(join(folder, "other"))
    expect((await held(place, note, others.public)).fejl).toContain("ikke underskrevet med den nøgle")
    writeFileSync(keys.verifier, readFileSync(others.verifier))
    expect(await held(place, note, keys.verifier)).toMatchObject({ kode: 1 })
  })

  it("says KONSTRUEREDE TAL on standard error of a constructed log, and nothing of it in the note", async () => {
    const folder = newFolder()
    const keys = await keysIn(join(folder, "keys"))
    const place = join(folder, "logs", "viborg")
    await delaftale("init", place, "--delaftale", join(viborg, "delaftale.json"), "--konstrueret")
    const { fejl, kode, ud } = await delaftale("checkpoint", place, "--key", keys.private)
    expect(kode).toBe(0)
    expect(fejl).toContain("KONSTRUEREDE TAL")
    expect(ud).toMatch(/^delaftale\/viborg\n1\n\S{44}\n\n\u2014 boligselskab\.example\/viborg \S{92}$/)
    const real = join(folder, "logs", "faktisk")
    await delaftale("init", real, "--delaftale", join(viborg, "delaftale.json"))
    expect((await delaftale("checkpoint", real, "--key", keys.private)).fejl).not.toContain("KONSTRUEREDE")
  })

  it("is not made of a log that does not hold or is not there, nor over a file", async () => {
    const { folder, keys, note, place } = await scene(example)
    const svar = await delaftale("checkpoint", place, "--key", keys.private, "--out", note)
    expect(svar.kode).toBe(2)
    expect(svar.fejl).toContain("findes allerede")
    const nyt = join(folder, "nyt.note")
    expect(await delaftale("checkpoint", join(folder, "x"), "--key", keys.private, "--out", nyt)).toMatchObject({
      kode: 2
    })
    const segment = join(place, "0000000000000001.ndjson")
    writeFileSync(segment, readFileSync(segment, "utf8").replace('"by":"', '"by":"x'))
    expect(await delaftale("checkpoint", place, "--key", keys.private, "--out", nyt)).toMatchObject({ kode: 1, ud: "" })
    expect(existsSync(nyt)).toBe(false)
  })

  it("signs the last batch, not what a broken write left after it", async () => {
    const { folder, keys, place } = await scene(example)
    writeFileSync(join(place, "0000000000000001.ndjson"), '{"p":', { flag: "a" })
    const { fejl, kode, ud } = await delaftale("checkpoint", place, "--key", keys.private)
    expect(kode).toBe(0)
    expect(fejl).toContain("5 byte af en skrivning")
    expect(ud).toBe(readFileSync(join(folder, "checkpoint.note"), "utf8").trimEnd())
  })
})

describe("verify with a checkpoint", () => {
  it("says no where the bytes of the key or of the signature could be none", async () => {
    const { folder, keys, note, place } = await scene(example)
    const text = readFileSync(note, "utf8")
    for (const bytes of [Buffer.alloc(32), Buffer.alloc(32, 255)]) {
      const key = { name: "boligselskab.example/viborg", publicKey: Uint8Array.from(bytes) }
      const file = join(folder, "key.txt")
      writeFileSync(file, verifierKey(pureSha256, key))
      const signature = Buffer.concat([Buffer.from(keyId(pureSha256, key), "hex"), Buffer.alloc(64, 7)])
      writeFileSync(note, text.replace(/ \S+\n$/, ` ${signature.toString("base64")}\n`))
      expect(await held(place, note, file)).toMatchObject({ kode: 1, ud: "" })
    }
    const [short] = / \S+\n$/.exec(text) ?? [""]
    const cut = Buffer.from(short.trim(), "base64").subarray(0, 67)
    writeFileSync(note, text.replace(short, ` ${cut.toString("base64")}\n`))
    expect((await held(place, note, keys.public)).fejl).toContain("underskriften passer ikke")
  })

  it("wants both the file and the key, and says of each what it is not", async () => {
    const { folder, keys, note, place } = await scene(example)
    const uden = await delaftale("verify", place, "--checkpoint", note)
    expect(uden.kode).toBe(2)
    expect(uden.fejl).toContain("hører sammen")
    expect(await delaftale("verify", place, "--key", keys.public)).toMatchObject({ kode: 2 })
    expect((await held(place, note, keys.private)).fejl).toContain("er den private nøgle")
    expect((await held(place, note, note)).fejl).toContain("er ikke en offentlig Ed25519-nøgle")
    expect(await held(place, note, join(folder, "findes-ikke"))).toMatchObject({ kode: 2 })
    expect(await held(place, join(folder, "findes-ikke"), keys.public)).toMatchObject({ kode: 2 })
    expect((await held(place, keys.public, keys.public)).fejl).toContain("er ikke et underskrevet checkpoint")
  })
})
