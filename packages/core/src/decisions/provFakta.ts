/** Whether a registration belongs to the agreement as it was on its day, or as its year is judged. */
import type { Registrering } from "../events/Registrering.ts"
import type { Version } from "../terms/Version.ts"
import { versionFor, versionPaa } from "../terms/Version.ts"
import type { Grund } from "./Grund.ts"
import { provRegistrering } from "./provRegistrering.ts"
import { type Aftale, versionerne } from "./provRevision.ts"

/** An area that was given up within a year is judged to its end, and one that came within it may be registered at once. */
const gaeldende = (registrering: Registrering, aftale: Aftale): ReadonlySet<Version> => {
  const versioner = versionerne(aftale)
  const dato = "dato" in registrering ? registrering.dato : undefined
  const naevnt = "projektaar" in registrering ? registrering.projektaar : undefined
  const aar = aftale.delaftale.projektaar.find(({ fra, id, til }) =>
    naevnt === undefined ? dato !== undefined && fra <= dato && dato <= til : id === naevnt
  )
  const paaDagen = versionPaa(versioner, dato ?? aar?.til ?? aftale.delaftale.til)
  return new Set(aar === undefined ? [paaDagen] : [paaDagen, versionFor(versioner, aar)])
}

export const provFakta = (registrering: Registrering, aftale: Aftale): ReadonlyArray<Grund> => {
  const svar = [...gaeldende(registrering, aftale)].map(({ delaftale }) => provRegistrering(registrering, delaftale))
  return svar.find((grunde) => grunde.length === 0) ?? svar[0]!
}
