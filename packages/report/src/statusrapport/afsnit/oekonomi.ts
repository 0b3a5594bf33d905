/** The money against the budget, for each financing source; booked over the whole period up to the day of the report. */
import { type Budgetlinje, Rational } from "@delaftale/core"
import { afsnit, type Blok, type Linje, linje } from "../../dokument/Dokument.ts"
import { rationalord } from "../../ord/talord.ts"
import { paa } from "../../sprog.ts"
import { afsnitstitel, type Fortalt } from "./Fortalt.ts"

export const oekonomi = ({ rapport, sprog }: Fortalt): ReadonlyArray<Blok> => {
  const { forbrug } = rapport.opfoelgning
  if (forbrug === undefined) return []
  const raekken = (navn: string, { bogfoeringer, brugt, budget, rest }: Budgetlinje) => [
    [linje(navn)],
    ...[budget, brugt].map((tal): ReadonlyArray<Linje> => [linje(rationalord(tal, "antal", sprog))]),
    [
      linje(
        rationalord(rest, "antal", sprog),
        ...(Rational.order.compare(rest, Rational.zero) < 0 ? [paa(sprog, "(overskredet)", "(overspent)")] : [])
      )
    ],
    [linje(String(bogfoeringer))]
  ]
  return [
    afsnitstitel(paa(sprog, "Budget og forbrug", "Budget and spending"), "oekonomi"),
    ...(forbrug.samlet.bogfoeringer === 0
      ? [
          afsnit(
            paa(
              sprog,
              "Der er ikke bogført noget forbrug i loggen. Det er ikke det samme som, at intet er brugt.",
              "No spending has been booked in the log. That does not mean that nothing was spent."
            )
          )
        ]
      : []),
    {
      _tag: "Tabel",
      titel: paa(sprog, "Hele aftalens budget i t.kr.", "The budget of the whole agreement, in 1,000 DKK"),
      raekkehoved: true,
      talkolonner: [1, 2, 3, 4],
      hoved: [
        paa(sprog, "Finansiering", "Source"),
        paa(sprog, "Budget", "Budget"),
        paa(sprog, "Brugt", "Booked"),
        paa(sprog, "Rest", "Left"),
        paa(sprog, "Bogføringer", "Bookings")
      ],
      raekker: [
        ...forbrug.poster.map((post) => raekken(post.organisation, post)),
        raekken(paa(sprog, "I alt", "In all"), forbrug.samlet)
      ]
    }
  ]
}
