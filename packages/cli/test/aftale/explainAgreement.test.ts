/** An agreement read back from the command line: as lines, as Markdown, in both languages. */
import { describe, expect, it } from "vitest"
import { delaftale } from "../koersel.ts"

const viborg = new URL("../../../../examples/viborg/delaftale.json", import.meta.url).pathname
const foersteTal = new URL("../../../../examples/foerste-tal/delaftale.json", import.meta.url).pathname

describe("explain-agreement", () => {
  it("says of a criterion what is counted, from where, for whom, what it must be and when", async () => {
    const svar = await delaftale("explain-agreement", foersteTal)
    expect(svar).toMatchObject({ kode: 0, fejl: "" })
    expect(svar.ud.split("\n")).toEqual([
      "Fællesspisning i Birkeparken og Elmevænget",
      "",
      "F1: »Der holdes hvert år mindst to fællesspisninger i hvert boligområde.«",
      "  Datakilde     sekretariatets logbog",
      "  Måles         Antallet af arrangementer, hvor art er faellesspisning og status er afholdt.",
      "  Kilder        Arrangementer, hvor art er faellesspisning og status er afholdt.",
      "                Føres i »Logbogen« (Sekretariatet). Er der ingen række i det, mangler tallet; det er ikke 0.",
      "  For hvem      Hvert boligområde for sig: Birkeparken, Elmevænget.",
      "  Krav          Tallet skal være mindst 2.",
      "  Hvornår       Hvert projektår: 2024, 2025.",
      "  Styrke        Kravet er hårdt: det gælder for alle."
    ])
  })

  it("marks the reading that holds, and says what the others would change", async () => {
    const { ud } = await delaftale("explain-agreement", viborg)
    expect(ud).toContain("    ● relativ (gælder): 0,98 gange baseline: 26,8 bliver 26,264.\n")
    expect(ud).toContain(
      "    ○ procentpoint: Baseline minus 2: 26,8 bliver 24,8.\n" +
        "        Krav          Tallet skal være højst det aftalte udgangspunkt sænket med 2 procentpoint.\n"
    )
  })

  it("writes the same as Markdown, in English where that is asked for", async () => {
    const { kode, ud } = await delaftale("explain-agreement", viborg, "--format", "markdown", "--lang", "en")
    expect(kode).toBe(0)
    expect(ud).toContain("## K2 (criterion)\n\n> Fraflytningsprocenten er faldet med 2% i forhold til baseline\n")
    expect(ud).toContain("| Demand | The figure must be at most the agreed baseline lowered by 2 %. |")
    expect(ud).toContain("- **relativ (holds)** ")
    expect(ud).toContain("## P9 (commitment)")
  })

  it("refuses what cannot be read, with the place", async () => {
    const svar = await delaftale("explain-agreement", new URL("../../package.json", import.meta.url).pathname)
    expect([svar.kode, svar.ud]).toEqual([2, ""])
    expect(svar.fejl).toContain("Aftalen kan ikke bruges")
  })
})
