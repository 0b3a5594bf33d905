/** Whatever words it is called with: one of its four exit codes, something said where it is not 0, and never a stack. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { lilleAftale } from "@delaftale/core/testing"
import fc from "fast-check"
import { afterAll, beforeAll, expect, it } from "vitest"
import { delaftale } from "./koersel.ts"

const mappe = mkdtempSync(join(tmpdir(), "delaftale-tilfaeldigt-"))
const foer = process.cwd()

/** What is written in a wrong place lies in a folder that goes away. */
beforeAll(async () => {
  process.chdir(mappe)
  writeFileSync("aftale.json", JSON.stringify(lilleAftale()))
  writeFileSync("tal.csv", "a;b\n1;2\n")
  await delaftale("init", "lille", "--delaftale", "aftale.json", "--konstrueret")
})
afterAll(() => {
  process.chdir(foer)
  rmSync(mappe, { recursive: true, force: true })
})

/** The verbs and the flags of each, as its help names them; `new` and the wizard ask back and wait. */
const hjaelp = async (...verbum: ReadonlyArray<string>): Promise<string> => (await delaftale(...verbum, "--help")).ud
const navneI = (tekst: string, linje: RegExp): ReadonlyArray<string> =>
  [...tekst.matchAll(linje)].map(([, navn = ""]) => navn)
const verber = navneI((await hjaelp()).split("SUBCOMMANDS")[1] ?? "", /^ {2}([a-z-]+) {2,}/gm).filter(
  (verbum) => verbum !== "new"
)
const flag = new Map(
  await Promise.all(
    verber.map(async (verbum) => {
      const alle = navneI(await hjaelp(verbum), /^ {2}(--[a-z-]+)/gm)
      return [verbum, alle.filter((navn) => navn !== "--wizard")] as const
    })
  )
)

const vaerdi = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("lille", "aftale.json", "tal.csv", "ingen", ".", "..", "ud.html", "") },
  { weight: 3, arbitrary: fc.constantFrom("da", "csv", "json", "html", "alle", "loefte", "2001/02", "K1a", "bash") },
  { weight: 3, arbitrary: fc.constantFrom("2001-06-30", "2001-13-45", "0", "-1", "1", "1e9", "9".repeat(21), "NaN") },
  {
    weight: 2,
    arbitrary: fc.constantFrom("postgres://a:b@127.0.0.1:1/x#lille", "postgres://", "#", "--", "=", "$(x)")
  },
  {
    weight: 1,
    arbitrary: fc.string({ maxLength: 8, unit: "grapheme" }).filter((en) => en !== "-" && !en.includes("\0"))
  }
)

const kald = fc.constantFrom(...verber).chain((verbum) => {
  const navn = fc.constantFrom(...flag.get(verbum)!)
  const led = fc.oneof(
    fc.tuple(navn, vaerdi),
    fc.tuple(navn, vaerdi).map(([en, med]) => [`${en}=${med}`]),
    fc.tuple(navn),
    fc.tuple(vaerdi)
  )
  return fc
    .tuple(fc.constantFrom(["lille"], []), fc.array(led, { maxLength: 3 }))
    .map(([log, dele]) => [verbum, ...log, ...dele.flat()])
})

it("ends as it should, whatever the words", { timeout: 120_000 }, async () => {
  expect(verber.length).toBeGreaterThan(20)
  expect(flag.get("status")?.length).toBeGreaterThan(10)
  await fc.assert(
    fc.asyncProperty(
      fc.oneof({ weight: 5, arbitrary: kald }, { weight: 1, arbitrary: fc.array(vaerdi) }),
      async (argv) => {
        const { fejl, kode, ud } = await delaftale(...argv)
        expect([0, 1, 2, 3]).toContain(kode)
        expect(`${ud}\n${fejl}`).not.toMatch(/^\s+at .+:\d+|fejl i delaftale selv|fault of delaftale itself/m)
        if (kode !== 0) expect(`${ud}${fejl}`.trim()).not.toBe("")
      }
    )
  )
})
