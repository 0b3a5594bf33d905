/** An audit page without rows beside the log it is of: what is so on the days it tells of persons, and what of it stands there. */
import { tidslinje } from "@delaftale/core"
import { expect } from "vitest"
import { linjerPaa } from "../../src/kontrolside/celletsGrundlag.ts"
import { dagensSvar } from "../../src/kontrolside/dagensSvar.ts"
import type { Laestlog } from "../../src/kontrolside/lavSidedata.ts"
import type { Sidedata } from "../../src/kontrolside/Sidedata.ts"
import type { Raekke } from "../../src/tal/Raekke.ts"
import { talraekke } from "../../src/tal/raekkerFor.ts"
import { type Steder, sammenhaeng } from "../../src/undertryk/sammenhaeng.ts"
import type { Publiceret } from "./angreb.ts"

const noegle = ({ halvaar, kriterium, omraade = "", projektaar }: Raekke | Sidedata["celler"][number]): string =>
  JSON.stringify([kriterium, omraade, projektaar, halvaar])

/** Each cell that is told day by day is seen to count no persons, and what is left out to stand in no explanation. */
export const publiceretSide = (laestlog: Laestlog, side: Sidedata, steder: Steder): ReadonlyArray<Publiceret> => {
  const { haendelser } = laestlog
  const numre = new Map(side.celler.map((celle, nummer) => [noegle(celle), nummer]))
  const log = { head: laestlog.batches.at(-1)!.after.head, haendelser: haendelser.length }
  const ud: Array<Publiceret> = []
  for (const stand of tidslinje(haendelser, log, side.lavet)) {
    const dag = side.udeladt!.dage.find((nummer) => side.dage[nummer]!.dag === stand.dag)
    if (dag === undefined) continue
    const raekker = stand.status.vurderinger.map((en) => talraekke(stand.status, en))
    for (const en of raekker) {
      const { antal } = sammenhaeng([en], steder)
      if (side.celler[numre.get(noegle(en))!]!.personer !== true) expect([...antal.keys()]).toEqual([])
    }
    const svar = dagensSvar(side, dag)
    ud.push({
      raekker: raekker.filter((en) => side.celler[numre.get(noegle(en))!]!.personer === true),
      laest: (raekke) => {
        const nummer = numre.get(noegle(raekke))!
        const [vaerdi, maaltal, status] = side.svar[svar[nummer]!]!
        const ord = linjerPaa(side.celler[nummer]!, dag).map(([, tekst]) => side.tekster[tekst]!)
        if (vaerdi === "" && raekke.vaerdi !== undefined) expect(ord.join("\n")).not.toMatch(/(?<!mål)tallet er/u)
        if (maaltal === "" && raekke.maaltal !== undefined)
          expect(ord.join("\n")).not.toMatch(/måltallet er|skal være/u)
        return { vaerdi: vaerdi !== "", naevner: false, baseline: maaltal !== "", maaltal: maaltal !== "", status }
      }
    })
  }
  return ud
}
