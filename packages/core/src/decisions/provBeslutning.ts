/** Whether a body may decide this about the agreement: who may, what is decided on, and that it fits what stands. */
import type { Beslutning, BeslutningAf } from "../events/Beslutning.ts"
import { harUdgangspunkt } from "../terms/referencer.ts"
import type { Succeskriterium } from "../terms/Succeskriterium.ts"
import { versionFor } from "../terms/Version.ts"
import { fremAf } from "./Aftaletilstand.ts"
import { type Afvis, type Grund, grundeMod, ingenCpr, kendt } from "./Grund.ts"
import {
  type Aftale,
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

/** The promise as it stands in each of the years named; in all where none is. Says so where it stands in none. */
const loeftetI = ({ kriterium, omraade, projektaar }: Sted, aftale: Aftale, afvis: Afvis) => {
  const alleAar = aftale.delaftale.projektaar
  for (const id of projektaar ?? []) {
    if (!alleAar.some((aar) => aar.id === id)) {
      afvis("ukendtProjektaar", "projektaar", `the agreement has no year ${id}`, { vaerdi: id })
    }
  }
  const versioner = versionerne(aftale)
  const aar = alleAar.filter(({ id }) => projektaar?.includes(id) ?? true)
  const stillinger = aar.map((et) => versionFor(versioner, et).delaftale)
  const navne = stillinger
    .flatMap((den) => [...den.kriterier, ...den.forpligtelser])
    .map(({ id }) => ({ id, navn: id }))
  kendt("ukendtKriterium", "kriterium", kriterium, navne, afvis)
  if (omraade !== undefined) {
    kendt(
      "ukendtOmraade",
      "omraade",
      omraade,
      stillinger.flatMap(({ boligomraader }) => boligomraader),
      afvis
    )
  }
  return stillinger.flatMap((den) => [...den.kriterier, ...den.forpligtelser].find(({ id }) => id === kriterium) ?? [])
}

const fortolkningen = (event: BeslutningAf<"FortolkningValgt">, aftale: Aftale, afvis: Afvis): void => {
  const loefter = loeftetI(event, aftale, afvis)
  const punkter = loefter.flatMap(({ tvivl = [] }) => tvivl)
  if (loefter.length === 0) return
  const her = punkter.filter(({ id }) => id === event.tvivl)
  if (her.length === 0) {
    const kendte = punkter.map(({ id }) => ({ id, navn: id }))
    kendt("ukendtTvivl", "tvivl", event.tvivl, kendte, afvis)
    return
  }
  const mulige = her.flatMap(({ fortolkninger }) => fortolkninger).map(({ id }) => ({ id, navn: id }))
  kendt("ukendtFortolkning", "fortolkning", event.fortolkning, mulige, afvis)
  if (!mulige.some(({ id }) => id === event.fortolkning)) return
  for (const { message } of laesningsfejl(fremAf(aftale, event), versionerne(aftale))) {
    afvis("laesningPasserIkke", "fortolkning", message, { vaerdi: event.fortolkning })
  }
}

/** Where a promise is measured for all areas together no area is named, and the other way round for a baseline. */
const omfanget = (
  loefter: ReadonlyArray<Pick<Succeskriterium, "id"> & { maaling?: Succeskriterium["maaling"] }>,
  omraade: string | undefined,
  kraeves: boolean,
  afvis: Afvis
): void => {
  const [foerste] = loefter
  if (foerste?.maaling === undefined) return
  const { omfang } = foerste.maaling
  if (omfang === "samlet" && omraade !== undefined) {
    afvis("omraadePasserIkke", "omraade", `${foerste.id} is measured for all areas together`, { vaerdi: omraade })
  }
  if (omfang === "hvertOmraade" && omraade === undefined && kraeves) {
    afvis("omraadeMangler", "omraade", `${foerste.id} is measured for each area`)
  }
}

const undtagelsen = (event: BeslutningAf<"UndtagelseGivet">, aftale: Aftale, afvis: Afvis): void => {
  const loefter = loeftetI(event, aftale, afvis)
  omfanget(loefter, event.omraade, false, afvis)
  if (loefter.some((loefte) => !("styrke" in loefte) || loefte.styrke === "haard")) {
    const message = "its words leave no room for an exemption; a promise is changed by a revision"
    afvis("loeftetErHaardt", "kriterium", message, { vaerdi: event.kriterium })
  }
}

const udgangspunktet = (event: BeslutningAf<"BaselineFastsat">, aftale: Aftale, afvis: Afvis): void => {
  const loefter = loeftetI(event, aftale, afvis)
  omfanget(loefter, event.omraade, true, afvis)
  if (loefter.length > 0 && !loefter.some(({ maaling }) => maaling !== undefined && harUdgangspunkt(maaling.krav))) {
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
