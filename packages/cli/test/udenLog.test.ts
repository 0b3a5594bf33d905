/** `status --from`: what `init`, `import` and `status` would give, with nothing left behind. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { delaftale } from "./koersel.ts"

const viborg = new URL("../../../examples/viborg/", import.meta.url).pathname
const aftale = join(viborg, "delaftale.json")
const rod = mkdtempSync(join(tmpdir(), "delaftale-uden-log-"))
afterAll(() => rmSync(rod, { recursive: true, force: true }))

const hoved = "Projektår;Afdeling;Antal klagesager;Opgjort;Boligselskab\r\n"
const fil = (navn: string, ...raekker: ReadonlyArray<string>): string => {
  const sti = join(rod, navn)
  writeFileSync(sti, hoved + raekker.map((raekke) => `${raekke}\r\n`).join(""))
  return sti
}

describe("status --from", () => {
  it("answers as a log of the same files does, at every cut, and writes nothing", async () => {
    const filer = fil("klagesager.csv", "2017/18;Egeparken;4;18-04-2018;Boligselskabet Viborg")
    const log = join(rod, "viborg")
    await delaftale("init", log, "--delaftale", aftale, "--konstrueret")
    await delaftale("import", log, filer)
    const foer = readdirSync(rod)
    for (const valg of [[], ["--known-on", "2018-04-17"], ["--readings"], ["--kriterium", "K1b"]]) {
      const svar = await delaftale("status", log, "--format", "csv", ...valg)
      const uden = await delaftale(
        "status",
        "--from",
        filer,
        "--delaftale",
        aftale,
        "--konstrueret",
        "--format",
        "csv",
        ...valg
      )
      expect(uden).toEqual(svar)
    }
    expect(readdirSync(rod)).toEqual(foer)
  })

  it("says KONSTRUEREDE TAL only where it is told so", async () => {
    const filer = fil("klagesager.csv", "2017/18;Egeparken;4;18-04-2018;Boligselskabet Viborg")
    const ord = ["status", "--from", filer, "--delaftale", aftale]
    expect((await delaftale(...ord, "--konstrueret")).ud).toContain("KONSTRUEREDE TAL")
    expect((await delaftale(...ord)).ud).not.toContain("KONSTRUEREDE TAL")
  })

  it("names no position and no seal, which would look like something that can be found again", async () => {
    const filer = fil("klagesager.csv", "2017/18;Egeparken;4;18-04-2018;Boligselskabet Viborg")
    const { ud } = await delaftale("status", "--from", filer, "--delaftale", aftale)
    expect(ud.trimEnd().split("\n").at(-1)).toBe("Uden log: intet er gemt, og intet kan efterprøves.")
    expect(ud).not.toContain("segl")
  })

  it("gives no answer where a row is refused, and says which and why", async () => {
    const filer = fil("klagesager.csv", "2017/18;Egeparken;mange;18-04-2018;Boligselskabet Viborg")
    const svar = await delaftale("status", "--from", filer, "--delaftale", aftale)
    expect(svar).toMatchObject({ kode: 2, ud: "" })
    expect(svar.fejl).toContain("linje 2, Antal klagesager")
  })

  it.each([
    [["--from", "x"], "--delaftale FIL.json"],
    [["--delaftale", aftale], "tilføj --from"],
    [["log", "--konstrueret"], "tilføj --from"],
    [["log", "--from", "x", "--delaftale", aftale], "uden en log"],
    [["--from", "x", "--delaftale", aftale, "--all"], "uden en log"],
    [["--from", "x", "--delaftale", aftale, "--at-position", "3"], "uden en log"],
    [["--from", join(viborg, "test"), "--delaftale", aftale], "ingen registreringer"],
    [["--from", join(rod, "findes-ikke"), "--delaftale", aftale], "kan ikke læses"],
    [[], "nævn en log"]
  ])("refuses the call %j with what to do", async (ord, raad) => {
    const svar = await delaftale("status", ...ord)
    expect(svar.kode).toBe(2)
    expect(svar.fejl).toContain(raad)
  })
})
