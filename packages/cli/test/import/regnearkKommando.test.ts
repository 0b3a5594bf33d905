/** The command on workbooks: the offices' files in either form are the same files. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, it } from "vitest"
import { delaftale } from "../koersel.ts"
import { bog, raekke } from "./regneark.ts"

const viborg = new URL("../../../../examples/viborg/", import.meta.url).pathname

const liste = (...raekker: ReadonlyArray<string>): Uint8Array =>
  bog({ ark: { Ark1: [raekke(1, "Dato", "Handling", "Nøgle"), ...raekker].join("") } })

it("adds what a workbook has more than the text file, and says at which row one is refused", async () => {
  const mappe = mkdtempSync(join(tmpdir(), "delaftale-cli-"))
  const [log, filer] = [join(mappe, "viborg"), join(mappe, "filer")]
  mkdirSync(filer)
  writeFileSync(join(filer, "liste.csv"), "Dato;Handling;Nøgle\n01-05-2018;tilmeldt;p-1\n")
  const foerste = raekke(2, `<c r="@" s="1"><v>43221</v></c>`, "tilmeldt", "p-1")
  writeFileSync(join(filer, "liste.xlsx"), liste(foerste, raekke(3, "02-05-2018", "tilmeldt", "p-2")))
  await delaftale("init", log, "--delaftale", join(viborg, "delaftale.json"), "--konstrueret")

  const { kode, ud } = await delaftale("import", log, filer, "--json")
  expect(kode).toBe(0)
  expect(ud.split("\n").map((linje) => JSON.parse(linje))).toMatchObject([
    { fil: "liste.csv", accepterede: 1, skrevet: 2 },
    { fil: "liste.xlsx", accepterede: 1, sprunget: 1, skrevet: 2 }
  ])

  expect(ud).not.toMatch(/p-1|"vaerdier"/)
  const med = await delaftale("import", log, filer, "--json", "--dry-run", "--with-rows")
  expect(med.ud.split("\n").map((linje) => JSON.parse(linje))).toMatchObject([{ vaerdier: [] }, { vaerdier: [] }])
  expect(med.fejl).toContain("indeholder personoplysninger")

  const daarlig = join(mappe, "tilmeldingsliste.xlsx")
  writeFileSync(daarlig, liste(raekke(7, "03-05-2018", "tilmeldt", `<c r="@" t="e"><v>#N/A</v></c>`)))
  const afvist = await delaftale("import", log, daarlig)
  expect(afvist.kode).toBe(2)
  expect(afvist.ud).toContain('linje 7, Nøgle "#N/A" (fejlvaerdi): Cellen viser en fejl: #N/A. Ret formlen')
  rmSync(mappe, { recursive: true, force: true })
})
