/** A fold that goes through time: what is counted under one state of the agreement, fed day by day, read at any of them. */
import type { Aftale } from "../decisions/provRevision.ts"
import { versionerne } from "../decisions/provRevision.ts"
import type { Registreringstype } from "../events/Registrering.ts"
import type { LocalDate } from "../ground/LocalDate.ts"
import type { Dateret } from "../indicators/dateret.ts"
import { versionPaa } from "../terms/Version.ts"
import { aarsgrupper, kontekstFor, maalereFor, taelI, talteTyper } from "./Aarsgruppe.ts"
import { type Bevis, bevissamler } from "./Bevissamler.ts"
import { type Celleadresse, laesninger } from "./laesninger.ts"
import type { Regnskab } from "./Regnskab.ts"
import { setFraFor } from "./Statusvalg.ts"

/** What a day's figures are besides what the log as a whole is. */
export type Dagsregnskab = Pick<Regnskab, "delaftale" | "datagrundlag" | "aftale" | "versioner" | "grupper" | "setFra">

export interface Dagsfold {
  readonly foed: (bidrag: Dateret) => void
  /** As things are seen from a day. The figures are read when they are asked for, so before more is fed. */
  readonly set: (dag: LocalDate) => Dagsregnskab
  /** The promises that count, or refer to what counts, any of these kinds; all without a word. */
  readonly roert: (typer?: ReadonlySet<Registreringstype>) => ReadonlySet<string>
  /** Of a cell under the figures of a day, which are the last that were asked for. */
  readonly bevis: (adresse: Celleadresse, dagens: Pick<Dagsregnskab, "grupper">) => ReadonlyArray<Bevis>
}

export const dagsfold = (aftale: Aftale): Dagsfold => {
  const grupper = aarsgrupper(aftale, { idag: aftale.delaftale.til, fortolkninger: "alle" })
  const versioner = versionerne(aftale)
  const tael = taelI(grupper)
  const samlere = grupper.map(({ loefter, version }) => bevissamler(maalereFor(version, loefter)))
  const taeller = grupper.flatMap(({ alternativer, loefter, version }) =>
    [...loefter, ...alternativer].map((loefte) => [loefte.kriterium, talteTyper(version, loefter, loefte)] as const)
  )
  return {
    foed: ({ position, registrering, vaegt, ved }) => {
      tael(registrering, vaegt, position, ved)
      for (const samler of samlere) samler.tael(registrering, vaegt, position, ved)
    },
    set: (dag) => {
      const setFra = setFraFor({ idag: dag }, aftale.delaftale)
      return {
        delaftale: versionPaa(versioner, setFra).delaftale,
        datagrundlag: aftale.datagrundlag ?? "faktisk",
        aftale,
        versioner,
        grupper: grupper.map((gruppe) => ({ ...gruppe, kontekst: kontekstFor(gruppe, aftale, setFra) })),
        setFra
      }
    },
    roert: (typer) =>
      new Set(
        taeller.flatMap(([kriterium, egne]) =>
          typer === undefined || egne.some((en) => typer.has(en)) ? [kriterium] : []
        )
      ),
    bevis: (adresse, dagens) => {
      const nummer = dagens.grupper.findIndex(({ aar }) => aar.some(({ id }) => id === adresse.projektaar))
      const gruppe = dagens.grupper[nummer]
      if (gruppe === undefined) return []
      const { halvaar, kriterium, omraade, projektaar } = adresse
      return samlere[nummer]!.bevis(laesninger(gruppe, adresse), [kriterium, omraade, projektaar, halvaar].join("|"))
    }
  }
}
