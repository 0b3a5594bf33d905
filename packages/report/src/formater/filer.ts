/** All files of a publication, by their names. */
import { type Csvvalg, csv, csvw } from "./csv.ts"
import { type IatiOrganisation, iati } from "./iati.ts"
import { json } from "./json.ts"
import { talarkJsonSchema } from "./Talark.ts"
import type { Udgivelse } from "./Udgivelse.ts"

/** How the files of a publication are written (*filvalg*, choices for files). */
export interface Filvalg extends Csvvalg {
  /** The IATI file is made only where somebody stands behind it. */
  readonly iati?: IatiOrganisation
}

const navn = "maalopfyldelse"

/** The files of a publication, by their names (*filer*, files). */
export const filer = (udgivelse: Udgivelse, valg: Filvalg): Readonly<Record<string, string>> => ({
  [`${navn}.csv`]: csv(udgivelse, valg),
  [`${navn}.csv-metadata.json`]: csvw(udgivelse, valg, `${navn}.csv`),
  [`${navn}.json`]: json(udgivelse),
  [`${navn}.schema.json`]: `${JSON.stringify(talarkJsonSchema(), null, 2)}\n`,
  ...(valg.iati === undefined ? {} : { [`${navn}.iati.xml`]: iati(udgivelse, valg.iati) })
})
