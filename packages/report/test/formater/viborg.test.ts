/** Every cell of Viborg in every format, read back, against what `status --format csv` prints for the same cut. */
import { parse } from "csv-parse/sync"
import type { XmlElement } from "libxml2-wasm"
import { describe, expect, it } from "vitest"
import { filer } from "../../src/formater/filer.ts"
import type { Talark } from "../../src/formater/Talark.ts"
import { udgivelse } from "../../src/formater/Udgivelse.ts"
import { idag, medViborg } from "../viborgs.ts"
import { laesCsvw } from "./csvwLaest.mjs"
import { laesXml, regelbrud, skemafejl } from "./iatiKontrol.ts"

const organisation = { ref: "DK-CVR-12345678", navn: "Fællessekretariatet", type: "15" } as const

/** A printed cell: promise, area by name, year, value, target, verdict, reason. */
type Celle = readonly [string, string, string, string, string, string, string]

const skaeringer = [
  { valg: {}, kommando: [] },
  ...["2017/18", "2018/19", "2019/20", "2020/21"].map((projektaar) => ({
    valg: { projektaar },
    kommando: ["--projektaar", projektaar]
  })),
  { valg: { kendtPr: "2018-06-30" }, kommando: ["--known-on", "2018-06-30"] },
  { valg: { setFraAar: "2018/19" }, kommando: ["--as-of-year", "2018/19"] },
  { valg: { rettelserKendtPr: "2018-06-30" }, kommando: ["--corrections-known-on", "2018-06-30"] }
] as const

const sammen = (celle: ReadonlyArray<string>): string => celle.join(";")
const celler = (linjer: ReadonlyArray<string>) => linjer.map((linje) => linje.split(";") as unknown as Celle)

const fraCsv = (csv: string): ReadonlyArray<string> => {
  const raekker: ReadonlyArray<Record<string, string>> = parse(csv, { columns: true, delimiter: ";", bom: true })
  const kolonner = ["kriterium", "område", "projektår", "værdi", "måltal", "status", "årsag"]
  return raekker.map((raekke) => sammen(kolonner.map((navn) => raekke[navn]!)))
}

const dansk = (tal: string): string => tal.replace(".", ",")
const tegn: Readonly<Record<string, string>> = { over: ">", under: "<" }

/** What the JSON says, printed by rules written once more here. */
const fraJson = (json: string): ReadonlyArray<string> => {
  const { delaftale, raekker }: Talark = JSON.parse(json)
  return raekker.map(({ aarsag = "", kriterium, maaltal, omraade = "", projektaar, status, vaerdi }) => {
    const navn = delaftale.boligomraader.find(({ id }) => id === omraade)?.navn ?? omraade
    const bund = vaerdi === undefined ? "" : dansk(vaerdi.mindst)
    const tal =
      vaerdi === undefined || vaerdi.hoejst === vaerdi.mindst ? bund : `${bund}..${dansk(vaerdi.hoejst ?? "")}`
    const maal = maaltal === undefined ? "" : `${tegn[maaltal.side] ?? ""}${dansk(maaltal.graense)}`
    return sammen([kriterium, navn, projektaar, tal, maal, status, aarsag])
  })
}

const attribut = (knude: XmlElement, navn: string): string | undefined =>
  knude.attrs.find(({ name }) => name === navn)?.value

/** The number, or what the comment says that it is exactly. */
const tallet = (knude: XmlElement): string => {
  const noejagtigt = /Nøjagtigt: ([^ ]+)\./.exec(knude.content)?.[1]
  return noejagtigt ?? dansk(attribut(knude, "value")!)
}

/** What IATI has of a cell: its figure where it is one number, and its target. */
const fraIati = (xml: string, aar: ReadonlyMap<string, string>) => {
  const dokument = laesXml(xml)
  const fundne = new Map<string, string>()
  for (const resultat of dokument.find("//result")) {
    const kriterium = (resultat.get("title/narrative") as XmlElement).content
    for (const periode of resultat.find("indicator/period")) {
      const begynder = attribut(periode.get("period-start") as XmlElement, "iso-date")!
      for (const knude of periode.find("target|actual") as Array<XmlElement>) {
        const sted = knude.get("location") as XmlElement | null
        const omraade = sted === null ? "" : attribut(sted, "ref")!
        const noegle = [kriterium, omraade, aar.get(begynder), knude.name].join(";")
        expect(fundne.has(noegle)).toBe(false)
        fundne.set(noegle, tallet(knude))
      }
    }
  }
  dokument.dispose()
  return fundne
}

describe("the formats of Viborg", () => {
  it("hold every figure that status prints, for every year and every cut, and are valid", { timeout: 180_000 }, () =>
    medViborg(async ({ csv, laes }) => {
      for (const { kommando, valg } of skaeringer) {
        const status = await laes(valg)
        const kendtPr = "kendtPr" in valg ? valg.kendtPr : idag
        const udgivet = udgivelse(status, { kendtPr })
        const skrevet = filer(udgivet, { decimaltegn: ",", bom: true, iati: organisation })
        const fil = (navn: string) => skrevet[`maalopfyldelse.${navn}`]!
        const ventet = csv(...kommando)
        expect(ventet.length).toBeGreaterThan(20)
        expect(fraCsv(fil("csv"))).toEqual(ventet)
        expect(fraJson(fil("json"))).toEqual(ventet)

        const { boligomraader, projektaar } = status.delaftale
        const id = (navn: string) => boligomraader.find((en) => en.navn === navn)?.id ?? ""
        const iati = fraIati(fil("iati.xml"), new Map(projektaar.map(({ fra, id: aaret }) => [fra, aaret])))
        const ventetIati = celler(ventet).flatMap(([kriterium, navn, aaret, vaerdi, maaltal]) => {
          const noegle = [kriterium, id(navn), aaret].join(";")
          const tal = vaerdi === "" || vaerdi.includes("..") ? [] : [[`${noegle};actual`, vaerdi] as const]
          return [...(maaltal === "" ? [] : [[`${noegle};target`, maaltal] as const]), ...tal]
        })
        expect(iati).toEqual(new Map(ventetIati))
        expect(skemafejl(fil("iati.xml"))).toEqual([])
        expect(regelbrud(fil("iati.xml"), kendtPr).brud).toEqual([])
        expect(fil("iati.xml")).toContain("KONSTRUEREDE TAL")
        expect(fil("csv-metadata.json")).toContain("KONSTRUEREDE TAL")
        expect(JSON.parse(fil("json")).maerke).toBe("KONSTRUEREDE TAL")
      }

      // and for programs, where decimal points are asked for
      const punkt = filer(udgivelse(await laes(), { kendtPr: idag }), { decimaltegn: ".", bom: false })
      expect(Object.keys(punkt)).not.toContain("maalopfyldelse.iati.xml")
      const { raekker, typer } = await laesCsvw(
        punkt["maalopfyldelse.csv"]!,
        punkt["maalopfyldelse.csv-metadata.json"]!
      )
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
})
