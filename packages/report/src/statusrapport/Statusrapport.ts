/** The report of a projektår, or of the whole period, as data: everything that is printed in it, and nothing else. */
import type {
  Aendring,
  Aftale,
  Baggrund,
  Delaftale,
  Head,
  LocalDate,
  Opfoelgning,
  Rykker,
  Udgave,
  Vurdering
} from "@delaftale/core"
import type { Raekke } from "../tal/Raekke.ts"
import type { Mindsteantal } from "../undertryk/undertryk.ts"
import type { Spurgte } from "./Spurgt.ts"

type Dag = LocalDate.LocalDate
export type Tvivl = NonNullable<Delaftale["kriterier"][number]["tvivl"]>[number]

/** A promise with its cells. */
export interface Rapportloefte {
  readonly id: string
  readonly klasse: Vurdering["klasse"]
  readonly ordlyd: string
  readonly datakilde?: string
  readonly bemaerkning?: string
  readonly aktivitet?: string
  /** The words leave room ("hvor det er muligt"). */
  readonly bloed: boolean
  readonly tvivl: ReadonlyArray<Tvivl>
  /** Of the years that the report is about, areas first, "alle" last. */
  readonly celler: ReadonlyArray<Raekke>
  /** Of every year of the agreement, for the way here. */
  readonly alleAar: ReadonlyArray<Raekke>
  /** Its figures and targets under the other readings, in the same unit and for the same places. */
  readonly andre: ReadonlyArray<AndetTal>
}

/** What a cell would be under another reading of one point. */
export interface AndetTal extends Pick<Vurdering, "omraade" | "projektaar" | "halvaar" | "vaerdi" | "maaltal"> {
  readonly tvivl: string
  readonly fortolkning: string
}

/** How many cells, or promises, have each answer. */
export type Optalt = { readonly [S in Vurdering["status"]]: number }

/** A cell that says something else than it did; absent where the agreement did not have it. */
interface Rettelse extends Pick<Aendring, "aarsager"> {
  readonly foer?: Raekke
  readonly efter?: Raekke
}

/** What changed since an edition was sent out. */
export interface Rettelser {
  readonly udgave: Udgave
  readonly aendringer: ReadonlyArray<Rettelse>
}

/** Which version the years are judged by. */
export interface Aarsversion {
  readonly aar: ReadonlyArray<string>
  readonly nummer: number
  readonly gyldigFra: Dag
  readonly revision?: string
}

export interface Statusrapport {
  /** The year it is about; absent for the whole period. */
  readonly projektaar?: string
  /** The agreement in the version that the year is judged by; for the whole period the one in force at its end. */
  readonly delaftale: Delaftale
  readonly konstrueret: boolean
  /** The years that it is about. */
  readonly aar: ReadonlyArray<string>
  readonly loefter: ReadonlyArray<Rapportloefte>
  /** In the years of the report, what is promised for all areas together, as it lies in each of them. */
  readonly fordelt: ReadonlyArray<Raekke>
  readonly mangler: ReadonlyArray<Rykker>
  /** Those of the years of the report, as they may be told. */
  readonly fulgte: ReadonlyArray<Raekke>
  readonly opfoelgning: Omit<Opfoelgning, "fulgte">
  readonly kadencer: Baggrund["kadencer"]
  readonly undersoegelser: Spurgte
  /** Absent where no edition has been sent out before. */
  readonly rettelser?: Rettelser
  readonly aftale: Pick<Aftale, "afsluttede" | "baselines" | "fortolkninger" | "udgaver" | "undtagelser">
  readonly versioner: ReadonlyArray<Aarsversion>
  readonly setFra: Dag
  readonly kendtPr: Dag
  readonly head: Head
  readonly haendelser: number
  readonly motor: string
  /** Fewer persons than this are not told. */
  readonly mindsteantal: Mindsteantal
}
