/** What a kontrolside holds, in the shape in which it lies in the page: texts once, and of each day only what is new. */
import type { Aendringsaarsag, Vurdering } from "@delaftale/core"
import type { Sprog } from "../sprog.ts"

/** What a cell says: the columns of the verdict table. */
export type Svar = readonly [vaerdi: string, maaltal: string, status: Vurdering["status"], aarsag: string]

/** A line of an explanation: 0 a heading, 1 a point, 2 a line under it; the text by its number. */
export type Linje = readonly [niveau: 0 | 1 | 2, tekst: number]

/** From a day on: so many of the lines before stay, so many go, and these come. */
export type Linjeskift = readonly [dag: number, beholdt: number, vaek: number, nye: ReadonlyArray<Linje>]

/** First position and how many, again and again. */
export type Straekninger = ReadonlyArray<number>

/** From a day on: registrations that came to count, and those that ceased to. */
export type Bevisskift = readonly [dag: number, til: Straekninger, fra: Straekninger]

export interface Sidecelle {
  readonly kriterium: string
  readonly klasse: Vurdering["klasse"]
  /** Id and name of the area; both empty where all are measured together. */
  readonly omraade: string
  readonly omraadenavn: string
  readonly projektaar: string
  /** Which half of the year, from 1, where it is due each half-year. */
  readonly halvaar?: number
  /** It tells of persons, so that a page without rows has it only on some days, and nothing of its registrations. */
  readonly personer?: true
  readonly forklaring: ReadonlyArray<Linjeskift>
  readonly bevis: ReadonlyArray<Bevisskift>
}

/** A cell that says something else from the day on; without an answer it is no longer in the agreement. */
export type Skift = readonly [celle: number, svar: number | null, aarsager: ReadonlyArray<Aendringsaarsag>]

export interface Sidedag {
  readonly dag: string
  /** How many events became known on it; only in a page with rows. */
  readonly kendt?: number
  readonly skift: ReadonlyArray<Skift>
}

/** The data in an audit page (*sidedata*, data of the page). */
export interface Sidedata {
  readonly format: 1
  readonly sprog: Sprog
  readonly konstrueret: boolean
  readonly titel: string
  readonly helhedsplan: string
  readonly lavet: string
  /** In a page without rows: fewer persons than this are not told, and cells that tell of persons only on these days. */
  readonly udeladt?: { readonly mindsteantal: number; readonly dage: ReadonlyArray<number> }
  readonly log: {
    readonly id: string
    readonly position: number
    readonly segl: string
    /** Without LF. */
    readonly genesis: string
    readonly commits: ReadonlyArray<string>
    /** Every event line, where rows were asked for. */
    readonly raekker?: ReadonlyArray<string>
  }
  /** The words of each promise from a day on, as the agreement then was. */
  readonly ordlyd: Readonly<Record<string, ReadonlyArray<readonly [dag: number, tekst: number]>>>
  readonly projektaar: ReadonlyArray<string>
  readonly tekster: ReadonlyArray<string>
  readonly svar: ReadonlyArray<Svar>
  readonly celler: ReadonlyArray<Sidecelle>
  readonly dage: ReadonlyArray<Sidedag>
  /** The kinds of event by month and file: type, month (or year), file; "" where there is none. */
  readonly grupper: ReadonlyArray<readonly [type: string, maaned: string, fil: string]>
  /** So many positions of a group, from position 1 on. */
  readonly gruppeloeb: ReadonlyArray<readonly [antal: number, gruppe: number]>
  /** Corrected position, the correction, and the day from which it counts. */
  readonly rettelser: ReadonlyArray<readonly [position: number, ved: number, dag: number]>
}
