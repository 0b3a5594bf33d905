/** First promises to begin from: words, measure, and a file that reports it, for every new agreement to change to its own. */
import type { Filart, LocalDate, Maaling } from "@delaftale/core"
import { type Bygger, fastsat, forbedret, ikkeVaerreEnd, mindst, type Ramme } from "@delaftale/core/aftale"
import { klager, logbog, tilknytninger, undersoegelse } from "./filarter.ts"

/** The frame that all of them may use. */
interface Grundlag {
  readonly b: Bygger<Ramme>
  readonly sidsteAar: { readonly id: string; readonly fra: LocalDate.LocalDate; readonly til: LocalDate.LocalDate }
}

export interface Skabelon {
  readonly navn: string
  /** The number it promises where no other is asked for; absent where the promise has none. */
  readonly standard?: number
  readonly ordlyd: (antal: number) => string
  readonly datakilde: string
  readonly filart: Filart
  readonly maaling: (antal: number, grundlag: Grundlag) => Maaling
}

export interface Skabelonvalg {
  readonly skabelon: Skabelon
  readonly antal: number
}

const ilogbogen = { foertAf: "logbog" }

export const skabeloner: ReadonlyArray<Skabelon> = [
  {
    navn: "arrangementer",
    standard: 4,
    ordlyd: (antal) => `Der holdes mindst ${antal} arrangementer om året i hvert boligområde.`,
    datakilde: "Sekretariatets logbog",
    filart: logbog,
    maaling: (antal, { b }) =>
      b.hvertOmraade(
        { maales: b.antal(b.arrangementer({ status: "afholdt" }), ilogbogen), skal: mindst(antal) },
        { alle: true }
      )
  },
  {
    navn: "deltagere",
    standard: 100,
    ordlyd: (antal) => `Mindst ${antal} deltager i arrangementer hvert år, i områderne tilsammen.`,
    datakilde: "Sekretariatets logbog",
    filart: logbog,
    maaling: (antal, { b }) =>
      b.samlet({
        maales: b.deltagere(b.arrangementer({ status: "afholdt" }), ilogbogen),
        skal: mindst(antal),
        enhed: "deltagelser"
      })
  },
  {
    navn: "klager",
    ordlyd: () => "Antallet af klager i hvert boligområde overstiger ikke udgangspunktet.",
    datakilde: "Boligselskabets opgørelse",
    filart: klager,
    maaling: (_antal, { b }) =>
      b.hvertOmraade({ maales: b.opgjort("klager"), skal: ikkeVaerreEnd(fastsat), retning: "ned" }, { alle: true })
  },
  {
    navn: "frivillige",
    standard: 10,
    ordlyd: (antal) => `Mindst ${antal} frivillige tilknyttes i perioden, i områderne tilsammen.`,
    datakilde: "Listen over frivillige",
    filart: tilknytninger,
    maaling: (antal, { b }) =>
      b.samlet({
        maales: b.personer(b.tilknytninger({ register: "frivillige", handling: "tilknyttet" }), {
          tid: "fraBegyndelsen",
          foertAf: "frivillige"
        }),
        skal: mindst(antal),
        enhed: "personer",
        frist: "vedUdloeb"
      })
  },
  {
    navn: "tilfredshed",
    ordlyd: () => "Beboernes tilfredshed er større ved aftalens udløb end før den.",
    datakilde: "En tilfredshedsundersøgelse i det sidste år",
    filart: undersoegelse,
    maaling: (_antal, { b, sidsteAar }) =>
      b.samlet({
        maales: b.svarandel("Er du glad for at bo her?", ["ja"], {
          vindue: { fra: sidsteAar.fra, til: sidsteAar.til }
        }),
        skal: forbedret(fastsat),
        enhed: "procent",
        frist: { engang: sidsteAar.id }
      })
  }
]

/** As they are written: "arrangementer:4, deltagere:100, klager". */
export const skabelonnavne = skabeloner
  .map(({ navn, standard }) => (standard === undefined ? navn : `${navn}:${standard}`))
  .join(", ")
