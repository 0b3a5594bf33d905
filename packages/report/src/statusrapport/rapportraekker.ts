/** The figures of all reports of a log, wherever in them they stand, with small counts of persons left out of all at once. */
import { gruppenFor, Interval, type Omraadetal, type Status, type Vurdering } from "@delaftale/core"
import { celletekst, omraadenavn } from "../tal/celletekst.ts"
import { grundlagFor } from "../tal/grundlag.ts"
import type { Raekke } from "../tal/Raekke.ts"
import { raekkerFor, talraekke } from "../tal/raekkerFor.ts"
import { undersoegelsestal } from "../undertryk/undersoegelsestal.ts"
import { type Mindsteantal, undertrykSnit } from "../undertryk/undertryk.ts"
import type { Rapportgrundlag } from "./hentStatusrapport.ts"
import { type Spurgte, spurgte } from "./Spurgt.ts"

/** The rows of a report, small counts left out (*rapportrækker*, rows of a report). */
export interface Rapportraekker {
  /** As `raekkerFor` gives them. */
  readonly raekker: ReadonlyArray<Raekke>
  /** What is promised for all areas together, as it lies in each of them: without target and verdict. */
  readonly fordelt: ReadonlyArray<Raekke>
  /** The promises that are followed up beside the table. */
  readonly fulgte: ReadonlyArray<Raekke>
  readonly undersoegelser: Spurgte
  /** By the number of an edition: the cells as they were in it. */
  readonly foer: ReadonlyMap<number, ReadonlyArray<Raekke>>
  /** Fewer persons than this are not told. */
  readonly mindsteantal: Mindsteantal
}

/**
 * The areas add up to what is told of all together, a coverage is a share of what another figure counts, and what a cell
 * was before lies close to what it is: so all are hidden in one go.
 */
export const rapportraekker = (
  { baggrund, opfoelgning, sammenligninger, status }: Rapportgrundlag,
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
  const fulgte = opfoelgning.fulgte.flatMap((en) => fulgt(status, en))
  const alle = [...raekker, ...fordelt, ...fulgte]
  const valg = { foersteAar: status.delaftale.projektaar[0]?.id, graense: mindsteantal }
  const udgaver = [...sammenligninger].sort(([a], [b]) => a - b)
  const snit = [
    ...udgaver.map(([, { foer }]) => ({ raekker: foer.vurderinger.map((en) => talraekke(foer, en)) })),
    { raekker: alle, andet: undersoegelsestal(baggrund.undersoegelser, raekker, valg) }
  ]
  const udgivne = undertrykSnit(snit, status.delaftale, mindsteantal)
  const { raekker: nu, skjult } = udgivne.at(-1)!
  return {
    raekker: nu.slice(0, raekker.length),
    fordelt: nu.slice(raekker.length, raekker.length + fordelt.length),
    fulgte: nu.slice(raekker.length + fordelt.length),
    undersoegelser: spurgte(baggrund.undersoegelser, skjult, mindsteantal),
    foer: new Map(udgaver.map(([nummer], plads) => [nummer, udgivne[plads]!.raekker])),
    mindsteantal
  }
}

/** As it is measured in the version that the year is judged by. */
const fulgt = (status: Status, vurdering: Vurdering): ReadonlyArray<Raekke> => {
  const loefter = gruppenFor(status, vurdering.projektaar)?.version.delaftale.forpligtelser
  const maaling = loefter?.find(({ id }) => id === vurdering.kriterium)?.foelgesVed?.maaling
  if (maaling === undefined) return []
  return [
    {
      ...vurdering,
      maaling,
      grundlag: grundlagFor(maaling.indikator, maaling.enhed),
      laesninger: [],
      haengerPaa: [],
      tekst: celletekst(status.delaftale, vurdering),
      undertrykt: []
    }
  ]
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
