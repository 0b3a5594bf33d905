/** One named example of each reason against the undoing of an import, for the table of all reasons. */
import { opslag } from "../../src/decisions/Opslag.ts"
import type { Oensket } from "../../src/decisions/registreringsbeslutning.ts"
import { afvist, annulleret, type logMed, lovlig, oensker } from "./scene.ts"

const fil = "klagesager.csv"
const sha256 = "0".repeat(64)
const importen: Oensket["event"] = { _tag: "ImportGennemfoert", fil, sha256, laest: 1, optaget: 1, afvist: 0 }
const tal = lovlig.TalOpgjort

const fortrudt = (fra: number, til: number): Oensket["event"] => ({
  _tag: "ImportFortrudt",
  fra,
  til,
  fil,
  sha256,
  begrundelse: "forkert fil"
})

/** A figure at 2 and its import at 3, as one batch. */
const indlaest = (): ReturnType<typeof logMed> => {
  const log = opslag()
  for (const [n, oensket] of oensker([tal, importen]).entries()) {
    log.tilfoej({ ...oensket, position: n + 2, at: "2018-06-01T08:00:00.000Z" }, 2)
  }
  return { opslag: log, naeste: 4 }
}

const fortryder = [{ ...annulleret(2, tal), import: 3 } as Oensket["event"], fortrudt(2, 3)] as const

export const importeksempler = {
  ukendtImport: [
    "an annulment that names as an import what is none",
    afvist(indlaest(), { ...annulleret(2, tal), import: 2 } as Oensket["event"]),
    { felt: "import", vaerdi: "2" }
  ],
  importErFortrudt: [
    "an import undone twice",
    afvist(indlaest(), ...fortryder, fortrudt(2, 3)),
    { felt: "til", nummer: 2 }
  ],
  importStaarEndnu: [
    "an import said to be undone while its figure stands",
    afvist(indlaest(), fortrudt(2, 3)),
    { felt: "fra", vaerdi: "2" }
  ]
} as const
