/** The money of all agreements, source by source; a booking that two logs hold counts once. */
import { Interval, type Planfinansiering, Rational } from "@delaftale/core"
import type { Blok, Linje } from "../../dokument/Dokument.ts"
import { linje, punkter } from "../../dokument/Dokument.ts"
import { intervalord, rationalord } from "../../ord/talord.ts"
import { paa, type Sprog } from "../../sprog.ts"
import { afsnitstitel, medStort, opremset } from "../../statusrapport/afsnit/Fortalt.ts"
import type { Planfortalt } from "../Planrapport.ts"
import { dubletord } from "../planord.ts"
import { delnavn } from "./omtale.ts"

export const beloeb = (brugt: Interval.Interval, sprog: Sprog): string => intervalord(brugt, "antal", sprog)

export const oekonomi = (fortalt: Planfortalt): ReadonlyArray<Blok> => {
  const { rapport, sprog } = fortalt
  if (rapport.finansiering.length === 0) return []
  return [
    afsnitstitel(paa(sprog, "Penge i alt", "Money in all"), "penge"),
    {
      _tag: "Tabel",
      titel: paa(
        sprog,
        "Delaftalernes budgetter og forbrug i t.kr.",
        "Budgets and spending of the agreements, in 1,000 DKK"
      ),
      raekkehoved: true,
      talkolonner: [2, 3, 4, 5],
      hoved: [
        paa(sprog, "Finansiering", "Source"),
        paa(sprog, "I delaftalerne", "In the agreements"),
        paa(sprog, "Budget", "Budget"),
        paa(sprog, "Brugt", "Booked"),
        paa(sprog, "Rest", "Left"),
        paa(sprog, "Bogføringer", "Bookings")
      ],
      raekker: rapport.finansiering.map((en) => raekken(fortalt, en))
    },
    ...punkter(rapport.finansiering.flatMap((en) => noter(fortalt, en)))
  ]
}

const raekken = (
  fortalt: Planfortalt,
  { bogfoeringer, brugt, budget, delaftaler, finansiering: { navn } }: Planfinansiering
): ReadonlyArray<ReadonlyArray<Linje>> => {
  const { sprog } = fortalt
  const rest = Interval.subtract(Interval.exactly(budget), brugt)
  const over = rest !== undefined && Rational.order.compare(rest.mindst, Rational.zero) < 0
  return [
    [linje(navn)],
    [
      linje(
        opremset(
          delaftaler.map((id) => delnavn(fortalt, id)),
          sprog
        )
      )
    ],
    [linje(rationalord(budget, "antal", sprog))],
    [linje(bogfoeringer === 0 ? paa(sprog, "intet bogført", "nothing booked") : beloeb(brugt, sprog))],
    [
      linje(
        ...(rest === undefined ? ["–"] : [beloeb(rest, sprog)]),
        ...(over ? [paa(sprog, "(overskredet)", "(overspent)")] : [])
      )
    ],
    [linje(String(bogfoeringer))]
  ]
}

const noter = (
  fortalt: Planfortalt,
  { dubletter, finansiering: { navn }, mulige }: Planfinansiering
): ReadonlyArray<Linje> => {
  const { sprog } = fortalt
  return [
    ...dubletter.map((en) => `${navn}: ${dubletord(en, String(en.antal), (id) => delnavn(fortalt, id), sprog)}`),
    ...(mulige === 0
      ? []
      : [
          paa(
            sprog,
            `${navn}: ${mulige} kan stå to gange: samme dag og beløb uden fælles bilag.`,
            `${navn}: ${mulige} may stand twice: the same day and amount without a voucher in common.`
          )
        ])
  ].map((ord) => linje(medStort(ord)))
}
