/** Where an agreement stands: what was signed, and all that its bodies have decided about it and closed since. */
import type { AarsgangAf } from "../events/Aarsgang.ts"
import type { BeslutningAf } from "../events/Beslutning.ts"
import type { DelaftaleEvent, DelaftaleIndgaaet } from "../events/DelaftaleEvent.ts"
import type { Delaftale } from "../terms/Delaftale.ts"
import type { Vedtaget } from "../terms/Version.ts"

/** A revision from the day it was put forward; with what became of it. */
export interface Revision {
  readonly indstillet: BeslutningAf<"RevisionIndstillet">
  readonly afgjort?: BeslutningAf<"RevisionVedtaget"> | BeslutningAf<"RevisionAfvist">
}

/**
 * What a log says of its agreement so far: revisions, decisions, closed years, editions (*aftaletilstand*, state of
 * the agreement).
 */
export interface Aftaletilstand {
  /** As it was signed; the versions after it follow from `vedtagne`. */
  readonly delaftale?: Delaftale
  readonly datagrundlag?: DelaftaleIndgaaet["datagrundlag"]
  readonly revisioner: ReadonlyArray<Revision>
  /** Those that were adopted, in the order of their adoption. */
  readonly vedtagne: ReadonlyArray<Vedtaget>
  /** In log order, as all below: of two about the same, the later one holds. */
  readonly fortolkninger: ReadonlyArray<BeslutningAf<"FortolkningValgt">>
  readonly undtagelser: ReadonlyArray<BeslutningAf<"UndtagelseGivet">>
  readonly baselines: ReadonlyArray<BeslutningAf<"BaselineFastsat">>
  readonly afsluttede: ReadonlyArray<AarsgangAf<"ProjektaarAfsluttet">>
  readonly udgaver: ReadonlyArray<AarsgangAf<"StatusrapportAfgivet">>
}

/** Before the first event (*ingen aftale*, no agreement). */
export const ingenAftale: Aftaletilstand = {
  revisioner: [],
  vedtagne: [],
  fortolkninger: [],
  undtagelser: [],
  baselines: [],
  afsluttede: [],
  udgaver: []
}

const afgjort = (
  { revisioner, vedtagne }: Aftaletilstand,
  event: BeslutningAf<"RevisionVedtaget"> | BeslutningAf<"RevisionAfvist">
): Pick<Aftaletilstand, "revisioner" | "vedtagne"> => {
  const { revision } = event
  const nye = revisioner.filter(({ indstillet }) => indstillet.revision === revision)
  return {
    revisioner: revisioner.map((en) => (nye.includes(en) ? { ...en, afgjort: event } : en)),
    vedtagne:
      event._tag === "RevisionAfvist"
        ? vedtagne
        : [
            ...vedtagne,
            ...nye.map(({ indstillet: { aendringer } }) => ({ revision, gyldigFra: event.gyldigFra, aendringer }))
          ]
  }
}

/** An event that is not about the agreement leaves it as it is. */
export const fremAf = <T extends Aftaletilstand>(tilstand: T, event: DelaftaleEvent): T => {
  switch (event._tag) {
    case "DelaftaleIndgaaet":
      return { ...tilstand, delaftale: event.delaftale, datagrundlag: event.datagrundlag }
    case "RevisionIndstillet":
      return { ...tilstand, revisioner: [...tilstand.revisioner, { indstillet: event }] }
    case "RevisionVedtaget":
    case "RevisionAfvist":
      return { ...tilstand, ...afgjort(tilstand, event) }
    case "FortolkningValgt":
      return { ...tilstand, fortolkninger: [...tilstand.fortolkninger, event] }
    case "UndtagelseGivet":
      return { ...tilstand, undtagelser: [...tilstand.undtagelser, event] }
    case "BaselineFastsat":
      return { ...tilstand, baselines: [...tilstand.baselines, event] }
    case "ProjektaarAfsluttet":
      return { ...tilstand, afsluttede: [...tilstand.afsluttede, event] }
    case "StatusrapportAfgivet":
      return { ...tilstand, udgaver: [...tilstand.udgaver, event] }
    default:
      return tilstand
  }
}

/** The readings chosen for a promise in a year: point of doubt -> reading. */
export const valgteFor = (
  { fortolkninger }: Pick<Aftaletilstand, "fortolkninger">,
  kriterium: string,
  projektaar: string
): ReadonlyMap<string, string> =>
  new Map(
    fortolkninger
      .filter((valg) => valg.kriterium === kriterium && (valg.projektaar?.includes(projektaar) ?? true))
      .map(({ fortolkning, tvivl }) => [tvivl, fortolkning])
  )
