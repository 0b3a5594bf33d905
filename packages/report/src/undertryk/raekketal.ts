/** The counts of persons behind a row, and behind its baseline. */
import { Interval } from "@delaftale/core"
import type { Raekke } from "../tal/Raekke.ts"
import { aaretsTal, afledte, taellerPersoner } from "./afledte.ts"
import { enkelttal, type Fundet, intet } from "./Persontal.ts"
import { erPersontal } from "./personer.ts"

/** In the first year, or its first half, "this year" and "since the beginning" are one count. */
const somAarets = (raekke: Raekke, foersteAar: string | undefined): Raekke => {
  const { maaling } = raekke
  if (maaling.indikator.slags !== "personer" || raekke.projektaar !== foersteAar || (raekke.halvaar ?? 1) > 1)
    return raekke
  const { tid: _, ...indikator } = maaling.indikator
  return { ...raekke, maaling: { ...maaling, indikator } }
}

const stedet = ({ halvaar, omraade = "", projektaar }: Raekke): string =>
  halvaar === undefined ? `${omraade}|${projektaar}` : `${omraade}|${projektaar}#${halvaar}`

export const raekketal = (
  denne: Raekke,
  { foersteAar, graense }: { readonly foersteAar: string | undefined; readonly graense: number }
): Fundet => {
  const raekke = somAarets(denne, foersteAar)
  const sted = stedet(raekke)
  const { enhed, indikator } = raekke.maaling
  const afledt = indikator.slags === "aendring" || ("gennemsnit" in indikator && indikator.gennemsnit !== undefined)
  return afledt
    ? afledte(raekke, sted, graense)
    : enkelttal(indikator, erPersontal(indikator, enhed), raekke, sted, graense)
}

/** A baseline that was counted; what the agreement says or a body fixed is public. */
export const baselinetal = ({ baseline, maaling, omraade = "" }: Raekke, graense: number): Fundet => {
  if (baseline?.kilde !== "maalt") return intet
  const { dele, periode, vaerdi } = baseline
  const indikator = aaretsTal(maaling.indikator)
  const maalt = { vaerdi: Interval.exactly(vaerdi), ...(dele === undefined ? {} : { dele }) }
  return enkelttal(indikator, taellerPersoner(indikator, maaling), maalt, `${omraade}|foer ${periode}`, graense)
}
