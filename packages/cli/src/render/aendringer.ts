/** What changed between two days: before and after side by side, and why. */
import type { Aendringsaarsag, Sammenligning } from "@delaftale/core"
import { type Sprog, tekst } from "../Sprog.ts"
import { omraadenavn, raekke } from "./celle.ts"
import { linje } from "./csv.ts"
import { celle } from "./statusTabel.ts"
import { tabel } from "./tabel.ts"

const ord: Record<Aendringsaarsag, readonly [da: string, en: string]> = {
  tidenGik: ["tiden gik", "time passed"],
  nyeFakta: ["nye oplysninger", "new facts"],
  rettedeFakta: ["rettede oplysninger", "corrected facts"]
}

export const aendringerTabel = (
  { aendringer, efter: { delaftale, head } }: Sammenligning,
  { fra, til }: { readonly fra: string; readonly til: string },
  lang: Sprog
): string => {
  const hoved =
    lang === "da"
      ? ["Løfte", "Område", "Projektår", `Kendt ${fra}`, `Kendt ${til}`, "Fordi"]
      : ["Promise", "Area", "Year", `Known ${fra}`, `Known ${til}`, "Because of"]
  const krop = aendringer.map(({ aarsager, efter, foer }) => [
    efter.kriterium,
    omraadenavn(delaftale, efter.omraade),
    efter.projektaar,
    celle(foer, lang),
    celle(efter, lang),
    aarsager.map((aarsag) => tekst(lang, ...ord[aarsag])).join(", ")
  ])
  const vendte = aendringer.filter(({ efter, foer }) => efter.status !== foer.status).length
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

/** The columns of the verdict table before and after, with the codes of the causes last. */
export const aendringerCsv = ({ aendringer, efter: { delaftale } }: Sammenligning): string =>
  [
    linje([
      "kriterium",
      "område",
      "projektår",
      ...felter.map((en) => `${en} før`),
      ...felter.map((en) => `${en} efter`),
      "skyldes"
    ]),
    ...aendringer.map(({ aarsager, efter, foer }) => {
      const [gammel, ny] = [raekke(delaftale, foer), raekke(delaftale, efter)]
      return linje([
        ny.kriterium,
        ny.omraade,
        ny.projektaar,
        ...[gammel.vaerdi, gammel.maaltal, gammel.status, gammel.aarsag],
        ...[ny.vaerdi, ny.maaltal, ny.status, ny.aarsag],
        aarsager.join(" ")
      ])
    })
  ].join("\n")
