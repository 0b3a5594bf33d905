/** What each part of a demand came to, sentence by sentence: the quarter, the area or the part that was kept or missed. */
import type * as Interval from "../ground/Interval.ts"
import * as Rational from "../ground/Rational.ts"
import type { Krav } from "../terms/Krav.ts"
import { vedKrav } from "./bedoemKrav.ts"
import { delceller, erSammensat, type Sammensat } from "./delceller.ts"
import { figur } from "./figur.ts"
import { type Celle, type Kontekst, periodeFor } from "./Kontekst.ts"
import { dansk, type Ordbog } from "./ord/dansk.ts"

/** A demand that is made of no others, where it stands among those that are. */
interface Blad {
  readonly navne: ReadonlyArray<string>
  readonly celle: Celle
  readonly krav: Krav
}

const navnet = (
  { delaftale }: Kontekst,
  { slags }: Sammensat,
  { del, omraade }: Celle,
  nummer: number,
  ord: Ordbog
): string => {
  switch (slags) {
    case "Alle":
    case "Nogle":
      return ord.kravNr(nummer)
    case "HvertOmraade":
      return ord.iOmraadet(delaftale.boligomraader.find(({ id }) => id === omraade)!.navn)
    case "HverPeriode":
      return ord.iPerioden(del!.periode.fra, del!.periode.til)
  }
}

const blade = (kontekst: Kontekst, { celle, krav, navne }: Blad, ord: Ordbog): ReadonlyArray<Blad> =>
  erSammensat(krav)
    ? delceller(kontekst, celle, krav).flatMap((del, nummer) =>
        blade(kontekst, { ...del, navne: [...navne, navnet(kontekst, krav, del.celle, nummer + 1, ord)] }, ord)
      )
    : [{ celle, krav, navne }]

const tallet = ({ hoejst, mindst }: Interval.Interval, ord: Ordbog): string => {
  const fra = ord.tal(mindst)
  if (hoejst === undefined) return `${fra}..`
  return Rational.order.equals(mindst, hoejst) ? fra : `${fra}..${ord.tal(hoejst)}`
}

/** "I perioden 2024-04-01 til 2024-06-30: 1, ikke opfyldt."; none of a demand that is one, nor before the cell is over. */
export const delsvar = (kontekst: Kontekst, celle: Celle, ord: Ordbog = dansk): ReadonlyArray<string> => {
  const { krav } = celle.maaling
  if (!erSammensat(krav) || kontekst.setFra < periodeFor(celle).til) return []
  return blade(kontekst, { celle, krav, navne: [] }, ord).map((blad) => {
    const aflaesning = figur(kontekst, blad.celle)
    const tal = aflaesning._tag === "Mangler" ? [] : [`${tallet(aflaesning.vaerdi, ord)},`]
    const { afgoerelse, undtaget } = vedKrav(kontekst, blad.celle, blad.krav)
    return `${[...blad.navne, ...tal, ord.udfald[undtaget === undefined ? afgoerelse.opfyldelse : "undtaget"]].join(" ")}.`
  })
}
