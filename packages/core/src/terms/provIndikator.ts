/** What is measured: everything an indicator names is in the agreement, and what it asks for has a meaning. */
import type { Aendring, Indikator, Parret } from "./Indikator.ts"
import { alleKendte, kendt } from "./Meld.ts"
import type { Proevning } from "./Proevning.ts"
import { provReference } from "./provReference.ts"
import { medNoegle, talfelter, type Udvalg } from "./Udvalg.ts"

type Personer = Extract<Indikator, { readonly slags: "personer" }>
type Svarandel = Extract<Indikator, { readonly slags: "svarandel" }>

/** The answers that the agreement lists for a question, or for any where the question is not known. */
const svarPaa = (tekst: string, { aftale }: Proevning) => {
  const spoergsmaal = aftale.spoergsmaal?.find((et) => et.tekst === tekst)
  const alle = (aftale.spoergsmaal ?? []).flatMap(({ svar }) => svar)
  return { hvad: "et svar på spørgsmålet", ider: spoergsmaal?.svar ?? [...new Set(alle)] }
}

const svarene = (sti: string, { spoergsmaal, svar, uden = [] }: Svarandel, proevning: Proevning): void => {
  const { meld, navne } = proevning
  kendt(`${sti}.spoergsmaal`, spoergsmaal, navne.spoergsmaal, meld)
  alleKendte(`${sti}.svar`, svar, svarPaa(spoergsmaal, proevning), meld)
  alleKendte(`${sti}.uden`, uden, svarPaa(spoergsmaal, proevning), meld)
}

/** Only a field that holds a number can be added up. */
const talfeltet = (sti: string, felt: string, af: ReadonlyArray<Udvalg>, { meld }: Proevning): void => {
  for (const { registrering } of af) {
    kendt(sti, felt, { hvad: `et tal i ${registrering}`, ider: talfelter[registrering] ?? [] }, meld)
  }
}

const nogleregistreringer = { hvad: "en registrering med nøgle", ider: medNoegle }

const parret = (sti: string, { fremgang, skala, spoergsmaal }: Parret, { af }: Personer, proevning: Proevning) => {
  const { meld, navne } = proevning
  if (af.length !== 1 || af[0].registrering !== "BesvarelseRegistreret") {
    meld(sti, "parret kræver, at af er ét udvalg af BesvarelseRegistreret")
  }
  kendt(`${sti}.spoergsmaal`, spoergsmaal, navne.spoergsmaal, meld)
  alleKendte(`${sti}.skala`, skala, svarPaa(spoergsmaal, proevning), meld)
  if (new Set(skala).size < skala.length) meld(`${sti}.skala`, "samme svar står to gange")
  if (fremgang !== undefined && fremgang >= skala.length) {
    meld(`${sti}.fremgang`, `kan ikke nås på en skala med ${skala.length} trin`)
  }
}

/** Ways of counting persons that exclude each other: to combine them would be to guess. */
const personerne = (sti: string, indikator: Personer, proevning: Proevning): void => {
  const { meld } = proevning
  const { af, deltagertal, foersteGang, omraader, opfulgt, tid } = indikator
  for (const { registrering } of af) kendt(`${sti}.af`, registrering, nogleregistreringer, meld)
  if (opfulgt !== undefined) kendt(`${sti}.opfulgt.af`, opfulgt.af.registrering, nogleregistreringer, meld)
  const maader = {
    deltagertal: deltagertal !== undefined,
    foersteGang: foersteGang === true,
    opfulgt: opfulgt !== undefined,
    parret: indikator.parret !== undefined,
    "tid fraBegyndelsen": tid === "fraBegyndelsen"
  }
  const valgte = Object.entries(maader).flatMap(([navn, valgt]) => (valgt ? [navn] : []))
  if (valgte.length > 1) meld(sti, `${valgte.join(" og ")} kan ikke bruges sammen`)
  if (deltagertal !== undefined && omraader === "mindste")
    meld(sti, "deltagertal og omraader mindste kan ikke bruges sammen")
  if (deltagertal !== undefined) talfeltet(`${sti}.deltagertal.felt`, deltagertal.felt, [deltagertal.af], proevning)
  if (indikator.parret !== undefined) parret(`${sti}.parret`, indikator.parret, indikator, proevning)
}

/** Percentages differ by procentpoint, and nothing else does. */
const erProcent = (indikator: Indikator, { aftale }: Proevning): boolean => {
  switch (indikator.slags) {
    case "svarandel":
      return true
    case "andel":
      return indikator.pr === "100"
    case "opgjort":
      return aftale.noegletal.find(({ id }) => id === indikator.noegletal)?.enhed === "procent"
    default:
      return false
  }
}

const aendringen = (sti: string, aendring: Aendring, proevning: Proevning): void => {
  const { aftale, meld } = proevning
  const { form, indikator, mod } = aendring
  if (indikator.slags === "aendring") {
    meld(`${sti}.indikator`, "en ændring kan ikke måles på en ændring")
    return
  }
  if (indikator.slags === "bedoemt") {
    meld(`${sti}.indikator`, "en karakter er intet tal at måle en ændring på")
    return
  }
  provIndikator(`${sti}.indikator`, indikator, proevning)
  provReference(`${sti}.mod`, mod, indikator, proevning)
  const procent = erProcent(indikator, proevning)
  if (form === "absolut" && procent) meld(`${sti}.form`, "procenter ændrer sig i procentpoint; skriv procentpoint")
  if (form === "procentpoint" && !procent) meld(`${sti}.form`, "tallet er ingen procent; skriv absolut eller relativ")
  const anden =
    mod.slags === "indikator"
      ? [...aftale.kriterier, ...aftale.forpligtelser].find(({ id }) => id === mod.kriterium)
      : undefined
  if (anden?.maaling?.indikator.slags === "aendring") {
    meld(`${sti}.mod.kriterium`, "tallet er selv en ændring; der måles mod et tal")
  }
}

const andelen = (
  sti: string,
  { naevner, taeller }: Extract<Indikator, { readonly slags: "andel" }>,
  proevning: Proevning
): void => {
  for (const [navn, del] of [["taeller", taeller] as const, ["naevner", naevner] as const]) {
    if (del.slags === "fast") continue
    if (del.slags === "aendring") proevning.meld(`${sti}.${navn}`, "en ændring kan ikke indgå i en andel")
    else provIndikator(`${sti}.${navn}`, del, proevning)
  }
}

export const provIndikator = (sti: string, indikator: Indikator, proevning: Proevning): void => {
  const { meld, navne } = proevning
  if ("foertAf" in indikator && indikator.foertAf !== undefined) {
    kendt(`${sti}.foertAf`, indikator.foertAf, navne.registre, meld)
  }
  switch (indikator.slags) {
    case "sum":
      talfeltet(`${sti}.felt`, indikator.felt, indikator.af, proevning)
      break
    case "personer":
      personerne(sti, indikator, proevning)
      break
    case "opgjort":
      kendt(`${sti}.noegletal`, indikator.noegletal, navne.noegletal, meld)
      break
    case "svarandel":
      svarene(sti, indikator, proevning)
      break
    case "andel":
      andelen(sti, indikator, proevning)
      break
    case "aendring":
      aendringen(sti, indikator, proevning)
      break
    default:
      break
  }
}
