/** One way of measuring: everything it reads and is held against is in the agreement, and this version can compute it. */
import { fromDecimal, order } from "../ground/Rational.ts"
import type { Delaftale } from "./Delaftale.ts"
import type { Indikator } from "./Indikator.ts"
import type { Krav } from "./Krav.ts"
import type { Baseline, Maaling } from "./Maaling.ts"
import { kendt, type Meld } from "./Meld.ts"
import type { Navnebog } from "./Navnebog.ts"
import type { Reference } from "./Reference.ts"
import { medNoegle, talfelter, type Udvalg } from "./Udvalg.ts"

/** What the measuring is checked against, and where faults go. */
export interface Proevning {
  readonly aftale: Delaftale
  readonly navne: Navnebog
  readonly meld: Meld
}

const svarene = (
  sti: string,
  indikator: Extract<Indikator, { slags: "svarandel" }>,
  { aftale, meld, navne }: Proevning
) => {
  kendt(`${sti}.spoergsmaal`, indikator.spoergsmaal, navne.spoergsmaal, meld)
  const spoergsmaal = aftale.spoergsmaal?.find(({ tekst }) => tekst === indikator.spoergsmaal)
  const alle = (aftale.spoergsmaal ?? []).flatMap(({ svar }) => svar)
  const svar = { hvad: "et svar på spørgsmålet", ider: spoergsmaal?.svar ?? [...new Set(alle)] }
  for (const [nummer, et] of indikator.svar.entries()) kendt(`${sti}.svar[${nummer}]`, et, svar, meld)
  for (const [nummer, et] of (indikator.uden ?? []).entries()) kendt(`${sti}.uden[${nummer}]`, et, svar, meld)
}

type Personer = Extract<Indikator, { slags: "personer" }>

/** Ways of counting persons that exclude each other: to combine them would be to guess. */
const personerne = (sti: string, indikator: Personer, meld: Meld): void => {
  const { af, deltagertal, foersteGang, omraader, opfulgt, tid } = indikator
  for (const { registrering } of af) {
    kendt(`${sti}.af`, registrering, { hvad: "en registrering med nøgle", ider: medNoegle }, meld)
  }
  const maader = {
    deltagertal: deltagertal !== undefined,
    foersteGang: foersteGang === true,
    opfulgt: opfulgt !== undefined,
    "tid fraBegyndelsen": tid === "fraBegyndelsen"
  }
  const valgte = Object.entries(maader).flatMap(([navn, valgt]) => (valgt ? [navn] : []))
  if (valgte.length > 1) meld(sti, `${valgte.join(" og ")} kan ikke bruges sammen`)
  if (deltagertal !== undefined && omraader === "mindste")
    meld(sti, "deltagertal og omraader mindste kan ikke bruges sammen")
}

/** Only a field that holds a number can be added up. */
const talfeltet = (sti: string, felt: string, af: ReadonlyArray<Udvalg>, meld: Meld): void => {
  for (const { registrering } of af) {
    kendt(sti, felt, { hvad: `et tal i ${registrering}`, ider: talfelter[registrering] ?? [] }, meld)
  }
}

const indikatoren = (sti: string, indikator: Indikator, proevning: Proevning): void => {
  const { meld, navne } = proevning
  if ("foertAf" in indikator && indikator.foertAf !== undefined) {
    kendt(`${sti}.foertAf`, indikator.foertAf, navne.registre, meld)
  }
  switch (indikator.slags) {
    case "sum":
      talfeltet(`${sti}.felt`, indikator.felt, indikator.af, meld)
      break
    case "personer":
      personerne(sti, indikator, meld)
      if (indikator.deltagertal !== undefined) {
        talfeltet(`${sti}.deltagertal.felt`, indikator.deltagertal.felt, [indikator.deltagertal.af], meld)
      }
      break
    case "opgjort":
      kendt(`${sti}.noegletal`, indikator.noegletal, navne.noegletal, meld)
      break
    case "svarandel":
      svarene(sti, indikator, proevning)
      break
    case "andel":
      indikatoren(`${sti}.taeller`, indikator.taeller, proevning)
      if (indikator.naevner.slags !== "fast") indikatoren(`${sti}.naevner`, indikator.naevner, proevning)
      break
    case "aendring":
      meld(sti, "aendring beregnes ikke af denne udgave; skriv kravet som Forloeb eller Forbedret i stedet")
  }
}

const referencen = (sti: string, reference: Reference, { meld, navne }: Proevning): void => {
  if (reference.slags === "benchmark") kendt(`${sti}.serie`, reference.serie, navne.noegletal, meld)
  if (reference.slags === "indikator") kendt(`${sti}.kriterium`, reference.kriterium, navne.loefter, meld)
}

/** `maalt` is the indicator that the demand is put to. */
const kravet = (sti: string, krav: Krav, maalt: Indikator, proevning: Proevning): void => {
  const { meld, navne } = proevning
  switch (krav.slags) {
    case "Alle":
    case "Nogle":
      if (krav.slags === "Nogle" && krav.antal > krav.krav.length) {
        meld(sti, `antal er ${krav.antal}, men der er kun ${krav.krav.length} krav`)
      }
      for (const [nummer, del] of krav.krav.entries()) {
        const her = `${sti}.krav[${nummer}]`
        if (del.indikator !== undefined) indikatoren(`${her}.indikator`, del.indikator, proevning)
        kravet(`${her}.krav`, del.krav, del.indikator ?? maalt, proevning)
      }
      break
    case "HvertOmraade":
      kravet(`${sti}.krav`, krav.krav, maalt, proevning)
      break
    case "HverPeriode":
      meld(sti, "HverPeriode beregnes ikke af denne udgave; brug indikatoren kadence i stedet")
      break
    case "IkkeVaerreEnd":
    case "Forbedret":
      referencen(`${sti}.end`, krav.end, proevning)
      break
    case "Forloeb":
      referencen(`${sti}.fra`, krav.fra, proevning)
      for (const [nummer, { projektaar }] of (krav.trin ?? []).entries()) {
        kendt(`${sti}.trin[${nummer}].projektaar`, projektaar, navne.projektaar, meld)
      }
      break
    case "Mellem":
      if (order.compare(fromDecimal(krav.fra), fromDecimal(krav.til)) > 0)
        meld(sti, `fra ${krav.fra} ligger over til ${krav.til}`)
      break
    case "Bedoemt": {
      const karakterer = maalt.slags === "bedoemt" ? maalt.karakterer : []
      kendt(`${sti}.mindst`, krav.mindst, { hvad: "en karakter på indikatorens skala", ider: karakterer }, meld)
    }
  }
}

const baselinerne = (sti: string, maaling: Maaling, { meld, navne }: Proevning): void => {
  const baselines: ReadonlyArray<Baseline> = maaling.baselines ?? []
  for (const [nummer, { omraade }] of baselines.entries()) {
    if (omraade !== undefined) kendt(`${sti}[${nummer}].omraade`, omraade, navne.omraader, meld)
    if (baselines.findIndex((anden) => anden.omraade === omraade) !== nummer) {
      meld(`${sti}[${nummer}]`, `der er allerede et udgangspunkt for ${omraade ?? "alle områder samlet"}`)
    }
  }
}

export const provMaaling = (sti: string, maaling: Maaling, proevning: Proevning): void => {
  const { meld, navne } = proevning
  const { frist } = maaling
  baselinerne(`${sti}.baselines`, maaling, proevning)
  if (frist.slags === "engang") kendt(`${sti}.frist.projektaar`, frist.projektaar, navne.projektaar, meld)
  if (frist.slags === "hvertHalvaar" || frist.slags === "senest") {
    meld(`${sti}.frist`, `fristen ${frist.slags} beregnes ikke af denne udgave`)
  }
  if (maaling.alle && maaling.omfang === "samlet") meld(`${sti}.alle`, "kræver omfang hvertOmraade")
  indikatoren(`${sti}.indikator`, maaling.indikator, proevning)
  kravet(`${sti}.krav`, maaling.krav, maaling.indikator, proevning)
}
