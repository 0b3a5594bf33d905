/** The agreement with changes applied to it, and what they changed, place by place. */
import { castDraft, type Draft, enablePatches, type Patch, produceWithPatches } from "immer"
import type { Delaftale } from "./Delaftale.ts"
import type { Fejl } from "./Meld.ts"
import { provDelaftale } from "./provDelaftale.ts"
import type { Aendring } from "./Revision.ts"

enablePatches()

const lister = {
  kriterium: "kriterier",
  forpligtelse: "forpligtelser",
  aktivitet: "aktiviteter",
  omraade: "boligomraader",
  part: "parter"
} as const
type Ledaendring = Extract<Aendring, { readonly slags: keyof typeof lister }>

const isLed = (aendring: Aendring): aendring is Ledaendring => Object.hasOwn(lister, aendring.slags)

const loefterne = ({ forpligtelser, kriterier }: Draft<Delaftale>) => [...kriterier, ...forpligtelser]

/** What names a promise or an area goes with it; that an activity is still named is a fault, which `provRevision` finds. */
const glem = (kladde: Draft<Delaftale>, { id, slags }: Ledaendring): void => {
  if (slags === "kriterium" || slags === "forpligtelse") {
    for (const formaal of kladde.formaal ?? []) formaal.kriterier = formaal.kriterier.filter((en) => en !== id)
  }
  if (slags !== "omraade") return
  for (const { maaling } of loefterne(kladde)) {
    const resten = maaling?.baselines?.filter(({ omraade }) => omraade !== id) ?? []
    const [foerste, ...flere] = resten
    if (maaling?.baselines === undefined) continue
    if (foerste === undefined) delete maaling.baselines
    else maaling.baselines = [foerste, ...flere]
  }
  const { problemkompleks } = kladde
  if (problemkompleks === undefined) return
  problemkompleks.kendsgerninger = problemkompleks.kendsgerninger.filter(({ omraade }) => omraade !== id)
  for (const afsnit of problemkompleks.afsnit) {
    if (afsnit.omraader !== undefined) afsnit.omraader = afsnit.omraader.filter((en) => en !== id)
  }
}

const anvend = (kladde: Draft<Delaftale>, aendring: Aendring): void => {
  if (isLed(aendring)) {
    const liste = kladde[lister[aendring.slags]] as Array<{ id: string }>
    const plads = liste.findIndex(({ id }) => id === aendring.id)
    const { til } = aendring
    if (til === undefined) {
      if (plads >= 0) liste.splice(plads, 1)
      glem(kladde, aendring)
    } else if (plads < 0) liste.push(castDraft(til))
    else liste[plads] = castDraft(til)
    return
  }
  if (aendring.slags === "oekonomi") {
    kladde.oekonomi = castDraft(aendring.til)
    return
  }
  const loefte = loefterne(kladde).find(({ id }) => id === aendring.loefte)
  if (loefte?.maaling !== undefined) loefte.maaling.krav = castDraft(aendring.krav)
  if (loefte !== undefined && aendring.ordlyd !== undefined) loefte.ordlyd = aendring.ordlyd
}

/**
 * One change after the other, each on a draft of its own: what one puts in, the next may change, and it is not the event's
 * own value that changes. What names something that is not there changes nothing; `provRevision` says so.
 */
export const reviderer = (
  aftale: Delaftale,
  aendringer: ReadonlyArray<Aendring>
): readonly [Delaftale, ReadonlyArray<Patch>] => {
  let ny = aftale
  const alle = aendringer.flatMap((aendring) => {
    const [naeste, patches] = produceWithPatches(ny, (kladde) => anvend(kladde, aendring))
    ny = naeste
    return patches
  })
  return [ny, alle]
}

/** Changes of what is not there, changes that change nothing, and every fault of the agreement that would come of them. */
export const provRevision = (aftale: Delaftale, aendringer: ReadonlyArray<Aendring>): ReadonlyArray<Fejl> => {
  const fejl: Array<Fejl> = []
  let foer = aftale
  for (const [nummer, aendring] of aendringer.entries()) {
    const sti = `aendringer[${nummer}]`
    const [efter, patches] = reviderer(foer, [aendring])
    if (aendring.slags === "maaltal") {
      const loefte = [...foer.kriterier, ...foer.forpligtelser].find(({ id }) => id === aendring.loefte)
      if (loefte?.maaling === undefined) {
        fejl.push({ sti: `${sti}.loefte`, besked: `"${aendring.loefte}" er ikke et løfte med en måling i aftalen` })
        continue
      }
    }
    if (JSON.stringify(efter) === JSON.stringify(foer) || patches.length === 0) {
      fejl.push({ sti, besked: "ændrer ikke noget; aftalen siger allerede det" })
    }
    foer = efter
  }
  if (foer.kriterier.length === 0 || foer.boligomraader.length === 0 || foer.parter.length === 0) {
    return [...fejl, { sti: "aendringer", besked: "en aftale skal have mindst ét kriterium, ét område og én part" }]
  }
  return [...fejl, ...provDelaftale(foer)]
}
