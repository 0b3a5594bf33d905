/** Demands that are decided before anything is reported: no figure there can be keeps them, or every one does. */
import * as Maaltal from "../../evaluation/Maaltal.ts"
import { type Forud, forudAfgjort } from "../../evaluation/muligt.ts"
import { cellerI } from "../../evaluation/udenTal.ts"
import * as Interval from "../../ground/Interval.ts"
import type { Delaftale } from "../../terms/Delaftale.ts"
import type { Aftalefund, Eftersyn, Tosproget } from "./Aftalefund.ts"
import { celleord } from "./celleord.ts"
import { type Maalt, maalte } from "./maalt.ts"
import { nyeFund } from "./nyeFund.ts"

const sider = {
  mindst: ["mindst", "at least"],
  hoejst: ["højst", "at most"],
  over: ["over", "over"],
  under: ["under", "under"]
} as const

/** "the figure lies from 0 to 100, and is to be at least 110". */
const tallet = ({ maaltal, vaerdi }: Forud): Tosproget => {
  if (maaltal === undefined || vaerdi === undefined) return { da: "", en: "" }
  const [fra, til] = [Interval.toDanish(Interval.exactly(vaerdi.mindst)), vaerdi.hoejst]
  const [da, en] = sider[maaltal.side]
  const graense = Maaltal.toDanish({ ...maaltal, side: "mindst" })
  const op = til === undefined ? undefined : Interval.toDanish(Interval.exactly(til))
  return {
    da: `: tallet ligger ${op === undefined ? `fra ${fra} og op` : `fra ${fra} til ${op}`}, og kravet er ${da} ${graense}`,
    en: `: the figure lies ${op === undefined ? `from ${fra} up` : `from ${fra} to ${op}`}, and the demand is ${en} ${graense}`
  }
}

const uopnaaeligt = (
  { kravsti: sti }: Maalt,
  fundne: readonly [Forud, ...ReadonlyArray<Forud>],
  hvor: Tosproget
): Aftalefund => {
  const tal = tallet(fundne[0])
  return {
    kode: "uopnaaeligt",
    alvor: "fejl",
    sti,
    besked: {
      da: `kravet kan aldrig holdes ${hvor.da}${tal.da}`,
      en: `the demand can never be kept ${hvor.en}${tal.en}`
    },
    raad: {
      da: "Se efter, om grænsen er skrevet rigtigt og i tallets enhed: procent går fra 0 til 100, 5 % er satsen 0.05.",
      en: "See whether the limit is written right and in the unit of the figure: percent goes from 0 to 100, 5 % is the rate 0.05."
    }
  }
}

const altid = (
  { kravsti: sti }: Maalt,
  fundne: readonly [Forud, ...ReadonlyArray<Forud>],
  hvor: Tosproget
): Aftalefund => {
  const tal = tallet(fundne[0])
  return {
    kode: "altidOpfyldt",
    alvor: "advarsel",
    sti,
    besked: {
      da: `kravet holdes af ethvert tal ${hvor.da}${tal.da}`,
      en: `the demand is kept by any figure ${hvor.en}${tal.en}`
    },
    raad: {
      da: "Skriv den grænse, ordene lover, eller vend Mindst og Hoejst, hvis den gode side er den anden.",
      en: "Write the limit that the words promise, or turn Mindst and Hoejst round if the good side is the other one."
    }
  }
}

export const uopnaaelige: Eftersyn = (aftale) => nyeFund(maalte(aftale), (maalt) => fundI(aftale, maalt))

const fundI = (aftale: Delaftale, maalt: Maalt): ReadonlyArray<Aftalefund> => {
  const alle = cellerI(aftale, maalt.loefte, maalt.maaling).length
  const forud = forudAfgjort(aftale, maalt.loefte, maalt.maaling)
  return ([uopnaaeligt, altid] as const).flatMap((sig) => {
    const udfald = sig === uopnaaeligt ? "ikkeOpfyldt" : "opfyldt"
    const [foerste, ...resten] = forud.filter((et) => et.udfald === udfald)
    if (foerste === undefined) return []
    const celler = [foerste, ...resten].map(({ celle }) => celle)
    return [sig(maalt, [foerste, ...resten], celleord(celler, alle, aftale))]
  })
}
