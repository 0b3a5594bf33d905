/** The files of Viborg for programs: valid as of each year and by every cut, and read by programs that are not ours. */
import { expect, it } from "vitest"
import { filer } from "../../src/formater/filer.ts"
import { udgivelse } from "../../src/formater/Udgivelse.ts"
import { idag, medViborg } from "../viborgs.ts"
import { laesCsvw } from "./csvwLaest.mjs"
import { regelbrud, skemafejl } from "./iatiKontrol.ts"

const organisation = { ref: "DK-CVR-12345678", navn: "Fællessekretariatet", type: "15" } as const

const skaeringer = [
  {},
  ...["2017/18", "2018/19", "2019/20", "2020/21"].map((projektaar) => ({ projektaar })),
  { kendtPr: "2018-06-30" },
  { setFraAar: "2018/19" },
  { rettelserKendtPr: "2018-06-30" }
]

it("are valid and say KONSTRUEREDE TAL, for every year and every cut", { timeout: 180_000 }, () =>
  medViborg(async ({ laes }) => {
    for (const valg of skaeringer) {
      const kendtPr = "kendtPr" in valg ? valg.kendtPr : idag
      const skrevet = filer(udgivelse(await laes(valg), { kendtPr }), {
        decimaltegn: ",",
        bom: true,
        iati: organisation
      })
      const fil = (navn: string) => skrevet[`maalopfyldelse.${navn}`]!
      expect(skemafejl(fil("iati.xml"))).toEqual([])
      expect(regelbrud(fil("iati.xml"), kendtPr).brud).toEqual([])
      expect(fil("iati.xml")).toContain("KONSTRUEREDE TAL")
      expect(fil("csv-metadata.json")).toContain("KONSTRUEREDE TAL")
      expect(JSON.parse(fil("json")).maerke).toBe("KONSTRUEREDE TAL")
    }
  })
)

it("have decimal points for programs, and columns of the types that are said of them", { timeout: 60_000 }, () =>
  medViborg(async ({ laes }) => {
    const punkt = filer(udgivelse(await laes(), { kendtPr: idag }), { decimaltegn: ".", bom: false })
    expect(Object.keys(punkt)).not.toContain("maalopfyldelse.iati.xml")
    const { raekker, typer } = await laesCsvw(punkt["maalopfyldelse.csv"]!, punkt["maalopfyldelse.csv-metadata.json"]!)
    const k2 = raekker.find((en) => en["kriterium"] === "K2" && en["omraade_id"] === "egeparken")
    expect(k2).toMatchObject({ maaltal: "26.264", maaltal_tal: "26.264", fra: "2017-04-01", endelig: "nej" })
    const c5 = raekker.find((en) => en["kriterium"] === "C5")
    expect(c5).toMatchObject({ vaerdi: "6375/103", vaerdi_mindst: "61.893204", taeller: "255", naevner: "412" })
    const ventede = {
      fra: "date",
      vaerdi_mindst: "decimal",
      kendt: "nonNegativeInteger",
      endelig: "boolean",
      status: "string"
    }
    expect(Object.fromEntries(typer)).toMatchObject(ventede)
  })
)
