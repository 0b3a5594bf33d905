/** What a demand made of others puts each of them to: a part's own figure, each area, each span of the year. */
import { udsnitAf } from "../indicators/Inddeling.ts"
import type { Delkrav, Krav } from "../terms/Krav.ts"
import type { Celle, Kontekst } from "./Kontekst.ts"

export type Sammensat = Extract<Krav, { readonly slags: "Alle" | "Nogle" | "HvertOmraade" | "HverPeriode" }>

interface Delcelle {
  readonly celle: Celle
  readonly krav: Krav
}

/** The cell as a part sees it: with the part's own figure, good direction and baselines, where it has them. */
export const delcelle = (celle: Celle, { baselines, indikator, retning }: Delkrav): Celle => ({
  ...celle,
  maaling: {
    ...celle.maaling,
    ...(indikator === undefined ? {} : { indikator }),
    ...(retning === undefined ? {} : { retning }),
    ...(baselines === undefined ? {} : { baselines })
  }
})

/** The spans of so many months that the cell's year is cut in. */
const perioder = ({ delaftale }: Kontekst, { projektaar }: Celle, maaneder: number) =>
  udsnitAf({ slags: "maaneder", maaneder }, delaftale).filter((udsnit) => udsnit.projektaar === projektaar.id)

export const delceller = (kontekst: Kontekst, celle: Celle, krav: Sammensat): ReadonlyArray<Delcelle> => {
  switch (krav.slags) {
    case "Alle":
    case "Nogle":
      return krav.krav.map((del) => ({ celle: delcelle(celle, del), krav: del.krav }))
    case "HvertOmraade":
      return kontekst.delaftale.boligomraader.map(({ id }) => ({ celle: { ...celle, omraade: id }, krav: krav.krav }))
    case "HverPeriode":
      return perioder(kontekst, celle, krav.maaneder).map((del) => ({ celle: { ...celle, del }, krav: krav.krav }))
  }
}

/** A demand made of others. */
export const erSammensat = (krav: Krav): krav is Sammensat =>
  krav.slags === "Alle" || krav.slags === "Nogle" || krav.slags === "HvertOmraade" || krav.slags === "HverPeriode"

/** Every cell whose figure the verdict of this one rests on: its own first, then those of the parts. */
export const bedoemteCeller = (
  kontekst: Kontekst,
  celle: Celle,
  krav: Krav = celle.maaling.krav
): ReadonlyArray<Celle> =>
  erSammensat(krav)
    ? [celle, ...delceller(kontekst, celle, krav).flatMap((del) => bedoemteCeller(kontekst, del.celle, del.krav))]
    : [celle]
