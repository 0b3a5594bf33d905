/** Goal attainment: an overview of the criteria, and then each of them with its areas. */
import { afsnit, type Blok, linje, type Tabel } from "../../dokument/Dokument.ts"
import { svarord } from "../../ord/svarord.ts"
import { maaltalord, vaerdilinjer } from "../../ord/talord.ts"
import { paa } from "../../sprog.ts"
import type { Raekke } from "../../tal/Raekke.ts"
import type { Billedbog } from "../Billedbog.ts"
import { hovedsvar, svarene } from "../optalt.ts"
import type { Rapportloefte, Statusrapport } from "../Statusrapport.ts"
import { afsnitstitel, type Fortalt } from "./Fortalt.ts"
import { loefteafsnit } from "./loefteafsnit.ts"
import { svarlinjer } from "./loeftetabel.ts"

export const maalopfyldelse = (fortalt: Fortalt, billeder: Billedbog): ReadonlyArray<Blok> => {
  const { rapport, sprog } = fortalt
  const kriterier = rapport.loefter.filter(({ klasse }) => klasse === "kriterium")
  return [
    afsnitstitel(paa(sprog, "Målopfyldelse", "Goal attainment"), "maalopfyldelse"),
    afsnit(forklaring(fortalt)),
    overblik(fortalt, kriterier),
    ...kriterier.flatMap((loefte) => loefteafsnit(fortalt, loefte, billeder.loefte(loefte.id)))
  ]
}

const forklaring = ({ sprog }: Fortalt): string =>
  paa(
    sprog,
    "Afstanden er fra tallet til måltallet, regnet på den gode side: over 0 er bedre end kravet. Et tal, der ikke er " +
      "indberettet, er ikke nul, og svaret er da »kan ikke vurderes«. Et svar er endeligt, når året er afsluttet, og intet mangler.",
    "The distance is from the figure to the target, counted on the good side: over 0 is better than demanded. A figure that " +
      "was not reported is not zero, and then the answer is “not assessable”. An answer is final when the year is closed and nothing is missing."
  )

const overblik = (fortalt: Fortalt, kriterier: ReadonlyArray<Rapportloefte>): Tabel => {
  const { rapport, sprog } = fortalt
  const kolonner = rapport.projektaar === undefined ? rapport.aar : [paa(sprog, "Svar", "Answer")]
  return {
    _tag: "Tabel",
    titel: paa(sprog, "Succeskriterierne i overblik", "The success criteria at a glance"),
    raekkehoved: true,
    hoved: [
      paa(sprog, "Kriterium", "Criterion"),
      paa(sprog, "Aftalens ord", "The words of the agreement"),
      ...kolonner,
      ...(rapport.projektaar === undefined ? [] : [paa(sprog, "Tal og krav", "Figure and demand")])
    ],
    raekker: kriterier.map((loefte) => {
      const egne = hovedsvar(loefte.celler)
      return [
        [[{ _tag: "Vej", anker: `loefte-${loefte.id}`, tekst: loefte.id }]],
        [linje(loefte.ordlyd)],
        ...iKolonner(fortalt, rapport, egne),
        ...(rapport.projektaar === undefined ? [] : [egne.flatMap((en) => kort(fortalt, loefte, en))])
      ]
    })
  }
}

const iKolonner = (fortalt: Fortalt, { aar, projektaar }: Statusrapport, egne: ReadonlyArray<Raekke>) =>
  projektaar === undefined
    ? aar.map((id) => egne.filter((en) => en.projektaar === id).flatMap((en) => svarlinjer(fortalt, en)))
    : [egne.flatMap((en) => svarlinjer(fortalt, en))]

/** For a roll-up, how its areas answer. */
const kort = ({ sprog }: Fortalt, { celler }: Rapportloefte, raekke: Raekke) => {
  if (raekke.omraade === "alle") {
    const omraader = celler.filter(({ omraade }) => omraade !== "alle")
    return svarene.flatMap((status) => {
      const antal = omraader.filter((en) => en.status === status).length
      const ord = antal === 1 ? paa(sprog, "område", "area") : paa(sprog, "områder", "areas")
      return antal === 0 ? [] : [linje(`${antal} ${ord} ${svarord(status, sprog)}`)]
    })
  }
  const { maaling, maaltal } = raekke
  const krav = maaltal === undefined ? [] : [linje(maaltalord(maaltal, maaling.enhed, sprog))]
  return [...vaerdilinjer(raekke, sprog), ...krav]
}
