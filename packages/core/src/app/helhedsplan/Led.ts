/** What one log says of one thing that a plan counts: where it counts, how much, and what shows it to be another log's too. */
import type * as Interval from "../../ground/Interval.ts"
import type { LocalDate } from "../../ground/LocalDate.ts"

/**
 * How it is known that two logs say the same: they hold the same event, read the same row of the same file, booked the
 * same voucher, or report the figure of the same area and year.
 */
export type Grund = "raekke" | "haendelse" | "bilag" | "tal"

export interface Led {
  readonly delaftale: string
  readonly position: number
  /** Where another log has an equal one, both are about one thing. */
  readonly beviser: ReadonlyArray<{ readonly grund: Grund; readonly noegle: string }>
  /** Where another log has an equal one, both may be about one thing: what was registered first, in the plan's names. */
  readonly noegle: string
  /** The file it was read from. */
  readonly fil?: string
  /** A key, and the list it is from: keys of different lists say nothing of each other. */
  readonly person?: { readonly liste: string; readonly noegle: string }
  /** As it stands; absent where it was taken back, or no longer is what the figure counts. */
  readonly staar?: {
    readonly dag: LocalDate
    readonly omraader: ReadonlyArray<string>
    readonly vaerdi: Interval.Interval
  }
}

/** Where and when a figure of the plan is read: a year of it, or all of it; an area, or all. */
export interface Plansted {
  readonly fra: LocalDate
  readonly til: LocalDate
  readonly omraade?: string
}

export const liggerI = ({ staar }: Led, { fra, omraade, til }: Plansted): boolean =>
  staar !== undefined &&
  fra <= staar.dag &&
  staar.dag <= til &&
  (omraade === undefined || staar.omraader.includes(omraade))
