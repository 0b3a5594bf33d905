/** A plan beside the agreements it is made of: every name it gives them is theirs, and nothing of theirs falls outside it. */
import type { Delaftale } from "./Delaftale.ts"
import type { Faellestal, Helhedsplan } from "./Helhedsplan.ts"
import { type Fejl, kendt, type Meld } from "./Meld.ts"
import { navnebog } from "./Navnebog.ts"
import { provIndikator } from "./provIndikator.ts"

/** By the id that the plan has for it, the agreement in force of each of its logs. All faults at once. */
export const provPlandele = (plan: Helhedsplan, aftaler: ReadonlyMap<string, Delaftale>): ReadonlyArray<Fejl> => {
  const fejl: Array<Fejl> = []
  const meld: Meld = (sti, besked) => fejl.push({ sti, besked })
  for (const [nummer, { id, log }] of plan.delaftaler.entries()) {
    const aftale = aftaler.get(id)
    if (aftale === undefined) continue
    const her = `delaftaler[${nummer}]`
    if (aftale.id !== id) {
      meld(`${her}.id`, `loggen ${log} holder aftalen "${aftale.id}", ikke "${id}"`)
      continue
    }
    if (aftale.til < plan.fra || plan.til < aftale.fra) {
      meld(her, `"${id}" gælder ${aftale.fra} til ${aftale.til}, helt uden for planens ${plan.fra} til ${plan.til}`)
    }
    omraaderne(plan, aftale, meld)
    for (const [nr, tal] of (plan.tal ?? []).entries()) tallet(`tal[${nr}].indikatorer`, plan, tal, aftale, meld)
    pengene(plan, aftale, meld)
  }
  return fejl
}

const omraaderne = ({ omraader }: Helhedsplan, { boligomraader, id }: Delaftale, meld: Meld): void => {
  const ider = boligomraader.map((omraade) => omraade.id)
  const brugte = new Map<string, number>()
  for (const [nummer, { kaldes }] of omraader.entries()) {
    const navn = kaldes[id]
    if (navn === undefined) continue
    const her = `omraader[${nummer}].kaldes.${id}`
    kendt(her, navn, { hvad: `et boligområde i "${id}"`, ider }, meld)
    if (brugte.has(navn)) meld(her, `"${navn}" er allerede omraader[${brugte.get(navn)}]; et område er ét sted`)
    brugte.set(navn, nummer)
  }
  for (const navn of ider.filter((en) => !brugte.has(en))) {
    meld("omraader", `boligområdet "${navn}" i "${id}" hører ikke til noget af planens områder`)
  }
}

const tallet = (sti: string, plan: Helhedsplan, { indikatorer }: Faellestal, aftale: Delaftale, meld: Meld): void => {
  const indikator = indikatorer[aftale.id]
  if (indikator === undefined) return
  const her = `${sti}.${aftale.id}`
  provIndikator(her, indikator, { aftale, meld, navne: navnebog(aftale) })
  if (indikator.slags !== "opgjort") return
  const noegletal = aftale.noegletal.find(({ id }) => id === indikator.noegletal)
  if (noegletal === undefined) return
  if (noegletal.enhed !== "antal") meld(her, "procenter kan ikke lægges sammen; nøgletallet skal være et antal")
  if (noegletal.tid !== "projektaar" || !noegletal.prOmraade) {
    meld(her, "lægges kun sammen, når nøgletallet opgøres for hvert område og projektår")
    return
  }
  const ligger = plan.projektaar.map(({ fra, til }) => `${fra}/${til}`)
  for (const { fra, id, til } of aftale.projektaar) {
    if (til >= plan.fra && fra <= plan.til && !ligger.includes(`${fra}/${til}`)) {
      meld(her, `projektåret ${id} (${fra} til ${til}) er ikke et af planens; et årstal kan ikke deles`)
    }
  }
}

/** Money that is in no source of the plan would be missing from it. */
const pengene = ({ finansiering = [] }: Helhedsplan, { id, oekonomi }: Delaftale, meld: Meld): void => {
  if (finansiering.length === 0) return
  const poster = (oekonomi?.poster ?? []).map((post) => post.id)
  const brugte = new Set<string>()
  for (const [nummer, kilde] of finansiering.entries()) {
    for (const [nr, post] of (kilde.poster[id] ?? []).entries()) {
      const her = `finansiering[${nummer}].poster.${id}[${nr}]`
      kendt(her, post, { hvad: `en post i budgettet for "${id}"`, ider: poster }, meld)
      if (brugte.has(post)) meld(her, `"${post}" er nævnt før; en post har én finansieringskilde`)
      brugte.add(post)
    }
  }
  for (const post of poster.filter((en) => !brugte.has(en))) {
    meld("finansiering", `posten "${post}" i "${id}" hører ikke til nogen finansieringskilde`)
  }
}
