/** What a schema cannot see: that everything an agreement refers to is there, that years join up, that readings apply. */
import * as Result from "effect/Result"
import { stedMedCpr } from "../ground/cpr.ts"
import type { Delaftale } from "./Delaftale.ts"
import { maalingVed } from "./laesning.ts"
import { enstydige, type Fejl, kendt, type Meld } from "./Meld.ts"
import { type Navnebog, navnebog } from "./Navnebog.ts"
import type { Proevning } from "./Proevning.ts"
import { provAarene } from "./provAarene.ts"
import { provMaaling } from "./provMaaling.ts"
import { provRamme } from "./provRamme.ts"
import type { Forpligtelse, Succeskriterium } from "./Succeskriterium.ts"

/** The measuring as it stands, and as each reading makes it. */
const loeftet = (
  sti: string,
  { aktivitet, maaling, tvivl = [] }: Succeskriterium | Forpligtelse,
  proevning: Proevning
) => {
  const { meld, navne } = proevning
  if (aktivitet !== undefined) kendt(`${sti}.aktivitet`, aktivitet, navne.aktiviteter, meld)
  const punkter = tvivl.map(({ id }) => id)
  enstydige(`${sti}.tvivl`, punkter, meld)
  if (maaling === undefined) return
  provMaaling(`${sti}.maaling`, maaling, proevning)
  for (const [nummer, { fortolkninger, gaeldende, id: punkt }] of tvivl.entries()) {
    const ider = fortolkninger.map(({ id }) => id)
    enstydige(`${sti}.tvivl[${nummer}].fortolkninger`, ider, meld)
    for (const [hvilken, id] of ider.entries()) {
      if (id === gaeldende) continue
      const her = `${sti}.tvivl[${nummer}].fortolkninger[${hvilken}]`
      const laest = maalingVed(maaling, tvivl, new Map([[punkt, id]]))
      if (Result.isFailure(laest)) meld(her, laest.failure.message)
      else provMaaling(her, laest.success, proevning)
    }
  }
}

const foelges = (sti: string, { foelgesVed, maaling }: Forpligtelse, proevning: Proevning): void => {
  if (foelgesVed === undefined) return
  if (maaling !== undefined) proevning.meld(`${sti}.foelgesVed`, "har allerede en maaling; den ene skal væk")
  provMaaling(`${sti}.foelgesVed.maaling`, foelgesVed.maaling, proevning)
}

const loefterne = ({ forpligtelser, kriterier }: Delaftale, proevning: Proevning): void => {
  const ider = kriterier.map(({ id }) => id)
  enstydige("kriterier", ider, proevning.meld)
  for (const [nummer, kriterium] of kriterier.entries()) loeftet(`kriterier[${nummer}]`, kriterium, proevning)
  for (const [nummer, forpligtelse] of forpligtelser.entries()) {
    const { id } = forpligtelse
    const foer = [...ider, ...forpligtelser.slice(0, nummer).map((en) => en.id)]
    if (foer.includes(id)) proevning.meld(`forpligtelser[${nummer}].id`, `"${id}" er brugt før; det bruges én gang`)
    loeftet(`forpligtelser[${nummer}]`, forpligtelse, proevning)
    foelges(`forpligtelser[${nummer}]`, forpligtelse, proevning)
  }
  const leverancer = forpligtelser.flatMap(({ leverancer: egne = [] }) => egne.map(({ id }) => id))
  enstydige("forpligtelser.leverancer", leverancer, proevning.meld)
}

/** A figure that stands twice must say the same both times. */
const sammeTal = ({ kriterier, problemkompleks }: Delaftale, meld: Meld): void => {
  for (const [nummer, { noegletal, omraade, vaerdi }] of (problemkompleks?.kendsgerninger ?? []).entries()) {
    const maalt = kriterier.filter(
      ({ maaling: { indikator } }) => indikator.slags === "opgjort" && indikator.noegletal === noegletal
    )
    for (const { id, maaling } of maalt) {
      const baseline = maaling.baselines?.find((mulig) => mulig.omraade === omraade)
      if (baseline !== undefined && baseline.vaerdi !== vaerdi) {
        const besked = `er ${vaerdi}, men ${id} har udgangspunktet ${baseline.vaerdi}`
        meld(`problemkompleks.kendsgerninger[${nummer}].vaerdi`, besked)
      }
    }
  }
}

/** All faults at once; none when the agreement hangs together. */
export const provDelaftale = (aftale: Delaftale): ReadonlyArray<Fejl> => {
  const fejl: Array<Fejl> = []
  const meld: Meld = (sti, besked) => fejl.push({ sti, besked })
  const navne: Navnebog = navnebog(aftale)
  const cpr = stedMedCpr(aftale)
  if (cpr !== undefined) meld(cpr, "teksten indeholder noget, der ligner et CPR-nummer; tag det ud")
  provAarene(aftale, meld)
  provRamme(aftale, navne, meld)
  loefterne(aftale, { aftale, navne, meld })
  sammeTal(aftale, meld)
  return fejl
}
