/** What the report rests on, log by log, and how to compute it again. */
import type { Blok, Linje } from "../../dokument/Dokument.ts"
import { afsnit, lille, linje } from "../../dokument/Dokument.ts"
import { paa } from "../../sprog.ts"
import { afsnitstitel, dato } from "../../statusrapport/afsnit/Fortalt.ts"
import type { Plandelrapport, Planfortalt } from "../Planrapport.ts"
import { vejTilDel } from "./omtale.ts"

export const herkomst = (fortalt: Planfortalt): ReadonlyArray<Blok> => {
  const { rapport, sprog } = fortalt
  const { delaftaler, kendtPr, mindsteantal, motor, plan } = rapport
  return [
    afsnitstitel(paa(sprog, "Sådan kan tallene efterprøves", "How to check the figures"), "herkomst"),
    {
      _tag: "Tabel",
      titel: paa(sprog, "Loggene, rapporten hviler på", "The logs that the report rests on"),
      raekkehoved: true,
      talkolonner: [2],
      hoved: [
        paa(sprog, "Delaftale", "Agreement"),
        paa(sprog, "Log og segl", "Log and seal"),
        paa(sprog, "Position", "Position"),
        paa(sprog, "Aftalens version", "Version of the agreement"),
        paa(sprog, "Tal", "Figures"),
        paa(sprog, "Nøgleliste", "List of keys")
      ],
      raekker: delaftaler.map(
        ({ id, status, version }): ReadonlyArray<ReadonlyArray<Linje>> => [
          [[vejTilDel(fortalt, id)]],
          [linje(status.head.log), [lille(status.head.seal)]],
          [linje(String(status.head.position))],
          [linje(versionsord(fortalt, version))],
          [linje(status.datagrundlag)],
          [linje(plan.delaftaler.find((en) => en.id === id)?.noegler ?? paa(sprog, "kun sin egen", "its own"))]
        ]
      )
    },
    afsnit(
      paa(
        sprog,
        `Som kendt ${dato(kendtPr, sprog)}. Antal personer under ${mindsteantal} er udeladt, og det, de kunne regnes ud af. Beregnet af ${motor}. Tallene regnes igen, og hver log efterprøves, med:`,
        `As known on ${dato(kendtPr, sprog)}. Counts of persons below ${mindsteantal} are left out, and what they could be worked out from. Computed by ${motor}. The figures are computed again, and each log is verified, by:`
      )
    ),
    {
      _tag: "Kode",
      linjer: [
        `delaftale helhedsplan helhedsplan.json --store . --known-on ${kendtPr}`,
        ...delaftaler.map(({ status }) => `delaftale verify ${status.head.log}`)
      ]
    }
  ]
}

const versionsord = ({ sprog }: Planfortalt, { nummer, revision }: Plandelrapport["version"]): string =>
  revision === undefined
    ? paa(sprog, "som den blev indgået", "as it was made")
    : paa(sprog, `version ${nummer}, efter revision ${revision}`, `version ${nummer}, after revision ${revision}`)
