/** A password in the address of a database is never said, however the call was wrong and whatever is in it. */
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { laesDatabase, laesDatabasested } from "../src/databasested.ts"
import { delaftale } from "./koersel.ts"

/** Nothing listens there. */
const vaert = "127.0.0.1:1"

/** Also with characters that ought to have been written as %XX, so that the address means something else. */
const adgangskode = fc
  .tuple(fc.stringMatching(/^[0-9a-z/?#@:%&= -]{0,6}$/), fc.stringMatching(/^[0-9a-z/?#@:%&=-]{0,6}$/))
  .map(([foer, efter]) => `${foer}hemmelig${efter}`)

const adresse = fc
  .tuple(adgangskode, fc.constantFrom("#viborg", "", "#", "#Stor", "?ssl=true#viborg", "?schema=X y#viborg"))
  .map(([kode, rest]) => `postgres://anna:${kode}@${vaert}/tal${rest}`)

describe("a password", () => {
  it("is not in the place as it is shown, nor in what is said of an address that cannot be read", () =>
    fc.assert(
      fc.property(adresse, (sti) => {
        for (const laest of [laesDatabasested(sti), laesDatabase(sti)]) {
          const vist = Result.isSuccess(laest) ? laest.success.vist : laest.failure.da + laest.failure.en
          expect(vist).not.toContain("hemmelig")
        }
      })
    ))

  it.each([
    [["status"], []],
    [["status", "--all"], []],
    [["migrate"], []],
    [["verify"], []],
    [["export"], []],
    [["export"], ["--with-rows"]],
    [["checkpoint"], ["--key", "findes-ikke.pem"]],
    [["repair"], []],
    [["init"], ["--delaftale", "findes-ikke.json"]],
    [["import-log"], ["viborg"]],
    [["import-log", "/dev/null"], []],
    [["explain", "viborg"], []],
    [[], []],
    [["findes-ikke"], []],
    [["status", "viborg"], []],
    [["status", "viborg", "--format"], []],
    [["status", "viborg", "--lang"], []],
    [["init", "viborg", "--delaftale"], []],
    [["verify", "--lang", "en"], []]
  ])("is not said by %j ADDRESS %j", (foer, efter) =>
    fc.assert(
      fc.asyncProperty(adresse, async (sti) => {
        const { fejl, kode, ud } = await delaftale(...foer, sti, ...efter)
        expect(kode).toBeGreaterThan(0)
        expect(ud + fejl).not.toContain("hemmelig")
      }),
      { numRuns: 20 }
    )
  )

  it("is read as it was meant where it is written with %XX", () => {
    const laest = Result.getOrThrow(laesDatabasested(`postgres://anna:a%2Fb%23c%40d@${vaert}/tal?schema=egne#viborg`))
    expect(laest).toEqual({
      log: "viborg",
      schema: "egne",
      url: `postgres://anna:a%2Fb%23c%40d@${vaert}/tal`,
      vist: `postgres://anna@${vaert}/tal#viborg`
    })
  })
})
