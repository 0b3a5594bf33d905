/** Which cells a finding is about, in a few words: areas and years, and no more than can be read. */
import type { Celle } from "../../evaluation/Kontekst.ts"
import type { Delaftale } from "../../terms/Delaftale.ts"
import type { Tosproget } from "./Aftalefund.ts"

const hoejst = 3

const enkelt = ({ omraade, projektaar, udsnit }: Celle, { boligomraader }: Delaftale): string => {
  const navn = boligomraader.find(({ id }) => id === omraade)?.navn
  const aar = udsnit?.nummer === undefined ? projektaar.id : `${projektaar.id}/${udsnit.nummer}`
  return navn === undefined ? aar : `${navn} ${aar}`
}

/** "i alle rækker", "for Nord 2024, Syd 2024 og 3 andre": `alle` is how many there could be. */
export const celleord = (celler: ReadonlyArray<Celle>, alle: number, aftale: Delaftale): Tosproget => {
  if (celler.length === alle) return { da: "i alle rækker", en: "in every row" }
  const navne = celler.slice(0, hoejst).map((celle) => enkelt(celle, aftale))
  const flere = celler.length - navne.length
  return {
    da: `for ${navne.join(", ")}${flere === 0 ? "" : ` og ${flere === 1 ? "en anden" : `${flere} andre`}`}`,
    en: `for ${navne.join(", ")}${flere === 0 ? "" : ` and ${flere} more`}`
  }
}
