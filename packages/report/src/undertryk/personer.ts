/**
 * Which figures count persons, and when two of them are one count. Decided from the agreement's data:
 * - distinct keys, sums of participants, and whatever is measured in `personer`, `deltagelser` or `husstande` (a household may be one): persons;
 * - answers of a survey: persons, both those who gave the answer and all who answered;
 * - parts of a share: registrations with a key are persons; what is reported may be persons or households of one, and the
 *   data does not say, so it is taken for persons;
 * - not persons: cases, arrangements, letters and products (`antal` without a key in it, `opgjort` in `antal`), entries of
 *   a list that is not measured in persons, quarters kept, grades.
 */
import { alleReferencer, egneIndikatorer, type Maaling } from "@delaftale/core"
import type { Indikator } from "../tal/grundlag.ts"

const medNoegle: ReadonlyArray<string> = [
  "DeltagelseRegistreret",
  "TilknytningRegistreret",
  "TilflytterRegistreret",
  "KontaktRegistreret",
  "FormidlingRegistreret",
  "BesvarelseRegistreret"
]

/** For a figure that stands alone. */
export const erPersontal = (indikator: Indikator, enhed: Maaling["enhed"]): boolean => {
  if (indikator.slags === "personer" || (indikator.slags === "sum" && indikator.felt === "deltagere")) return true
  return (
    (enhed === "personer" || enhed === "deltagelser" || enhed === "husstande") &&
    ["antal", "sum", "bestand", "opgjort"].includes(indikator.slags)
  )
}

/** For a part of a share, whose unit says nothing about it. */
export const erPersondel = (indikator: Indikator): boolean => {
  switch (indikator.slags) {
    case "personer":
    case "bestand":
    case "opgjort":
    case "sum":
      return true
    case "antal":
      return indikator.af.every(({ registrering }) => medNoegle.includes(registrering))
    default:
      return false
  }
}

/** For any figure: a share of persons, or a change of their number, tells of them too. */
const omPersoner = (indikator: Indikator, enhed: Maaling["enhed"]): boolean => {
  switch (indikator.slags) {
    case "svarandel":
      return true
    case "andel": {
      const { naevner, taeller } = indikator
      return erPersondel(taeller) || (naevner.slags !== "fast" && erPersondel(naevner))
    }
    case "aendring":
      return (
        omPersoner(indikator.indikator, enhed) || (indikator.form === "relativ" && erPersondel(indikator.indikator))
      )
    default:
      return erPersontal(indikator, enhed)
  }
}

/** For a promise: its figure, those its demand is put to, or one that it is held against. */
export const loefteOmPersoner = (maaling: Maaling, maalingAf: (kriterium: string) => Maaling | undefined): boolean => {
  const { enhed, indikator, krav } = maaling
  if (omPersoner(indikator, enhed)) return true
  if (egneIndikatorer(krav).some((en) => omPersoner(en, enhed) || erPersondel(en))) return true
  return alleReferencer(maaling).some((en) => {
    const andet = en.slags === "indikator" ? maalingAf(en.kriterium) : undefined
    return andet !== undefined && omPersoner(andet.indikator, andet.enhed)
  })
}

/** What is meant where nothing is said, and the register that shows that it was kept: no part of what is counted. */
const underforstaaet = (navn: string, vaerdi: unknown): boolean =>
  navn === "foertAf" ||
  (navn === "tid" && vaerdi === "aaret") ||
  (navn === "omraader" && vaerdi === "samlet") ||
  (navn === "maal" && (vaerdi === "sum" || vaerdi === "ultimo"))

/** The same for the same count. */
export const taelling = (indikator: Indikator): string =>
  JSON.stringify(indikator, (navn, vaerdi: unknown) => (underforstaaet(navn, vaerdi) ? undefined : vaerdi))
