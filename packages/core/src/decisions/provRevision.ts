/** Whether a revision may be put forward, adopted or turned down. */
import type { NonEmptyReadonlyArray } from "effect/Array"
import * as Result from "effect/Result"
import type { BeslutningAf } from "../events/Beslutning.ts"
import type { Delaftale } from "../terms/Delaftale.ts"
import { maalingVed } from "../terms/laesning.ts"
import { provRevision } from "../terms/reviderer.ts"
import type { Forpligtelse, Succeskriterium } from "../terms/Succeskriterium.ts"
import { type Version, versioner, versionFor } from "../terms/Version.ts"
import { type Aftaletilstand, fremAf, valgteFor } from "./Aftaletilstand.ts"
import type { Afvis } from "./Grund.ts"

/** An agreement that was made, and where it stands. */
export type Aftale = Aftaletilstand & { readonly delaftale: Delaftale }

/** Computed once for the revisions there are: a file of registrations asks for each of its rows. */
export const versionerne = (aftale: Aftale): NonEmptyReadonlyArray<Version> => {
  const husket = kendte.get(aftale.vedtagne)
  if (husket?.[0].delaftale === aftale.delaftale) return husket
  const alle = versioner(aftale.delaftale, aftale.vedtagne)
  kendte.set(aftale.vedtagne, alle)
  return alle
}

const kendte = new WeakMap<Aftale["vedtagne"], NonEmptyReadonlyArray<Version>>()

/** The agreement with every revision adopted so far, whether it is in force yet or not. */
export const nyeste = (aftale: Aftale): Delaftale => versionerne(aftale).at(-1)!.delaftale

/** Held against the latest version: whether it still fits is seen again when it is adopted. */
export const provIndstilling = (event: BeslutningAf<"RevisionIndstillet">, aftale: Aftale, afvis: Afvis): void => {
  if (aftale.revisioner.some(({ indstillet }) => indstillet.revision === event.revision)) {
    afvis("revisionFindes", "revision", "a revision with this id was put forward before", { vaerdi: event.revision })
  }
  for (const { besked, sti } of provRevision(nyeste(aftale), event.aendringer)) {
    afvis("ugyldigRevision", "aendringer", `${sti}: ${besked}`)
  }
}

/** The revision is there and nobody has decided on it; not before it was put forward. */
export const provAfgoerelse = (
  { dato, revision }: BeslutningAf<"RevisionVedtaget"> | BeslutningAf<"RevisionAfvist">,
  { revisioner }: Aftale,
  afvis: Afvis
): void => {
  const fundet = revisioner.find(({ indstillet }) => indstillet.revision === revision)
  if (fundet === undefined) {
    const kendte = revisioner.map(({ indstillet }) => indstillet.revision).join(", ")
    const message = `no such revision was put forward; there is: ${kendte || "none"}`
    afvis("ukendtRevision", "revision", message, { vaerdi: revision })
    return
  }
  if (fundet.afgjort !== undefined) {
    const udfald = fundet.afgjort._tag === "RevisionVedtaget" ? "adopted" : "turned down"
    afvis("revisionErAfgjort", "revision", `it was ${udfald} on ${fundet.afgjort.dato}`, { vaerdi: revision })
  }
  if (dato < fundet.indstillet.dato) {
    afvis("datoFoerIndstillingen", "dato", `it was put forward on ${fundet.indstillet.dato}`, { vaerdi: dato })
  }
}

/**
 * Every version from it on hangs together, what was chosen and exempted fits them, and no closed year is judged by what
 * came into force on or before its first day only now: also where a later revision is in force on top of it.
 */
export const provVedtagelse = (event: BeslutningAf<"RevisionVedtaget">, aftale: Aftale, afvis: Afvis): void => {
  const { fra, til } = aftale.delaftale
  if (event.gyldigFra < fra || event.gyldigFra > til) {
    afvis("datoUdenForAftalen", "gyldigFra", `${event.gyldigFra} is outside the agreement, ${fra} to ${til}`, {
      vaerdi: event.gyldigFra
    })
  }
  const efter = versionerne(fremAf(aftale, event))
  for (const { projektaar } of aftale.afsluttede) {
    const aar = aftale.delaftale.projektaar.find(({ id }) => id === projektaar)
    if (aar === undefined || event.gyldigFra > aar.fra) continue
    const message = `${projektaar} is closed, and judged by what was promised when it began`
    afvis("aaretErAfsluttet", "gyldigFra", message, { vaerdi: event.gyldigFra })
  }
  for (const { nummer, revision } of efter) {
    const aendringer = aftale.revisioner.find(({ indstillet }) => indstillet.revision === revision)?.indstillet
      .aendringer
    if (aendringer === undefined) continue
    for (const { besked, sti } of provRevision(efter[nummer - 1]!.delaftale, aendringer)) {
      afvis("ugyldigRevision", "revision", `${revision}: ${sti}: ${besked}`)
    }
  }
  for (const { kriterium, message } of [...laesningsfejl(aftale, efter), ...undtagelsesfejl(aftale, efter)]) {
    afvis("ugyldigRevision", "revision", `${kriterium}: ${message}`)
  }
}

/** Readings that were chosen and cannot be applied to the version of one of their years. */
export const laesningsfejl = (aftale: Aftale, alle: NonEmptyReadonlyArray<Version>) =>
  aftale.delaftale.projektaar.flatMap((aar) => {
    const { delaftale } = versionFor(alle, aar)
    return [...delaftale.kriterier, ...delaftale.forpligtelser].flatMap(({ id: kriterium, maaling, tvivl = [] }) => {
      const valgte = valgteFor(aftale, kriterium, aar.id)
      const laest = maaling === undefined ? undefined : maalingVed(maaling, tvivl, valgte)
      return laest !== undefined && Result.isFailure(laest)
        ? [{ kriterium, projektaar: aar.id, message: `${aar.id}: ${laest.failure.message}` }]
        : []
    })
  })

/** Exemptions that were given of a promise whose words in the version of one of their years leave no room for them. */
const undtagelsesfejl = ({ delaftale: { projektaar }, undtagelser }: Aftale, alle: NonEmptyReadonlyArray<Version>) =>
  undtagelser.flatMap((undtagelse) =>
    projektaar.flatMap((aar) => {
      const { forpligtelser, kriterier } = versionFor(alle, aar).delaftale
      const loefte = [...kriterier, ...forpligtelser].find(({ id }) => id === undtagelse.kriterium)
      return undtagelse.projektaar.includes(aar.id) && loefte !== undefined && !kanUndtages(loefte)
        ? [
            {
              kriterium: undtagelse.kriterium,
              message: `${aar.id}: it is exempt, and the new words leave no room for that`
            }
          ]
        : []
    })
  )

/** Whether its words leave room for an exemption; those of a commitment never do. */
export const kanUndtages = (loefte: Succeskriterium | Forpligtelse): boolean =>
  "styrke" in loefte && loefte.styrke === "bloed"
