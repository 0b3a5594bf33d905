/** The frame around the promises: bodies, registers, figures, facts and files refer to what is there, each by its own id. */
import type { Delaftale } from "./Delaftale.ts"
import { alleKendte, enstydige, kendt, type Meld } from "./Meld.ts"
import type { Navnebog } from "./Navnebog.ts"
import { provFilart } from "./provFilart.ts"

const ider = (liste: ReadonlyArray<{ readonly id: string }>): ReadonlyArray<string> => liste.map(({ id }) => id)

const listerne = (aftale: Delaftale, meld: Meld): void => {
  const lister = {
    boligomraader: aftale.boligomraader,
    projektaar: aftale.projektaar,
    parter: aftale.parter,
    organer: aftale.organer,
    noegletal: aftale.noegletal,
    registre: aftale.registre,
    aktiviteter: aftale.aktiviteter,
    formaal: aftale.formaal ?? [],
    styring: aftale.styring ?? [],
    indlaesning: aftale.indlaesning ?? [],
    "problemkompleks.afsnit": aftale.problemkompleks?.afsnit ?? [],
    "problemkompleks.kendsgerninger": aftale.problemkompleks?.kendsgerninger ?? [],
    "oekonomi.poster": aftale.oekonomi?.poster ?? []
  }
  for (const [sti, liste] of Object.entries(lister)) enstydige(sti, ider(liste), meld)
  const tekster = (aftale.spoergsmaal ?? []).map(({ tekst }) => tekst)
  enstydige("spoergsmaal", tekster, meld, "tekst")
  for (const [nummer, { arter }] of aftale.aktiviteter.entries())
    enstydige(`aktiviteter[${nummer}].arter`, ider(arter), meld)
  if (ider(aftale.boligomraader).includes("alle")) meld("boligomraader", '"alle" er navnet på rækken for dem alle')
}

const organerne = (aftale: Delaftale, navne: Navnebog, meld: Meld): void => {
  const { noegletal, parter, partsgruppe, registre, revision, styring = [] } = aftale
  const organ = (sti: string, id: string) => kendt(sti, id, navne.organer, meld)
  for (const [nummer, { ansvarlig }] of noegletal.entries()) organ(`noegletal[${nummer}].ansvarlig`, ansvarlig)
  for (const [nummer, { ansvarlig }] of registre.entries()) organ(`registre[${nummer}].ansvarlig`, ansvarlig)
  if (revision !== undefined) {
    organ("revision.indstilles", revision.indstilles)
    organ("revision.vedtages", revision.vedtages)
  }
  if (partsgruppe !== undefined) organ("partsgruppe", partsgruppe)
  const alle = { hvad: "et organ eller en part", ider: [...navne.organer.ider, ...ider(parter)] }
  for (const [nummer, { ansvarlig = [], modtagere = [], underretning = [] }] of styring.entries()) {
    alleKendte(`styring[${nummer}].ansvarlig`, ansvarlig, navne.organer, meld)
    alleKendte(`styring[${nummer}].modtagere`, modtagere, navne.organer, meld)
    for (const [hvilken, regel] of underretning.entries()) {
      const her = `styring[${nummer}].underretning[${hvilken}]`
      organ(`${her}.ansvarlig`, regel.ansvarlig)
      alleKendte(`${her}.modtagere`, regel.modtagere, alle, meld)
    }
  }
}

const fakta = ({ formaal = [], problemkompleks }: Delaftale, navne: Navnebog, meld: Meld): void => {
  for (const [nummer, { kriterier }] of formaal.entries()) {
    alleKendte(`formaal[${nummer}].kriterier`, kriterier, navne.loefter, meld)
  }
  for (const [nummer, { omraader = [] }] of (problemkompleks?.afsnit ?? []).entries()) {
    alleKendte(`problemkompleks.afsnit[${nummer}].omraader`, omraader, navne.omraader, meld)
  }
  for (const [nummer, { noegletal, omraade }] of (problemkompleks?.kendsgerninger ?? []).entries()) {
    const her = `problemkompleks.kendsgerninger[${nummer}]`
    if (omraade !== undefined) kendt(`${her}.omraade`, omraade, navne.omraader, meld)
    if (noegletal !== undefined) kendt(`${her}.noegletal`, noegletal, navne.noegletal, meld)
  }
}

export const provRamme = (aftale: Delaftale, navne: Navnebog, meld: Meld): void => {
  listerne(aftale, meld)
  organerne(aftale, navne, meld)
  fakta(aftale, navne, meld)
  for (const [nummer, filart] of (aftale.indlaesning ?? []).entries()) {
    provFilart(`indlaesning[${nummer}].`, filart, navne, meld)
  }
}
