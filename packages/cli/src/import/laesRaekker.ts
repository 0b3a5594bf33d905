/** The records of a table as rows of one kind: every cell read by its column, every fault at once. */
import type { Delaftale, Kolonne } from "@delaftale/core"
import { laesCelle } from "./laesCelle.ts"
import type { Post, Tabel } from "./parseTable.ts"
import { afvis, type Raekke } from "./Raekke.ts"
import { visbar } from "./visbar.ts"

interface Sted {
  readonly kolonne: Kolonne
  readonly sted: number
}

export const laesRaekker = (
  { hoved, poster }: Tabel,
  kolonner: ReadonlyArray<Kolonne>,
  delaftale: Delaftale
): ReadonlyArray<Raekke> => {
  const steder = kolonner.map((kolonne): Sted => ({ kolonne, sted: hoved.indexOf(kolonne.navn) }))
  return poster.map((post) => {
    const { fra, linje, raekke: nummer } = post
    const raekke: Raekke = {
      raekke: nummer,
      linje,
      celler: new Map(),
      fejl: [],
      advarsler: [],
      ...(fra === undefined ? {} : { fra })
    }
    if (post.fejl !== undefined) afvis(raekke, post.fejl.kode, null, udenKode(post.fejl))
    else if (post.celler.length !== hoved.length)
      afvis(raekke, "forkertAntalFelter", null, { antal: post.celler.length })
    else for (const sted of steder) laesEn(raekke, sted, post, delaftale)
    return udenFoelgefejl(raekke)
  })
}

/** Lines of separators only: a spreadsheet saves them below its table. They say nothing. */
export const erTom = ({ celler, fejl }: Post): boolean =>
  fejl === undefined && celler.every((celle) => celle.trim() === "")

const laesEn = (raekke: Raekke, { kolonne, sted }: Sted, post: Post, delaftale: Delaftale): void => {
  const raa = post.celler[sted]!
  const maerke = post.maerker?.get(sted)
  const { advarsler, fejl, gemt } =
    maerke?.fejl === undefined || harOrdFor(kolonne, maerke.fejl.kode, raa)
      ? laesCelle(raa, maerke?.dansk === true ? paaDansk(kolonne) : kolonne, delaftale)
      : { advarsler: [], fejl: maerke.fejl }
  const { linje, raekke: nummer } = raekke
  if (fejl !== undefined) afvis(raekke, fejl.kode, kolonne.navn, { ...visbar(raa), ...forslagAf(fejl.forslag) })
  if (gemt !== undefined) raekke.celler.set(kolonne.navn, gemt)
  const andre = (maerke?.advarsler ?? []).filter(({ kode }) => !advarsler.includes(kode))
  for (const { forslag, kode } of [...advarsler.map((kode) => ({ kode, forslag: undefined })), ...andre]) {
    raekke.advarsler.push({ raekke: nummer, linje, felt: kolonne.navn, kode, ...visbar(raa), ...forslagAf(forslag) })
  }
}

const udenKode = ({ antal }: NonNullable<Post["fejl"]>): { readonly antal?: number } =>
  antal === undefined ? {} : { antal }

/** True and false are taken where the mapping says what they stand for. */
const harOrdFor = ({ tomme, vaerdier }: Kolonne, kode: string, raa: string): boolean =>
  kode === "logiskVaerdi" && (tomme?.includes(raa) === true || vaerdier?.some(({ tekst }) => tekst === raa) === true)

const paaDansk = ({ datoformat: _, decimaltegn: __, ...kolonne }: Kolonne): Kolonne => kolonne

const forslagAf = (forslag: string | undefined): { readonly forslag?: string } =>
  forslag === undefined ? {} : { forslag }

/** A row that is something else (a sum) has empty cells for that reason; what it is, is the fault to tell. */
const udenFoelgefejl = (raekke: Raekke): Raekke => {
  const andre = raekke.fejl.filter(({ kode }) => kode !== "tomtFelt")
  return andre.length === 0 ? raekke : { ...raekke, fejl: andre }
}
