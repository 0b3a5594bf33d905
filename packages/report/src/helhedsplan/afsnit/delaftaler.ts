/** Each agreement by itself: what it is, how it answers criterion by criterion, and where its own report is. */
import { afsnit, type Blok, fremhaevet, type Linje, linje, type Tabel } from "../../dokument/Dokument.ts"
import { paa } from "../../sprog.ts"
import { afsnitstitel, dato, opremset, undertitel } from "../../statusrapport/afsnit/Fortalt.ts"
import type { Plandelrapport, Planfortalt } from "../Planrapport.ts"
import { svartalsord } from "../planord.ts"
import { svarslags, svartal } from "../svartal.ts"
import { delnavn } from "./omtale.ts"

export const delaftaler = (fortalt: Planfortalt): ReadonlyArray<Blok> => [
  afsnitstitel(paa(fortalt.sprog, "Delaftale for delaftale", "Agreement by agreement"), "delaftaler"),
  ...fortalt.rapport.delaftaler.flatMap((en) => [
    undertitel(delnavn(fortalt, en.id), `delaftale-${en.id}`),
    afsnit(fremhaevet(en.status.delaftale.titel)),
    afsnit(gaelder(fortalt, en)),
    kriterierne(fortalt, en),
    ...egenRapport(fortalt, en)
  ])
]

const gaelder = ({ rapport, sprog }: Planfortalt, { raekker, status }: Plandelrapport): string => {
  const { fra, til } = status.delaftale
  const foreloebige = raekker.filter(({ endelig, omraade }) => !endelig && omraade !== "alle").length
  const konstrueret = status.datagrundlag === "konstrueret" && rapport.konstrueret ? " KONSTRUEREDE TAL." : ""
  return paa(
    sprog,
    `Gælder ${dato(fra, sprog)} – ${dato(til, sprog)}. ${foreloebige} af dens svar er foreløbige.${konstrueret}`,
    `In force ${dato(fra, sprog)} – ${dato(til, sprog)}. ${foreloebige} of its answers are provisional.${konstrueret}`
  )
}

/** Commitments are a class of their own, and stand below. */
const kriterierne = (fortalt: Planfortalt, { raekker, status }: Plandelrapport): Tabel => {
  const { sprog } = fortalt
  const { forpligtelser, kriterier, titel } = status.delaftale
  const loefter = [...kriterier, ...forpligtelser].filter(({ id }) => raekker.some(({ kriterium }) => kriterium === id))
  return {
    _tag: "Tabel",
    titel: paa(sprog, `Svar på løfterne i ${titel}`, `Answers on the promises of ${titel}`),
    raekkehoved: true,
    talkolonner: svarslags.map((_, nummer) => nummer + 2),
    hoved: [
      paa(sprog, "Løfte", "Promise"),
      paa(sprog, "Aftalens ord", "The words of the agreement"),
      ...svarslags.map((slags) => svartalsord(slags, sprog))
    ],
    raekker: loefter.map(({ id, ordlyd }) => {
      const tal = svartal(raekker.filter(({ kriterium }) => kriterium === id))
      return [
        [linje(id)],
        [linje(ordlyd)],
        ...svarslags.map((slags): ReadonlyArray<Linje> => [linje(String(tal[slags]))])
      ]
    })
  }
}

const egenRapport = ({ rapport, sprog }: Planfortalt, { status }: Plandelrapport): ReadonlyArray<Blok> => {
  const { aftale, head } = status
  const udgaver = aftale.udgaver.map((en) =>
    paa(
      sprog,
      `udgave ${en.udgave} for ${en.projektaar}, afgivet ${dato(en.dato, sprog)}`,
      `edition ${en.udgave} for ${en.projektaar}, sent out ${dato(en.dato, sprog)}`
    )
  )
  return [
    afsnit(
      udgaver.length === 0
        ? paa(
            sprog,
            "Der er ikke afgivet nogen statusrapport endnu. Den skrives, som den ser ud ved samme skæring, med:",
            "No status report has been sent out yet. It is written, as it is at the same cut, by:"
          )
        : paa(
            sprog,
            `Egen statusrapport: ${opremset(udgaver, sprog)}. Den skrives, som den ser ud ved samme skæring, med:`,
            `Its own status report: ${opremset(udgaver, sprog)}. It is written, as it is at the same cut, by:`
          )
    ),
    { _tag: "Kode", linjer: [`delaftale report ${head.log} --known-on ${rapport.kendtPr} --out ${head.log}-rapport`] }
  ]
}
