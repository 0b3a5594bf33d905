/** Semicolon-separated text for spreadsheets: quoted where it must be (RFC 4180), and no text cell can run as a formula. */
import type { Status } from "@delaftale/core"
import { raekke } from "./celle.ts"

/** For text that somebody wrote; figures and ids of ours need no guard ("-2" must stay a number). */
export const udenFormel = (tekst: string): string => (/^[=+\-@\t\r]/.test(tekst) ? `'${tekst}` : tekst)

const felt = (tekst: string): string => (/[";\n\r]/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst)

export const linje = (felter: ReadonlyArray<string>): string => felter.map(felt).join(";")

/** A line for each cell under each reading. `afviger`: another status than under the readings that hold. */
export const fortolkningerCsv = ({ delaftale, fortolket }: Status): string =>
  [
    "kriterium;fortolkning;gældende;område;projektår;værdi;måltal;status;årsag;afviger",
    ...fortolket.map(({ afviger, fortolkning, gaeldende, vurdering }) => {
      const { aarsag, kriterium, maaltal, omraade, projektaar, status, vaerdi } = raekke(delaftale, vurdering)
      const foerst = [kriterium, fortolkning, gaeldende ? "ja" : "nej", udenFormel(omraade), projektaar]
      return linje([...foerst, vaerdi, maaltal, status, aarsag, afviger ? "ja" : "nej"])
    })
  ].join("\n")

export const statusCsv = ({ delaftale, vurderinger }: Status): string =>
  [
    "kriterium;område;projektår;værdi;måltal;status;årsag",
    ...vurderinger.map((vurdering) => {
      const { aarsag, kriterium, maaltal, omraade, projektaar, status, vaerdi } = raekke(delaftale, vurdering)
      return linje([kriterium, udenFormel(omraade), projektaar, vaerdi, maaltal, status, aarsag])
    })
  ].join("\n")
