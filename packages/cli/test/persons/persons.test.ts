/** A year of an agreement with persons behind pseudonyms: the figures are the same, and somebody can be forgotten. */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync
} from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { delaftale } from "../koersel.ts"
import { makeFolders } from "../move/folders.ts"

const newFolder = makeFolders()
const viborg = new URL("../../../../examples/viborg/", import.meta.url).pathname
const data = join(viborg, "data")

/** A log with nothing but its agreement, and a place for its persons. */
const scene = async () => {
  const folder = newFolder()
  const log = join(folder, "logs", "viborg")
  expect(await delaftale("init", log, "--delaftale", join(viborg, "delaftale.json"), "--konstrueret")).toMatchObject({
    kode: 0
  })
  mkdirSync(join(folder, "persons"))
  return { folder, log, table: join(folder, "persons", "viborg.jsonl") }
}

/** Without the agreement, which speaks of keys and kinds of events itself. */
const textOf = (log: string): string =>
  readdirSync(log)
    .filter((name) => name.endsWith(".ndjson"))
    .flatMap((name) => readFileSync(join(log, name), "utf8").split("\n"))
    .filter((line) => !line.startsWith('{"p":1,'))
    .join("\n")

const figures = async (log: string) => (await delaftale("status", log, "--format", "csv")).ud
const sealOf = async (log: string) => /segl +(\w{64})/.exec((await delaftale("verify", log)).ud)?.[1]

const tilflyttere = (folder: string, ...rows: ReadonlyArray<string>): string => {
  const file = join(folder, "tilflyttere.csv")
  writeFileSync(file, `${["Indflyttet;Område;Nøgle;Kontaktet", ...rows].join("\n")}\n`)
  return file
}

describe("import --persons", () => {
  let log = ""
  let table = ""
  let expected = ""
  beforeAll(async () => {
    const open = await scene()
    expect(await delaftale("import", open.log, data)).toMatchObject({ kode: 0 })
    expected = await figures(open.log)
    ;({ log, table } = await scene())
    expect(await delaftale("import", log, data, "--persons", table)).toMatchObject({ kode: 0 })
  }, 120_000)

  it("gives the figures that the keys give, and has none of them in the log", async () => {
    expect(await figures(log)).toBe(expected)
    const text = textOf(log)
    expect(text.match(/"noegle":"p(-[a-z]{8}){4}"/g)?.length).toBeGreaterThan(2000)
    expect(text.match(/"noegle":"(?!p-[a-z]{8}-)[^"]*/g)).toBe(null)
    expect(text.match(/\b[fnpst]-\d{3,4}\b/g)).toBe(null)
    expect(statSync(table).mode & 0o777).toBe(0o600)
    expect(readdirSync(join(table, ".."))).toEqual(["viborg.jsonl"])
  })

  it("adds nothing when all is sent again, corrections too", async () => {
    const [seal, links] = [await sealOf(log), readFileSync(table, "utf8")]
    const { kode, ud } = await delaftale("import", log, data, "--persons", table)
    expect(kode).toBe(0)
    expect(ud).not.toMatch(/[1-9]\d* hændelser skrevet/)
    expect(await sealOf(log)).toBe(seal)
    expect(readFileSync(table, "utf8")).toBe(links)
  })

  it("counts its persons and names none", async () => {
    const { ud } = await delaftale("persons", "list", "--persons", table)
    const antal = readFileSync(table, "utf8").split("\n").length - 2
    expect(ud).toBe(`${table}: ${antal} personer i loggen viborg.`)
    expect((await delaftale("persons", "list", "--persons", table, "--lang", "en")).ud).toContain(`${antal} persons`)
  })

  it("forgets: link gone, seals and figures as they were, and the old files cannot count anybody twice", async () => {
    const seal = await sealOf(log)
    const [, noegle = "", pseudonym = ""] =
      /\{"noegle":"(t-[^"]+)","pseudonym":"([^"]+)"\}/.exec(readFileSync(table, "utf8")) ?? []
    const { kode, ud } = await delaftale("persons", "forget", noegle, "--persons", table)
    expect(kode).toBe(0)
    expect(ud).toContain("Forbindelsen er slettet")
    expect(ud).not.toContain(pseudonym)
    const links = readFileSync(table, "utf8")
    expect(links).not.toContain(`"${noegle}"`)
    expect(links).not.toContain(pseudonym)
    expect(textOf(log)).toContain(pseudonym)
    expect([await sealOf(log), await figures(log)]).toEqual([seal, expected])
    const igen = await delaftale("import", log, data, "--persons", table)
    expect(igen.kode).toBe(2)
    expect(igen.ud).toContain("(maaskeGlemt)")
    expect(await delaftale("import", log, data, "--persons", table, "--skip-bad-rows")).toMatchObject({ kode: 2 })
    expect([await sealOf(log), await figures(log)]).toEqual([seal, expected])
    expect(readFileSync(table, "utf8")).toBe(links)
    expect(await delaftale("persons", "forget", noegle, "--persons", table)).toMatchObject({ kode: 2 })
  })
})

describe("the key of somebody who was forgotten", () => {
  it("gets another pseudonym when it comes anew, and is taken as somebody else where that is said", async () => {
    const { folder, log, table } = await scene()
    const ind = (row: string, ...valg: ReadonlyArray<string>) =>
      delaftale("import", log, tilflyttere(folder, row), "--persons", table, ...valg)
    const pseudonymer = () => [...readFileSync(table, "utf8").matchAll(/"pseudonym":"([^"]+)"/g)].map(([, en]) => en)
    expect(await ind("01-05-2017;Vestervang;t-1;")).toMatchObject({ kode: 0 })
    const [foerste] = pseudonymer()
    expect(await delaftale("persons", "forget", "t-1", "--persons", table, "--lang", "en")).toMatchObject({ kode: 0 })
    expect(pseudonymer()).toEqual([])
    expect(await ind("01-05-2017;Vestervang;t-1;")).toMatchObject({ kode: 2 })
    expect(await ind("02-05-2017;Vestervang;t-1;")).toMatchObject({ kode: 0 })
    const [anden] = pseudonymer()
    expect(anden).not.toBe(foerste)
    expect(await ind("01-05-2017;Vestervang;t-1;")).toMatchObject({ kode: 2 })
    expect(await ind("01-05-2017;Vestervang;t-2;", "--new-persons")).toMatchObject({ kode: 0 })
    expect(textOf(log).match(/"TilflytterRegistreret"/g)).toHaveLength(3)
    expect(pseudonymer()).toHaveLength(2)
  })
})

describe("the table of persons", () => {
  const row = "01-05-2017;Vestervang;t-1;"

  it("is refused inside the log or among logs, for another log, new for an old log, and where the keys came as they were", async () => {
    const { folder, log, table } = await scene()
    const file = tilflyttere(folder, row)
    const afvist = async (sted: string, fil: string) => {
      const svar = await delaftale("import", sted, file, "--persons", fil)
      expect(svar).toMatchObject({ kode: 2 })
      return svar.fejl
    }
    for (const fil of [join(log, "p.jsonl"), join(folder, "logs", "p.jsonl")]) {
      expect(await afvist(log, fil)).toContain("hvor der er logge")
      expect(existsSync(fil)).toBe(false)
    }
    expect(await delaftale("import", log, file, "--persons", table)).toMatchObject({ kode: 0 })
    expect(await afvist(log, join(folder, "persons", "ny.jsonl"))).toContain("findes ikke, men loggen viborg har")
    const other = join(folder, "logs", "en-anden")
    await delaftale("init", other, "--delaftale", join(viborg, "delaftale.json"))
    expect(await afvist(other, table)).toContain("hører til loggen viborg, ikke til en-anden")
    expect(await delaftale("import", other, file)).toMatchObject({ kode: 0 })
    expect(await afvist(other, join(folder, "persons", "anden.jsonl"))).toContain("har nøgler, som de kom")
    const uden = await delaftale("import", log, tilflyttere(folder, "03-05-2017;Vestervang;t-1;"))
    expect(uden.kode).toBe(2)
    expect(uden.ud).toContain("--persons FIL")
    expect(await delaftale("import", log, file, "--new-persons")).toMatchObject({ kode: 2 })
  })

  it("is held by one at a time, and is said to be damaged where it is", async () => {
    const { folder, log, table } = await scene()
    const file = tilflyttere(folder, row)
    expect(await delaftale("import", log, file, "--persons", table)).toMatchObject({ kode: 0 })
    writeFileSync(`${table}.lock`, "")
    for (const kald of [
      ["import", log, file],
      ["persons", "forget", "t-1"],
      ["persons", "list"]
    ]) {
      const svar = await delaftale(...kald, "--persons", table)
      expect(svar).toMatchObject({ kode: 2, ud: "" })
      expect(svar.fejl).toContain(`slet ${table}.lock`)
    }
    rmSync(`${table}.lock`)
    const [seal, whole] = [await sealOf(log), readFileSync(table, "utf8")]
    writeFileSync(table, whole.replace('"noegle":"t-1"', '"noegle": "t-1"'))
    for (const kald of [
      ["import", log, file],
      ["persons", "forget", "t-1"]
    ]) {
      const svar = await delaftale(...kald, "--persons", table)
      expect(svar).toMatchObject({ kode: 2, ud: "" })
      expect(svar.fejl).toContain("linje 2")
      expect(svar.fejl.replaceAll(table, "")).not.toContain("t-1")
    }
    expect(await sealOf(log)).toBe(seal)
    expect((await delaftale("persons", "list", "--persons", join(folder, "x"))).fejl).toContain("ingen persontabel")
  })

  it("lets exactly one of two imports at once through, or both one after the other, and loses no link", async () => {
    const { folder, log, table } = await scene()
    const files = ["t-1", "t-2"].map((noegle, n) => {
      mkdirSync(join(folder, noegle))
      return tilflyttere(join(folder, noegle), `0${n + 1}-05-2017;Vestervang;${noegle};`)
    })
    const svar = await Promise.all(files.map((file) => delaftale("import", log, file, "--persons", table)))
    expect(svar.some(({ kode }) => kode === 0)).toBe(true)
    for (const [, pseudonym] of textOf(log).matchAll(/"noegle":"([^"]+)"/g)) {
      expect(readFileSync(table, "utf8")).toContain(`"pseudonym":"${pseudonym}"`)
    }
  })

  it("is not written by a trial, nor for rows that are refused", async () => {
    const { folder, log, table } = await scene()
    const file = tilflyttere(folder, row, "02-05-2017;Vestervang;t-2;", "31-02-2017;Vestervang;t-3;")
    expect(await delaftale("import", log, file, "--persons", table, "--dry-run")).toMatchObject({ kode: 2 })
    expect(await delaftale("import", log, data, "--persons", table, "--dry-run")).toMatchObject({ kode: 0 })
    expect(readdirSync(join(folder, "persons"))).toEqual([])
    expect(await delaftale("import", log, file, "--persons", table, "--skip-bad-rows")).toMatchObject({ kode: 2 })
    expect(readFileSync(table, "utf8")).toContain('"t-2"')
    expect(readFileSync(table, "utf8")).not.toContain('"t-3"')
  })

  it("is written before the log: where it cannot be, nothing is", async () => {
    const { folder, log, table } = await scene()
    const seal = await sealOf(log)
    mkdirSync(`${table}.tmp`)
    writeFileSync(join(`${table}.tmp`, "x"), "")
    expect(await delaftale("import", log, tilflyttere(folder, row), "--persons", table)).toMatchObject({ kode: 2 })
    expect([await sealOf(log), existsSync(table), existsSync(`${table}.lock`)]).toEqual([seal, false, false])
  })

  it("is made readable by its owner only again, whatever a copy of it was", async () => {
    const { folder, log, table } = await scene()
    expect(await delaftale("import", log, tilflyttere(folder, row), "--persons", table)).toMatchObject({ kode: 0 })
    const copy = `${table}.kopi`
    copyFileSync(table, copy)
    chmodSync(copy, 0o644)
    expect(await delaftale("persons", "forget", "t-1", "--persons", copy)).toMatchObject({ kode: 0 })
    expect(statSync(copy).mode & 0o777).toBe(0o600)
    expect(readFileSync(copy, "utf8")).toBe('{"personer":{"format":1,"log":"viborg"}}\n')
  })
})

describe("correct", () => {
  it("lets no key into a log with pseudonyms, but another pseudonym", async () => {
    const { folder, log, table } = await scene()
    const file = tilflyttere(folder, "01-05-2017;Vestervang;t-1;", "02-05-2017;Vestervang;t-2;")
    expect(await delaftale("import", log, file, "--persons", table)).toMatchObject({ kode: 0 })
    const ret = (noegle: string) => delaftale("correct", log, "2", `noegle=${noegle}`, "--reason", "Byttet")
    expect(await ret("t-2")).toMatchObject({ kode: 2, ud: "" })
    const [, anden = ""] = [...readFileSync(table, "utf8").matchAll(/"pseudonym":"([^"]+)"/g)].map(([, en]) => en)
    expect(await ret(anden)).toMatchObject({ kode: 0 })
  })
})
