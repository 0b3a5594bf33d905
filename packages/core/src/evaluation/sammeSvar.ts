/** Whether two verdicts of a cell say the same to a reader: value, target, status and reason, all exactly. */
import * as Interval from "../ground/Interval.ts"
import * as Maaltal from "./Maaltal.ts"
import type { Vurdering } from "./Vurdering.ts"

export const sammeSvar = (a: Vurdering, b: Vurdering): boolean => svar(a) === svar(b)

/** Both numbers are written exactly, as a decimal or a fraction. */
const svar = ({ aarsag, maaltal, status, vaerdi }: Vurdering): string =>
  [
    status,
    aarsag ?? "",
    vaerdi === undefined ? "" : Interval.toDanish(vaerdi),
    maaltal === undefined ? "" : Maaltal.toDanish(maaltal)
  ].join("|")
