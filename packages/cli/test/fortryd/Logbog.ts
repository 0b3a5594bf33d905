/** A log in memory that files are read into and imports undone of, as the commands do it. */
import {
  beslut,
  type DelaftaleEvent,
  type Import,
  ingenAftale,
  type Oensket,
  opslag,
  type Recorded,
  type Vurdering,
  vurderHaendelser
} from "@delaftale/core"
import * as Result from "effect/Result"
import { planlaeg } from "../../src/fortryd/planlaeg.ts"
import type { Indlaest } from "../../src/import/Indlaest.ts"
import type { Kildefil } from "../../src/import/indhold.ts"
import { laesFil } from "../../src/import/laesFil.ts"
import { vaelgRaekkefoelge } from "../../src/import/raekkefoelge.ts"
import { delaftale } from "../import/viborg.ts"

export interface Logbog {
  readonly haendelser: ReadonlyArray<Recorded<DelaftaleEvent>>
  readonly importer: () => ReadonlyArray<Import>
  readonly indlaes: (filer: ReadonlyArray<Kildefil>) => ReadonlyArray<Indlaest>
  /** "hindret" where others have corrected what the import did, or taken its place; then nothing is written. */
  readonly fortryd: (importen: Import) => "fortrudt" | "hindret"
  readonly skriv: (...events: ReadonlyArray<Oensket["event"]>) => void
  readonly tal: () => ReadonlyArray<Vurdering>
}

export const logbog = (): Logbog => {
  const log = opslag()
  const haendelser: Array<Recorded<DelaftaleEvent>> = []
  const naeste = () => haendelser.length + 2
  let nummer = 0
  const tilfoej = (oenskede: ReadonlyArray<Oensket>): boolean => {
    const fra = naeste()
    if (Result.isFailure(beslut({ aftale: { ...ingenAftale, delaftale }, opslag: log, naeste: fra }, oenskede)))
      return false
    for (const [n, oensket] of oenskede.entries()) {
      const haendelse = { at: "2021-06-01T08:00:00.000Z", ...oensket, position: fra + n }
      haendelser.push(haendelse)
      log.tilfoej(haendelse, fra)
    }
    return true
  }
  const nytId = (): string => `00000000-0000-4000-8000-${String(++nummer).padStart(12, "0")}`
  return {
    haendelser,
    importer: () => log.importer.alle(),
    indlaes: (filer) =>
      vaelgRaekkefoelge(filer, delaftale).map((fil) => {
        const indlaest = laesFil(
          fil,
          { aftale: { ...ingenAftale, delaftale }, opslag: log, naeste: naeste() },
          { springFejlOver: true }
        )
        if (!tilfoej(indlaest.oenskede)) throw new Error(`${fil.navn}: what was read is refused`)
        return indlaest
      }),
    fortryd: (importen) => {
      const egne = haendelser.filter(({ position }) => importen.fra <= position && position <= importen.til)
      const plan = planlaeg(importen, egne, log, "forkert fil")
      if (Result.isFailure(plan)) return "hindret"
      const oenskede = plan.success.skridt.map(({ by, event, id = nytId() }) => ({ id, by, event }))
      return tilfoej(oenskede) ? "fortrudt" : "hindret"
    },
    skriv: (...events) => {
      const oenskede = events.map((event) => ({ id: nytId(), by: "faellessekretariat", event }))
      if (!tilfoej(oenskede)) throw new Error("refused")
    },
    tal: () => vurderHaendelser(delaftale, haendelser, { idag: "2026-01-01" })
  }
}
