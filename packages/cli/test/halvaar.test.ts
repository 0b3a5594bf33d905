/** A promise that is due twice a year: its halves are told apart in every table, and each can be explained. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { lilleAftale, maaling } from "@delaftale/core/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { delaftale } from "./koersel.ts"

const mappe = mkdtempSync(join(tmpdir(), "delaftale-halvaar-"))
const log = join(mappe, "lille")
afterAll(() => rmSync(mappe, { recursive: true, force: true }))

const aftale = lilleAftale({
  kurser: maaling(
    { slags: "antal", af: [{ registrering: "ArrangementRegistreret" }] },
    { slags: "Mindst", graense: "1" },
    { frist: { slags: "hvertHalvaar" } }
  )
})

beforeAll(async () => {
  writeFileSync(join(mappe, "aftale.json"), JSON.stringify(aftale))
  await delaftale("init", log, "--delaftale", join(mappe, "aftale.json"), "--konstrueret")
  const data = { dato: "2002-03-01", aktivitet: "inde", art: "kursus", status: "afholdt", omraader: ["nord"] }
  const linje = { type: "ArrangementRegistreret", by: "sekretariat", kendt: "2002-03-01", data }
  writeFileSync(join(mappe, "kursus.json"), JSON.stringify(linje))
  expect((await delaftale("register", log, "--event", join(mappe, "kursus.json"))).kode).toBe(0)
})

describe("the halves of a year", () => {
  it("are rows of the CSV, and lines of the table", async () => {
    const csv = (await delaftale("status", log, "--format", "csv", "--projektaar", "2001/02")).ud.trimEnd().split("\n")
    expect(csv.slice(1)).toEqual([
      "kurser;;2001/02 1. halvår;0;1;ikkeOpfyldt;",
      "kurser;;2001/02 2. halvår;1;1;opfyldt;"
    ])
    const { ud } = await delaftale("status", log)
    expect(ud).toMatch(/^kurser 1\. halvår .*nej 0 \(1\)/m)
    expect(ud).toMatch(/^kurser 2\. halvår .*ja {2}1 \(1\)/m)
  })

  it("are explained one by one, each with its own days and events", async () => {
    const forklaret = (...valg: ReadonlyArray<string>) =>
      delaftale("explain", log, "kurser", "--projektaar", "2001/02", ...valg)
    const anden = await forklaret("--halvaar", "2")
    expect(anden.ud).toContain("kurser, 2001/02 2. halvår: opfyldt")
    expect(anden.ud).toContain("I 2. halvår, 2002-02-01 til 2002-07-31:")
    expect((await forklaret()).ud).toContain("kurser, 2001/02 1. halvår: ikke opfyldt")
    expect(await forklaret("--halvaar", "3")).toMatchObject({ kode: 2, fejl: expect.stringContaining("1, 2") })
  })
})
