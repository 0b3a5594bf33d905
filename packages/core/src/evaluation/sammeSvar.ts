/** Whether two verdicts are of the same cell, and whether they say the same to a reader: value, target, status and reason, all exactly. */
import * as Interval from "../ground/Interval.ts"
import * as Maaltal from "./Maaltal.ts"
import type { Vurdering } from "./Vurdering.ts"

export const sammeSvar = (a: Vurdering, b: Vurdering): boolean => svar(a) === svar(b)

export const sammeCelle = (a: Vurdering, b: Vurdering): boolean =>
  a.kriterium === b.kriterium && a.omraade === b.omraade && a.projektaar === b.projektaar && a.halvaar === b.halvaar

/** Both numbers are written exactly, as a decimal or a fraction. */
const svar = ({ aarsag, maaltal, status, vaerdi }: Vurdering): string =>
  [
    status,
    aarsag ?? "",
    vaerdi === undefined ? "" : Interval.toDanish(vaerdi),
    maaltal === undefined ? "" : Maaltal.toDanish(maaltal)
  ].join("|")
