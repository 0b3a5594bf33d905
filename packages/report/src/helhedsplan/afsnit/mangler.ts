/** Who owes which figure, over all agreements, the oldest first. */
import type { Blok, Linje } from "../../dokument/Dokument.ts"
import { afsnit, linje } from "../../dokument/Dokument.ts"
import { organnavn } from "../../ord/organnavn.ts"
import { paa } from "../../sprog.ts"
import { afsnitstitel, dato } from "../../statusrapport/afsnit/Fortalt.ts"
import { omraadenavn, tiden } from "../../tal/celletekst.ts"
import type { Plandelrapport, Planfortalt } from "../Planrapport.ts"
import { omraadeIPlanen } from "../planomraader.ts"
import { vejTilDel } from "./omtale.ts"

export const mangler = (fortalt: Planfortalt): ReadonlyArray<Blok> => {
  const { rapport, sprog } = fortalt
  const alle = rapport.delaftaler
    .flatMap((en) => en.mangler.map((rykker) => ({ en, rykker })))
    .toSorted((a, b) => (a.rykker.siden < b.rykker.siden ? -1 : a.rykker.siden > b.rykker.siden ? 1 : 0))
  return [
    afsnitstitel(paa(sprog, "Det, der mangler", "What is missing"), "mangler"),
    ...(alle.length === 0
      ? [afsnit(paa(sprog, "Ingen tal mangler.", "No figures are missing."))]
      : [
          {
            _tag: "Tabel" as const,
            titel: paa(sprog, "Hvem skylder hvilke tal", "Who owes which figures"),
            raekkehoved: true as const,
            hoved: [
              paa(sprog, "Hvem", "Who"),
              paa(sprog, "Delaftale", "Agreement"),
              paa(sprog, "Hvad", "What"),
              paa(sprog, "Område", "Area"),
              paa(sprog, "Projektår", "Year"),
              paa(sprog, "Mangler", "Missing"),
              paa(sprog, "Siden", "Since"),
              paa(sprog, "Løfter", "Promises")
            ],
            raekker: alle.map(({ en, rykker }) => raekken(fortalt, en, rykker))
          }
        ])
  ]
}

const raekken = (
  fortalt: Planfortalt,
  en: Plandelrapport,
  { ansvarlig, hvad, ialt, kendt, kriterier, omraade, siden, ...tid }: Plandelrapport["mangler"][number]
): ReadonlyArray<ReadonlyArray<Linje>> => {
  const { rapport, sprog } = fortalt
  const { delaftale } = en.status
  const hvem = ansvarlig === undefined ? paa(sprog, "ingen nævnt", "nobody named") : organnavn(delaftale, ansvarlig)
  const sted = omraadeIPlanen(rapport.plan, en.id, omraade)?.navn ?? omraadenavn(delaftale, omraade)
  return [
    [linje(hvem)],
    [[vejTilDel(fortalt, en.id)]],
    [linje(hvad)],
    [linje(sted === "" ? "–" : sted)],
    [linje(tiden(tid, sprog))],
    [linje(`${ialt - kendt} ${paa(sprog, "af", "of")} ${ialt}`)],
    [linje(dato(siden, sprog))],
    [linje(kriterier.join(", "))]
  ]
}
