/** Conditions that no registration can meet: fields it has not, and values that the agreement does not know. */
import { registreringer } from "../../events/Registrering.ts"
import type { Delaftale } from "../../terms/Delaftale.ts"
import { forslag } from "../../terms/navne.ts"
import type { Betingelse, Udvalg } from "../../terms/Udvalg.ts"
import type { Aftalefund, Eftersyn } from "./Aftalefund.ts"
import { kilderI } from "./kilderI.ts"
import { maalte } from "./maalt.ts"
import { nyeFund } from "./nyeFund.ts"

export const betingelser: Eftersyn = (aftale) =>
  nyeFund(maalte(aftale), ({ maaling, sti }) =>
    kilderI(sti, maaling).flatMap((kilde) => (kilde.slags === "udvalg" ? umulige(kilde.sti, kilde.udvalg, aftale) : []))
  )

const umulige = (sti: string, udvalg: Udvalg, aftale: Delaftale): ReadonlyArray<Aftalefund> =>
  (udvalg.hvor ?? []).flatMap((betingelse, nummer) => {
    const her = `${sti}.hvor[${nummer}]`
    const felter = Object.keys(registreringer[udvalg.registrering].fields)
    if (!felter.includes(betingelse.felt)) return [ukendt(`${her}.felt`, betingelse.felt, felter, udvalg.registrering)]
    const mulige = vaerdier(betingelse.felt, udvalg, aftale)
    if (mulige === undefined) return []
    return (betingelse.er ?? []).flatMap((vaerdi, plads) =>
      mulige.includes(vaerdi)
        ? []
        : [ukendt(`${her}.er[${plads}]`, vaerdi, mulige, `${udvalg.registrering}.${betingelse.felt}`)]
    )
  })

const ukendt = (sti: string, skrevet: string, kendte: ReadonlyArray<string>, hvor: string): Aftalefund => {
  const naermest = forslag(skrevet, kendte)
  const liste = kendte.join(", ")
  return {
    kode: "umuligBetingelse",
    alvor: "advarsel",
    sti,
    besked: {
      da: `"${skrevet}" findes ikke i ${hvor}; intet kan blive talt med ved den`,
      en: `"${skrevet}" is not in ${hvor}; nothing can be counted by it`
    },
    raad: {
      da: `${naermest === undefined ? "" : `Mente du "${naermest}"? `}Der findes: ${liste}.`,
      en: `${naermest === undefined ? "" : `Did you mean "${naermest}"? `}There are: ${liste}.`
    }
  }
}

type Felter = { readonly [felt: string]: (udvalg: Udvalg, aftale: Delaftale) => ReadonlyArray<string> | undefined }

const ider = (liste: ReadonlyArray<{ readonly id: string }>): ReadonlyArray<string> => liste.map(({ id }) => id)

const valgt = (felt: string, { hvor = [] }: Udvalg): Betingelse["er"] => hvor.find((en) => en.felt === felt)?.er

/** The kinds of arrangement of the activities that are named beside. */
const arterne = (udvalg: Udvalg, { aktiviteter }: Delaftale) => {
  const naevnte = valgt("aktivitet", udvalg)
  const arter = aktiviteter.filter(({ id }) => naevnte?.includes(id) ?? true).flatMap(({ arter: egne }) => egne)
  const naevnteArter = valgt("art", udvalg)
  return { arter, naevnte: arter.filter(({ id }) => naevnteArter?.includes(id) ?? true) }
}

const medArt = (udvalg: Udvalg): boolean =>
  udvalg.registrering === "ArrangementRegistreret" || udvalg.registrering === "DeltagelseRegistreret"

/** What may stand in a field; a field that is not here may hold anything. */
const felter: Felter = {
  aktivitet: (_udvalg, { aktiviteter }) => ider(aktiviteter),
  art: (udvalg, aftale) => (medArt(udvalg) ? ider(arterne(udvalg, aftale).arter) : undefined),
  status: (udvalg, aftale) =>
    udvalg.registrering === "InformationsbrevRegistreret"
      ? ["udbudt", "udsendt"]
      : [...new Set(arterne(udvalg, aftale).naevnte.flatMap(({ status }) => status))].filter((et) => et !== "udsendt"),
  omraade: (_udvalg, { boligomraader }) => ider(boligomraader),
  omraader: (_udvalg, { boligomraader }) => ider(boligomraader),
  register: (_udvalg, { registre }) => ider(registre),
  handling: () => ["tilknyttet", "udtraadt"],
  gang: () => ["foer", "efter"],
  noegletal: (_udvalg, { noegletal }) => ider(noegletal),
  projektaar: (_udvalg, { projektaar }) => ider(projektaar),
  spoergsmaal: (_udvalg, { spoergsmaal = [] }) => spoergsmaal.map(({ tekst }) => tekst),
  leverance: (_udvalg, { forpligtelser }) => {
    const lovede = forpligtelser.flatMap(({ leverancer = [] }) => leverancer)
    return lovede.length === 0 ? undefined : ider(lovede)
  }
}

const vaerdier = (felt: string, udvalg: Udvalg, aftale: Delaftale): ReadonlyArray<string> | undefined =>
  Object.hasOwn(felter, felt) ? felter[felt]!(udvalg, aftale) : undefined
