/** Figures that do not stand in the words they were taken from: most often a slip of a key. */
import * as Rational from "../../ground/Rational.ts"
import type { Baseline } from "../../terms/Baseline.ts"
import type { Delaftale } from "../../terms/Delaftale.ts"
import type { Krav } from "../../terms/Krav.ts"
import type { Aftalefund, Eftersyn } from "./Aftalefund.ts"
import { loefterne } from "./maalt.ts"

export const talIOrdlyd: Eftersyn = (aftale) => [
  ...loefterne(aftale).flatMap(({ loefte: { maaling, ordlyd }, sti }) =>
    maaling === undefined
      ? []
      : [
          ...udgangspunkterne(`${sti}.maaling.baselines`, maaling.baselines ?? []),
          ...(uden(ordlyd, graenserI(maaling.krav)) ? [fund(`${sti}.maaling.krav`, ordlyd)] : [])
        ]
  ),
  ...kendsgerningerne(aftale),
  ...posterne(aftale)
]

const kendsgerningerne = ({ problemkompleks }: Delaftale): ReadonlyArray<Aftalefund> =>
  (problemkompleks?.kendsgerninger ?? []).flatMap(({ ordlyd, vaerdi }, nummer) =>
    uden(ordlyd, [Rational.fromDecimal(vaerdi)])
      ? [fund(`problemkompleks.kendsgerninger[${nummer}].vaerdi`, ordlyd)]
      : []
  )

const posterne = ({ oekonomi }: Delaftale): ReadonlyArray<Aftalefund> =>
  (oekonomi?.poster ?? []).flatMap(({ beloeb, ordlyd }, nummer) =>
    uden(ordlyd, [Rational.fromNumber(beloeb)]) ? [fund(`oekonomi.poster[${nummer}].beloeb`, ordlyd)] : []
  )

const udgangspunkterne = (sti: string, baselines: ReadonlyArray<Baseline>): ReadonlyArray<Aftalefund> =>
  baselines.flatMap(({ ordlyd, vaerdi }, nummer) =>
    uden(ordlyd, [Rational.fromDecimal(vaerdi)]) ? [fund(`${sti}[${nummer}].vaerdi`, ordlyd)] : []
  )

/** A year or a date says when, not how much. */
const tidspunkter = /\b\d{1,2}[.-]\s?\d{1,2}[.-]\s?(?:19|20)\d{2}\b|(?<![.,\d])(?:19|20)\d{2}(?![.,]?\d)/gu
/** "2.919", "26,80", "14, 11": a point may part thousands or decimals, and a comma decimals. */
const tal = /\d+(?:[.,]\s?\d+)*/gu

const decimal = (text: string): Rational.Rational => Rational.fromDecimal(text)

/** What a number may mean as it is written. */
const betydninger = (skrevet: string): ReadonlyArray<Rational.Rational> => {
  const taet = skrevet.replace(/\s/gu, "")
  const dele = taet.split(/[.,]/u)
  const dansk = taet.replaceAll(".", "").replace(",", ".")
  const former = [...dele, dele.join(""), ...(dele.length === 2 ? [dele.join(".")] : [])]
  return [...former, ...(/^\d+(?:\.\d+)?$/u.test(dansk) ? [dansk] : [])].map(decimal)
}

/** The numbers, and their sum where they are several: "46 % er trygge, 32 % meget trygge" is 78. */
const talI = (ordlyd: string): ReadonlyArray<Rational.Rational> => {
  const skrevne = [...ordlyd.replace(tidspunkter, " ").matchAll(tal)].map(([en]) => betydninger(en))
  const sum = skrevne.reduce((ialt, en) => Rational.sum(ialt, en.at(-1)!), Rational.zero)
  return skrevne.length === 0 ? [] : [...skrevne.flat(), sum]
}

const stoerrelse = (en: Rational.Rational): Rational.Rational => (en.taeller < 0n ? Rational.negate(en) : en)

/** The words have numbers, and none of them is this one. Numbers written in letters are not read. */
const uden = (ordlyd: string, soegte: ReadonlyArray<Rational.Rational>): boolean => {
  const fundne = talI(ordlyd)
  return (
    fundne.length > 0 &&
    soegte.length > 0 &&
    !soegte.some((en) => fundne.some((tallet) => Rational.order.equals(tallet, stoerrelse(en))))
  )
}

/** A limit as it is; a rate as it is and in percent. */
const graenserI = (krav: Krav): ReadonlyArray<Rational.Rational> => {
  switch (krav.slags) {
    case "Mindst":
    case "Hoejst":
      return [decimal(krav.graense)]
    case "Mellem":
      return [decimal(krav.fra), decimal(krav.til)]
    case "Forloeb":
      return [krav.sats, ...(krav.trin ?? []).map(({ sats }) => sats)].flatMap((sats) =>
        sats === undefined ? [] : [decimal(sats), Rational.multiply(decimal(sats), Rational.fromNumber(100))]
      )
    case "HvertOmraade":
    case "HverPeriode":
      return graenserI(krav.krav)
    case "Alle":
    case "Nogle":
      return krav.krav.flatMap((del) => graenserI(del.krav))
    default:
      return []
  }
}

const fund = (sti: string, ordlyd: string): Aftalefund => ({
  kode: "talIkkeIOrdlyd",
  alvor: "advarsel",
  sti,
  besked: {
    da: `tallet står ikke i ordene: "${ordlyd}"`,
    en: `the figure does not stand in the words: "${ordlyd}"`
  },
  raad: {
    da: "Se efter, om det er skrevet rigtigt af. Er det regnet ud af ordene, så lad det stå.",
    en: "See whether it was copied right. If it was worked out from the words, leave it."
  }
})
