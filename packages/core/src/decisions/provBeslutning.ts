/** Whether a body may decide this about the agreement: who may, what is decided on, and that it fits what stands. */
import type { Beslutning, BeslutningAf } from "../events/Beslutning.ts"
import { laesMed, type Valg } from "../terms/laesning.ts"
import type { Maaling } from "../terms/Maaling.ts"
import { harUdgangspunkt } from "../terms/referencer.ts"
import type { Forpligtelse, Succeskriterium } from "../terms/Succeskriterium.ts"
import { versionFor } from "../terms/Version.ts"
import { fremAf, valgteFor } from "./Aftaletilstand.ts"
import { type Afvis, type Grund, grundeMod, ingenCpr, kendt } from "./Grund.ts"
import {
  type Aftale,
  kanUndtages,
  laesningsfejl,
  provAfgoerelse,
  provIndstilling,
  provVedtagelse,
  versionerne
} from "./provRevision.ts"

/** Who puts a revision forward and who decides is said by the agreement; the one who adopts decides all else as well. */
const rollen = (event: Beslutning, by: string, { delaftale: { revision } }: Aftale, afvis: Afvis): void => {
  if (revision === undefined) {
    afvis("ingenRevisionsregel", "by", "the agreement does not say who may decide; it needs the key revision")
    return
  }
  const maa = event._tag === "RevisionIndstillet" ? revision.indstilles : revision.vedtages
  if (by !== maa) afvis("rollenMaaIkke", "by", `by the agreement this is for ${maa}`, { vaerdi: by, forslag: maa })
}

interface Sted {
  readonly kriterium: string
  readonly omraade?: string
  readonly projektaar?: ReadonlyArray<string>
}

/**
 * The promise as it stands and is read in each of the years named; in all where none is, or none of them is a year of the
 * agreement. Says so where it stands in none.
 */
const loeftetI = ({ kriterium, omraade, projektaar }: Sted, aftale: Aftale, afvis: Afvis) => {
  const alleAar = aftale.delaftale.projektaar
  for (const id of projektaar ?? []) {
    if (!alleAar.some((aar) => aar.id === id)) {
      afvis("ukendtProjektaar", "projektaar", `the agreement has no year ${id}`, { vaerdi: id })
    }
  }
  const versioner = versionerne(aftale)
  const naevnte = alleAar.filter(({ id }) => projektaar?.includes(id))
  const aarene = naevnte.length === 0 ? alleAar : naevnte
  const stillinger = aarene.map((aar) => versionFor(versioner, aar).delaftale)
  const loefter = stillinger.flatMap(({ forpligtelser, kriterier }) => [...kriterier, ...forpligtelser])
  kendt("ukendtKriterium", "kriterium", kriterium, loefter, afvis)
  if (omraade !== undefined) {
    kendt(
      "ukendtOmraade",
      "omraade",
      omraade,
      stillinger.flatMap(({ boligomraader }) => boligomraader),
      afvis
    )
  }
  return aarene.flatMap((aar, nummer) => {
    const { forpligtelser, kriterier } = stillinger[nummer]!
    const loefte = [...kriterier, ...forpligtelser].find(({ id }) => id === kriterium)
    return loefte === undefined ? [] : [{ loefte, maaling: laest(loefte, valgteFor(aftale, kriterium, aar.id)) }]
  })
}

const laest = ({ maaling, tvivl = [] }: Succeskriterium | Forpligtelse, valg: Valg): Maaling | undefined =>
  maaling === undefined ? undefined : laesMed(maaling, tvivl, valg).maaling

const fortolkningen = (event: BeslutningAf<"FortolkningValgt">, aftale: Aftale, afvis: Afvis): void => {
  const loefter = loeftetI(event, aftale, afvis)
  const punkter = loefter.flatMap(({ loefte: { tvivl = [] } }) => tvivl)
  if (loefter.length === 0) return
  const her = punkter.filter(({ id }) => id === event.tvivl)
  if (her.length === 0) {
    kendt("ukendtTvivl", "tvivl", event.tvivl, punkter, afvis)
    return
  }
  const mulige = her.flatMap(({ fortolkninger }) => fortolkninger)
  kendt("ukendtFortolkning", "fortolkning", event.fortolkning, mulige, afvis)
  if (!mulige.some(({ id }) => id === event.fortolkning)) return
  for (const { message } of laesningsfejl(fremAf(aftale, event), versionerne(aftale))) {
    afvis("laesningPasserIkke", "fortolkning", message, { vaerdi: event.fortolkning })
  }
}

/**
 * Where a promise is measured for all areas together no area is named, and the other way round for a baseline. Years in
 * which it is measured in different ways leave room for both.
 */
const omfanget = (
  loefter: ReturnType<typeof loeftetI>,
  { kriterium, omraade }: Sted,
  kraeves: boolean,
  afvis: Afvis
): void => {
  const omfang = new Set(loefter.flatMap(({ maaling }) => maaling?.omfang ?? []))
  if (omfang.size !== 1) return
  if (omfang.has("samlet") && omraade !== undefined) {
    afvis("omraadePasserIkke", "omraade", `${kriterium} is measured for all areas together`, { vaerdi: omraade })
  }
  if (omfang.has("hvertOmraade") && omraade === undefined && kraeves) {
    afvis("omraadeMangler", "omraade", `${kriterium} is measured for each area`)
  }
}

const undtagelsen = (event: BeslutningAf<"UndtagelseGivet">, aftale: Aftale, afvis: Afvis): void => {
  const loefter = loeftetI(event, aftale, afvis)
  omfanget(loefter, event, false, afvis)
  if (loefter.some(({ loefte }) => !kanUndtages(loefte))) {
    const message = "its words leave no room for an exemption; a promise is changed by a revision"
    afvis("loeftetErHaardt", "kriterium", message, { vaerdi: event.kriterium })
  }
}

const udgangspunktet = (event: BeslutningAf<"BaselineFastsat">, aftale: Aftale, afvis: Afvis): void => {
  const loefter = loeftetI(event, aftale, afvis)
  omfanget(loefter, event, true, afvis)
  if (loefter.length > 0 && !loefter.some(({ maaling }) => maaling !== undefined && harUdgangspunkt(maaling))) {
    const message = "its target starts from no baseline that could be fixed: it is in the text, or there is none"
    afvis("udgangspunktErAftalt", "kriterium", message, { vaerdi: event.kriterium })
  }
}

const indholdet = (event: Beslutning, aftale: Aftale, afvis: Afvis): void => {
  switch (event._tag) {
    case "RevisionIndstillet":
      provIndstilling(event, aftale, afvis)
      break
    case "RevisionAfvist":
      provAfgoerelse(event, aftale, afvis)
      break
    case "RevisionVedtaget":
      provAfgoerelse(event, aftale, afvis)
      provVedtagelse(event, aftale, afvis)
      break
    case "FortolkningValgt":
      fortolkningen(event, aftale, afvis)
      break
    case "UndtagelseGivet":
      undtagelsen(event, aftale, afvis)
      break
    case "BaselineFastsat":
      udgangspunktet(event, aftale, afvis)
  }
}

/** The hash of the minutes and decimals are no personal numbers. */
const undtagen = new Set(["vaerdi", "aendringer"])

export const provBeslutning = (event: Beslutning, by: string, aftale: Aftale): ReadonlyArray<Grund> =>
  grundeMod((afvis) => {
    rollen(event, by, aftale, afvis)
    const { sha256: _, ...grundlag } = event.grundlag
    ingenCpr({ ...event, grundlag }, undtagen, afvis)
    indholdet(event, aftale, afvis)
  })
