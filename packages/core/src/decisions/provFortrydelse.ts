/** Whether an import may be said to be undone: it is one of this log, not undone before, and nothing of it stands. */
import type { ImportFortrudt } from "../events/Fortrydelse.ts"
import type { Grund } from "./Grund.ts"
import type { Opslag } from "./Opslag.ts"

export const provFortrydelse = ({ fil, fra, sha256, til }: ImportFortrudt, log: Opslag): ReadonlyArray<Grund> => {
  const importen = log.importer.ved(til)
  if (importen === undefined || importen.fra !== fra || importen.fil !== fil || importen.sha256 !== sha256) {
    return [ukendt("til", til)]
  }
  if (importen.fortrudt) {
    return [{ kode: "importErFortrudt", felt: "til", message: `the import at position ${til} is undone` }]
  }
  const staar: Array<number> = []
  for (let position = fra; position < til; position++) {
    if (log.find(position)?.staar !== undefined) staar.push(position)
  }
  const message = `the registrations at ${staar.slice(0, 5).join(", ")} of this import stand; annul them with it`
  return staar.length === 0 ? [] : [{ kode: "importStaarEndnu", felt: "fra", vaerdi: String(staar[0]), message }]
}

/** What a correction or annulment names as the import that is undone with it. */
export const kendtImport = (til: number | undefined, log: Opslag): ReadonlyArray<Grund> =>
  til === undefined || log.importer.ved(til) !== undefined ? [] : [ukendt("import", til)]

const ukendt = (felt: string, til: number): Grund => ({
  kode: "ukendtImport",
  felt,
  vaerdi: String(til),
  message: `position ${til} does not hold the import that is spoken of`
})
