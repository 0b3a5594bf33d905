/** From what was gathered of a log to the report of a year, or of the whole period. */
import { type Delaftale, gruppenFor, type Status, type Vurdering } from "@delaftale/core"
import type { Raekke } from "../tal/Raekke.ts"
import { andreTal } from "./andreTal.ts"
import { type Rapportgrundlag, sidsteUdgave } from "./hentStatusrapport.ts"
import type { Rapportraekker } from "./rapportraekker.ts"
import type { Aarsversion, Rapportloefte, Rettelser, Statusrapport } from "./Statusrapport.ts"

/** What a report is about: a year, or the whole period (*rapportemne*, subject of a report). */
export interface Rapportemne {
  /** Absent for the whole period. */
  readonly projektaar?: string
  /** The version of the program that computed it. */
  readonly motor: string
}

/** The report of one year or of the whole period (*rapport for*, report for). */
export const rapportFor = (
  grundlag: Rapportgrundlag,
  tal: Rapportraekker,
  { motor, projektaar }: Rapportemne
): Statusrapport => {
  const { fordelt, fulgte, mindsteantal, raekker, undersoegelser } = tal
  const { baggrund, mangler, opfoelgning, status, til } = grundlag
  const { fulgte: _raa, ...fulgtOp } = opfoelgning
  const { aftale, haendelser, head, setFra } = status
  const gruppe = projektaar === undefined ? undefined : gruppenFor(status, projektaar)
  const delaftale = gruppe?.version.delaftale ?? status.delaftale
  const aar = projektaar === undefined ? delaftale.projektaar.map(({ id }) => id) : [projektaar]
  const rettelser = rettelserne(grundlag, tal, projektaar)
  return {
    ...(projektaar === undefined ? {} : { projektaar }),
    delaftale,
    konstrueret: status.datagrundlag === "konstrueret",
    aar,
    loefter: loefterne(status, delaftale, raekker, aar),
    fordelt: fordelt.filter((en) => aar.includes(en.projektaar)),
    mangler: mangler.filter((rykker) => aar.includes(rykker.projektaar)),
    fulgte: fulgte.filter((en) => aar.includes(en.projektaar)),
    opfoelgning: fulgtOp,
    kadencer: baggrund.kadencer.filter((en) => aar.includes(en.projektaar)),
    undersoegelser,
    ...(rettelser === undefined ? {} : { rettelser }),
    aftale,
    versioner: versionerne(status, aar),
    setFra,
    kendtPr: til.kendtPr,
    head,
    haendelser,
    motor,
    mindsteantal
  }
}

const loefterne = (
  status: Status,
  { forpligtelser, kriterier }: Delaftale,
  raekker: ReadonlyArray<Raekke>,
  aar: ReadonlyArray<string>
): ReadonlyArray<Rapportloefte> => {
  const alle = [
    ...kriterier.map((et) => ({ ...et, klasse: "kriterium" as const })),
    ...forpligtelser.map((en) => ({ ...en, klasse: "forpligtelse" as const }))
  ]
  return alle.flatMap((loefte): ReadonlyArray<Rapportloefte> => {
    const { bemaerkning, id, klasse, ordlyd, tvivl = [] } = loefte
    const alleAar = raekker.filter(({ kriterium }) => kriterium === id)
    const celler = alleAar.filter(({ projektaar }) => aar.includes(projektaar))
    if (celler.length === 0) return []
    return [
      {
        id,
        klasse,
        ordlyd,
        ...("datakilde" in loefte ? { datakilde: loefte.datakilde } : {}),
        ...(bemaerkning === undefined ? {} : { bemaerkning }),
        ...(loefte.aktivitet === undefined ? {} : { aktivitet: loefte.aktivitet }),
        bloed: "styrke" in loefte && loefte.styrke === "bloed",
        tvivl,
        celler,
        alleAar,
        andre: andreTal(status, alleAar)
      }
    ]
  })
}

/** Of the years up to that of the edition: later ones were not over then, so that nothing of them was corrected. */
const rettelserne = (
  { sammenligninger, status, til }: Rapportgrundlag,
  { foer, raekker }: Rapportraekker,
  projektaar: string | undefined
): Rettelser | undefined => {
  const udgave = sidsteUdgave(status, projektaar, til)
  const fundet = udgave === undefined ? undefined : sammenligninger.get(udgave.udgave)
  if (udgave === undefined || fundet === undefined) return undefined
  const aar = status.delaftale.projektaar.map(({ id }) => id)
  const sidste = aar.indexOf(udgave.projektaar)
  const aendringer = fundet.aendringer.map((en) => ({
    aarsager: en.aarsager,
    ...(en.foer && { foer: raekken(foer.get(udgave.udgave)!, en.foer) }),
    ...(en.efter && { efter: raekken(raekker, en.efter) })
  }))
  return {
    udgave,
    aendringer: aendringer.filter(({ efter, foer: da }) => aar.indexOf((efter ?? da)!.projektaar) <= sidste)
  }
}

const raekken = (raekker: ReadonlyArray<Raekke>, vurdering: Vurdering): Raekke =>
  raekker.find(
    ({ halvaar, kriterium, omraade, projektaar }) =>
      kriterium === vurdering.kriterium &&
      omraade === vurdering.omraade &&
      projektaar === vurdering.projektaar &&
      halvaar === vurdering.halvaar
  )!

const versionerne = ({ grupper }: Status, aar: ReadonlyArray<string>): ReadonlyArray<Aarsversion> =>
  grupper.flatMap((gruppe) => {
    const egne = gruppe.aar.map(({ id }) => id).filter((id) => aar.includes(id))
    const { gyldigFra, nummer, revision } = gruppe.version
    return egne.length === 0 ? [] : [{ aar: egne, nummer, gyldigFra, ...(revision === undefined ? {} : { revision }) }]
  })
