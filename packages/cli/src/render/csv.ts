/** Semicolon-separated text for spreadsheets: quoted where it must be (RFC 4180), and no text cell can run as a formula. */
import type { Status } from "@delaftale/core"
import { raekke } from "./celle.ts"

/** For text that somebody wrote; figures and ids of ours need no guard ("-2" must stay a number). */
const udenFormel = (tekst: string): string => (/^[=+\-@\t\r]/.test(tekst) ? `'${tekst}` : tekst)

const felt = (tekst: string): string => (/[";\n\r]/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst)

const linje = (felter: ReadonlyArray<string>): string => felter.map(felt).join(";")

export const statusCsv = ({ delaftale, vurderinger }: Status): string =>
  [
    "kriterium;område;projektår;værdi;måltal;status;årsag",
    ...vurderinger.map((vurdering) => {
      const { aarsag, kriterium, maaltal, omraade, projektaar, status, vaerdi } = raekke(delaftale, vurdering)
      return linje([kriterium, udenFormel(omraade), projektaar, vaerdi, maaltal, status, aarsag])
    })
  ].join("\n")
