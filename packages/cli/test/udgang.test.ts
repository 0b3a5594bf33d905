/** Each exit code has its cases, and `--verbose` tells on standard error what was done, never on standard output. */
import { spawn } from "node:child_process"
import { once } from "node:events"
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { text } from "node:stream/consumers"
import { lilleAftale } from "@delaftale/core/testing"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { koer } from "../src/koer.ts"
import { delaftale } from "./koersel.ts"

const mappe = mkdtempSync(join(tmpdir(), "delaftale-udgang-"))
const log = join(mappe, "lille")
const segment = join(log, "0000000000000001.ndjson")
/** Nobody listens there. */
const database = "postgres://app:hemmelig@127.0.0.1:1/tal"

beforeAll(async () => {
  writeFileSync(join(mappe, "aftale.json"), JSON.stringify(lilleAftale()))
  const { fejl, kode } = await delaftale("init", log, "--delaftale", join(mappe, "aftale.json"), "--konstrueret")
  expect([kode, fejl]).toEqual([0, ""])
  cpSync(log, join(mappe, "aendret"), { recursive: true })
  const tekst = readFileSync(segment, "utf8")
  writeFileSync(join(mappe, "aendret", "0000000000000001.ndjson"), tekst.replace('"konstrueret"', '"konstrueREt"'))
  cpSync(log, join(mappe, "laengere"), { recursive: true })
  appendFileSync(join(mappe, "laengere", "0000000000000001.ndjson"), "{}\n")
  writeFileSync(join(mappe, "fil.json"), "{}")
})
afterAll(() => rmSync(mappe, { recursive: true, force: true }))

const med = (ord: string): string =>
  ord.replace("LOG", log).replace("MAPPE", mappe).replace("DATABASE", database).replace("BRUDT", join(mappe, "aendret"))

describe("the exit code", () => {
  it.each([
    [0, "--help"],
    [0, "--version"],
    [0, "status --help"],
    [0, "--completions bash"],
    [0, "verify LOG"],
    [0, "status LOG"],
    [0, "missing LOG"],
    [1, "verify BRUDT"],
    [1, "verify MAPPE/laengere"],
    [2, "stautus LOG"],
    [2, "status"],
    [2, "status LOG --frmat csv"],
    [2, "status LOG --format pdf"],
    [2, "status LOG --known-on igaar"],
    [2, "status LOG --kriterium K99"],
    [2, "verify MAPPE/ingen"],
    [2, "status MAPPE/ingen"],
    [2, "init LOG --delaftale MAPPE/fil.json"],
    [2, "init LOG --delaftale MAPPE/ingen.json"],
    [2, "status postgres://"],
    [3, "status DATABASE#lille"],
    [3, "verify DATABASE#lille"],
    [3, "status BRUDT"]
  ])("is %i of: delaftale %s", async (ventet, ord) => {
    const { fejl, kode, ud } = await delaftale(...ord.split(" ").map(med))
    expect([kode, ord, fejl]).toEqual([ventet, ord, expect.any(String)])
    expect(`${ud}\n${fejl}`).not.toMatch(/^\s+at .+:\d+/m)
    if (kode > 0) expect(`${ud}${fejl}`.trim()).not.toBe("")
  })
})

describe("a reader who has read enough", () => {
  it.each([
    [0, ["--completions", "fish"]],
    [1, ["verify", join(mappe, "aendret")]]
  ])("is no failure, and the exit code is %i as it would have been", async (ventet, argv) => {
    const main = new URL("../src/main.ts", import.meta.url).pathname
    const barn = spawn(process.execPath, ["--no-warnings", "--conditions=delaftale-source", main, ...argv])
    barn.stdout.destroy()
    const fejl = text(barn.stderr)
    const [kode] = await once(barn, "close")
    expect([kode, await fejl]).toEqual([ventet, expect.not.stringMatching(/EPIPE|^\s+at /m)])
  })
})

describe("--verbose", () => {
  it("tells where the log lies, what was read and how long it took, and leaves the answer as it is", async () => {
    const uden = await delaftale("status", log, "--format", "csv")
    const { fejl, kode, ud } = await delaftale("status", log, "--format", "csv", "--verbose")
    expect([kode, ud]).toEqual([0, uden.ud])
    const linjer = fejl.split("\n").filter((linje) => linje.startsWith("·"))
    expect(linjer[0]).toMatch(/^· delaftale 0\.0\.0, Node v/)
    expect(linjer).toContain(`· loggen ligger i ${log}`)
    expect(linjer).toContainEqual(
      expect.stringMatching(/ ms {2}delaftale\.read {2}log=lille after=0 batches=1 events=1/)
    )
    expect(linjer).toContainEqual(expect.stringMatching(/ ms {2}status {2}log=lille position=1 events=1 cells=\d+/))
    expect(linjer.at(-1)).toMatch(/^· i alt \d+ ms, kode 0$/)
    expect(uden.fejl).not.toContain("·")
  })

  it("tells what a failure of the store came of, and no password", async () => {
    const uden = await delaftale("status", `${database}#lille`)
    const { fejl, kode } = await delaftale("--verbose", "status", `${database}#lille`, "--lang", "en")
    expect(kode).toBe(3)
    expect(fejl).toContain("· the log lies in postgres://app@127.0.0.1:1/tal#lille")
    expect(fejl).toMatch(/^ {2}← QueryFailure: PostgreSQL: .*ECONNREFUSED/m)
    expect(fejl).toMatch(/^ {2}← Error \(ECONNREFUSED\): connect ECONNREFUSED 127\.0\.0\.1:1$/m)
    expect(fejl).toMatch(/^· \d+ ms in all, code 3$/m)
    expect(fejl).not.toMatch(/hemmelig|^\s+at /m)
    expect(uden.fejl).not.toMatch(/←|·/)
    expect(uden.fejl).toContain("Kører serveren, og er adressen skrevet rigtigt?")
  })

  it("says which file an export is", async () => {
    const fil = join(mappe, "ud.ndjson")
    await delaftale("export", log, fil, "--with-rows")
    expect((await delaftale("verify", fil, "--verbose")).fejl).toContain(`· loggen er filen ${fil}`)
  })
})

describe("a fault of the command itself", () => {
  /** Printing the answer fails, as no program expects. */
  const kald = async (...argv: ReadonlyArray<string>) => {
    const fejl: Array<unknown> = []
    const itu: Console.Console = {
      ...globalThis.console,
      error: (...dele: ReadonlyArray<unknown>) => void fejl.push(...dele),
      log: () => {
        throw new TypeError("no paper")
      }
    }
    const kode = await Effect.runPromise(koer(argv, "0.0.0").pipe(Effect.provideService(Console.Console, itu)))
    return { kode, fejl: fejl.join("\n") }
  }

  it("is said to be one, with its stack for those only who ask", async () => {
    const { fejl, kode } = await kald("status", log)
    expect(kode).toBe(3)
    expect(fejl).toMatch(/^Det er en fejl i delaftale selv: TypeError: no paper\n.*--verbose/)
    expect(fejl).not.toMatch(/^\s+at /m)
    expect((await kald("status", log, "--verbose")).fejl).toMatch(/^TypeError: no paper\n\s+at /m)
  })
})
