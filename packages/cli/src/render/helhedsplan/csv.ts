/** A plan as lines for spreadsheets: one for each answer, figure, thing found twice, and source of money. */
import { type Helhedsplanstatus, type Interval, Rational } from "@delaftale/core"
import { csvlinje, svarslags, udenFormel } from "@delaftale/report"
import { efter } from "../../helhedsplan/svarraekker.ts"

const hoved = [
  ...["afsnit", "delaftaler", "navn", "område", "projektår", ...svarslags],
  ...["mindst", "højst", "åben", "mangler", "budget", "antal", "grund", "fil"]
]

type Felt = (typeof hoved)[number]

const linjen = (felter: Readonly<Record<Felt, string>>): string =>
  csvlinje(hoved.map((felt) => udenFormel(felter[felt] ?? "")))

export const helhedsplanCsv = (status: Helhedsplanstatus): string =>
  [csvlinje(hoved), ...svarene(status), ...tallene(status), ...pengene(status), ...overlap(status)].join("\n")

const svarene = (status: Helhedsplanstatus): ReadonlyArray<string> =>
  efter(status, ["kriterium", "omraade", "projektaar"]).map(
    ({ delaftale, klasse, kriterium, omraade, projektaar, tal }) =>
      linjen({
        afsnit: klasse,
        delaftaler: delaftale,
        navn: kriterium ?? "",
        område: omraade ?? "",
        projektår: projektaar ?? "",
        ...Object.fromEntries(svarslags.map((slags) => [slags, String(tal[slags])]))
      })
  )

/** No upper bound is an empty cell, and so is a figure that is not there; `mangler` says who has not reported. */
const spaend = (vaerdi: Interval.Interval | undefined) => ({
  mindst: vaerdi === undefined ? "" : Rational.toDanish(vaerdi.mindst),
  højst: vaerdi?.hoejst === undefined ? "" : Rational.toDanish(vaerdi.hoejst)
})

const tallene = ({ tal }: Helhedsplanstatus): ReadonlyArray<string> =>
  tal.flatMap(({ celler, delaftaler, tal: { id } }) =>
    celler.map(({ aaben, omraade = "", projektaar = "", uden, vaerdi }) =>
      linjen({
        afsnit: "tal",
        delaftaler: delaftaler.join("+"),
        navn: id,
        område: omraade,
        projektår: projektaar,
        ...spaend(vaerdi),
        åben: aaben ? "ja" : "nej",
        mangler: uden.join("+")
      })
    )
  )

const pengene = ({ finansiering }: Helhedsplanstatus): ReadonlyArray<string> =>
  finansiering.map(({ bogfoeringer, brugt, budget, delaftaler, finansiering: { id } }) =>
    linjen({
      afsnit: "finansiering",
      delaftaler: delaftaler.join("+"),
      navn: id,
      ...spaend(brugt),
      budget: Rational.toDanish(budget),
      antal: String(bogfoeringer)
    })
  )

const overlap = ({ finansiering, tal }: Helhedsplanstatus): ReadonlyArray<string> =>
  [
    ...tal.map((et) => ({ ...et, navn: et.tal.id })),
    ...finansiering.map((en) => ({ ...en, navn: en.finansiering.id }))
  ].flatMap(({ delaftaler, dubletter, mulige, navn, uenige }) => [
    ...dubletter.map(({ antal, delaftaler: egne, fil = "", grund }) =>
      linjen({ afsnit: "dublet", delaftaler: egne.join("+"), navn, antal: String(antal), grund, fil })
    ),
    ...[["uenige", uenige] as const, ["muligvisSamme", mulige] as const]
      .filter(([, antal]) => antal > 0)
      .map(([afsnit, antal]) => linjen({ afsnit, delaftaler: delaftaler.join("+"), navn, antal: String(antal) }))
  ])
