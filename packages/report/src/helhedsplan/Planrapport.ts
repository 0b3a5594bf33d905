/** What the report of a plan is made from: its status, with the answers of each agreement as they may leave the house. */
import type { Helhedsplanstatus, Planlog, Plantal } from "@delaftale/core"
import { udgivelse } from "../formater/Udgivelse.ts"
import type { Sprog } from "../sprog.ts"
import type { Raekke } from "../tal/Raekke.ts"
import type { Mindsteantal } from "../undertryk/undertryk.ts"
import { skjulteCeller } from "./skjulteCeller.ts"

/**
 * One agreement in the report of a plan (*plandelrapport*, report of a part of the plan): with its rows as published.
 */
export interface Plandelrapport extends Planlog {
  readonly raekker: ReadonlyArray<Raekke>
}

/** A figure of the plan in its report (*plantalrapport*, report of a plan's figure). */
export interface Plantalrapport {
  readonly plantal: Plantal
  /** Cells that are left out, by their names. */
  readonly skjulte: ReadonlySet<string>
}

/**
 * What the report of a plan is made from (*planrapport*, report of the plan): small counts of persons are marked as
 * hidden.
 */
export interface Planrapport extends Omit<Helhedsplanstatus, "delaftaler" | "tal"> {
  readonly delaftaler: ReadonlyArray<Plandelrapport>
  readonly tal: ReadonlyArray<Plantalrapport>
  readonly mindsteantal: Mindsteantal
  /** The version of the program that computed it. */
  readonly motor: string
}

export interface Planfortalt {
  readonly rapport: Planrapport
  readonly sprog: Sprog
}

/**
 * The report of a plan from its status (*planrapport*, report of the plan). `status` was asked for with `fortolkninger:
 * "alle"`; counts of persons below `mindsteantal` (3 where it is left out) do not leave the house.
 */
export const planrapport = (
  status: Helhedsplanstatus,
  { mindsteantal = 3, motor }: { readonly mindsteantal?: Mindsteantal; readonly motor: string }
): Planrapport => ({
  ...status,
  delaftaler: status.delaftaler.map((en) => ({
    ...en,
    raekker: udgivelse(en.status, { kendtPr: status.kendtPr, mindsteantal }).raekker
  })),
  tal: status.tal.map((plantal) => ({ plantal, skjulte: skjulteCeller(plantal, mindsteantal) })),
  mindsteantal,
  motor
})
