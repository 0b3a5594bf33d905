/** What changed between two days: before and after side by side, and why. */
import type { Delaftale, Sammenligning, Vurdering } from "@delaftale/core"
import { aendringsord, celletekst, csvlinje, omraadenavn, tiden } from "@delaftale/report"
import { type Sprog, tekst } from "../Sprog.ts"
import { celle } from "./statusTabel.ts"
import { tabel } from "./tabel.ts"

/** What to call the two that are held against each other. */
export interface Navne {
  readonly fra: string
  readonly til: string
}

export const aendringerTabel = (
  { aendringer, efter: { delaftale, head } }: Sammenligning,
  { fra, til }: Navne,
  lang: Sprog
): string => {
  const hoved =
    lang === "da"
      ? ["Løfte", "Område", "Projektår", fra, til, "Fordi"]
      : ["Promise", "Area", "Year", fra, til, "Because of"]
  const vist = (vurdering: Vurdering | undefined): string =>
    vurdering === undefined ? tekst(lang, "(ikke i aftalen)", "(not in the agreement)") : celle(vurdering, lang)
  const krop = aendringer.flatMap(({ aarsager, efter, foer }) => {
    const cellen = efter ?? foer
    if (cellen === undefined) return []
    const hvorfor = aarsager.map((aarsag) => aendringsord(aarsag, lang)).join(", ")
    const { kriterium, omraade } = cellen
    return [[kriterium, omraadenavn(delaftale, omraade), tiden(cellen, lang), vist(foer), vist(efter), hvorfor]]
  })
  const vendte = aendringer.filter(({ efter, foer }) => efter?.status !== foer?.status).length
  return [
    ...(krop.length === 0 ? [] : [...tabel([hoved, ...krop]), ""]),
    tekst(
      lang,
      `${aendringer.length} svar er ændret, ${vendte} af dem til et andet udfald.`,
      `${aendringer.length} cells have changed, ${vendte} of them to another verdict.`
    ),
    tekst(
      lang,
      `Log ${head.log}, position ${head.position}, segl ${head.seal}`,
      `Log ${head.log}, position ${head.position}, seal ${head.seal}`
    )
  ].join("\n")
}

const felter = ["værdi", "måltal", "status", "årsag"] as const

/** Empty where the agreement did not have the cell. */
const tallene = (vurdering: Vurdering | undefined, delaftale: Delaftale): ReadonlyArray<string> => {
  if (vurdering === undefined) return felter.map(() => "")
  const { aarsag, maaltal, status, vaerdi } = celletekst(delaftale, vurdering)
  return [vaerdi, maaltal, status, aarsag]
}

/** The columns of the verdict table before and after, with the codes of the causes last. */
export const aendringerCsv = ({ aendringer, efter: { delaftale } }: Sammenligning): string =>
  [
    csvlinje([
      "kriterium",
      "område",
      "projektår",
      ...felter.map((en) => `${en} før`),
      ...felter.map((en) => `${en} efter`),
      "skyldes"
    ]),
    ...aendringer.flatMap(({ aarsager, efter, foer }) => {
      const cellen = efter ?? foer
      if (cellen === undefined) return []
      const { kriterium, omraade, projektaar } = celletekst(delaftale, cellen)
      return [
        csvlinje([
          kriterium,
          omraade,
          projektaar,
          ...tallene(foer, delaftale),
          ...tallene(efter, delaftale),
          aarsager.join(" ")
        ])
      ]
    })
  ].join("\n")
