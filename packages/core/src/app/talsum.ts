/** The figures of a status as one hash: what an edition of a report is known by. */
import * as Maaltal from "../evaluation/Maaltal.ts"
import type { Vurdering } from "../evaluation/Vurdering.ts"
import * as Interval from "../ground/Interval.ts"
import type { Sha256 } from "../ground/Sha256.ts"

/** Format 1, for ever: all exact, ids and not names, so that what was once sent out can be computed again. */
const linje = ({ aarsag, halvaar, kriterium, maaltal, omraade, projektaar, status, vaerdi }: Vurdering): string =>
  [
    kriterium,
    omraade ?? "",
    halvaar === undefined ? projektaar : `${projektaar}#${halvaar}`,
    vaerdi === undefined ? "" : Interval.toDanish(vaerdi),
    maaltal === undefined ? "" : Maaltal.toDanish(maaltal),
    status,
    aarsag ?? ""
  ].join(";")

/** SHA-256 over "delaftale-tal 1" and a line for each cell, each with its LF. */
export const talsum = (sha256: Sha256, vurderinger: ReadonlyArray<Vurdering>): string =>
  sha256.hash([`${["delaftale-tal 1", ...vurderinger.map(linje)].join("\n")}\n`])
