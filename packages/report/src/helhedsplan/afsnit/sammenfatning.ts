/** What a board reads in a minute: how many promises are met, in which agreement, and what the plan adds up to. */
import { Rational } from "@delaftale/core"
import { afsnit, type Blok, type Linje, linje, overskrift, punkter, type Tabel } from "../../dokument/Dokument.ts"
import { rationalord } from "../../ord/talord.ts"
import { paa } from "../../sprog.ts"
import { afsnitstitel, citat, opremset } from "../../statusrapport/afsnit/Fortalt.ts"
import type { Planfortalt } from "../Planrapport.ts"
import { omraadeIPlanen } from "../planomraader.ts"
import { celleord, svartalsord } from "../planord.ts"
import { lagtSammen, type Svartal, svarslags, svartal } from "../svartal.ts"
import { beloeb } from "./oekonomi.ts"
import { delnavn, vejTilDel, vist } from "./omtale.ts"

export const sammenfatning = (fortalt: Planfortalt): ReadonlyArray<Blok> => {
  const { rapport, sprog } = fortalt
  const kriterier = rapport.delaftaler.map(({ raekker }) =>
    svartal(raekker.filter(({ klasse }) => klasse === "kriterium"))
  )
  const alle = lagtSammen(kriterier)
  return [
    afsnitstitel(paa(sprog, "Sammenfatning", "Summary"), "sammenfatning"),
    afsnit(hovedsaetning(fortalt, alle)),
    {
      _tag: "Bokse",
      bokse: svarslags
        .filter((slags) => slags !== "undtaget")
        .map((slags) => ({
          tal: String(alle[slags]),
          ord: svartalsord(slags, sprog),
          ...(slags === "ikkeForfalden" ? {} : { status: slags })
        }))
    },
    overblik(fortalt, kriterier),
    ...liste(fortalt, ikkeOpfyldte(fortalt)),
    overskrift(3, paa(sprog, "Hele planen, hver ting talt én gang", "The whole plan, each thing counted once")),
    ...punkter([...tallene(fortalt), ...pengene(fortalt), ...manglerne(fortalt)])
  ]
}

const hovedsaetning = ({ rapport, sprog }: Planfortalt, alle: Svartal): string => {
  const ialt = svarslags.reduce((sum, slags) => sum + alle[slags], 0)
  const undtaget =
    alle.undtaget === 0 ? "" : paa(sprog, ` ${alle.undtaget} er undtaget.`, ` ${alle.undtaget} are exempt.`)
  return paa(
    sprog,
    `Planens ${rapport.delaftaler.length} delaftaler giver ${ialt} svar på deres succeskriterier, ét for hvert kriterium, område og projektår, hvor der er lovet noget.${undtaget}`,
    `The ${rapport.delaftaler.length} agreements of the plan give ${ialt} answers on their success criteria, one for each criterion, area and year in which something is promised.${undtaget}`
  )
}

const overblik = (fortalt: Planfortalt, kriterier: ReadonlyArray<Svartal>): Tabel => {
  const { rapport, sprog } = fortalt
  return {
    _tag: "Tabel",
    titel: paa(
      sprog,
      "Svar på succeskriterierne i hver delaftale",
      "Answers on the success criteria of each agreement"
    ),
    raekkehoved: true,
    talkolonner: svarslags.map((_, nummer) => nummer + 1),
    hoved: [paa(sprog, "Delaftale", "Agreement"), ...svarslags.map((slags) => svartalsord(slags, sprog))],
    raekker: rapport.delaftaler.map((en, nummer) => [
      [[vejTilDel(fortalt, en.id)]],
      ...svarslags.map((slags): ReadonlyArray<Linje> => [linje(String(kriterier[nummer]![slags]))])
    ])
  }
}

const liste = ({ sprog }: Planfortalt, linjer: ReadonlyArray<Linje>): ReadonlyArray<Blok> =>
  linjer.length === 0
    ? []
    : [
        overskrift(3, paa(sprog, "Ikke opfyldt i det sidste år, der er slut", "Not met in the last year that is over")),
        ...punkter(linjer)
      ]

/** Criterion by criterion, with the areas where it is measured in each. */
const ikkeOpfyldte = (fortalt: Planfortalt): ReadonlyArray<Linje> => {
  const { rapport, sprog } = fortalt
  return rapport.delaftaler.flatMap(({ id, raekker, status }): ReadonlyArray<Linje> => {
    const aar = status.delaftale.projektaar.findLast(({ til }) => til <= rapport.setFra)?.id
    return status.delaftale.kriterier.flatMap((kriterium): ReadonlyArray<Linje> => {
      const egne = raekker.filter(
        (en) =>
          en.kriterium === kriterium.id && en.projektaar === aar && en.status === "ikkeOpfyldt" && en.omraade !== "alle"
      )
      const steder = egne.flatMap(({ omraade }) => omraadeIPlanen(rapport.plan, id, omraade)?.navn ?? [])
      if (egne.length === 0) return []
      const hvor = steder.length === 0 ? "" : ` (${opremset([...new Set(steder)], sprog)})`
      return [[vejTilDel(fortalt, id), ...linje(`${kriterium.id}, ${aar}: ${citat(kriterium.ordlyd)}${hvor}`)]]
    })
  })
}

/** Of the last year that is over, the areas together. */
const tallene = ({ rapport, sprog }: Planfortalt): ReadonlyArray<Linje> => {
  const sidste = rapport.plan.projektaar.findLast(({ til }) => til <= rapport.setFra)
  return rapport.tal.flatMap(({ plantal, skjulte }): ReadonlyArray<Linje> => {
    const celle = plantal.celler.find((en) => en.omraade === undefined && en.projektaar === sidste?.id)
    if (sidste === undefined || celle === undefined) return []
    return [linje(`${plantal.tal.navn}, ${sidste.id}: ${vist(celle, skjulte, sprog) ?? celleord(celle, sprog)}.`)]
  })
}

const pengene = ({ rapport: { finansiering }, sprog }: Planfortalt): ReadonlyArray<Linje> =>
  finansiering.map(({ brugt, budget, finansiering: { navn } }) =>
    linje(
      paa(
        sprog,
        `${navn}: ${beloeb(brugt, sprog)} t.kr. brugt af ${rationalord(budget, "antal", sprog)}${over(brugt.mindst, budget) ? " (overskredet)" : ""}.`,
        `${navn}: ${beloeb(brugt, sprog)} of ${rationalord(budget, "antal", sprog)} thousand DKK spent${over(brugt.mindst, budget) ? " (overspent)" : ""}.`
      )
    )
  )

const over = (brugt: Rational.Rational, budget: Rational.Rational): boolean => Rational.order.compare(brugt, budget) > 0

const manglerne = (fortalt: Planfortalt): ReadonlyArray<Linje> => {
  const { rapport, sprog } = fortalt
  const dele = rapport.delaftaler.filter(({ mangler }) => mangler.length > 0)
  if (dele.length === 0) return [linje(paa(sprog, "Ingen tal mangler.", "No figures are missing."))]
  const hos = opremset(
    dele.map(({ id, mangler }) => `${delnavn(fortalt, id)} (${mangler.length})`),
    sprog
  )
  return [
    [
      ...linje(paa(sprog, `Tal mangler i ${hos};`, `Figures are missing in ${hos};`)),
      { _tag: "Vej", anker: "mangler", tekst: paa(sprog, "se hvem der skylder dem", "see who owes them") }
    ]
  ]
}
