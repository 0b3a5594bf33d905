/** All the pictures of a report. */
import type { Blok } from "../dokument/Dokument.ts"
import type { Sprog } from "../sprog.ts"
import type { Billedbog } from "../statusrapport/Billedbog.ts"
import type { Statusrapport } from "../statusrapport/Statusrapport.ts"
import { fordelingsbillede } from "./fordelingsbillede.ts"
import { kadencebillede } from "./kadencebillede.ts"
import { maalbillede } from "./maalbillede.ts"
import { svarbilleder } from "./svarbillede.ts"

/** Draws the pictures of a report as SVG (*tegn billeder*, draw pictures). */
export const tegnBilleder = async (rapport: Statusrapport, sprog: Sprog = "da"): Promise<Billedbog> => {
  const fortalt = { rapport, sprog }
  const maal = new Map<string, ReadonlyArray<Blok>>()
  const kadencer = new Map<string, ReadonlyArray<Blok>>()
  for (const loefte of rapport.loefter) {
    maal.set(loefte.id, await maalbillede(fortalt, loefte))
    kadencer.set(loefte.id, await kadencebillede(fortalt, loefte))
  }
  return {
    loefte: (id) => maal.get(id) ?? [],
    kadencer: (id) => kadencer.get(id) ?? [],
    fordeling: await fordelingsbillede(fortalt),
    svar: await svarbilleder(fortalt)
  }
}
