/** An agreement looked over from the command line: what is said, and which exit code it ends with. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { delaftale } from "../koersel.ts"

const viborg = new URL("../../../../examples/viborg/delaftale.json", import.meta.url).pathname
const mappe = mkdtempSync(join(tmpdir(), "delaftale-check-"))
afterAll(() => rmSync(mappe, { recursive: true, force: true }))

const skrevet = (navn: string, indhold: string): string => {
  writeFileSync(join(mappe, navn), indhold)
  return join(mappe, navn)
}

/** The agreement with one criterion measured in another way. */
const medMaaling = (navn: string, nummer: number, andet: object): string => {
  const aftale = JSON.parse(readFileSync(viborg, "utf8"))
  Object.assign(aftale.kriterier[nummer].maaling, andet)
  return skrevet(navn, JSON.stringify(aftale))
}

describe("check", () => {
  it("finds nothing in a sound agreement", async () => {
    const ren = await delaftale("check", viborg)
    expect(ren).toEqual({ kode: 0, ud: `${viborg}: ingen fejl og ingen advarsler.`, fejl: "" })
    const json = await delaftale("check", viborg, "--format", "json")
    expect(JSON.parse(json.ud)).toEqual({ fejl: 0, advarsler: 0, fund: [] })
  })

  it("ends with 0 where there are only warnings", async () => {
    const svar = await delaftale("check", medMaaling("advarsel.json", 4, { krav: { slags: "Mindst", graense: "400" } }))
    expect(svar.kode).toBe(0)
    expect(svar.ud.split("\n")).toEqual([
      "advarsel  kriterier[4].maaling.krav",
      '          tallet står ikke i ordene: "40 beboere har deltaget i kursus pr. projektår fordelt i områderne"',
      "          → Se efter, om det er skrevet rigtigt af. Er det regnet ud af ordene, så lad det stå.",
      "0 fejl, 1 advarsel."
    ])
  })

  it("ends with 1 where a promise can never be kept, in the language asked for", async () => {
    const umulig = medMaaling("umulig.json", 9, { krav: { slags: "Mindst", graense: "175" } })
    const svar = await delaftale("check", umulig, "--lang", "en")
    expect(svar.kode).toBe(1)
    expect(svar.ud).toContain("error     kriterier[9].maaling.krav\n")
    expect(svar.ud).toContain("the figure lies from 0 to 100, and the demand is at least 175")
    expect(svar.ud).toMatch(/\n1 error, 1 warning\.$/)
  })

  it("ends with 1 where the agreement cannot be read, with every fault, and as JSON for programs", async () => {
    const ukendt = medMaaling("ukendt.json", 0, { indikator: { slags: "opgjort", noegletal: "klager" } })
    const svar = await delaftale("check", ukendt, "--format", "json")
    expect(svar.kode).toBe(1)
    const { fejl, fund } = JSON.parse(svar.ud)
    expect(fejl).toBe(fund.length)
    expect(fund[0]).toMatchObject({
      alvor: "fejl",
      kode: "henvisning",
      sti: "kriterier[0].maaling.indikator.noegletal"
    })
    expect(fund[0].besked).toContain('"klager" er ikke et nøgletal i aftalen; der findes: klagesager')
  })

  it("ends with 2 where there is no file, or no JSON in it", async () => {
    const intet = await delaftale("check", join(mappe, "findes-ikke.json"))
    const rod = await delaftale("check", skrevet("rod.json", "{"), "--lang", "en")
    expect([intet.kode, intet.ud, rod.kode, rod.ud]).toEqual([2, "", 2, ""])
    expect(rod.fejl).toContain("is not JSON")
  })
})
