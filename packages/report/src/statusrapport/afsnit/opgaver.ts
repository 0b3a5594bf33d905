/** What somebody has to decide or do: readings, baselines, figures that are missing, notices not given, money overspent. */
import { harUdgangspunkt, Rational } from "@delaftale/core"
import { type Linje, linje } from "../../dokument/Dokument.ts"
import { organnavn } from "../../ord/organnavn.ts"
import { paa } from "../../sprog.ts"
import { tiden } from "../../tal/celletekst.ts"
import { type Fortalt, medStort, opremset, stedord, vejTil } from "./Fortalt.ts"
import { vendende } from "./vendende.ts"

export const opgaver = (fortalt: Fortalt): ReadonlyArray<Linje> => [
  ...fortolkningerAtBeslutte(fortalt),
  ...udgangspunkterAtBeslutte(fortalt),
  ...manglendeTal(fortalt),
  ...udenBesked(fortalt),
  ...overskridelse(fortalt)
]

/** Only where the answer would turn; a point of doubt that changes nothing can wait. */
const fortolkningerAtBeslutte = ({ rapport, sprog }: Fortalt): ReadonlyArray<Linje> => {
  const aabne = rapport.loefter.filter((loefte) =>
    vendende(loefte).some(({ egne }) => egne.some(({ besluttet }) => !besluttet))
  )
  if (aabne.length === 0) return []
  return [
    [
      ...linje(
        paa(
          sprog,
          "Fortolkninger, som svaret vender ved, og som ingen har besluttet:",
          "Readings at which the answer turns, and which nobody has decided:"
        )
      ),
      ...aabne.map(vejTil)
    ]
  ]
}

const udgangspunkterAtBeslutte = ({ rapport: { aftale, loefter }, sprog }: Fortalt): ReadonlyArray<Linje> => {
  const fastsat = new Set(aftale.baselines.map(({ kriterium }) => kriterium))
  const aabne = loefter.filter(
    ({ celler, id }) => !fastsat.has(id) && celler.some(({ maaling }) => harUdgangspunkt(maaling))
  )
  if (aabne.length === 0) return []
  const hvilke = opremset(
    aabne.map(({ id }) => id),
    sprog
  )
  return [
    linje(
      paa(
        sprog,
        `Udgangspunktet er ikke fastsat ved en beslutning: ${hvilke}.`,
        `The baseline has not been fixed by a decision: ${hvilke}.`
      )
    )
  ]
}

const manglendeTal = (fortalt: Fortalt): ReadonlyArray<Linje> => {
  const { rapport, sprog } = fortalt
  return rapport.mangler.map(({ ansvarlig, hvad, ialt: alle, kendt, kriterier, omraade, ...tid }) => {
    const hvem = ansvarlig === undefined ? "" : `${organnavn(rapport.delaftale, ansvarlig)}: `
    const hvor = omraade === undefined ? "" : `, ${stedord(fortalt, omraade)}`
    const mangler = `${paa(sprog, "mangler", "missing")} ${alle - kendt} ${paa(sprog, "af", "of")} ${alle}`
    return linje(`${hvem}${hvad}${hvor}, ${tiden(tid, sprog)} (${mangler}; ${kriterier.join(", ")})`)
  })
}

const udenBesked = ({ rapport: { delaftale, opfoelgning }, sprog }: Fortalt): ReadonlyArray<Linje> =>
  opfoelgning.sager
    .filter(({ manglerBesked }) => manglerBesked.length > 0)
    .map(({ ansvarlige, manglerBesked, opstaaet }) => {
      const hvem = opremset(
        ansvarlige.map((id) => organnavn(delaftale, id)),
        sprog
      )
      const mangler = opremset(
        manglerBesked.map((id) => organnavn(delaftale, id)),
        sprog
      )
      return linje(
        paa(
          sprog,
          `${hvem} skal underrette ${mangler} om: ${opstaaet.beskrivelse}`,
          `${hvem} must notify ${mangler} of: ${opstaaet.beskrivelse}`
        )
      )
    })

const overskridelse = ({ rapport: { opfoelgning }, sprog }: Fortalt): ReadonlyArray<Linje> =>
  (opfoelgning.forbrug?.poster ?? [])
    .filter(({ rest }) => Rational.order.compare(rest, Rational.zero) < 0)
    .map(({ organisation }) =>
      linje(
        medStort(paa(sprog, `budgettet er overskredet: ${organisation}`, `the budget is overspent: ${organisation}`))
      )
    )
