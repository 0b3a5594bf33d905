/** Baselines that a demand starts from and the agreement does not state, and those it states and nothing starts from. */
import type { Celle, Kontekst } from "../../evaluation/Kontekst.ts"
import { baselineFor } from "../../evaluation/reference.ts"
import { cellerI, enkeltkrav, udenTal } from "../../evaluation/udenTal.ts"
import type { Delaftale } from "../../terms/Delaftale.ts"
import { alleReferencer, referencer } from "../../terms/referencer.ts"
import type { Aftalefund, Eftersyn } from "./Aftalefund.ts"
import { type Maalt, maalte } from "./maalt.ts"
import { nyeFund } from "./nyeFund.ts"

export const udgangspunkter: Eftersyn = (aftale) => {
  const kontekst = udenTal(aftale)
  return nyeFund(maalte(aftale), (maalt) => [...manglende(aftale, kontekst, maalt), ...ubrugte(maalt)])
}

/** Whether the demand, or the change it is put to, starts from the agreement's own baseline. */
const fraAftalt = (celle: Celle, krav: Celle["maaling"]["krav"]): boolean => {
  const { indikator } = celle.maaling
  const mod = indikator.slags === "aendring" ? [indikator.mod] : []
  return [...referencer(krav), ...mod].some(({ slags }) => slags === "aftalt")
}

const manglende = (
  aftale: Delaftale,
  kontekst: Kontekst,
  { kravsti: sti, loefte, maaling }: Maalt
): ReadonlyArray<Aftalefund> => {
  const uden = cellerI(aftale, loefte, maaling)
    .flatMap((celle) => enkeltkrav(kontekst, celle, maaling.krav))
    .filter(({ celle, krav }) => fraAftalt(celle, krav) && baselineFor(celle) === undefined)
    .map(({ celle: { omraade } }) => aftale.boligomraader.find(({ id }) => id === omraade)?.navn)
  if (uden.length === 0) return []
  const steder = [...new Set(uden)]
  const da = steder.map((navn) => navn ?? "områderne samlet").join(", ")
  const en = steder.map((navn) => navn ?? "the areas together").join(", ")
  return [
    {
      kode: "udgangspunktMangler",
      alvor: "advarsel",
      sti,
      besked: {
        da: `kravet regnes fra et aftalt udgangspunkt, men aftalen har intet for ${da}; der kan ikke svares`,
        en: `the demand starts from an agreed baseline, but the agreement has none for ${en}; there can be no answer`
      },
      raad: {
        da: "Skriv det under maaling.baselines: med omraade for et område, uden for områderne samlet. Skal det fastsættes senere for dem alle, så skriv referencen fastsat; mangler kun nogle, så lad det stå: der svares for de andre, og en revision kan føje det til.",
        en: "Write it under maaling.baselines: with omraade for an area, without for the areas together. If all are to be fixed later, write the reference fastsat; if only some are missing, leave it: the others are answered, and a revision can add it."
      }
    }
  ]
}

const ubrugte = ({ laesning, maaling, sti }: Maalt): ReadonlyArray<Aftalefund> => {
  const bruges = alleReferencer(maaling).some(({ slags }) => slags === "aftalt") || maaling.afrunding !== undefined
  if (laesning || maaling.baselines === undefined || bruges) return []
  return [
    {
      kode: "udgangspunktUbrugt",
      alvor: "advarsel",
      sti: `${sti}.baselines`,
      besked: {
        da: "udgangspunktet bruges ikke: kravet regnes ikke fra det",
        en: "the baseline is not used: the demand does not start from it"
      },
      raad: {
        da: 'Skriv kravet med referencen { "slags": "aftalt" }, eller tag udgangspunktet ud.',
        en: 'Write the demand with the reference { "slags": "aftalt" }, or take the baseline out.'
      }
    }
  ]
}
