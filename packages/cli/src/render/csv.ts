/** The verdict table as lines for spreadsheets. */
import type { Status } from "@delaftale/core"
import { celletekst, csvlinje, udenFormel } from "@delaftale/report"

/** A line for each cell under each reading. `afviger`: another status than under the readings that hold. */
export const fortolkningerCsv = ({ delaftale, fortolket }: Status): string =>
  [
    "kriterium;fortolkning;gældende;område;projektår;værdi;måltal;status;årsag;afviger",
    ...fortolket.map(({ afviger, fortolkning, gaeldende, vurdering }) => {
      const { aarsag, kriterium, maaltal, omraade, projektaar, status, vaerdi } = celletekst(delaftale, vurdering)
      const foerst = [kriterium, fortolkning, gaeldende ? "ja" : "nej", udenFormel(omraade), projektaar]
      return csvlinje([...foerst, vaerdi, maaltal, status, aarsag, afviger ? "ja" : "nej"])
    })
  ].join("\n")

export const statusCsv = ({ delaftale, vurderinger }: Status): string =>
  [
    "kriterium;område;projektår;værdi;måltal;status;årsag",
    ...vurderinger.map((vurdering) => {
      const { aarsag, kriterium, maaltal, omraade, projektaar, status, vaerdi } = celletekst(delaftale, vurdering)
      return csvlinje([kriterium, udenFormel(omraade), projektaar, vaerdi, maaltal, status, aarsag])
    })
  ].join("\n")
