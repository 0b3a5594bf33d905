/** A derivation for people, as text and as Markdown. */
import { type Blok, type Dokument, type Forklaringsdele, type Linje, markdown, type Punkt } from "@delaftale/report"

export const forklaringTekst = ({ afsnit, slut, titel }: Forklaringsdele): string =>
  [
    titel,
    "",
    ...afsnit.flatMap(({ overskrift, punkter }) => [
      `${overskrift}:`,
      ...punkter.flatMap(({ tekst, under = [] }) => [`  ${tekst}`, ...under.map((en) => `    ${en}`)]),
      ""
    ]),
    ...slut
  ].join("\n")

const linje = (tekst: string): Linje => [{ _tag: "Tekst", tekst }]

/** A line with lines under it is a paragraph with a list; others are a list together. */
const blokke = (punkter: ReadonlyArray<Punkt>): ReadonlyArray<Blok> =>
  punkter.some(({ under = [] }) => under.length > 0)
    ? punkter.flatMap(
        ({ tekst, under = [] }): ReadonlyArray<Blok> => [
          { _tag: "Afsnit", linje: linje(tekst) },
          ...(under.length === 0 ? [] : [{ _tag: "Punkter", punkter: under.map(linje) } as const])
        ]
      )
    : [{ _tag: "Punkter", punkter: punkter.map(({ tekst }) => linje(tekst)) }]

export const forklaringMarkdown = (
  { afsnit, slut, titel }: Forklaringsdele,
  advarsel: ReadonlyArray<string>
): string => {
  const dokument: Dokument = {
    titel,
    blokke: [
      { _tag: "Overskrift", niveau: 1, linje: linje(titel) },
      ...advarsel.map((tekst): Blok => ({ _tag: "Advarsel", linje: linje(tekst) })),
      ...afsnit.flatMap(
        ({ overskrift, punkter }): ReadonlyArray<Blok> => [
          { _tag: "Overskrift", niveau: 2, linje: linje(overskrift) },
          ...(punkter.length === 0 ? [] : blokke(punkter))
        ]
      ),
      ...slut.map((tekst): Blok => ({ _tag: "Afsnit", linje: linje(tekst) }))
    ]
  }
  return markdown(dokument).trimEnd()
}
