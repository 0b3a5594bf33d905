/** What is to be handed over: areas that say the same share a line. */
import type { Delaftale, Leverancestatus } from "@delaftale/core"
import { omraadenavn } from "@delaftale/report"
import * as Arr from "effect/Array"
import { type Sprog, tekst } from "../../Sprog.ts"
import { tabel } from "../tabel.ts"

const hyppighed: Record<Leverancestatus["leverance"]["hyppighed"], readonly [da: string, en: string]> = {
  engang: ["én gang", "once"],
  hvertAar: ["hvert år", "every year"],
  loebende: ["løbende", "as needed"]
}

export const leverancerTabel = (
  delaftale: Delaftale,
  leverancer: ReadonlyArray<Leverancestatus>,
  lang: Sprog
): ReadonlyArray<string> => {
  if (leverancer.length === 0) return [tekst(lang, "Aftalen nævner ingen.", "The agreement names none.")]
  const hoved =
    lang === "da"
      ? ["Løfte", "Leverance", "Hvornår", "Område", "Svar"]
      : ["Promise", "Delivery", "When", "Area", "Answer"]
  const sted = (en: Leverancestatus): string =>
    JSON.stringify([en.forpligtelse, en.leverance.id, en.projektaar, en.tilstand, en.leveret])
  const raekker = Object.values(Arr.groupBy(leverancer, sted)).map((ens) => {
    const { forpligtelse, leverance, projektaar } = ens[0]!
    const alle = ens.length === delaftale.boligomraader.length
    return [
      forpligtelse,
      leverance.navn,
      projektaar ?? tekst(lang, ...hyppighed[leverance.hyppighed]),
      alle ? tekst(lang, "alle", "all") : ens.map(({ omraade }) => omraadenavn(delaftale, omraade)).join(", "),
      svar(ens[0]!, lang)
    ]
  })
  const mangler = leverancer.filter(({ tilstand }) => tilstand === "mangler").length
  return [...tabel([hoved, ...raekker]), tekst(lang, `Mangler: ${mangler}.`, `Missing: ${mangler}.`)]
}

const svar = ({ leverance, leveret, tilstand }: Leverancestatus, lang: Sprog): string => {
  if (tilstand === "mangler") return tekst(lang, "mangler", "missing")
  if (tilstand === "aaben") {
    return leverance.hyppighed === "loebende"
      ? tekst(lang, "ingen registreret", "none registered")
      : tekst(lang, "ikke endnu", "not yet")
  }
  const [foerste, ...resten] = leveret
  const flere =
    resten.length === 0 ? "" : tekst(lang, `, og ${resten.length} dage til`, `, and ${resten.length} days more`)
  return `${tekst(lang, "leveret", "delivered")} ${foerste}${flere}`
}
