/** By what the years are judged, where that is not simply the agreement as it was signed. */
import type { Status } from "@delaftale/core"
import { type Sprog, tekst } from "../Sprog.ts"

/** Nothing where nothing was decided. */
export const grundlagLinjer = ({ aftale, grupper }: Status, lang: Sprog): ReadonlyArray<string> => {
  const reviderede = grupper.flatMap(({ aar, version: { gyldigFra, revision } }) => {
    if (revision === undefined) return []
    const aarene = aar.map(({ id }) => id).join(", ")
    return [
      tekst(
        lang,
        `${aarene}: aftalen efter revision ${revision}, gældende fra ${gyldigFra}.`,
        `${aarene}: the agreement after revision ${revision}, in force from ${gyldigFra}.`
      )
    ]
  })
  const alle = tekst(lang, "alle år", "all years")
  const laest = aftale.fortolkninger.map(
    ({ fortolkning, kriterium, projektaar, tvivl }) =>
      `${kriterium} ${tvivl}: ${fortolkning} (${projektaar?.join(", ") ?? alle})`
  )
  const fastsat = aftale.baselines.map(
    ({ kriterium, omraade, periode, vaerdi }) =>
      `${kriterium}${omraade === undefined ? "" : ` ${omraade}`}: ${vaerdi.replace(".", ",")} (${periode})`
  )
  return [
    ...reviderede,
    ...(laest.length === 0 ? [] : [tekst(lang, "Fortolkning besluttet: ", "Reading decided: ") + laest.join("; ")]),
    ...(fastsat.length === 0 ? [] : [tekst(lang, "Baseline fastsat: ", "Baseline fixed: ") + fastsat.join("; ")])
  ]
}
