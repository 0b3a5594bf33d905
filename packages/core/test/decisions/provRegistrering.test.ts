/** What belongs to one agreement and not to another: activities and their kinds, questions and their answers, deliveries. */
import { describe, expect, it } from "vitest"
import { ingenPligter } from "../../src/decisions/Pligttilstand.ts"
import { provPligt } from "../../src/decisions/provPligt.ts"
import { provRegistrering } from "../../src/decisions/provRegistrering.ts"
import { livsaftale } from "../laws/livsaftale.ts"
import { forbrug, overdraget } from "./pligter.ts"
import { afvist, delaftale, koder, logMed, lovlig, med, uden } from "./scene.ts"

const tom = logMed()
const { spoergsmaal: _, ...udenSpoergsmaal } = livsaftale
const { oekonomi: __, ...udenBudget } = livsaftale

describe("a registration", () => {
  it("is of a kind that its own activity has", () => {
    expect(afvist(tom, med("ArrangementRegistreret", { aktivitet: "2", art: "kursus" }))).toMatchObject([
      { kode: "ukendtArt", felt: "art", vaerdi: "kursus" }
    ])
  })

  it("names its area by the field that it has", () => {
    expect(afvist(tom, med("FormidlingRegistreret", { omraade: "bymidten" }))).toMatchObject([
      { kode: "ukendtOmraade", felt: "omraade" }
    ])
    expect(afvist(tom, med("InformationsbrevRegistreret", { omraader: ["bymidten"] }))).toMatchObject([
      { kode: "ukendtOmraade", felt: "omraader" }
    ])
  })

  it("of a survey answers its own question, on one day or more", () => {
    expect(afvist(tom, med("UndersoegelseGennemfoert", { til: lovlig.UndersoegelseGennemfoert.fra }))).toEqual([])
    const tekst = "kender du din nabo"
    const nyt = { tekst, svar: ["ja", "nej"] } as const
    const aftale = { ...delaftale, spoergsmaal: [...(delaftale.spoergsmaal ?? []), nyt] }
    const svarer = (svar: string) =>
      provRegistrering({ ...lovlig.UndersoegelseGennemfoert, spoergsmaal: tekst, svar: [{ svar, antal: 1 }] }, aftale)
    expect(svarer("ja")).toEqual([])
    expect(svarer("tryg")).toMatchObject([{ kode: "ukendtSvar", felt: "svar", vaerdi: "tryg" }])
  })

  it("of a survey asks what the agreement asks; where it asks nothing, every question is another one", () => {
    const grunde = provRegistrering(lovlig.UndersoegelseGennemfoert, udenSpoergsmaal)
    expect(grunde).toEqual([
      {
        kode: "ukendtSpoergsmaal",
        felt: "spoergsmaal",
        vaerdi: "tryghed i boligområdet",
        message: '"tryghed i boligområdet" is not in the agreement'
      }
    ])
  })

  it("may deliver anything where the agreement names no deliveries", () => {
    const leveret = { ...lovlig.LeveranceRegistreret, dato: "2002-01-01", omraade: "nord", leverance: "kaffe" }
    expect(provRegistrering(leveret, livsaftale)).toEqual([])
    expect(koder(afvist(tom, med("LeveranceRegistreret", { leverance: "kaffe" })))).toEqual(["ukendtLeverance"])
  })

  it("may judge a promise for no year in particular", () => {
    expect(afvist(tom, uden("BedoemmelseAfgivet", "projektaar"))).toEqual([])
  })
})

describe("a duty event", () => {
  it("books money on the first day and hands over on the first day, not before", () => {
    const dato = "2017-04-01"
    expect(afvist(tom, forbrug({ dato }), overdraget({ dato }))).toEqual([])
  })

  it("books on no source where the agreement has no budget", () => {
    const grunde = provPligt({ ...forbrug({}), post: "staten", dato: "2002-01-01" }, udenBudget, ingenPligter)
    const message = '"staten" is not in the agreement'
    expect(grunde).toEqual([{ kode: "ukendtPost", felt: "post", vaerdi: "staten", message }])
  })
})
