/** What undoing an import does, for people. */
import type { Import } from "@delaftale/core"
import type { Plan } from "../fortryd/planlaeg.ts"
import { type Sprog, tekst } from "../Sprog.ts"

export const fortrydelseTekst = (
  { fil, fra, sha256, til }: Import,
  { annulleres, genoptages, rettede, sprunget, tilbagefoeres }: Plan,
  lang: Sprog
): ReadonlyArray<string> => {
  const liste: ReadonlyArray<readonly [da: string, en: string, positioner: ReadonlyArray<number>]> = [
    ["rettet, inden de annulleres (rettelserne går med)", "corrected before (the corrections go with them)", rettede],
    ["annulleret i forvejen, springes over", "annulled before, passed over", sprunget],
    ["rettelser føres tilbage ved", "corrections made back at", tilbagefoeres],
    ["annulleringer fortrydes ved", "annulments undone at", genoptages]
  ]
  return [
    tekst(
      lang,
      `${fil} (position ${fra}-${til}, SHA-256 ${sha256}): ${annulleres.length} registreringer annulleres.`,
      `${fil} (positions ${fra}-${til}, SHA-256 ${sha256}): ${annulleres.length} registrations are annulled.`
    ),
    ...liste.flatMap(([da, en, positioner]) =>
      positioner.length === 0 ? [] : [`  ${tekst(lang, da, en)}: ${positioner.length} (${positioner.join(", ")})`]
    )
  ]
}
