/** Percentages of one sentence that are nearly 100 together, and not quite: parts of a whole that do not add up. */
import * as Rational from "../../ground/Rational.ts"
import type { Delaftale } from "../../terms/Delaftale.ts"
import type { Aftalefund, Eftersyn } from "./Aftalefund.ts"

const hundrede = Rational.fromNumber(100)
/** How far from 100 a sum is still taken for a whole. */
const naer = Rational.fromNumber(3)

type Kendsgerning = NonNullable<Delaftale["problemkompleks"]>["kendsgerninger"][number]

export const procentsum: Eftersyn = ({ problemkompleks }) => {
  const grupper = new Map<string, Array<readonly [number, Kendsgerning]>>()
  for (const [nummer, en] of (problemkompleks?.kendsgerninger ?? []).entries()) {
    if (en.enhed !== "procent") continue
    const noegle = JSON.stringify([en.ordlyd, en.periode, en.omraade])
    grupper.set(noegle, [...(grupper.get(noegle) ?? []), [nummer, en]])
  }
  return [...grupper.values()].flatMap((gruppe) => skaevt(gruppe))
}

const skaevt = (gruppe: ReadonlyArray<readonly [number, Kendsgerning]>): ReadonlyArray<Aftalefund> => {
  const sum = gruppe.map(([, { vaerdi }]) => Rational.fromDecimal(vaerdi)).reduce(Rational.sum, Rational.zero)
  const forskel = Rational.subtract(sum, hundrede)
  const afstand = forskel.taeller < 0n ? Rational.negate(forskel) : forskel
  const [foerste] = gruppe
  if (foerste === undefined || gruppe.length < 2 || Rational.isZero(forskel)) return []
  if (Rational.order.compare(afstand, naer) > 0) return []
  const ialt = Rational.toDanish(sum)
  return [
    {
      kode: "procentsum",
      alvor: "advarsel",
      sti: `problemkompleks.kendsgerninger[${foerste[0]}]`,
      besked: {
        da: `procenterne i sætningen giver ${ialt} tilsammen, ikke 100`,
        en: `the percentages of the sentence are ${ialt} together, not 100`
      },
      raad: {
        da: "Se efter, om de er skrevet rigtigt af. Er det aftalens egne tal, så lad dem stå.",
        en: "See whether they were copied right. If they are the agreement's own figures, leave them."
      }
    }
  ]
}
