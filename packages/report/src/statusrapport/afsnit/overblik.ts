/** The criteria at a glance: their answers, in the year or year by year. */
import { linje, type Tabel } from "../../dokument/Dokument.ts"
import { svarord } from "../../ord/svarord.ts"
import { maaltalord, vaerdilinjer } from "../../ord/talord.ts"
import { paa } from "../../sprog.ts"
import { halvaarsord } from "../../tal/celletekst.ts"
import type { Raekke } from "../../tal/Raekke.ts"
import { hovedsvar, svarene } from "../optalt.ts"
import type { Rapportloefte, Statusrapport } from "../Statusrapport.ts"
import { type Fortalt, vejTil } from "./Fortalt.ts"
import { svarlinjer } from "./loeftetabel.ts"

export const overblik = (fortalt: Fortalt, kriterier: ReadonlyArray<Rapportloefte>): Tabel => {
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
        [[vejTil(loefte)]],
        [linje(loefte.ordlyd)],
        ...iKolonner(fortalt, rapport, egne),
        ...(rapport.projektaar === undefined
          ? []
          : [egne.flatMap((en) => [...halvdelen(fortalt, en), ...kort(fortalt, loefte, en)])])
      ]
    })
  }
}

const iKolonner = (fortalt: Fortalt, { aar, projektaar }: Statusrapport, egne: ReadonlyArray<Raekke>) =>
  projektaar === undefined
    ? aar.map((id) => egne.filter((en) => en.projektaar === id).flatMap((en) => svaret(fortalt, en)))
    : [egne.flatMap((en) => svaret(fortalt, en))]

const svaret = (fortalt: Fortalt, raekke: Raekke) => [...halvdelen(fortalt, raekke), ...svarlinjer(fortalt, raekke)]

/** Which half-year is spoken of, where a year has more than one answer. */
const halvdelen = ({ sprog }: Fortalt, raekke: Raekke) =>
  raekke.halvaar === undefined ? [] : [linje(`${halvaarsord(raekke, sprog)}:`)]

/** For a roll-up, how its areas answer. */
const kort = (fortalt: Fortalt, { celler }: Rapportloefte, raekke: Raekke) => {
  const { sprog } = fortalt
  if (raekke.omraade === "alle") {
    const omraader = celler.filter(({ halvaar, omraade }) => omraade !== "alle" && halvaar === raekke.halvaar)
    return svarene.flatMap((status) => {
      const antal = omraader.filter((en) => en.status === status).length
      const ord = antal === 1 ? paa(sprog, "område", "area") : paa(sprog, "områder", "areas")
      return antal === 0 ? [] : [linje(`${antal} ${ord} ${svarord(status, sprog)}`)]
    })
  }
  const { maaling, maaltal } = raekke
  const krav = maaltal === undefined ? [] : [linje(maaltalord(maaltal, maaling, sprog))]
  return [...vaerdilinjer(raekke, sprog), ...krav]
}
