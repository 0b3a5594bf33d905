/** Years that are judged alike: by the same version of the agreement, and its words read the same way. */
import type { Aftaletilstand } from "../decisions/Aftaletilstand.ts"
import { valgteFor } from "../decisions/Aftaletilstand.ts"
import { type Aftale, versionerne } from "../decisions/provRevision.ts"
import type { Beslutninger } from "../evaluation/Beslutninger.ts"
import type { Kontekst } from "../evaluation/Kontekst.ts"
import { forHvertOmraade, henviserTil, kraever } from "../evaluation/kraever.ts"
import type { Loefte } from "../evaluation/vurderAlle.ts"
import type { Registreringstype } from "../events/Registrering.ts"
import type { LocalDate } from "../ground/LocalDate.ts"
import type { Tael } from "../indicators/asOf.ts"
import { type Bestilling, maalere } from "../indicators/catalog.ts"
import type { Behov } from "../indicators/celler.ts"
import { kalender } from "../indicators/Kalender.ts"
import type { Maaler } from "../indicators/Maaler.ts"
import { stednavn } from "../indicators/noeglevis.ts"
import { type Optaelling, optaelling } from "../indicators/Optaelling.ts"
import { type Alternativ, alternativer } from "../terms/alternativer.ts"
import type { Delaftale } from "../terms/Delaftale.ts"
import { laesMed } from "../terms/laesning.ts"
import type { Projektaar } from "../terms/Projektaar.ts"
import { type Version, versionFor } from "../terms/Version.ts"
import type { Statusvalg } from "./Statusvalg.ts"

/** What is judged in some of the years, and what is counted for it. */
export interface Aarsgruppe {
  readonly aar: ReadonlyArray<Projektaar>
  readonly version: Version
  /** The promises that are measured, under the readings that hold. */
  readonly loefter: ReadonlyArray<Loefte>
  /** The other readings too, where they are asked for. */
  readonly alternativer: ReadonlyArray<Alternativ>
  readonly optaelling: Optaelling
}

interface Grund {
  readonly aar: ReadonlyArray<Projektaar>
  readonly version: Version
  readonly valgte: (loefte: string) => ReadonlyMap<string, string>
}

/** The years of an agreement, those that are judged alike together, in the order of their first year. */
const grundene = (aftale: Aftale): ReadonlyArray<Grund> => {
  const versioner = versionerne(aftale)
  const grupper = new Map<string, Grund>()
  for (const aar of aftale.delaftale.projektaar) {
    const version = versionFor(versioner, aar)
    const valgte = (loefte: string) => valgteFor(aftale, loefte, aar.id)
    const loefter = [...new Set(aftale.fortolkninger.map(({ kriterium }) => kriterium))]
    const noegle = JSON.stringify([version.nummer, loefter.map((loefte) => [...valgte(loefte)])])
    const kendt = grupper.get(noegle)
    grupper.set(noegle, { version, valgte, aar: [...(kendt?.aar ?? []), aar] })
  }
  return [...grupper.values()]
}

/** The promises that are measured, each as it is read in the years of the group. */
const loefterI = ({ valgte, version: { delaftale } }: Grund): ReadonlyArray<Loefte> => {
  const kriterier = delaftale.kriterier.map((det) => ({ ...det, klasse: "kriterium" as const }))
  const forpligtelser = delaftale.forpligtelser.map((den) => ({ ...den, klasse: "forpligtelse" as const }))
  return [...kriterier, ...forpligtelser].flatMap(({ id: kriterium, klasse, maaling, tvivl = [] }) =>
    maaling === undefined ? [] : [{ kriterium, klasse, maaling: laesMed(maaling, tvivl, valgte(kriterium)).maaling }]
  )
}

/** Each promise is read for all areas together, for each by itself, or both where a demand is put to each area. */
const behovFor = ({ maaling: { krav, omfang } }: Loefte): Behov => ({
  samlet: omfang === "samlet",
  omraader: omfang === "hvertOmraade" || forHvertOmraade(krav)
})

/** What a promise needs counted. A figure that another one is held against is read by year, whenever it is due. */
const bestillingerFor = (
  loefte: Loefte,
  loefter: ReadonlyArray<Loefte>,
  delaftale: Delaftale
): ReadonlyArray<Bestilling> => {
  const henvist = loefter.filter(({ kriterium }) => henviserTil(loefte.maaling).includes(kriterium))
  const behov = behovFor(loefte)
  return [
    ...kraever(loefte.maaling, delaftale).map((kraevet) => ({ kriterium: loefte.kriterium, ...kraevet, behov })),
    ...henvist.map(({ kriterium, maaling: { indikator } }) => ({ kriterium, indikator, behov }))
  ]
}

/** What these promises need counted; what they refer to is found among `alle`. */
export const maalereFor = (
  { delaftale }: Version,
  loefter: ReadonlyArray<Loefte>,
  alle: ReadonlyArray<Loefte> = loefter
): ReadonlyMap<string, Maaler> =>
  maalere(
    loefter.flatMap((loefte) => bestillingerFor(loefte, alle, delaftale)),
    delaftale,
    kalender(delaftale)
  )

export const optaellingFor = (version: Version, loefter: ReadonlyArray<Loefte>): Optaelling =>
  optaelling(maalereFor(version, loefter))

/** The kinds of registration that the figures of a promise come of. */
export const talteTyper = (
  version: Version,
  loefter: ReadonlyArray<Loefte>,
  loefte: Loefte
): ReadonlyArray<Registreringstype> =>
  [...maalereFor(version, [loefte], loefter).values()].flatMap(({ registreringer }) => registreringer)

/** Feeds what is counted for each of the groups. */
export const taelI =
  (grupper: ReadonlyArray<Pick<Aarsgruppe, "optaelling">>): Tael =>
  (registrering, vaegt, position) => {
    for (const { optaelling } of grupper) optaelling.tael(registrering, vaegt, position)
  }

const gruppeFor = (grund: Grund, { fortolkninger }: Statusvalg): Aarsgruppe => {
  const { aar, valgte, version } = grund
  const loefter = loefterI(grund)
  const alle = fortolkninger === undefined ? [] : alternativer(version.delaftale, valgte)
  const andre = alle.filter(({ iTabel }) => fortolkninger === "alle" || iTabel)
  return { aar, version, loefter, alternativer: andre, optaelling: optaellingFor(version, [...loefter, ...andre]) }
}

export const aarsgrupper = (aftale: Aftale, valg: Statusvalg): ReadonlyArray<Aarsgruppe> =>
  grundene(aftale).map((grund) => gruppeFor(grund, valg))

/** Of two decisions about the same cell the later one holds. */
const beslutningerI = ({ afsluttede, baselines, undtagelser }: Aftaletilstand): Beslutninger => ({
  erUndtaget: (kriterium, omraade, projektaar) =>
    undtagelser.some(
      (en) =>
        en.kriterium === kriterium &&
        en.projektaar.includes(projektaar) &&
        (en.omraade === undefined || en.omraade === omraade)
    ),
  fastsat: (kriterium, omraade) =>
    baselines.findLast((en) => en.kriterium === kriterium && en.omraade === omraade)?.vaerdi,
  erAfsluttet: (projektaar) => afsluttede.some((en) => en.projektaar === projektaar)
})

/** Each place is read once: demands, paths and roll-ups ask for the same figure several times. */
const huskende = (laes: Optaelling["laes"]): Optaelling["laes"] => {
  const husket = new Map<string, ReturnType<typeof laes>>()
  return (noegle, sted) => {
    const hvor = `${noegle}\n${stednavn(sted)}`
    const kendt = husket.get(hvor)
    if (kendt !== undefined) return kendt
    const aflaest = laes(noegle, sted)
    husket.set(hvor, aflaest)
    return aflaest
  }
}

/** What the evaluation is given: figures that are read once each, and the day things are seen from. */
export const kontekstFor = (
  { loefter, optaelling, version: { delaftale } }: Aarsgruppe,
  tilstand: Aftaletilstand,
  setFra: LocalDate,
  laes: "laes" | "laesIgen" = "laes"
): Kontekst => ({
  delaftale,
  setFra,
  aflaes: huskende(optaelling[laes]),
  maalingAf: (kriterium) => loefter.find((loefte) => loefte.kriterium === kriterium)?.maaling,
  beslutninger: beslutningerI(tilstand)
})
