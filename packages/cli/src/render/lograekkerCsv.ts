/** A line for each log of a store: the codes and figures as they are, so that they can be added up and compared. */

import { csvlinje, udenFormel } from "@delaftale/report"
import type { Lograekke } from "../all/Lograekke.ts"
import type { Sprog } from "../Sprog.ts"
import type { Taelling } from "../taelling.ts"
import { grund } from "./grund.ts"

const udfald = ["opfyldt", "ikkeOpfyldt", "kanIkkeVurderes", "undtaget"] as const

const hoved = [
  ...["log", "delaftale", "titel", "helhedsplan", "datagrundlag", "fra", "til", "setFra"],
  ...["hændelser", "position", "segl"],
  ...udfald.map((status) => `kriterier.${status}`),
  ...udfald.map((status) => `forpligtelser.${status}`),
  ...["foreløbige", "fejl"]
]

const antal = (taelling: Taelling): ReadonlyArray<string> => udfald.map((status) => String(taelling[status]))

const felter = (raekke: Lograekke, lang: Sprog): ReadonlyArray<string> => {
  if (raekke._tag === "Uvurderet") {
    return [raekke.log, ...hoved.slice(2).map(() => ""), udenFormel(grund(raekke, lang))]
  }
  const { datagrundlag, delaftale, fra, helhedsplan, log, segl, setFra, til, titel } = raekke
  return [
    ...[log, delaftale, udenFormel(titel), udenFormel(helhedsplan), datagrundlag, fra, til, setFra],
    ...[String(raekke.haendelser), String(raekke.position), segl],
    ...antal(raekke.kriterier),
    ...antal(raekke.forpligtelser),
    ...[String(raekke.foreloebige), ""]
  ]
}

export const lograekkerCsv = (raekker: ReadonlyArray<Lograekke>, lang: Sprog): string =>
  [csvlinje(hoved), ...raekker.map((raekke) => csvlinje(felter(raekke, lang)))].join("\n")
