/** The targets that the words alone give, area by area and year by year, and how one of them comes about. */

import { afrund } from "../../evaluation/figur.ts"
import type { Celle } from "../../evaluation/Kontekst.ts"
import { type Graensekrav, type Maalsaetning, maaltalFor } from "../../evaluation/maaltalFor.ts"
import { regnestykke } from "../../evaluation/regnestykke.ts"
import { cellerI, type Enkeltkrav, enkeltkrav, udenTal } from "../../evaluation/udenTal.ts"
import type { Baseline } from "../../terms/Baseline.ts"
import type { Delaftale } from "../../terms/Delaftale.ts"
import type { Krav } from "../../terms/Krav.ts"
import type { Maaling } from "../../terms/Maaling.ts"
import { alleReferencer, referencer } from "../../terms/referencer.ts"
import { medEnhed } from "./kravord.ts"
import type { Tolk } from "./Tolk.ts"

/** The agreed baselines that something starts from, each with its words. */
export const udgangspunktsord = (maaling: Maaling, tolk: Tolk): ReadonlyArray<string> => {
  const { aftaleord, ord } = tolk
  if (!alleReferencer(maaling).some(({ slags }) => slags === "aftalt")) return []
  const baselines: ReadonlyArray<Baseline> = maaling.baselines ?? []
  return baselines.map(({ omraade, ordlyd, periode, vaerdi }) =>
    aftaleord.udgangspunkt(stedet(omraade, tolk), ord.decimal(vaerdi), periode, ordlyd)
  )
}

const stedet = (omraade: string | undefined, { aftale, aftaleord }: Tolk): string =>
  aftale.boligomraader.find(({ id }) => id === omraade)?.navn ?? omraade ?? aftaleord.samletSted

const tiden = ({ projektaar, udsnit }: Celle, { aftaleord }: Tolk): string =>
  udsnit?.nummer === undefined ? projektaar.id : aftaleord.halvaar(projektaar.id, udsnit.nummer)

/** Those in which there is an answer: what is due at the end has one in the last year only. */
const cellerne = (loefte: string, maaling: Maaling, aftale: Delaftale): ReadonlyArray<Celle> =>
  cellerI(aftale, loefte, maaling).filter(
    ({ projektaar }) => maaling.frist.slags !== "vedUdloeb" || projektaar.til === aftale.til
  )

type Maalsat = Enkeltkrav & { readonly maal: Maalsaetning }

const erGraense = (krav: Enkeltkrav["krav"]): krav is Graensekrav => krav.slags !== "Mellem" && krav.slags !== "Bedoemt"

/** The single demands that are held against a reference, cell by cell, each with its target. */
const maalsatte = (loefte: string, maaling: Maaling, { aftale }: Tolk): ReadonlyArray<Maalsat> => {
  const kontekst = udenTal(aftale)
  return cellerne(loefte, maaling, aftale)
    .flatMap((celle) => enkeltkrav(kontekst, celle, maaling.krav))
    .flatMap(({ celle, krav }) =>
      erGraense(krav) && referencer(krav).length > 0 ? [{ celle, krav, maal: maaltalFor(kontekst, celle, krav) }] : []
    )
}

const maalet = ({ celle, maal }: Maalsat, maaling: Maaling, tolk: Tolk): string => {
  const { aftaleord, ord } = tolk
  switch (maal._tag) {
    case "Undtaget":
      return aftaleord.undtaget
    case "Mangler":
      return aftaleord.intet
    case "Maaltal": {
      const enhed = celle.maaling.indikator === maaling.indikator ? maaling.enhed : undefined
      return `${ord.sider[maal.maaltal.side]} ${medEnhed(ord.tal(afrund(celle)(maal.maaltal.graense)), enhed, tolk)}`
    }
  }
}

/** Of several demands there is no one target; the arithmetic has them all. */
const harDele = (krav: Krav): boolean => {
  switch (krav.slags) {
    case "Alle":
    case "Nogle":
      return true
    case "HvertOmraade":
    case "HverPeriode":
      return harDele(krav.krav)
    default:
      return false
  }
}

/** A line for each area; nothing where the words give no target before figures are known. */
export const maaltalsord = (loefte: string, maaling: Maaling, tolk: Tolk): ReadonlyArray<string> => {
  const alle = harDele(maaling.krav) ? [] : maalsatte(loefte, maaling, tolk)
  if (!alle.some(({ maal }) => maal._tag === "Maaltal")) return []
  const steder = [...new Set(alle.map(({ celle }) => celle.omraade))]
  return steder.map((omraade) => {
    const egne = alle.filter(({ celle }) => celle.omraade === omraade)
    const forskellige = [...new Set(egne.map((en) => maalet(en, maaling, tolk)))]
    const ens = forskellige.length === 1
    const maal =
      ens && egne.every(({ maal: et }) => et._tag === "Undtaget")
        ? forskellige[0]!
        : ens && egne.length > 1
          ? tolk.aftaleord.alleAar(forskellige[0]!)
          : egne.map((en) => `${tiden(en.celle, tolk)} ${maalet(en, maaling, tolk)}`).join("; ")
    return `${stedet(omraade, tolk)}: ${maal}.`
  })
}

/** The arithmetic of the first target there is, or why there is none yet. */
export const regneord = (loefte: string, maaling: Maaling, tolk: Tolk): ReadonlyArray<string> => {
  const { aftale, aftaleord, ord } = tolk
  const alle = maalsatte(loefte, maaling, tolk)
  const [foerste] = alle
  if (foerste === undefined) return []
  const { celle } = alle.find(({ maal }) => maal._tag === "Maaltal") ?? foerste
  const hele = cellerne(loefte, maaling, aftale).find(
    ({ omraade, projektaar }) =>
      projektaar.id === celle.projektaar.id && (maaling.omfang === "samlet" || omraade === celle.omraade)
  )
  if (hele === undefined) return []
  const sted = `${stedet(hele.omraade, tolk)}, ${tiden(hele, tolk)}`
  const stykket = [aftaleord.eksempel(sted), ...regnestykke(udenTal(aftale), hele, ord)]
  return harDele(maaling.krav) ? stykket : [stykket.join(" ")]
}
