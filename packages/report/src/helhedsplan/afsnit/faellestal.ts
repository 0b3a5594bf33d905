/** What the agreements count alike, over the whole plan: each thing once, with what is known of the overlap. */
import type { Blok, Linje, Tabel } from "../../dokument/Dokument.ts"
import { afsnit, linje, punkter } from "../../dokument/Dokument.ts"
import { paa } from "../../sprog.ts"
import { afsnitstitel, medStort, opremset, undertitel } from "../../statusrapport/afsnit/Fortalt.ts"
import type { Planfortalt, Plantalrapport } from "../Planrapport.ts"
import { celleord, dubletord, erSpaend } from "../planord.ts"
import { antalAf } from "../skjulteCeller.ts"
import { delnavn, vist } from "./omtale.ts"

export const faellestal = (fortalt: Planfortalt): ReadonlyArray<Blok> => {
  const { rapport, sprog } = fortalt
  if (rapport.tal.length === 0) return []
  return [
    afsnitstitel(paa(sprog, "Fælles tal, talt én gang", "Shared figures, counted once"), "faelles-tal"),
    afsnit(
      paa(
        sprog,
        "Det, som flere delaftaler tæller på samme måde. Det, der beviseligt står i flere logge, tæller én gang. Et spænd viser, at loggene er uenige, at noget kan være det samme, eller at ingen kan vide, hvem der er den samme person.",
        "What several agreements count alike. What can be shown to stand in several logs counts once. A range says that the logs disagree, that things may be the same, or that nobody can know who is the same person."
      )
    ),
    ...rapport.tal.flatMap((et) => tallet(fortalt, et))
  ]
}

const tallet = (fortalt: Planfortalt, et: Plantalrapport): ReadonlyArray<Blok> => [
  undertitel(et.plantal.tal.navn, `tal-${et.plantal.tal.id}`),
  tabellen(fortalt, et),
  ...punkter(noter(fortalt, et))
]

const tabellen = ({ rapport, sprog }: Planfortalt, { plantal, skjulte }: Plantalrapport): Tabel => {
  const { celler, tal } = plantal
  const tider = rapport.plan.projektaar.map(({ id }): string | undefined => id)
  const alt = celler.some(({ projektaar }) => projektaar === undefined) ? [undefined] : []
  const slut =
    rapport.setFra < rapport.plan.til ? paa(sprog, "Indtil nu", "So far") : paa(sprog, "Hele perioden", "Whole period")
  const raekker = [
    ...rapport.plan.omraader.map(({ id, navn }): readonly [string | undefined, string] => [id, navn]),
    [undefined, paa(sprog, "Hele planen", "The whole plan")] as const
  ].filter(([omraade]) => celler.some((en) => en.omraade === omraade))
  return {
    _tag: "Tabel",
    titel: `${tal.navn}, ${paa(sprog, "efter område", "by area")}`,
    raekkehoved: true,
    talkolonner: [...tider, ...alt].map((_, nummer) => nummer + 1),
    hoved: [paa(sprog, "Område", "Area"), ...tider.map(String), ...alt.map(() => slut)],
    raekker: raekker.map(([omraade, navn]) => [
      [linje(navn)],
      ...[...tider, ...alt].map((projektaar): ReadonlyArray<Linje> => {
        const celle = celler.find((en) => en.projektaar === projektaar && en.omraade === omraade)
        return [linje(celle === undefined ? "–" : (vist(celle, skjulte, sprog) ?? celleord(celle, sprog)))]
      })
    ])
  }
}

const noter = (fortalt: Planfortalt, { plantal }: Plantalrapport): ReadonlyArray<Linje> => {
  const { rapport, sprog } = fortalt
  const { celler, delaftaler, dubletter, mulige, tal, uenige } = plantal
  const navn = (id: string): string => delnavn(fortalt, id)
  const antal = (hvor: number): string =>
    String(
      antalAf(plantal, hvor, rapport.mindsteantal) ??
        paa(sprog, `færre end ${rapport.mindsteantal}`, `fewer than ${rapport.mindsteantal}`)
    )
  const uden = [...new Set(celler.flatMap((en) => en.uden))].map(navn)
  const ord = [
    paa(
      sprog,
      `Tælles af ${opremset(delaftaler.map(navn), sprog)}.`,
      `Counted by ${opremset(delaftaler.map(navn), sprog)}.`
    ),
    ...dubletter.map((en) => medStort(dubletord(en, antal(en.antal), navn, sprog))),
    ...(uenige === 0
      ? []
      : [
          paa(
            sprog,
            `Om ${antal(uenige)} af dem siger loggene ikke det samme.`,
            `Of ${antal(uenige)} of them the logs do not say the same.`
          )
        ]),
    ...(mulige === 0
      ? []
      : [
          paa(
            sprog,
            `${medStort(antal(mulige))} kan stå to gange: samme dag og steder i to logge, uden at det kan ses, om det er én ting.`,
            `${medStort(antal(mulige))} may stand twice: the same day and places in two logs, and nothing shows whether it is one thing.`
          )
        ]),
    ...(tal.enhed === "personer" && celler.some(erSpaend)
      ? [
          paa(
            sprog,
            "Nøgler fra forskellige lister kan ikke sammenlignes: antallet ligger mellem den største liste og alle lister lagt sammen.",
            "Keys of different lists cannot be compared: the number lies between the largest list and all lists together."
          )
        ]
      : []),
    ...(uden.length === 0
      ? []
      : [
          paa(
            sprog,
            `Ikke alt er indberettet af ${opremset(uden, sprog)}.`,
            `Not everything is reported by ${opremset(uden, sprog)}.`
          )
        ])
  ]
  return ord.map((et) => linje(et))
}
