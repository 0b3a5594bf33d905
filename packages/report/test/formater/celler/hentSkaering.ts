/** All that is said of one cut: the table that the command prints, and every file that tells of its cells. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { Delaftale, Statusvalg } from "@delaftale/core"
import { iati } from "../../../src/formater/iati.ts"
import { udgivelse } from "../../../src/formater/Udgivelse.ts"
import type { Viborglog } from "../../viborgs.ts"
import { type Celle, fraStatus, noegle } from "./Celle.ts"
import { fraCsv } from "./fraFiler.ts"
import type { Omstaendigheder } from "./gaaIgennem.ts"

export interface Skaering {
  readonly navn: string
  /** For the command `status` and for `report`, which knows an edition by its number. */
  readonly status: ReadonlyArray<string>
  readonly report: ReadonlyArray<string>
  /** The same for the engine, of which the IATI file is asked: the command writes none. */
  readonly valg: Partial<Statusvalg> & { readonly kendtPr: string }
  /** The only year of an edition. */
  readonly aar?: string
}

export interface Hentet {
  readonly tabel: ReadonlyArray<Celle>
  /** By their names. */
  readonly filer: Readonly<Record<string, string>>
  readonly delaftale: Delaftale
  readonly aar: ReadonlyArray<string>
  readonly rulles: ReadonlySet<string>
  readonly billeder: boolean
  readonly om: Omstaendigheder
}

const organisation = { ref: "DK-CVR-12345678", navn: "Fællessekretariatet", type: "15" } as const

export const hentSkaering = async ({ kald, csv, laes, mappe }: Viborglog, skaering: Skaering): Promise<Hentet> => {
  const ud = join(mappe, skaering.navn)
  kald("report", "--out", ud, "--decimal-comma", "--bom", ...skaering.report)
  const navne = readdirSync(ud).filter((navn) =>
    /^(statusrapport-.*\.(html|md)|maalopfyldelse\.(csv|json))$/u.test(navn)
  )
  const svar = await laes(skaering.valg)
  const udgivet = udgivelse(svar, skaering.valg)
  const raekker = udgivet.raekker.filter(({ projektaar }) => (skaering.aar ?? projektaar) === projektaar)
  const filer = {
    ...Object.fromEntries(navne.map((navn) => [navn, readFileSync(join(ud, navn), "utf8")])),
    "maalopfyldelse.iati.xml": iati({ ...udgivet, raekker }, organisation)
  }
  const tabel = fraStatus(csv(...skaering.status))
  const { delaftale } = svar
  return {
    tabel,
    filer,
    delaftale,
    aar: skaering.aar === undefined ? delaftale.projektaar.map(({ id }) => id) : [skaering.aar],
    rulles: new Set(tabel.filter(({ omraade }) => omraade === "alle").map(({ kriterium }) => kriterium)),
    billeder: !skaering.report.includes("--no-pictures"),
    om: omstaendigheder(tabel, delaftale, filer)
  }
}

const omstaendigheder = (
  tabel: ReadonlyArray<Celle>,
  { kriterier }: Delaftale,
  filer: Readonly<Record<string, string>>
): Omstaendigheder => {
  const aarene = (kriterium: string) =>
    new Set(tabel.filter((en) => en.kriterium === kriterium).map(({ projektaar }) => projektaar))
  return {
    kriterier: new Set(kriterier.map(({ id }) => id)),
    etAar: new Set(tabel.map(({ kriterium }) => kriterium).filter((id) => aarene(id).size === 1)),
    forFaa: fraCsv(filer["maalopfyldelse.csv"]!).forFaa
  }
}

/** Every promise in each of its places and in each of its years, and nothing twice: all of them are in the table. */
export const huller = (tabel: ReadonlyArray<Celle>): ReadonlyArray<string> => {
  const celler = new Set(tabel.map(noegle))
  const mangler = tabel.flatMap(({ kriterium, omraade }) =>
    tabel
      .filter((en) => en.kriterium === kriterium)
      .map(({ projektaar }) => noegle({ kriterium, omraade, projektaar }))
      .filter((celle) => !celler.has(celle))
  )
  return celler.size === tabel.length ? mangler : [...mangler, "a cell stands twice"]
}
