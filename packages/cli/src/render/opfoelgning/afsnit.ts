/** What `status --all-sections` prints below the verdict table. */
import type { Delaftale, Opfoelgning } from "@delaftale/core"
import { type Sprog, tekst } from "../../Sprog.ts"
import { driftTabel } from "./drift.ts"
import { forbrugTabel } from "./forbrug.ts"
import { fulgteTabel } from "./fulgte.ts"
import { leverancerTabel } from "./leverancer.ts"
import { sagerTekst } from "./sager.ts"

export const afsnitTekst = (delaftale: Delaftale, opfoelgning: Opfoelgning, lang: Sprog): string => {
  const { forbrug, fulgte, leverancer, notater, overdragelser, sager } = opfoelgning
  const afsnit: ReadonlyArray<readonly [da: string, en: string, linjer: ReadonlyArray<string>]> = [
    [
      "Forpligtelser fulgt op ved dækning og bedømmelse",
      "Commitments followed up by coverage and judgement",
      fulgteTabel(delaftale, fulgte, lang)
    ],
    ["Leverancer", "Deliveries", leverancerTabel(delaftale, leverancer, lang)],
    ["Underretninger", "Notices", sagerTekst(delaftale, sager, lang)],
    ["Overdragelse", "Handing over", driftTabel(delaftale, overdragelser, lang)],
    ["Forbrug mod budget", "Money against the budget", forbrugTabel(forbrug, lang)],
    ["Logbog", "Logbook", logbogen(delaftale, notater, lang)]
  ]
  return afsnit.map(([da, en, linjer]) => [overskrift(tekst(lang, da, en)), ...linjer].join("\n")).join("\n\n")
}

const overskrift = (ord: string): string => `${ord}\n${"═".repeat(ord.length)}`

const logbogen = ({ aktiviteter }: Delaftale, notater: Opfoelgning["notater"], lang: Sprog): ReadonlyArray<string> => {
  const ialt = [...notater.values()].reduce((sum, antal) => sum + antal, 0)
  const navn = (id: string): string =>
    id === ""
      ? tekst(lang, "uden aktivitet", "about no activity")
      : `${id} ${aktiviteter.find((en) => en.id === id)?.navn ?? ""}`
  return [
    tekst(lang, `${ialt} notater.`, `${ialt} notes.`),
    ...[...notater].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, antal]) => `  ${navn(id)}: ${antal}`)
  ]
}
