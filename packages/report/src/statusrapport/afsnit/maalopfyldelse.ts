/** Goal attainment: the criteria at a glance, and then each of them with its areas. */
import { afsnit, type Blok } from "../../dokument/Dokument.ts"
import { paa } from "../../sprog.ts"
import type { Billedbog } from "../Billedbog.ts"
import { afsnitstitel, type Fortalt } from "./Fortalt.ts"
import { loefteafsnit } from "./loefteafsnit.ts"
import { overblik } from "./overblik.ts"

export const maalopfyldelse = (fortalt: Fortalt, billeder: Billedbog): ReadonlyArray<Blok> => {
  const { rapport, sprog } = fortalt
  const kriterier = rapport.loefter.filter(({ klasse }) => klasse === "kriterium")
  return [
    afsnitstitel(paa(sprog, "Målopfyldelse", "Goal attainment"), "maalopfyldelse"),
    afsnit(forklaring(fortalt)),
    ...(rapport.projektaar === undefined ? [] : [overblik(fortalt, kriterier)]),
    ...kriterier.flatMap((loefte) =>
      loefteafsnit(fortalt, loefte, [...billeder.loefte(loefte.id), ...billeder.kadencer(loefte.id)])
    )
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
