/** What a schema cannot see: that everything an agreement refers to is there, that years join up, that readings apply. */
import * as Result from "effect/Result"
import { dayAfter } from "../ground/LocalDate.ts"
import type { Delaftale } from "./Delaftale.ts"
import type { Indikator } from "./Indikator.ts"
import type { Krav } from "./Krav.ts"
import { ingenValg, maalingVed } from "./laesning.ts"
import type { Maaling } from "./Maaling.ts"
import type { Forpligtelse, Succeskriterium } from "./Succeskriterium.ts"

/** A fault in the agreement: where (a path of keys and numbers) and what to do about it. */
export interface Fejl {
  readonly sti: string
  readonly besked: string
}

/** Collects faults below a path. */
type Meld = (sti: string, besked: string) => void

const enstydige = (sti: string, ider: ReadonlyArray<string>, meld: Meld): void => {
  for (const [nummer, id] of ider.entries()) {
    if (ider.indexOf(id) !== nummer) meld(`${sti}[${nummer}].id`, `"${id}" er brugt før; et id bruges én gang`)
  }
}

const kendt = (sti: string, id: string, kendte: ReadonlyArray<string>, hvad: string, meld: Meld): void => {
  if (!kendte.includes(id)) meld(sti, `"${id}" er ikke ${hvad} i aftalen; der findes: ${kendte.join(", ")}`)
}

const aarene = ({ fra, projektaar, til }: Delaftale, meld: Meld): void => {
  let ventet = fra
  for (const [nummer, aar] of projektaar.entries()) {
    if (aar.fra !== ventet) meld(`projektaar[${nummer}].fra`, `skal være ${ventet}, så årene slutter til hinanden`)
    if (aar.til < aar.fra) meld(`projektaar[${nummer}].til`, "ligger før fra")
    ventet = dayAfter(aar.til)
  }
  const sidste = projektaar[projektaar.length - 1]!
  if (sidste.til !== til) meld(`projektaar[${projektaar.length - 1}].til`, `skal være aftalens sidste dag, ${til}`)
}

const indikatoren = (sti: string, indikator: Indikator, aftale: Delaftale, meld: Meld): void => {
  const registre = aftale.registre.map(({ id }) => id)
  if ("foertAf" in indikator && indikator.foertAf !== undefined) {
    kendt(`${sti}.foertAf`, indikator.foertAf, registre, "et register", meld)
  }
  switch (indikator.slags) {
    case "opgjort":
      kendt(
        `${sti}.noegletal`,
        indikator.noegletal,
        aftale.noegletal.map(({ id }) => id),
        "et nøgletal",
        meld
      )
      break
    case "svarandel": {
      const tekster = (aftale.spoergsmaal ?? []).map(({ tekst }) => tekst)
      kendt(`${sti}.spoergsmaal`, indikator.spoergsmaal, tekster, "et spørgsmål", meld)
      const svar = aftale.spoergsmaal?.find(({ tekst }) => tekst === indikator.spoergsmaal)?.svar ?? []
      for (const mulig of [...indikator.svar, ...(indikator.uden ?? [])]) {
        kendt(`${sti}.svar`, mulig, svar, "et svar på spørgsmålet", meld)
      }
      break
    }
    case "andel":
      indikatoren(`${sti}.taeller`, indikator.taeller, aftale, meld)
      if (indikator.naevner.slags !== "fast") indikatoren(`${sti}.naevner`, indikator.naevner, aftale, meld)
      break
    case "aendring":
      meld(sti, "aendring beregnes ikke af denne udgave; skriv kravet som Forloeb eller Forbedret i stedet")
  }
}

const kravet = (sti: string, krav: Krav, aftale: Delaftale, meld: Meld): void => {
  switch (krav.slags) {
    case "Alle":
    case "Nogle":
      for (const [nummer, del] of krav.krav.entries()) {
        if (del.indikator !== undefined) indikatoren(`${sti}.krav[${nummer}].indikator`, del.indikator, aftale, meld)
        kravet(`${sti}.krav[${nummer}].krav`, del.krav, aftale, meld)
      }
      break
    case "HvertOmraade":
      kravet(`${sti}.krav`, krav.krav, aftale, meld)
      break
    case "HverPeriode":
      meld(sti, "HverPeriode beregnes ikke af denne udgave; brug indikatoren kadence i stedet")
  }
}

const maalingen = (sti: string, maaling: Maaling, aftale: Delaftale, meld: Meld): void => {
  const omraader = aftale.boligomraader.map(({ id }) => id)
  for (const [nummer, { omraade }] of (maaling.baselines ?? []).entries()) {
    if (omraade !== undefined) kendt(`${sti}.baselines[${nummer}].omraade`, omraade, omraader, "et boligområde", meld)
  }
  const { frist } = maaling
  if (frist.slags === "engang") {
    kendt(
      `${sti}.frist.projektaar`,
      frist.projektaar,
      aftale.projektaar.map(({ id }) => id),
      "et projektår",
      meld
    )
  }
  if (frist.slags === "hvertHalvaar" || frist.slags === "senest") {
    meld(`${sti}.frist`, `fristen ${frist.slags} beregnes ikke af denne udgave`)
  }
  if (maaling.alle && maaling.omfang === "samlet") meld(`${sti}.alle`, "kræver omfang hvertOmraade")
  indikatoren(`${sti}.indikator`, maaling.indikator, aftale, meld)
  kravet(`${sti}.krav`, maaling.krav, aftale, meld)
}

/** The measuring as it stands, and as each reading makes it. */
const loeftet = (sti: string, loefte: Succeskriterium | Forpligtelse, aftale: Delaftale, meld: Meld): void => {
  const { maaling, tvivl = [] } = loefte
  if (maaling === undefined) return
  enstydige(
    `${sti}.tvivl`,
    tvivl.map(({ id }) => id),
    meld
  )
  maalingen(`${sti}.maaling`, maaling, aftale, meld)
  for (const [nummer, punkt] of tvivl.entries()) {
    enstydige(
      `${sti}.tvivl[${nummer}].fortolkninger`,
      punkt.fortolkninger.map(({ id }) => id),
      meld
    )
    for (const [hvilken, { id }] of punkt.fortolkninger.entries()) {
      const her = `${sti}.tvivl[${nummer}].fortolkninger[${hvilken}]`
      const laest = maalingVed(maaling, tvivl, id === punkt.gaeldende ? ingenValg : new Map([[punkt.id, id]]))
      if (Result.isFailure(laest)) meld(her, laest.failure.message)
      else if (id !== punkt.gaeldende) maalingen(her, laest.success, aftale, meld)
    }
  }
}

const aktiviteterne = (aftale: Delaftale, meld: Meld): void => {
  const aktiviteter = aftale.aktiviteter.map(({ id }) => id)
  enstydige("aktiviteter", aktiviteter, meld)
  for (const [sti, loefter] of [
    ["kriterier", aftale.kriterier] as const,
    ["forpligtelser", aftale.forpligtelser] as const
  ]) {
    for (const [nummer, loefte] of loefter.entries()) {
      if (loefte.aktivitet !== undefined) {
        kendt(`${sti}[${nummer}].aktivitet`, loefte.aktivitet, aktiviteter, "en aktivitet", meld)
      }
      loeftet(`${sti}[${nummer}]`, loefte, aftale, meld)
    }
  }
}

/** A figure that stands twice must say the same both times. */
const kendsgerninger = ({ kriterier, problemkompleks }: Delaftale, meld: Meld): void => {
  for (const [nummer, { noegletal, omraade, vaerdi }] of (problemkompleks?.kendsgerninger ?? []).entries()) {
    const maalt = kriterier.filter(
      ({ maaling: { indikator } }) => indikator.slags === "opgjort" && indikator.noegletal === noegletal
    )
    for (const { id, maaling } of maalt) {
      const baseline = maaling.baselines?.find((mulig) => mulig.omraade === omraade)
      if (baseline !== undefined && baseline.vaerdi !== vaerdi) {
        meld(
          `problemkompleks.kendsgerninger[${nummer}].vaerdi`,
          `er ${vaerdi}, men ${id} har udgangspunktet ${baseline.vaerdi}`
        )
      }
    }
  }
}

/** All faults at once; none when the agreement hangs together. */
export const provDelaftale = (aftale: Delaftale): ReadonlyArray<Fejl> => {
  const fejl: Array<Fejl> = []
  const meld: Meld = (sti, besked) => fejl.push({ sti, besked })
  if (aftale.til < aftale.fra) meld("til", "ligger før fra")
  else aarene(aftale, meld)
  enstydige(
    "boligomraader",
    aftale.boligomraader.map(({ id }) => id),
    meld
  )
  if (aftale.boligomraader.some(({ id }) => id === "alle"))
    meld("boligomraader", '"alle" er navnet på rækken for dem alle')
  enstydige(
    "noegletal",
    aftale.noegletal.map(({ id }) => id),
    meld
  )
  enstydige(
    "registre",
    aftale.registre.map(({ id }) => id),
    meld
  )
  enstydige(
    "kriterier",
    [...aftale.kriterier, ...aftale.forpligtelser].map(({ id }) => id),
    meld
  )
  aktiviteterne(aftale, meld)
  kendsgerninger(aftale, meld)
  return fejl
}
