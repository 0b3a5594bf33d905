/** What a board reads in one minute: the count, what is not met, what hangs, and what somebody has to decide or do. */
import { afsnit, type Blok, type Linje, linje, overskrift, punkter } from "../../dokument/Dokument.ts"
import { aarsagsord } from "../../ord/aarsager.ts"
import { svarord } from "../../ord/svarord.ts"
import { intervalord, maaltalord } from "../../ord/talord.ts"
import { paa } from "../../sprog.ts"
import type { Raekke } from "../../tal/Raekke.ts"
import { hovedsvar, optalt, svarene } from "../optalt.ts"
import type { Optalt, Rapportloefte } from "../Statusrapport.ts"
import { afsnitstitel, citat, type Fortalt, opremset, stedord, vejTil } from "./Fortalt.ts"
import { opgaver } from "./opgaver.ts"
import { overblik } from "./overblik.ts"
import { vendende } from "./vendende.ts"

export const sammenfatning = (fortalt: Fortalt): ReadonlyArray<Blok> => {
  const { rapport, sprog } = fortalt
  const kriterier = rapport.loefter.filter(({ klasse }) => klasse === "kriterium")
  const antal = optalt(kriterier.flatMap(({ celler }) => hovedsvar(celler)))
  return [
    afsnitstitel(paa(sprog, "Sammenfatning", "Summary"), "sammenfatning"),
    afsnit(hovedsaetning(fortalt, antal)),
    {
      _tag: "Bokse",
      bokse: svarene.map((status) => ({ tal: String(antal[status]), ord: svarord(status, sprog), status }))
    },
    afsnit(forpligtelserne(fortalt)),
    ...(rapport.projektaar === undefined ? periodens(fortalt, kriterier) : aarets(fortalt, kriterier)),
    ...liste(paa(sprog, "Kræver nogens beslutning eller handling", "Needs a decision or an act"), opgaver(fortalt))
  ]
}

const vender = (fortalt: Fortalt, linjer: ReadonlyArray<Linje>): ReadonlyArray<Blok> =>
  liste(paa(fortalt.sprog, "Vender ved en anden læsning af ordene", "Turns where the words are read otherwise"), linjer)

const aarets = (fortalt: Fortalt, kriterier: ReadonlyArray<Rapportloefte>): ReadonlyArray<Blok> => [
  ...liste(
    paa(fortalt.sprog, "Ikke opfyldt", "Not met"),
    kriterier.flatMap((et) => ikkeOpfyldt(fortalt, et))
  ),
  ...liste(
    paa(fortalt.sprog, "Kan ikke vurderes", "Not assessable"),
    kriterier.flatMap((et) => uvurderet(fortalt, et))
  ),
  ...vender(
    fortalt,
    kriterier.flatMap((et) => haenger(fortalt, et))
  )
]

/** A table says in one look what lists of four years cannot; of what turns, in which years. */
const periodens = (fortalt: Fortalt, kriterier: ReadonlyArray<Rapportloefte>): ReadonlyArray<Blok> => [
  overblik(fortalt, kriterier),
  ...vender(
    fortalt,
    kriterier.flatMap((loefte): ReadonlyArray<Linje> => {
      const aar = new Set(vendende(loefte).flatMap(({ egne }) => egne.map(({ projektaar }) => projektaar)))
      if (aar.size === 0) return []
      const iOrden = fortalt.rapport.aar.filter((id) => aar.has(id))
      return [[vejTil(loefte), ...linje(`${paa(fortalt.sprog, "i", "in")} ${opremset(iOrden, fortalt.sprog)}`)]]
    })
  )
]

const liste = (titel: string, linjer: ReadonlyArray<Linje>): ReadonlyArray<Blok> =>
  linjer.length === 0 ? [] : [overskrift(3, titel), ...punkter(linjer)]

const ialt = (antal: Optalt): number => svarene.reduce((sum, status) => sum + antal[status], 0)

const hovedsaetning = ({ rapport: { loefter, projektaar }, sprog }: Fortalt, antal: Optalt): string => {
  const alle = ialt(antal)
  const enkelte = loefter.filter(({ klasse }) => klasse === "kriterium").length === alle
  return projektaar === undefined
    ? paa(
        sprog,
        `Over hele perioden er der ${alle} svar på succeskriterierne, ét for hvert kriterium og projektår, det gælder. ${antal.opfyldt} af dem er opfyldt.`,
        `Over the whole period there are ${alle} answers on the success criteria, one for each criterion and year it holds for. ${antal.opfyldt} of them are met.`
      )
    : paa(
        sprog,
        `I projektåret ${projektaar} er ${antal.opfyldt} af ${alle} ${enkelte ? "succeskriterier" : "svar på succeskriterierne"} opfyldt.`,
        `In the year ${projektaar}, ${antal.opfyldt} of ${alle} ${enkelte ? "success criteria" : "answers on the success criteria"} are met.`
      )
}

/** Commitments are a class of their own: never added to the criteria. */
const forpligtelserne = ({ rapport, sprog }: Fortalt): string => {
  const antal = optalt(rapport.loefter.filter((en) => en.klasse === "forpligtelse").flatMap(({ celler }) => celler))
  const dele = svarene.filter((en) => antal[en] > 0).map((en) => `${antal[en]} ${svarord(en, sprog)}`)
  if (dele.length === 0) return paa(sprog, "Ingen forpligtelser måles.", "No commitments are measured.")
  return paa(
    sprog,
    `Af forpligtelsernes ${ialt(antal)} svar, ét for hvert område, hvor de måles hvert sted, er ${opremset(dele, sprog)}.`,
    `Of the ${ialt(antal)} answers on the commitments, one for each area where they are measured there, ${opremset(dele, sprog)}.`
  )
}

const navnet = (loefte: Rapportloefte): ReadonlyArray<Linje[number]> => [vejTil(loefte), ...linje(`»${loefte.ordlyd}«`)]

const talFor = ({ sprog }: Fortalt, { maaling, maaltal, undertrykt, vaerdi }: Raekke): string => {
  const tal = vaerdi === undefined || undertrykt.includes("vaerdi") ? [] : [intervalord(vaerdi, maaling.enhed, sprog)]
  const maal = maaltal === undefined || undertrykt.includes("maaltal") ? [] : [maaltalord(maaltal, maaling, sprog)]
  return tal.length === 0 ? "" : `${tal[0]}${maal.length === 0 ? "" : ` (${paa(sprog, "krav", "demand")}: ${maal[0]})`}`
}

/** The areas behind a roll-up, or the cell itself. */
const stederne = (fortalt: Fortalt, loefte: Rapportloefte, status: Raekke["status"]): ReadonlyArray<string> => {
  const egne = loefte.celler.filter((en) => en.status === status && en.omraade !== "alle")
  return egne.map((en) => {
    const sted = en.omraade === undefined ? "" : `${stedord(fortalt, en.omraade)} `
    return `${sted}${talFor(fortalt, en)}`.trim()
  })
}

const ikkeOpfyldt = (fortalt: Fortalt, loefte: Rapportloefte): ReadonlyArray<Linje> => {
  if (!hovedsvar(loefte.celler).some(({ status }) => status === "ikkeOpfyldt")) return []
  return [[...navnet(loefte), ...linje(`– ${stederne(fortalt, loefte, "ikkeOpfyldt").join("; ")}`)]]
}

const uvurderet = (fortalt: Fortalt, loefte: Rapportloefte): ReadonlyArray<Linje> => {
  const { sprog } = fortalt
  const egne = hovedsvar(loefte.celler).filter(({ status }) => status === "kanIkkeVurderes")
  if (egne.length === 0) return []
  const aarsager = [...new Set(egne.map(({ aarsag }) => (aarsag === undefined ? "" : aarsagsord(aarsag, sprog))))]
  return [[...navnet(loefte), ...linje(`– ${opremset(aarsager, sprog)}`)]]
}

const haenger = (fortalt: Fortalt, loefte: Rapportloefte): ReadonlyArray<Linje> => {
  const { sprog } = fortalt
  const andre = vendende(loefte)
  if (andre.length === 0) return []
  const dele = andre.map(({ fortolkning }) => citat(fortolkning.laesning))
  const ellers = [...new Set(andre.flatMap(({ egne }) => egne.map(({ status }) => svarord(status, sprog))))]
  const led = paa(sprog, `ville være ${ellers.join(" / ")}, læst som`, `would be ${ellers.join(" / ")}, read as`)
  return [[vejTil(loefte), ...linje(`${led} ${opremset(dele, sprog, "eller")}.`)]]
}
