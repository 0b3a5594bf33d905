/** Figures that can never be read where they are asked for: a sum of percentages, a mean of more years than there are. */
import type { Celle, Kontekst } from "../../evaluation/Kontekst.ts"
import { cellerI, enkeltkrav, udenTal } from "../../evaluation/udenTal.ts"
import { enkelte } from "../../indicators/catalog.ts"
import type { Delaftale } from "../../terms/Delaftale.ts"
import type { Indikator } from "../../terms/Indikator.ts"
import { referencer } from "../../terms/referencer.ts"
import type { Aftalefund, Eftersyn, Tosproget } from "./Aftalefund.ts"
import { type Maalt, maalte } from "./maalt.ts"
import { nyeFund } from "./nyeFund.ts"

interface Umuligt {
  readonly besked: Tosproget
  readonly raad: Tosproget
}

export const aldrigTal: Eftersyn = (aftale) => {
  const kontekst = udenTal(aftale)
  return nyeFund(maalte(aftale), (maalt) => fundI(aftale, kontekst, maalt))
}

/** What holds in each of the cells, said once. */
const fundI = (aftale: Delaftale, kontekst: Kontekst, { loefte, maaling, sti }: Maalt): ReadonlyArray<Aftalefund> => {
  const celler = cellerI(aftale, loefte, maaling)
    .flatMap((celle) => enkeltkrav(kontekst, celle, maaling.krav))
    .map(({ celle, krav }) => {
      const tal = celle.maaling.indikator
      const serier = referencer(krav).flatMap((en) => (en.slags === "benchmark" ? [en.serie] : []))
      return [
        ...summer(tal, celle, aftale),
        ...serier.flatMap((serie) => serien(serie, aftale)),
        ...middel(tal, celle, aftale)
      ]
    })
  const [foerste = [], ...resten] = celler
  const faelles = foerste.filter(({ besked }) =>
    resten.every((andre) => andre.some((et) => et.besked.da === besked.da))
  )
  return faelles.map((umuligt) => ({ kode: "aldrigTal", alvor: "advarsel", sti, ...umuligt }))
}

const noegletal = (id: string, aftale: Delaftale) => aftale.noegletal.find((et) => et.id === id)

const summer = (indikator: Indikator, { omraade }: Celle, aftale: Delaftale): ReadonlyArray<Umuligt> =>
  omraade !== undefined
    ? []
    : enkelte(indikator).flatMap((enkelt) => {
        const tal = enkelt.slags === "opgjort" ? noegletal(enkelt.noegletal, aftale) : undefined
        return tal?.enhed === "procent" && tal.prOmraade ? [ingenSum(tal.id)] : []
      })

const serien = (serie: string, aftale: Delaftale): ReadonlyArray<Umuligt> => {
  const tal = noegletal(serie, aftale)
  return tal?.enhed === "procent" && tal.prOmraade ? [ingenSum(serie)] : []
}

const ingenSum = (id: string): Umuligt => ({
  besked: {
    da: `${id} er procenter, der opgøres for hvert område; de har intet tal for områderne samlet`,
    en: `${id} are percentages reported for each area; they have no figure for the areas together`
  },
  raad: {
    da: "Mål hvert område (omfang hvertOmraade), skriv nøgletallet med prOmraade false, eller tag en andel af to antal.",
    en: "Measure each area (omfang hvertOmraade), write the key figure with prOmraade false, or take a share of two counts."
  }
})

const middel = (indikator: Indikator, { projektaar }: Celle, aftale: Delaftale): ReadonlyArray<Umuligt> => {
  const aar = "gennemsnit" in indikator ? indikator.gennemsnit?.aar : undefined
  const gaaet = aftale.projektaar.findIndex(({ id }) => id === projektaar.id) + 1
  if (aar === undefined || aar <= gaaet) return []
  return [
    {
      besked: {
        da: `gennemsnittet er over ${aar} år, og så mange år har aftalen ikke, når kravet skal opfyldes`,
        en: `the mean is of ${aar} years, and the agreement has not so many when the demand is due`
      },
      raad: {
        da: "Tag gennemsnittet over færre år, eller lad kravet gælde senere i aftalen.",
        en: "Take the mean of fewer years, or let the demand be due later in the agreement."
      }
    }
  ]
}
