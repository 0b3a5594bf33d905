/** Circumstances and decisions brought in: who has been told of each, and who has not. */
import type { Delaftale, Sagsforloeb } from "@delaftale/core"
import { organnavn } from "@delaftale/report"
import { type Sprog, tekst } from "../../Sprog.ts"

export const sagerTekst = (
  delaftale: Delaftale,
  sager: ReadonlyArray<Sagsforloeb>,
  lang: Sprog
): ReadonlyArray<string> => {
  if (sager.length === 0) return [tekst(lang, "Ingen forhold eller beslutninger.", "No circumstances or decisions.")]
  const ufuldstaendige = sager.filter(({ manglerBesked }) => manglerBesked.length > 0).length
  return [
    ...sager.flatMap((sag) => [hoved(delaftale, sag, lang), ...linjer(delaftale, sag, lang).map((en) => `  ${en}`)]),
    tekst(
      lang,
      `${sager.length} i alt; i ${ufuldstaendige} af dem mangler nogen at få besked.`,
      `${sager.length} in all; in ${ufuldstaendige} of them somebody has not been told.`
    )
  ]
}

const hoved = (delaftale: Delaftale, { id, opstaaet }: Sagsforloeb, lang: Sprog): string => {
  if (opstaaet._tag === "ForholdOpstaaet") {
    return `${id} (${tekst(lang, "forhold, opstået", "circumstance, came up")} ${opstaaet.dato}): ${opstaaet.beskrivelse}`
  }
  const hvis = organnavn(delaftale, opstaaet.organ)
  const hvad = tekst(lang, `beslutning i ${hvis}, indbragt`, `decision of ${hvis}, brought in`)
  return `${id} (${hvad} ${opstaaet.dato}): ${opstaaet.beskrivelse}`
}

const linjer = (
  delaftale: Delaftale,
  { afsluttet, ansvarlige, manglerBesked, opstaaet, underrettet }: Sagsforloeb,
  lang: Sprog
): ReadonlyArray<string> => {
  const navn = (id: string): string => organnavn(delaftale, id)
  const fik = underrettet.map(
    ({ dato, maade, part }) => `${navn(part)} (${dato}${maade === undefined ? "" : `, ${maade}`})`
  )
  const hvem = ansvarlige.map(navn).join(", ")
  return [
    ...(opstaaet.kriterier === undefined
      ? []
      : [`${tekst(lang, "påvirker", "bears on")}: ${opstaaet.kriterier.join(", ")}`]),
    ...(fik.length === 0 ? [] : [`${tekst(lang, "fået besked", "told")}: ${fik.join(", ")}`]),
    ...(manglerBesked.length === 0
      ? [tekst(lang, "alle, der skal, har fået besked", "everybody who must be told has been told")]
      : [
          `${tekst(lang, "mangler at få besked", "not told yet")}: ${manglerBesked.map(navn).join(", ")}`,
          `${tekst(lang, "ansvarlig", "responsible")}: ${hvem}`
        ]),
    ...(afsluttet === undefined
      ? []
      : [`${tekst(lang, "afsluttet", "closed")} ${afsluttet.dato}: ${afsluttet.begrundelse}`])
  ]
}
