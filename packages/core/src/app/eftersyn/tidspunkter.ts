/** Days and spans that hardly lie where they are meant to: windows beside the agreement, baselines in it, years of the wrong length. */
import { addMonths, toDanish } from "../../ground/LocalDate.ts"
import type { Delaftale } from "../../terms/Delaftale.ts"
import type { Indikator } from "../../terms/Indikator.ts"
import { alleReferencer } from "../../terms/referencer.ts"
import type { Aftalefund, Eftersyn, Tosproget } from "./Aftalefund.ts"
import { type Maalt, maalte } from "./maalt.ts"
import { nyeFund } from "./nyeFund.ts"

export const tidspunkter: Eftersyn = (aftale) => [
  ...aarene(aftale),
  ...nyeFund(maalte(aftale), (maalt) => [
    ...vinduet(aftale, maalt.maaling.indikator, maalt),
    ...maaltI(aftale, maalt),
    ...spaendene(maalt),
    ...perioderne(aftale, maalt)
  ])
]

const fund = (sti: string, besked: Tosproget, raad: Tosproget): Aftalefund => ({
  kode: "tidspunkt",
  alvor: "advarsel",
  sti,
  besked,
  raad
})

/** A year from the last day of February may hold a leap day more. */
const aarene = ({ indgaaet, projektaar, til }: Delaftale): ReadonlyArray<Aftalefund> => [
  ...projektaar.flatMap((aar, nummer) =>
    aar.til <= addMonths(aar.fra, 12)
      ? []
      : [
          fund(
            `projektaar[${nummer}]`,
            {
              da: `${aar.id} er længere end et år: ${toDanish(aar.fra)} til ${toDanish(aar.til)}`,
              en: `${aar.id} is longer than a year: ${aar.fra} to ${aar.til}`
            },
            {
              da: "Del det i år, der slutter til hinanden; det første og det sidste må gerne være korte.",
              en: "Cut it in years that join up; the first and the last may be short."
            }
          )
        ]
  ),
  ...(indgaaet !== undefined && indgaaet > til
    ? [
        fund(
          "indgaaet",
          { da: "aftalen er indgået efter sin sidste dag", en: "the agreement was made after its last day" },
          { da: "Ret dagen, eller tag den ud.", en: "Mend the day, or take it out." }
        )
      ]
    : [])
]

/** A survey is read in its window, whatever year the cell is in. */
const vinduet = (aftale: Delaftale, indikator: Indikator, { maaling, sti }: Maalt): ReadonlyArray<Aftalefund> => {
  const tallet = indikator.slags === "aendring" ? indikator.indikator : indikator
  if (tallet.slags !== "svarandel") return []
  const { fra, til } = tallet.vindue
  const { frist } = maaling
  const frister = frist.slags === "engang" ? aftale.projektaar.find(({ id }) => id === frist.projektaar) : undefined
  const slut = frister?.til ?? aftale.til
  if (til >= aftale.fra && fra <= aftale.til && til <= slut) return []
  return [
    fund(
      `${sti}.indikator`,
      {
        da: `undersøgelsens vindue, ${toDanish(fra)} til ${toDanish(til)}, ${til > slut && fra <= aftale.til ? "slutter efter den tid, kravet gælder" : "ligger uden for aftalen"}`,
        en: `the window of the survey, ${fra} to ${til}, ${til > slut && fra <= aftale.til ? "ends after the time the demand is for" : "lies outside the agreement"}`
      },
      {
        da: "Hele undersøgelsens feltperiode skal ligge i vinduet; skriv de dage, den skal laves i.",
        en: "The whole field period of the survey must lie in the window; write the days it is to be made in."
      }
    )
  ]
}

const maaltI = (aftale: Delaftale, { kravsti, maaling }: Maalt): ReadonlyArray<Aftalefund> =>
  alleReferencer(maaling).flatMap((reference) => {
    if (reference.slags !== "maalt" || reference.hvornaar.slags !== "dato") return []
    const { dato } = reference.hvornaar
    if (dato <= aftale.fra) return []
    return [
      fund(
        kravsti,
        {
          da: `udgangspunktet måles den ${toDanish(dato)}, efter at aftalen er begyndt`,
          en: `the baseline is measured on ${dato}, after the agreement began`
        },
        {
          da: 'Er det meningen, så lad det stå; ellers skriv en dag før aftalen, eller "dagenFoerAftalen".',
          en: 'If that is meant, leave it; else write a day before the agreement, or "dagenFoerAftalen".'
        }
      )
    ]
  })

const spaendene = ({ kravsti, maaling, sti }: Maalt): ReadonlyArray<Aftalefund> => {
  const { indikator, krav } = maaling
  const steder = [
    ...(indikator.slags === "kadence" && indikator.maaneder > 12 ? [`${sti}.indikator`] : []),
    ...(krav.slags === "HverPeriode" && krav.maaneder > 12 ? [kravsti] : [])
  ]
  return steder.map((sted) =>
    fund(
      sted,
      {
        da: "perioderne er længere end et år; hvert projektår er da én periode",
        en: "the periods are longer than a year; each year is then one period"
      },
      { da: "Skriv 12 eller færre maaneder: 3 er kvartaler.", en: "Write 12 maaneder or fewer: 3 are quarters." }
    )
  )
}

/** A baseline of a year that comes after the agreement. */
const perioderne = (aftale: Delaftale, { maaling, sti }: Maalt): ReadonlyArray<Aftalefund> =>
  (maaling.baselines ?? []).flatMap(({ periode }, nummer) => {
    const aar = /^\d{4}/.exec(periode)?.[0]
    if (aar === undefined || aar <= aftale.til.slice(0, 4)) return []
    return [
      fund(
        `${sti}.baselines[${nummer}].periode`,
        { da: `${periode} ligger efter aftalen`, en: `${periode} comes after the agreement` },
        { da: "Skriv den periode, tallet er fra.", en: "Write the period that the figure is of." }
      )
    ]
  })
