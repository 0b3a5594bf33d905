/** A plain model of an agreement that is decided about: what was decided, as lists, and what is promised in each year. */
import { isDeepStrictEqual } from "node:util"
import type { Beslutning, BeslutningAf } from "../../src/events/Beslutning.ts"
import type { Registrering, RegistreringAf } from "../../src/events/Registrering.ts"
import type { Delaftale } from "../../src/terms/Delaftale.ts"
import type { Maaling } from "../../src/terms/Maaling.ts"
import { provDelaftale } from "../../src/terms/provDelaftale.ts"
import type { Aendring } from "../../src/terms/Revision.ts"
import { aendret } from "../laws/aendret.ts"
import { laestSom, passerIkke } from "../laws/laestSom.ts"

export type Tal = RegistreringAf<"TalOpgjort">

export interface Model {
  readonly delaftale: Delaftale
  /** What stands at each position from 1 on; nothing where there is no figure, or it is annulled. */
  readonly log: ReadonlyArray<{ readonly id: string; readonly tal?: Tal; readonly annulleret?: true }>
  readonly beslutninger: ReadonlyArray<Beslutning>
  readonly lukkede: ReadonlyArray<string>
  /** The year of each edition. */
  readonly udgaver: ReadonlyArray<string>
}

export const af = <T extends Beslutning["_tag"]>(model: Model, type: T): ReadonlyArray<BeslutningAf<T>> =>
  model.beslutninger.filter((en): en is Extract<Beslutning, BeslutningAf<T>> => en._tag === type)

/** Those adopted, in the order in which they come into force; on one day in that of their adoption. */
const vedtagne = (
  model: Model
): ReadonlyArray<{ readonly gyldigFra: string; readonly aendringer: ReadonlyArray<Aendring> }> => {
  const alle = af(model, "RevisionVedtaget")
  const dage = [...new Set(alle.map(({ gyldigFra }) => gyldigFra))].sort()
  return dages(dage, alle).map(({ gyldigFra, revision }) => ({
    gyldigFra,
    aendringer: af(model, "RevisionIndstillet").find((en) => en.revision === revision)!.aendringer
  }))
}

const dages = (dage: ReadonlyArray<string>, alle: ReadonlyArray<BeslutningAf<"RevisionVedtaget">>) =>
  dage.flatMap((dag) => alle.filter(({ gyldigFra }) => gyldigFra === dag))

/** The agreement on a day; with all that was adopted where none is named. */
export const lovet = (model: Model, dag = "9999-12-31"): Delaftale =>
  vedtagne(model)
    .filter(({ gyldigFra }) => gyldigFra <= dag)
    .flatMap(({ aendringer }) => aendringer)
    .reduce(aendret, model.delaftale)

type Loefte = Delaftale["forpligtelser"][number] | Delaftale["kriterier"][number]

const loefterne = ({ forpligtelser, kriterier }: Delaftale): ReadonlyArray<Loefte> => [...kriterier, ...forpligtelser]

const valgteI = (model: Model, { id, tvivl = [] }: Loefte, projektaar: string): ReadonlyArray<string | undefined> =>
  tvivl.map(
    (punkt) =>
      af(model, "FortolkningValgt").findLast(
        (en) =>
          en.kriterium === id &&
          en.tvivl === punkt.id &&
          (en.projektaar === undefined || en.projektaar.includes(projektaar))
      )?.fortolkning
  )

/** Each change changes something that is there, and what comes of all of them hangs together. */
export const gyldig = (aftale: Delaftale, aendringer: ReadonlyArray<Aendring>): boolean => {
  let nu = aftale
  for (const aendring of aendringer) {
    const efter = aendret(nu, aendring)
    if (isDeepStrictEqual(efter, nu)) return false
    nu = efter
  }
  const { boligomraader, kriterier, parter } = nu
  const tom = [boligomraader, kriterier, parter].some((liste) => liste.length === 0)
  return !tom && provDelaftale(nu).length === 0
}

/** Every revision fits what was adopted before it. */
export const haengerSammen = (model: Model): boolean => {
  let nu = model.delaftale
  for (const { aendringer } of vedtagne(model)) {
    if (!gyldig(nu, aendringer)) return false
    nu = aendringer.reduce(aendret, nu)
  }
  return true
}

/** Every reading chosen can be applied in every year that it rules. */
export const kanLaeses = (model: Model): boolean =>
  model.delaftale.projektaar.every((aar) =>
    loefterne(lovet(model, aar.fra)).every(
      (loefte) =>
        loefte.maaling === undefined ||
        passerIkke(loefte.maaling, loefte.tvivl ?? [], valgteI(model, loefte, aar.id)).length === 0
    )
  )

/** No exemption is of a promise whose words leave no room for one. */
export const rummesAfOrdene = (model: Model): boolean =>
  af(model, "UndtagelseGivet").every((en) =>
    model.delaftale.projektaar
      .filter(({ id }) => en.projektaar.includes(id))
      .flatMap(({ fra }) => loefterne(lovet(model, fra)).filter(({ id }) => id === en.kriterium))
      .every((loefte) => "styrke" in loefte && loefte.styrke === "bloed")
  )

export interface Sted {
  readonly stillinger: ReadonlyArray<Delaftale>
  readonly loefter: ReadonlyArray<Loefte>
  /** As they are read in those years. */
  readonly maalinger: ReadonlyArray<Maaling>
}

/** A promise in the years named; in all of them where none is, or none of those is of the agreement. */
export const stedet = (model: Model, kriterium: string, projektaar: ReadonlyArray<string> | undefined): Sted => {
  const alle = model.delaftale.projektaar
  const naevnte = alle.filter(({ id }) => projektaar?.includes(id) ?? true)
  const aarene = (naevnte.length === 0 ? alle : naevnte).map((aar) => ({ aar, den: lovet(model, aar.fra) }))
  const her = aarene.flatMap(({ aar, den }) =>
    loefterne(den).flatMap((loefte) => (loefte.id === kriterium ? [{ aar, loefte }] : []))
  )
  return {
    stillinger: aarene.map(({ den }) => den),
    loefter: her.map(({ loefte }) => loefte),
    maalinger: her.flatMap(({ aar, loefte }) =>
      loefte.maaling === undefined ? [] : [laestSom(loefte.maaling, loefte.tvivl ?? [], valgteI(model, loefte, aar.id))]
    )
  }
}

export const ensTal = (a: Registrering, b: Registrering): boolean => {
  const { efteranmeldt: _a, kilde: _b, ...foerste } = a
  const { efteranmeldt: _c, kilde: _d, ...anden } = b
  return isDeepStrictEqual(foerste, anden)
}
