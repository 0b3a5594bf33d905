/** A fold that goes through time: what is counted under one state of the agreement, fed day by day, read at any of them. */
import type { Aftale } from "../decisions/provRevision.ts"
import { versionerne } from "../decisions/provRevision.ts"
import type { Registreringstype } from "../events/Registrering.ts"
import type { LocalDate } from "../ground/LocalDate.ts"
import type { Dateret } from "../indicators/dateret.ts"
import { versionPaa } from "../terms/Version.ts"
import { type Aarsgruppe, aarsgrupper, kontekstFor, taelI, talteTyper } from "./Aarsgruppe.ts"
import { type Bevis, type Bevissamler, bevissamler, type Celleadresse, stederFor } from "./bevis.ts"
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
  readonly bevis: (adresse: Celleadresse, setFra: LocalDate) => ReadonlyArray<Bevis>
}

export const dagsfold = (aftale: Aftale): Dagsfold => {
  const grupper = aarsgrupper(aftale, { idag: aftale.delaftale.til, fortolkninger: "alle" })
  const versioner = versionerne(aftale)
  const tael = taelI(grupper)
  const samlere = grupper.map(({ loefter, version }) => samlereFor(loefter, version.delaftale))
  const taeller = grupper.flatMap(({ alternativer, loefter, version }) =>
    [...loefter, ...alternativer].map((loefte) => [loefte.kriterium, talteTyper(version, loefter, loefte)] as const)
  )
  return {
    foed: ({ position, registrering, vaegt, ved }) => {
      tael(registrering, vaegt, position, ved)
      for (const egne of samlere) for (const samler of egne.values()) samler.tael(registrering, vaegt, position, ved)
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
    bevis: ({ kriterium, omraade, projektaar }, setFra) => {
      const nummer = grupper.findIndex(({ aar }) => aar.some(({ id }) => id === projektaar))
      const samler = samlere[nummer]?.get(kriterium)
      const aar = grupper[nummer]?.aar.find(({ id }) => id === projektaar)
      if (samler === undefined || aar === undefined) return []
      return samler.bevis(
        stederFor(omraade, aar, grupper[nummer]!.version.delaftale, setFra),
        `${omraade}|${projektaar}`
      )
    }
  }
}

const samlereFor = (loefter: Aarsgruppe["loefter"], delaftale: Aftale["delaftale"]): ReadonlyMap<string, Bevissamler> =>
  new Map(loefter.map((loefte) => [loefte.kriterium, bevissamler(loefte, delaftale)]))
