/** A criterion written as data in a small agreement, read as any agreement is, and judged over a log that it takes. */
import * as Result from "effect/Result"
import { expect } from "vitest"
import { provRegistrering } from "../../src/decisions/provRegistrering.ts"
import type { Registrering } from "../../src/events/Registrering.ts"
import type { Delaftale } from "../../src/terms/Delaftale.ts"
import { laesDelaftale } from "../../src/terms/laesDelaftale.ts"
import type { Maaling } from "../../src/terms/Maaling.ts"
import { lilleAftale } from "../../src/testing/lilleAftale.ts"
import { logAf, raekke, regnUd } from "../laws/regnUd.ts"

/** Calendar years, each called by its number. */
export const kalenderaar = (foerste: number, sidste: number): Pick<Delaftale, "fra" | "til" | "projektaar"> => {
  const et = (aar: number) => ({ id: String(aar), fra: `${aar}-01-01`, til: `${aar}-12-31` })
  const resten = Array.from({ length: sidste - foerste }, (_, nummer) => et(foerste + nummer + 1))
  return { fra: `${foerste}-01-01`, til: `${sidste}-12-31`, projektaar: [et(foerste), ...resten] }
}

type Noegletal = Delaftale["noegletal"][number]

export const noegletal = (
  id: string,
  enhed: Noegletal["enhed"],
  andet: Partial<Pick<Noegletal, "prOmraade" | "tid">> = {}
): Noegletal => ({ id, navn: id, enhed, tid: "projektaar", ansvarlig: "sekretariat", prOmraade: false, ...andet })

export const tal = (
  navn: string,
  tallene: Readonly<Record<string, string>>,
  omraade?: string
): ReadonlyArray<Registrering> =>
  Object.entries(tallene).map(([projektaar, vaerdi]) => ({
    _tag: "TalOpgjort",
    noegletal: navn,
    ...(omraade === undefined ? {} : { omraade }),
    projektaar,
    vaerdi
  }))

/** "2019: 160;;opfyldt" for each cell, with the half and the area where it has them. */
export const doemt = (
  maaling: Maaling | Readonly<Record<string, Maaling>>,
  log: ReadonlyArray<Registrering>,
  { setFra, ...andet }: Partial<Delaftale> & { readonly setFra?: string } = {}
): ReadonlyArray<string> => {
  const loefter = "krav" in maaling ? { loefte: maaling as Maaling } : maaling
  const aftale = lilleAftale(loefter, andet)
  expect(laesDelaftale(JSON.parse(JSON.stringify(aftale)))).toEqual(Result.succeed(aftale))
  for (const registrering of log) expect(provRegistrering(registrering, aftale)).toEqual([])
  return regnUd(aftale, logAf(aftale, log), setFra === undefined ? {} : { setFra })
    .filter(({ kriterium }) => kriterium === "loefte")
    .map((vurdering) => {
      const { halvaar, omraade, projektaar } = vurdering
      const hvor = omraade === undefined ? "" : `${omraade} `
      return `${hvor}${projektaar}${halvaar === undefined ? "" : `/${halvaar}`}: ${raekke(vurdering)}`
    })
}
