/**
 * Distinct persons over several logs. Keys of one list are united; of several lists nobody knows who is in two of them, so
 * the number lies between the largest and the sum, and the sum is never told as a number of persons.
 */
import * as Interval from "../../ground/Interval.ts"
import * as Rational from "../../ground/Rational.ts"
import { efter, type Klasse, klasser } from "./klasser.ts"
import { type Led, liggerI, type Plansted } from "./Led.ts"

interface Noegler {
  /** Of whom every log that tells of it says that they were there. */
  readonly sikre: Set<string>
  readonly alle: Set<string>
}

/** A key is sure by one thing at least about which the logs of its list do not disagree. */
const optael = (klasse: Klasse, sted: Plansted, lister: Map<string, Noegler>): void => {
  for (const [liste, led] of efter(klasse, ({ person }) => person?.liste)) {
    if (liste === undefined) continue
    const noegler = lister.get(liste) ?? { sikre: new Set(), alle: new Set() }
    lister.set(liste, noegler)
    const inde = led
      .filter((en) => liggerI(en, sted))
      .flatMap(({ person }) => (person === undefined ? [] : [person.noegle]))
    for (const noegle of inde) {
      noegler.alle.add(noegle)
      if (inde.length === led.length && inde.every((en) => en === noegle)) noegler.sikre.add(noegle)
    }
  }
}

export const personerSamlet = (led: ReadonlyArray<Led>): ((sted: Plansted) => Interval.Interval) => {
  const alle = klasser(led)
  return (sted) => {
    const lister = new Map<string, Noegler>()
    for (const klasse of alle) optael(klasse, sted, lister)
    const egne = [...lister.values()]
    const mindst = Math.max(0, ...egne.map(({ sikre }) => sikre.size))
    const hoejst = egne.reduce((sum, noegler) => sum + noegler.alle.size, 0)
    return Interval.between(Rational.fromNumber(mindst), Rational.fromNumber(hoejst))
  }
}
