/** From rows to the text of the JSON file. */
import type { Interval } from "@delaftale/core"
import type { Dele, Raekke } from "../tal/Raekke.ts"
import type { Talark } from "./Talark.ts"
import { noejagtigt } from "./tal.ts"
import type { Udgivelse } from "./Udgivelse.ts"

const interval = ({ hoejst, mindst }: Interval.Interval) => ({
  mindst: noejagtigt(mindst),
  ...(hoejst === undefined ? {} : { hoejst: noejagtigt(hoejst) })
})

const delene = (dele: Dele | undefined) =>
  dele === undefined
    ? {}
    : {
        dele: {
          ...(dele.taeller === undefined ? {} : { taeller: interval(dele.taeller) }),
          naevner: interval(dele.naevner)
        }
      }

const baselinen = ({ dele, vaerdi, ...resten }: NonNullable<Raekke["baseline"]>) => ({
  ...resten,
  vaerdi: noejagtigt(vaerdi),
  ...delene(dele)
})

const figurer = ({ baseline, dele, maaltal, margin, vaerdi }: Raekke) => ({
  ...(vaerdi === undefined ? {} : { vaerdi: interval(vaerdi) }),
  ...delene(dele),
  ...(maaltal === undefined ? {} : { maaltal: { side: maaltal.side, graense: noejagtigt(maaltal.graense) } }),
  ...(margin === undefined ? {} : { afstand: noejagtigt(margin) }),
  ...(baseline === undefined ? {} : { baseline: baselinen(baseline) })
})

const raekken = (raekke: Raekke): Talark["raekker"][number] => {
  const { aarsag, endelig, fuldstaendighed, grundlag, haengerPaa, klasse, kriterium, laesninger, maaling } = raekke
  const { halvaar, omraade, paaSporet, periode, projektaar, status, undertrykt } = raekke
  return {
    kriterium,
    klasse,
    ...(omraade === undefined ? {} : { omraade }),
    projektaar,
    ...(halvaar === undefined ? {} : { halvaar }),
    ...(periode === undefined ? {} : { periode }),
    enhed: maaling.enhed,
    retning: maaling.retning,
    grundlag,
    ...figurer(raekke),
    status,
    ...(aarsag === undefined ? {} : { aarsag }),
    fuldstaendighed,
    endelig,
    ...(paaSporet === undefined ? {} : { paaSporet }),
    fortolkninger: laesninger,
    haengerPaa,
    undertrykt
  }
}

const talark = ({ delaftale, mindsteantal, proveniens, raekker }: Udgivelse): Talark => {
  const { boligomraader, helhedsplan, id, projektaar, titel } = delaftale
  const { konstrueret, ...resten } = proveniens
  return {
    format: 1,
    ...(konstrueret ? { maerke: "KONSTRUEREDE TAL" } : {}),
    delaftale: { id, titel, helhedsplan, projektaar, boligomraader },
    proveniens: resten,
    mindsteantal,
    raekker: raekker.map(raekken)
  }
}

/** The figures as JSON with exact numbers. */
export const json = (udgivelse: Udgivelse): string => `${JSON.stringify(talark(udgivelse), null, 2)}\n`
