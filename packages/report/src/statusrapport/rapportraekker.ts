/** The figures of all reports of a log: its cells, and those by area, with small counts of persons left out of both at once. */
import { Interval, type Omraadetal } from "@delaftale/core"
import { omraadenavn } from "../tal/celletekst.ts"
import type { Raekke } from "../tal/Raekke.ts"
import { raekkerFor } from "../tal/raekkerFor.ts"
import { type Mindsteantal, undertryk } from "../undertryk/undertryk.ts"
import type { Rapportgrundlag } from "./hentStatusrapport.ts"

/** The rows of a report, small counts left out (*rapportrækker*, rows of a report). */
export interface Rapportraekker {
  /** As `raekkerFor` gives them. */
  readonly raekker: ReadonlyArray<Raekke>
  /** What is promised for all areas together, as it lies in each of them: without target and verdict. */
  readonly fordelt: ReadonlyArray<Raekke>
  /** Fewer persons than this are not told. */
  readonly mindsteantal: Mindsteantal
}

/** The areas add up to what is told of all together, so both are hidden in one go. */
export const rapportraekker = (
  { baggrund, status }: Rapportgrundlag,
  mindsteantal: Mindsteantal = 3
): Rapportraekker => {
  const raekker = raekkerFor(status)
  const fordelt = baggrund.fordelt.flatMap((tal): ReadonlyArray<Raekke> => {
    const samlet = raekker.find(
      ({ halvaar, kriterium, omraade, projektaar }) =>
        omraade === undefined && kriterium === tal.kriterium && projektaar === tal.projektaar && halvaar === tal.halvaar
    )
    return samlet === undefined ? [] : [iOmraadet(samlet, tal, omraadenavn(status.delaftale, tal.omraade))]
  })
  const alle = undertryk([...raekker, ...fordelt], status.delaftale, mindsteantal)
  return { raekker: alle.slice(0, raekker.length), fordelt: alle.slice(raekker.length), mindsteantal }
}

const iOmraadet = (samlet: Raekke, { dele, fuldstaendighed, omraade, vaerdi }: Omraadetal, navn: string): Raekke => {
  const { endelig, grundlag, halvaar, klasse, kriterium, maaling, periode, projektaar, tekst } = samlet
  return {
    kriterium,
    klasse,
    omraade,
    projektaar,
    ...(halvaar === undefined ? {} : { halvaar }),
    ...(periode === undefined ? {} : { periode }),
    maaling,
    grundlag,
    ...(vaerdi === undefined ? {} : { vaerdi }),
    ...(dele === undefined ? {} : { dele }),
    status: "kanIkkeVurderes",
    fuldstaendighed,
    endelig,
    laesninger: [],
    haengerPaa: [],
    tekst: {
      ...tekst,
      omraade: navn,
      vaerdi: vaerdi === undefined ? "" : Interval.toDanish(vaerdi),
      maaltal: "",
      status: "kanIkkeVurderes",
      aarsag: ""
    },
    undertrykt: []
  }
}
