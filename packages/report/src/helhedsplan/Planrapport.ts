/** What the report of a plan is made from: its status, with the answers of each agreement as they may leave the house. */
import type { Helhedsplanstatus, Planlog, Plantal } from "@delaftale/core"
import { udgivelse } from "../formater/Udgivelse.ts"
import type { Sprog } from "../sprog.ts"
import type { Raekke } from "../tal/Raekke.ts"
import type { Mindsteantal } from "../undertryk/undertryk.ts"
import { skjulteCeller } from "./skjulteCeller.ts"

export interface Plandelrapport extends Planlog {
  readonly raekker: ReadonlyArray<Raekke>
}

export interface Plantalrapport {
  readonly plantal: Plantal
  /** Cells that are left out, by their names. */
  readonly skjulte: ReadonlySet<string>
}

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

/** `status` was asked for with `fortolkninger: "alle"`. */
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
