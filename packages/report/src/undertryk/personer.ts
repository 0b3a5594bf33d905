/**
 * Which figures count persons, and when two of them are one count. Decided from the agreement's data:
 * - distinct keys, sums of participants, and whatever is measured in `personer`, `deltagelser` or `husstande` (a household may be one): persons;
 * - answers of a survey: persons, both those who gave the answer and all who answered;
 * - parts of a share: registrations with a key are persons; what is reported may be persons or households of one, and the
 *   data does not say, so it is taken for persons;
 * - not persons: cases, arrangements, letters and products (`antal` without a key in it, `opgjort` in `antal`), entries of
 *   a list that is not measured in persons, quarters kept, grades.
 */
import type { Maaling } from "@delaftale/core"
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

/** What is meant where nothing is said, and the register that shows that it was kept: no part of what is counted. */
const underforstaaet = (navn: string, vaerdi: unknown): boolean =>
  navn === "foertAf" ||
  (navn === "tid" && vaerdi === "aaret") ||
  (navn === "omraader" && vaerdi === "samlet") ||
  (navn === "maal" && (vaerdi === "sum" || vaerdi === "ultimo"))

/** The same for the same count. */
export const taelling = (indikator: Indikator): string =>
  JSON.stringify(indikator, (navn, vaerdi: unknown) => (underforstaaet(navn, vaerdi) ? undefined : vaerdi))
