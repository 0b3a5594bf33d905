/** Logs in a real database: the verbs work there, and a log moves there and back unchanged. */
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { postgresStore } from "@delaftale/store-postgres"
import * as Effect from "effect/Effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { applicationUrl } from "../../../store-postgres/test/application.ts"
import { freshSchema } from "../../../store-postgres/test/freshSchema.ts"
import { keysIn } from "../checkpoint/keys.ts"
import { delaftale } from "../koersel.ts"
import { exportTo, inLog, makeFolders, written } from "./folders.ts"
import { append, example, exported, head, history, log, textOf } from "./logs.ts"

const newFolder = makeFolders()
const viborg = new URL("../../../../examples/viborg/", import.meta.url).pathname

/** Each case writes to two stores and syncs. */
const numRuns = Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / 10)

/** A schema where nothing is yet, with the address of the log in it, for a login that may only append and read. */
const inDatabase = <A>(use: (address: string, store: ReturnType<typeof postgresStore>) => Promise<A>): Promise<A> =>
  Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const schema = yield* freshSchema
        const url = yield* Effect.promise(applicationUrl)
        return yield* Effect.promise(() => use(`${url}?schema=${schema}#${log}`, postgresStore({ url, schema })))
      })
    )
  )

describe("a log in a database", () => {
  it("comes from a file and goes back to one with the same bytes and the same head", () =>
    fc.assert(
      fc.asyncProperty(history, (batches) =>
        inDatabase(async (address, store) => {
          const folder = newFolder()
          const place = await written(folder, batches)
          const file = await exportTo(place, join(folder, "ud.ndjson"))
          expect(await delaftale("import-log", file, address)).toMatchObject({ kode: 0, fejl: "" })
          expect(await Effect.runPromise(Effect.provide(head, store))).toEqual(await inLog(place, head))
          const back = join(newFolder(), log)
          expect(await delaftale("import-log", address, back)).toMatchObject({ kode: 0, fejl: "" })
          const again = await exportTo(address, join(folder, "igen.ndjson"))
          expect(readFileSync(again, "utf8")).toBe(readFileSync(file, "utf8"))
          expect(await inLog(back, exported)).toBe(textOf(batches))
          expect(await inLog(back, head)).toEqual(await inLog(place, head))
        })
      ),
      { numRuns }
    ))

  it("is completed where an import was broken off, and left alone where it is another one", () =>
    inDatabase(async (address, store) => {
      const file = await exportTo(await written(newFolder(), example), join(newFolder(), "ud.ndjson"))
      await Effect.runPromise(Effect.provide(append(example.slice(0, 3)), store))
      expect(await delaftale("import-log", file, address)).toMatchObject({ kode: 0 })
      expect(await Effect.runPromise(Effect.provide(exported, store))).toBe(textOf(example))
      const short = await exportTo(await written(newFolder(), example.slice(0, 2)), join(newFolder(), "ud.ndjson"))
      expect(await delaftale("import-log", short, address)).toMatchObject({ kode: 2, ud: "" })
      expect(await delaftale("import-log", file, address)).toMatchObject({ kode: 0 })
    }))

  it("answers every verb as a log in a folder does, save repair", () =>
    inDatabase(async (address) => {
      const aftale = join(viborg, "delaftale.json")
      expect(await delaftale("init", address, "--delaftale", aftale, "--konstrueret")).toMatchObject({
        kode: 0,
        fejl: ""
      })
      expect(await delaftale("import", address, join(viborg, "data", "klagesager.csv"))).toMatchObject({ kode: 0 })
      const place = join(newFolder(), log)
      expect(await delaftale("import-log", address, place)).toMatchObject({ kode: 0 })
      const verber = [
        ["status"],
        ["missing"],
        ["explain", "K1a", "--omraade", "vestervang"],
        ["explain", "K1a", "--omraade", "vestervang", "--with-rows"],
        ["sample", "--seed", "x"],
        ["sample", "--seed", "x", "--with-rows"],
        ["log"],
        ["log", "--with-rows"],
        ["verify"]
      ]
      for (const [verbum = "", ...valg] of verber) {
        const svar = await delaftale(verbum, address, ...valg)
        expect(svar).toMatchObject({ kode: 0 })
        expect(svar).toEqual(await delaftale(verbum, place, ...valg))
      }
      expect((await delaftale("repair", address)).fejl).toContain("repair er til logge i mapper")
      expect((await delaftale("repair", address, "--lang", "en")).kode).toBe(2)
    }))

  it("is signed as the log in the folder is, and continues what was signed there", () =>
    inDatabase(async (address) => {
      const folder = newFolder()
      const keys = await keysIn(join(folder, "keys"))
      const place = await written(join(folder, "logs"), example.slice(0, 3))
      expect(await delaftale("import-log", place, address)).toMatchObject({ kode: 0 })
      const { ud } = await delaftale("checkpoint", address, "--key", keys.private)
      expect((await delaftale("checkpoint", place, "--key", keys.private)).ud).toBe(ud)
      const note = join(folder, "n.note")
      writeFileSync(note, `${ud}\n`)
      const held = (source: string) => delaftale("verify", source, "--checkpoint", note, "--key", keys.public)
      expect(await held(address)).toMatchObject({ kode: 0 })
      await inLog(place, append(example.slice(3)))
      expect(await delaftale("import-log", place, address)).toMatchObject({ kode: 0 })
      expect(await held(address)).toEqual(await held(place))
      expect((await held(address)).ud).toContain("har underskrevet ved position")
      writeFileSync(note, readFileSync(note, "utf8").replace("/lille-log\n", "/lille-lag\n"))
      expect(await held(address)).toMatchObject({ kode: 1 })
    }))

  it("is said to be none where the database has none of that name", () =>
    inDatabase(async (address) => {
      for (const verbum of ["verify", "status"]) expect((await delaftale(verbum, address)).kode).toBe(2)
      expect((await delaftale("export", address, "--with-rows")).fejl).toContain("Der er ingen log")
      expect((await delaftale("import-log", address, join(newFolder(), log))).kode).toBe(2)
      expect((await delaftale("status", address.replace(/schema=\w+/, "schema=findes_ikke"))).kode).toBe(3)
    }))
})
