/** `migrate`, and what is said to whoever comes to a database without it, or with too much or too little right. */
import { join } from "node:path"
import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { roles } from "../../store-postgres/test/freshSchema.ts"
import { sql } from "../../store-postgres/test/sql.ts"
import { delaftale } from "./koersel.ts"

/** For a superuser. */
const url = inject("postgresUrl")
const viborg = new URL("../../../examples/viborg/", import.meta.url).pathname
const logins = ["skriver", "laeser", "ingen"].map((navn) => `${roles}_${navn}_${process.pid}`)
const [skriver = "", laeser = "", ingen = ""] = logins

const timeout = 120_000
const adgangskode = "geheim"

const lavet: Array<string> = []
const nytSkema = (): string => {
  const navn = `test_migrate_${process.pid}_${lavet.length}`
  lavet.push(navn)
  return navn
}
beforeAll(async () => {
  await sql(url, `create role ${ingen} login password '${adgangskode}'`)
})
afterAll(async () => {
  for (const skema of lavet) await sql(url, `drop schema if exists ${skema} cascade`)
  for (const login of logins) await sql(url, `drop role if exists ${login}`)
})

const adresse = (skema: string, login?: string): string => {
  const her = new URL(url)
  if (login !== undefined) {
    her.username = login
    her.password = adgangskode
  }
  her.searchParams.set("schema", skema)
  return her.href
}

const migrer = (skema: string, ...valg: ReadonlyArray<string>) =>
  delaftale("migrate", adresse(skema), "--roles", roles, ...valg)

/** The statements in what was said, for this login. */
const saetninger = (sagt: string, login: string): string =>
  (sagt.match(/^ {2}(create|grant) .*;$/gm) ?? []).join("\n").replace(/\bapp\b/g, login)

const init = (sted: string) =>
  delaftale("init", `${sted}#viborg`, "--delaftale", join(viborg, "delaftale.json"), "--konstrueret")

describe("migrate", { timeout }, () => {
  it("brings an empty database up, says from where to where, and finds it done the next time", async () => {
    const skema = nytSkema()
    const foerst = await migrer(skema)
    expect(foerst).toMatchObject({ kode: 0, fejl: "" })
    expect(foerst.ud).toMatch(/før +version 0\n +nu +version [1-9]/)
    const igen = await migrer(skema, "--lang", "en")
    expect(igen).toMatchObject({ kode: 0, fejl: "" })
    expect(igen.ud).toContain("There was nothing to do.")
    expect(igen.ud).not.toContain("version 0")
  })

  it("cuts the lines in parts the first time, and says that it is too late afterwards", async () => {
    const skema = nytSkema()
    expect(await migrer(skema, "--partitions", "3")).toMatchObject({ kode: 0, fejl: "" })
    const dele = await sql(
      url,
      "select from pg_class join pg_namespace n on n.oid = relnamespace where relname ~ '^linje_\\d+$' and nspname = $1",
      [skema]
    )
    expect(dele).toHaveLength(3)
    const igen = await migrer(skema, "--partitions", "4")
    expect(igen).toMatchObject({ kode: 0, fejl: expect.stringContaining("gælder kun den første gang") })
  })

  it("is refused with what to write before anybody is called, for folders, single logs and wrong values", () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          ["en/mappe/logge"],
          ["logge"],
          ["postgres://anna:hemmelig@127.0.0.1:1/tal#viborg"],
          ["postgres://anna:hemmelig@127.0.0.1:1/tal?schema=pg_x"],
          ["postgres://anna:hemmelig@127.0.0.1:1/tal", "--partitions", "1025"],
          ["postgres://anna:hemmelig@127.0.0.1:1/tal", "--partitions=-1"],
          ["postgres://anna:hemmelig@127.0.0.1:1/tal", "--roles", "a b"],
          ["postgres://anna:hemmelig@127.0.0.1:1/tal", "--roles", "pg_x"]
        ),
        fc.constantFrom("da", "en"),
        async (ord, sprog) => {
          const { fejl, kode, ud } = await delaftale("migrate", ...ord, "--lang", sprog)
          expect({ kode, ud }).toEqual({ kode: 2, ud: "" })
          expect(fejl).not.toBe("")
          expect(fejl).not.toContain("hemmelig")
        }
      )
    ))

  it("tells a login that may not, who may", async () => {
    const svar = await delaftale("migrate", adresse(nytSkema(), ingen), "--roles", `${roles}_x`)
    expect(svar).toMatchObject({ kode: 2, ud: "", fejl: expect.stringContaining("superbruger") })
  })
})

describe("a database", { timeout }, () => {
  it("opens for the login that the statements make which a superuser is shown", async () => {
    const skema = nytSkema()
    await migrer(skema)
    const nej = await init(adresse(skema))
    expect(nej).toMatchObject({
      kode: 3,
      fejl: expect.stringContaining(`grant ${roles}_writer, ${roles}_reader to app`)
    })
    await sql(url, saetninger(nej.fejl, skriver))
    await sql(url, `alter role ${skriver} password '${adgangskode}'`)
    expect(await init(adresse(skema, skriver))).toMatchObject({ kode: 0, fejl: "" })
    await sql(url, `create role ${laeser} login password '${adgangskode}'; grant ${roles}_reader to ${laeser}`)
    for (const login of [skriver, laeser]) {
      const svar = await delaftale("status", "--all", adresse(skema, login))
      expect(svar).toMatchObject({ kode: 0, ud: expect.stringMatching(/^viborg .*KONSTRUEREDE TAL$/m) })
    }
  })

  it("says what to run where it was not migrated, and where the login has no rights", async () => {
    const skema = nytSkema()
    const tom = await delaftale("status", "--all", adresse(skema))
    expect(tom).toMatchObject({ kode: 3, fejl: expect.stringContaining("delaftale migrate") })
    await migrer(skema)
    const uden = await delaftale("status", `${adresse(skema, ingen)}#viborg`)
    expect(uden).toMatchObject({ kode: 3, fejl: expect.stringMatching(/grant .*_writer, .*_reader to/) })
  })
})
