/** A row of the corrections: which row of which kind of file it points at, and what should stand there instead. */
import { type Delaftale, forslag, type Kolonne, type LocalDate } from "@delaftale/core"
import { eventId } from "./eventId.ts"
import type { Art } from "./filart.ts"
import { type Gemt, kanonisk } from "./Gemt.ts"
import { efterNavn } from "./genkend.ts"
import { laesCelle } from "./laesCelle.ts"
import { afvis, type Raekke } from "./Raekke.ts"
import { rettelseskolonner, slagsI } from "./slags.ts"
import { visbar } from "./visbar.ts"

export interface Rettelse {
  readonly raekke: Raekke
  readonly art: Art
  /** What the row holds in the columns that point at it; absent for an empty cell. */
  readonly noegle: ReadonlyMap<string, Gemt | undefined>
  readonly kolonne: Kolonne
  readonly gammel: Gemt | undefined
  readonly ny: Gemt | undefined
  readonly rettet: LocalDate.LocalDate
  readonly begrundelse: string
}

type Rettelseskolonne = (typeof rettelseskolonner)[number]["navn"]

/** The id of the n-th event of the row; it needs nothing but the row's own cells. */
export const rettelsesId = ({ celler }: Raekke, n = 0): string =>
  eventId("rettelser", String(n), ...rettelseskolonner.map(({ navn }) => kanonisk(celler.get(navn))))

/** `undefined` where something is wrong with the row; then it is refused for it. */
export const laesRettelse = (raekke: Raekke, delaftale: Delaftale): Rettelse | undefined => {
  const art = filen(raekke, delaftale)
  if (art === undefined) return undefined
  const noegle = noeglefelter(raekke, art)
  const kolonne = kolonneMed(raekke, art, "Felt", tekst(raekke, "Felt"))
  if (kolonne === undefined) return undefined
  const gammel = vaerdi(raekke, "Gammel værdi", udenGraense(kolonne), delaftale)
  const ny = vaerdi(raekke, "Ny værdi", { ...kolonne, maaVaereTom: true }, delaftale)
  if (!raekke.celler.has("Ny værdi") && kolonne.maaVaereTom !== true) afvis(raekke, "tomNyVaerdi", "Ny værdi")
  const [rettet, begrundelse] = [tekst(raekke, "Rettet den"), tekst(raekke, "Begrundelse")]
  return raekke.fejl.length > 0 ? undefined : { raekke, art, noegle, kolonne, gammel, ny, rettet, begrundelse }
}

const tekst = ({ celler }: Raekke, navn: Rettelseskolonne): string => kanonisk(celler.get(navn))

/** What stood may be anything that could be read; what is to stand must be lawful. */
const udenGraense = (kolonne: Kolonne): Kolonne => ({
  ...kolonne,
  maaVaereTom: true,
  type: kolonne.type === "datoIAftalen" ? "dato" : kolonne.type
})

const filen = (raekke: Raekke, delaftale: Delaftale): Art | undefined => {
  const navn = tekst(raekke, "Fil")
  const slags = slagsI(delaftale).filter((en) => en.filart !== undefined)
  const filart = efterNavn(slags, navn)?.filart
  if (filart !== undefined) return { filart, delaftale }
  afvisUkendt(
    raekke,
    "ukendtFilnavn",
    "Fil",
    navn,
    slags.map(({ filnavn }) => filnavn)
  )
  return undefined
}

const afvisUkendt = (
  raekke: Raekke,
  kode: string,
  felt: Rettelseskolonne,
  navn: string,
  kendte: ReadonlyArray<string>
): void => {
  const naermest = forslag(navn, kendte)
  afvis(raekke, kode, felt, { ...visbar(navn), ...(naermest === undefined ? {} : { forslag: naermest }) })
}

const kolonneMed = (raekke: Raekke, { filart }: Art, felt: Rettelseskolonne, navn: string): Kolonne | undefined => {
  const kolonne = filart.kolonner.find((en) => en.navn === navn)
  if (kolonne === undefined)
    afvisUkendt(
      raekke,
      "ukendtKolonne",
      felt,
      navn,
      filart.kolonner.map((en) => en.navn)
    )
  return kolonne
}

/** `felt=værdi | felt=værdi`; a bar that no `felt=` follows belongs to the value before it. */
const noeglefelter = (raekke: Raekke, art: Art): ReadonlyMap<string, Gemt | undefined> => {
  const noegle = new Map<string, Gemt | undefined>()
  for (const led of tekst(raekke, "Nøglefelter").split(/\s*\|\s*(?=[^=|]+=)/)) {
    const [navn = "", ...resten] = led.split("=")
    const kolonne = kolonneMed(raekke, art, "Nøglefelter", navn.trim())
    if (kolonne === undefined) continue
    if (noegle.has(kolonne.navn)) afvis(raekke, "dobbeltNoeglefelt", "Nøglefelter", { kolonner: [kolonne.navn] })
    noegle.set(kolonne.navn, laes(raekke, "Nøglefelter", resten.join("=").trim(), udenGraense(kolonne), art.delaftale))
  }
  return noegle
}

const vaerdi = (raekke: Raekke, felt: Rettelseskolonne, kolonne: Kolonne, delaftale: Delaftale): Gemt | undefined =>
  laes(raekke, felt, tekst(raekke, felt), kolonne, delaftale)

const laes = (
  raekke: Raekke,
  felt: Rettelseskolonne,
  raa: string,
  kolonne: Kolonne,
  delaftale: Delaftale
): Gemt | undefined => {
  const { advarsler, fejl, gemt } = laesCelle(raa, kolonne, delaftale)
  if (fejl !== undefined) {
    afvis(raekke, fejl.kode, felt, { ...visbar(raa), ...(fejl.forslag === undefined ? {} : { forslag: fejl.forslag }) })
  }
  for (const kode of advarsler) {
    if (raekke.advarsler.some((en) => en.kode === kode && en.felt === felt)) continue
    raekke.advarsler.push({ raekke: raekke.raekke, linje: raekke.linje, felt, kode, ...visbar(raa) })
  }
  return gemt
}
