/** All logs of a store for people: a line each, with how many of its promises are held; below, why some have none. */
import { LocalDate } from "@delaftale/core"
import type { Lograekke } from "../all/Lograekke.ts"
import { type Sprog, tekst } from "../Sprog.ts"
import type { Taelling } from "../taelling.ts"
import { grund } from "./grund.ts"
import { tabel } from "./tabel.ts"

const hoved = {
  da: [
    ...["Log", "Delaftale", "Periode", "Set fra", "Hændelser", "Position"],
    ...["Kriterier: ja", "nej", "?", "-", "Forpligtelser: ja", "nej", "?", "-", "Foreløbige", "Bemærkning"]
  ],
  en: [
    ...["Log", "Agreement", "Period", "Seen from", "Events", "Position"],
    ...["Criteria: yes", "no", "?", "-", "Commitments: yes", "no", "?", "-", "Provisional", "Remark"]
  ]
} as const

const antal = ({ ikkeOpfyldt, kanIkkeVurderes, opfyldt, undtaget }: Taelling): ReadonlyArray<string> =>
  [opfyldt, ikkeOpfyldt, kanIkkeVurderes, undtaget].map(String)

const celler = (raekke: Lograekke, lang: Sprog): ReadonlyArray<string> => {
  if (raekke._tag === "Uvurderet") {
    const ingen = hoved[lang].slice(2).map(() => "")
    return [raekke.log, ...ingen, tekst(lang, "KAN IKKE VURDERES, se nedenfor", "NOT EVALUATED, see below")]
  }
  const { datagrundlag, foreloebige, forpligtelser, haendelser, kriterier, log, position, setFra, titel } = raekke
  const dag = LocalDate.toDanish
  return [
    ...[log, titel, `${dag(raekke.fra)} – ${dag(raekke.til)}`, setFra, String(haendelser), String(position)],
    ...antal(kriterier),
    ...antal(forpligtelser),
    String(foreloebige),
    datagrundlag === "konstrueret" ? "KONSTRUEREDE TAL" : ""
  ]
}

export const lograekkerTabel = (raekker: ReadonlyArray<Lograekke>, lang: Sprog): string => {
  const uden = raekker.filter((raekke) => raekke._tag === "Uvurderet")
  const med = raekker.length - uden.length
  return [
    ...tabel([hoved[lang], ...raekker.map((raekke) => celler(raekke, lang))]),
    "",
    tekst(
      lang,
      `${raekker.length} logge: ${med} vurderet, ${uden.length} kunne ikke vurderes.`,
      `${raekker.length} logs: ${med} evaluated, ${uden.length} could not be evaluated.`
    ),
    ...uden.map((raekke) => `${raekke.log}: ${grund(raekke, lang)}`)
  ].join("\n")
}
